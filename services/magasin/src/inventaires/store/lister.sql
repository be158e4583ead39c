-- The stock-takes of these places, the newest first, from before this one on.
--
-- $1 lieux int[]: null for all
-- $2 etat text
-- $3 avant timestamptz
-- $4 avant_id uuid
-- $5 limite bigint
select inventaire_id, lieu_id, categorie_id, etat, seuil_recompte, ouvert_par, ouvert_le, clos_par, clos_le
  from magasin.inventaire
 where ($1::int[] is null or lieu_id = any ($1))
   and ($2::text is null or etat = $2)
   and (ouvert_le, inventaire_id) < ($3, $4)
 order by ouvert_le desc, inventaire_id desc
 limit $5
