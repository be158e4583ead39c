-- The counts of these places, asked for or done, the newest first, from before this one on.
--
-- $1 lieux int[]: null for all
-- $2 etat text
-- $3 reference_id uuid
-- $4 avant timestamptz
-- $5 avant_id uuid
-- $6 limite bigint
select comptage.comptage_id, comptage.lieu_id, comptage.produit_id, produit.sku, produit.nom_fr,
       produit.nom_en, produit.unite, comptage.origine, comptage.etat, stock.physique, comptage.physique_vue,
       comptage.comptee, comptage.ecart, comptage.reference_id, comptage.par, comptage.cree_le,
       comptage.fait_le
  from magasin.comptage
  join magasin.stock using (lieu_id, produit_id)
  join magasin.produit using (produit_id)
 where ($1::int[] is null or comptage.lieu_id = any ($1))
   and ($2::text is null or comptage.etat = $2)
   and ($3::uuid is null or comptage.reference_id = $3)
   and (comptage.cree_le, comptage.comptage_id) < ($4, $5)
 order by comptage.cree_le desc, comptage.comptage_id desc
 limit $6
