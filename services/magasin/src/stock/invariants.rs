//! What is always true of stock and its ledger.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-1",
        enonce: "le stock est la somme de son registre",
        sql: "
              select count(*)
                from magasin.stock
                full join (
                  select lieu_id, produit_id, sum(physique_delta) as physique, sum(reserve_delta) as reserve
                    from magasin.mouvement
                   group by 1, 2) as registre using (lieu_id, produit_id)
               where stock.physique is distinct from coalesce(registre.physique, 0)
                  or stock.reserve is distinct from coalesce(registre.reserve, 0)",
    },
    Invariant {
        numero: "I-2",
        enonce: "rien n'est négatif",
        sql: "
              select count(*) from magasin.stock where least(physique, reserve, disponible) < 0",
    },
    Invariant {
        numero: "I-3",
        enonce: "chaque mouvement continue le précédent",
        sql: "
              select count(*)
                from (select physique_apres - physique_delta
                               - coalesce(lag(physique_apres) over precedents, 0) as physique,
                             reserve_apres - reserve_delta
                               - coalesce(lag(reserve_apres) over precedents, 0) as reserve
                        from magasin.mouvement
                      window precedents as (partition by lieu_id, produit_id order by mouvement_id)) as saut
               where physique <> 0 or reserve <> 0",
    },
    Invariant {
        numero: "I-23",
        enonce: "une alerte est ouverte exactement sous le seuil",
        sql: "
              select count(*)
                from magasin.stock
                left join magasin.alerte
                  on alerte.lieu_id = stock.lieu_id
                 and alerte.produit_id = stock.produit_id
                 and alerte.fermee_le is null
               where (stock.disponible < stock.seuil_min) <> (alerte.alerte_id is not null)",
    },
];
