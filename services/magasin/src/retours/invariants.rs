//! What is always true of returns.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-10",
        enonce: "les remboursements font le total du retour plus l'arrondi, les espèces à part",
        sql: include_str!("store/rembourses.sql"),
    },
    Invariant {
        numero: "I-20",
        enonce: "ce qui est rendu d'une ligne est la somme de ses retours, en unités et en cents",
        sql: "
              select count(*)
                from magasin.vente_ligne
                left join (select vente_id, rang, sum(quantite) as quantite, sum(montant_cents) as montant
                             from magasin.retour_ligne
                            group by 1, 2) as rendu using (vente_id, rang)
               where vente_ligne.retournee <> coalesce(rendu.quantite, 0)
                  or vente_ligne.rembourse_cents <> coalesce(rendu.montant, 0)",
    },
    Invariant {
        numero: "I-21",
        enonce: "ce qui est rendu d'une vente est la somme de ses retours",
        sql: "
              select count(*)
                from magasin.vente
                left join (select vente_id, sum(sous_total_cents) as sous_total,
                                  sum(consigne_cents) as consigne,
                                  sum(tps_cents) as tps, sum(tvq_cents) as tvq,
                                  count(*) filter (where genre = 'annulation') as annulations
                             from magasin.retour
                            group by 1) as rendu using (vente_id)
               where vente.sous_total_retourne_cents <> coalesce(rendu.sous_total, 0)
                  or vente.consigne_retournee_cents <> coalesce(rendu.consigne, 0)
                  or vente.tps_retournee_cents <> coalesce(rendu.tps, 0)
                  or vente.tvq_retournee_cents <> coalesce(rendu.tvq, 0)
                  or vente.annulee <> (coalesce(rendu.annulations, 0) > 0)",
    },
    Invariant {
        numero: "I-22",
        enonce: "l'échange rendu d'une vente est l'échange payé de l'autre",
        sql: "
              select count(*)
                from (select reference, sum(montant_cents) as montant
                        from magasin.retour_paiement
                       where moyen = 'echange'
                       group by 1) as rendu
                full join (select vente_id::text as reference, montant_cents as montant
                             from magasin.vente_paiement
                            where moyen = 'echange') as paye using (reference)
               where rendu.montant is distinct from paye.montant",
    },
    Invariant {
        numero: "I-34",
        enonce: "ce qu'un retour rend en ligne est un remboursement dû, du même montant",
        sql: "
              select count(*)
                from magasin.retour
                left join (select cause_id, sum(montant_cents) as montant
                             from magasin.remboursement
                            group by 1) as dette on dette.cause_id = retour.retour_id
               where retour.en_ligne_cents <> coalesce(dette.montant, 0)",
    },
    Invariant {
        numero: "I-38",
        enonce: "un retour remet au stock ses unités, et en radie les abîmées",
        sql: include_str!("store/remis_en_stock.sql"),
    },
    Invariant {
        numero: "I-37",
        enonce: "un retour est la somme de ses lignes",
        sql: "
              select count(*)
                from magasin.retour
                left join (select retour_id, sum(montant_cents) as montant, sum(consigne_cents) as consigne
                             from magasin.retour_ligne
                            group by 1) as ligne using (retour_id)
               where retour.sous_total_cents is distinct from ligne.montant
                  or retour.consigne_cents is distinct from ligne.consigne",
    },
];
