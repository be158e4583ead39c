//! What is always true of sales, and of the tills that made them.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-5",
        enonce: "les unités vendues des documents sont celles sorties au registre",
        sql: "
              select count(*)
                from (select produit_id, sum(quantite) q from magasin.vente_ligne group by 1) v
                full join (select produit_id, -sum(physique_delta) q
                             from magasin.mouvement where type in ('vente', 'remise') group by 1) m using (produit_id)
               where v.q is distinct from m.q",
    },
    Invariant {
        numero: "I-7",
        enonce: "une vente est la somme de ses lignes, ses bases de taxe aussi",
        sql: "
              select count(*)
                from magasin.vente v
                left join (select vente_id, sum(montant_cents) s,
                                  coalesce(sum(montant_cents) filter (where taxe <> 'detaxee'), 0) t,
                                  coalesce(sum(montant_cents) filter (where taxe = 'taxable'), 0) q
                             from magasin.vente_ligne group by 1) l using (vente_id)
               where v.sous_total_cents is distinct from l.s
                  or v.base_tps_cents is distinct from l.t + v.frais_livraison_cents
                  or v.base_tvq_cents is distinct from l.q + v.frais_livraison_cents",
    },
    Invariant {
        numero: "I-9",
        enonce: "les paiements font le total plus l'arrondi, les espèces à part",
        sql: "
              select count(*)
                from magasin.vente v
                left join (select vente_id, coalesce(sum(montant_cents) filter (where moyen = 'especes'), 0) e,
                                  coalesce(sum(montant_cents) filter (where moyen <> 'especes'), 0) a
                             from magasin.vente_paiement group by 1) p using (vente_id)
               where v.especes_cents is distinct from p.e or v.autres_cents is distinct from p.a",
    },
    Invariant {
        numero: "I-11",
        enonce: "les espèces attendues sont le fond et les lignes de la session",
        sql: "
              select count(*)
                from magasin.session_caisse s
                left join (select session_id, count(*) n, sum(especes_cents) e from magasin.vente group by 1) v using (session_id)
               where s.nb_ventes <> coalesce(v.n, 0)
                  or s.attendu_cents <> s.fond_cents + coalesce(v.e, 0) + s.apports_cents - s.retraits_cents",
    },
    Invariant {
        numero: "I-12",
        enonce: "les numéros de reçu d'une session n'ont pas de trou",
        sql: "
              select count(*)
                from magasin.session_caisse s
                left join (select session_id, max(split_part(numero, '-', 4)::int) n
                             from magasin.vente where session_id is not null group by 1) v using (session_id)
               where s.nb_ventes <> coalesce(v.n, 0)",
    },
    Invariant {
        numero: "I-13",
        enonce: "aucune vente après la fin de sa session",
        sql: "
              select count(*)
                from magasin.vente v join magasin.session_caisse s using (session_id)
               where v.recue_le > s.terminee_le",
    },
    Invariant {
        numero: "I-25",
        enonce: "les positions des événements n'ont pas de trou, et chaque vente a son événement",
        sql: "
              select (select abs(coalesce(max(position), 0) - count(position)) from magasin.outbox)
                   + (select count(*)
                        from (select agregat_id from magasin.outbox where type = 'vente.enregistree') o
                        full join (select vente_id::text agregat_id from magasin.vente) v using (agregat_id)
                       where o is null or v is null)
                   + (select count(*) from (select 1 from magasin.outbox where type = 'vente.enregistree'
                                             group by agregat_id having count(*) > 1) doubles)",
    },
];
