//! What is always true of till sessions.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-11",
        enonce: "les espèces attendues sont le fond et les lignes de la session, les suppléments à part",
        sql: "
              select count(*)
                from magasin.session_caisse as session
                left join (select session_id,
                                  count(*) filter (where not supplement) as nombre,
                                  sum(especes_cents) filter (where not supplement) as especes,
                                  count(*) filter (where supplement) as supplements,
                                  sum(especes_cents) filter (where supplement) as supplements_cents
                             from magasin.vente
                            group by 1) as ventes using (session_id)
                left join (select session_id, count(*) as nombre, sum(especes_cents) as especes
                             from magasin.retour
                            group by 1) as retours using (session_id)
                left join (select session_id,
                                  sum(montant_cents) filter (where genre = 'apport') as apports,
                                  sum(montant_cents) filter (where genre = 'retrait') as retraits
                             from magasin.mouvement_caisse
                            group by 1) as mouvements using (session_id)
                left join (select session_id, sum(montant_cents) as montant
                             from magasin.reprise_consigne
                            group by 1) as reprises using (session_id)
               where session.nb_ventes <> coalesce(ventes.nombre, 0)
                  or session.nb_retours <> coalesce(retours.nombre, 0)
                  or session.nb_supplements <> coalesce(ventes.supplements, 0)
                  or session.especes_ventes_cents <> coalesce(ventes.especes, 0)
                  or session.especes_supplements_cents <> coalesce(ventes.supplements_cents, 0)
                  or session.especes_retours_cents <> coalesce(retours.especes, 0)
                  or session.apports_cents <> coalesce(mouvements.apports, 0)
                  or session.retraits_cents <> coalesce(mouvements.retraits, 0)
                  or session.consignes_cents <> coalesce(reprises.montant, 0)
                  or session.attendu_cents <> session.fond_cents + coalesce(ventes.especes, 0)
                                              - coalesce(retours.especes, 0)
                                              + coalesce(mouvements.apports, 0)
                                              - coalesce(mouvements.retraits, 0)
                                              - coalesce(reprises.montant, 0)",
    },
    Invariant {
        numero: "I-12R",
        enonce: "les numéros de retour d'une session n'ont pas de trou",
        sql: "
              select count(*)
                from magasin.session_caisse as session
                left join (select session_id,
                                  max(ltrim(split_part(numero, '-', 4), 'R')::int) as dernier
                             from magasin.retour
                            group by 1) as retours using (session_id)
               where session.nb_retours <> coalesce(retours.dernier, 0)",
    },
];
