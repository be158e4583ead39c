//! What is always true of the catalogue.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-28",
        enonce: "le prix est le dernier de son historique",
        sql: "
              select count(*)
                from magasin.produit p
               where p.prix_cents is distinct from (select h.prix_cents from magasin.prix_historique h
                                                     where h.produit_id = p.produit_id order by h.depuis desc limit 1)",
    },
];
