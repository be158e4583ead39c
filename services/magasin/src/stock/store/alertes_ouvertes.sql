-- The open alerts of these places: what has run out first, then the newest first, from behind this one on.
--
-- $1 lieux int[]: null for all
-- $2 niveau text
-- $3 apres_les_ruptures boolean
-- $4 avant_id bigint
-- $5 limite bigint
select alerte.alerte_id, alerte.lieu_id, alerte.produit_id, produit.sku, produit.nom_fr, produit.nom_en,
       produit.unite, stock.physique, stock.reserve, stock.disponible, stock.seuil_min, stock.seuil_max,
       stock.niveau, alerte.ouverte_le, alerte.prise_en_charge_par, alerte.prise_en_charge_le,
       alerte.fermee_le
  from magasin.alerte
  join magasin.stock_et_niveau as stock using (lieu_id, produit_id)
  join magasin.produit using (produit_id)
 where alerte.fermee_le is null
   and ($1::int[] is null or alerte.lieu_id = any ($1))
   and ($2::text is null or stock.niveau = $2)
   and (stock.niveau <> 'rupture', -alerte.alerte_id) > ($3, -$4::bigint)
 order by stock.niveau <> 'rupture', -alerte.alerte_id
 limit $5
