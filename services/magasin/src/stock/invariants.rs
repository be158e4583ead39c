//! What is always true of stock and its ledger.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-1",
        enonce: "le stock est la somme de son registre",
        sql: "
              select count(*)
                from magasin.stock s
                full join (select lieu_id, produit_id, sum(physique_delta) p, sum(reserve_delta) r
                             from magasin.mouvement group by 1, 2) m using (lieu_id, produit_id)
               where s.physique is distinct from coalesce(m.p, 0) or s.reserve is distinct from coalesce(m.r, 0)",
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
                from (select physique_apres - physique_delta - coalesce(lag(physique_apres) over w, 0) p,
                             reserve_apres - reserve_delta - coalesce(lag(reserve_apres) over w, 0) r
                        from magasin.mouvement
                      window w as (partition by lieu_id, produit_id order by mouvement_id)) x
               where p <> 0 or r <> 0",
    },
    Invariant {
        numero: "I-23",
        enonce: "une alerte est ouverte exactement sous le seuil",
        sql: "
              select count(*)
                from magasin.stock s
                left join magasin.alerte a on a.lieu_id = s.lieu_id and a.produit_id = s.produit_id and a.fermee_le is null
               where (s.disponible < s.seuil_min) <> (a.alerte_id is not null)",
    },
];
