-- The scheduled prices, the latest first, from before this one on.
--
-- $1 produit_id int: null for all
-- $2 etat text: null for all
-- $3 avant timestamptz
-- $4 avant_id uuid
-- $5 limite bigint
select prix_programme_id, produit_id, prix_cents, du, au, etat, cree_par, cree_le, commence_le, fini_le,
       fini_par
  from magasin.prix_programme
 where ($1::int is null or produit_id = $1)
   and ($2::text is null or etat = $2)
   and (du, prix_programme_id) < ($3, $4)
 order by du desc, prix_programme_id desc
 limit $5
