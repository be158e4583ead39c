//! What is always true of imports.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[Invariant {
    numero: "I-44",
    enonce: "un import compte ses lignes et ses fautes",
    sql: "
              select count(*)
                from magasin.import
               where depot_id is not null
                 and (lignes <> (select count(*)
                                   from magasin.import_ligne
                                  where import_ligne.depot_id = import.depot_id)
                      or fautes <> (select count(*)
                                      from magasin.import_erreur
                                     where import_erreur.depot_id = import.depot_id))",
}];
