-- The lots, the latest first, from before this one on.
--
-- $1 produit_id int: null for all
-- $2 avant timestamptz
-- $3 avant_id uuid
-- $4 limite bigint
select lot_id, produit_id, nombre, prix_cents, du, au,
       case when annule_le is not null then 'annule'
            when au <= now() then 'termine'
            when du <= now() then 'en_cours'
            else 'a_venir' end as etat,
       cree_par, cree_le, annule_le
  from magasin.lot
 where ($1::int is null or produit_id = $1)
   and (du, lot_id) < ($2, $3)
 order by du desc, lot_id desc
 limit $4
