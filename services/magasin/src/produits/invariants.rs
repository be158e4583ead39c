//! What is always true of the catalogue.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[Invariant {
    numero: "I-28",
    enonce: "le prix est le dernier de son historique",
    sql: "
              select count(*)
                from magasin.produit
               where prix_cents is distinct from (select prix_historique.prix_cents
                                                    from magasin.prix_historique
                                                   where prix_historique.produit_id = produit.produit_id
                                                   order by prix_historique.depuis desc
                                                   limit 1)",
}];
