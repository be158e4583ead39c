//! What is always true of sales.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-5",
        enonce: "les unités vendues des documents sont celles sorties au registre",
        sql: "
              select count(*)
                from (select produit_id, sum(quantite) as quantite
                        from magasin.vente_ligne
                       group by 1) as vendu
                full join (select produit_id, -sum(physique_delta) as quantite
                             from magasin.mouvement
                            where type in ('vente', 'remise')
                            group by 1) as sorti using (produit_id)
               where vendu.quantite is distinct from sorti.quantite",
    },
    Invariant {
        numero: "I-7",
        enonce: "une vente est la somme de ses lignes, ses bases de taxe aussi",
        sql: "
              select count(*)
                from magasin.vente
                left join (
                  select vente_id,
                         sum(montant_cents) as sous_total,
                         coalesce(sum(montant_cents) filter (where taxe <> 'detaxee'), 0) as base_tps,
                         coalesce(sum(montant_cents) filter (where taxe = 'taxable'), 0) as base_tvq
                    from magasin.vente_ligne
                   group by 1) as lignes using (vente_id)
               where vente.sous_total_cents is distinct from lignes.sous_total
                  or vente.base_tps_cents is distinct from lignes.base_tps + vente.frais_livraison_cents
                  or vente.base_tvq_cents is distinct from lignes.base_tvq + vente.frais_livraison_cents",
    },
    Invariant {
        numero: "I-9",
        enonce: "les paiements font le total plus l'arrondi, les espèces à part",
        sql: "
              select count(*)
                from magasin.vente
                left join (select vente_id,
                                  sum(montant_cents) filter (where moyen = 'especes') as especes,
                                  sum(montant_cents) filter (where moyen <> 'especes') as autres
                             from magasin.vente_paiement
                            group by 1) as recu using (vente_id)
               where vente.especes_cents is distinct from coalesce(recu.especes, 0)
                  or vente.autres_cents is distinct from coalesce(recu.autres, 0)",
    },
    Invariant {
        numero: "I-12",
        enonce: "les numéros de reçu d'une session n'ont pas de trou, ceux de ses suppléments non plus",
        sql: "
              select count(*)
                from magasin.session_caisse as session
                left join (select session_id,
                                  max(rang) filter (where not supplement) as dernier,
                                  max(rang) filter (where supplement) as dernier_supplement
                             from (select session_id, supplement,
                                          ltrim(split_part(numero, '-', 4), 'S')::int as rang
                                     from magasin.vente
                                    where session_id is not null) as recu
                            group by 1) as ventes using (session_id)
               where session.nb_ventes <> coalesce(ventes.dernier, 0)
                  or session.nb_supplements <> coalesce(ventes.dernier_supplement, 0)",
    },
    Invariant {
        numero: "I-13",
        enonce: "aucune vente après la fin de sa session, sauf un supplément fait pendant celle-ci",
        sql: "
              select count(*)
                from magasin.vente
                join magasin.session_caisse as session using (session_id)
               where case when vente.supplement
                          then session.terminee_le is null or not vente.hors_ligne
                               or vente.faite_le not between session.ouverte_le and session.terminee_le
                          else vente.recue_le > session.terminee_le end",
    },
    Invariant {
        numero: "I-25",
        enonce: "les positions des événements n'ont pas de trou, et chaque vente a son événement",
        sql: "
              select (select abs(coalesce(max(position), 0) - count(position)) from magasin.outbox)
                   + (select count(*)
                        from (select agregat_id
                                from magasin.outbox
                               where type = 'vente.enregistree') as evenement
                        full join (select vente_id::text as agregat_id
                                     from magasin.vente) as vente using (agregat_id)
                       where evenement is null or vente is null)
                   + (select count(*)
                        from (select 1
                                from magasin.outbox
                               where type = 'vente.enregistree'
                               group by agregat_id
                              having count(*) > 1) as doubles)",
    },
];
