//! What is always true of the catalogue.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-28",
        enonce: "les prix sont les derniers de leur historique",
        sql: "
              select count(*)
                from magasin.produit
                left join lateral (
                  select prix_cents, prix_regulier_cents
                    from magasin.prix_historique
                   where prix_historique.produit_id = produit.produit_id
                   order by depuis desc
                   limit 1) as dernier on true
               where (produit.prix_cents, produit.prix_regulier_cents)
                     is distinct from (dernier.prix_cents, dernier.prix_regulier_cents)",
    },
    Invariant {
        numero: "I-39",
        enonce: "chaque produit est tenu par chaque lieu qui tient un stock",
        sql: "
              select count(*)
                from magasin.lieu
               cross join magasin.produit
                left join magasin.stock using (lieu_id, produit_id)
               where lieu.type <> 'siege'
                 and stock.produit_id is null",
    },
];
