//! What is always true of till sessions.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-11",
        enonce: "les espèces attendues sont le fond et les lignes de la session, les suppléments à part",
        sql: include_str!("store/attendu.sql"),
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
