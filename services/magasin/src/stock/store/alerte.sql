-- One alert.
--
-- $1 alerte_id bigint
select alerte.alerte_id, alerte.lieu_id, alerte.produit_id, produit.sku, produit.nom_fr, produit.nom_en,
       produit.unite, stock.physique, stock.reserve, stock.disponible, stock.seuil_min, stock.seuil_max,
       stock.niveau, alerte.ouverte_le, alerte.prise_en_charge_par, alerte.prise_en_charge_le,
       alerte.fermee_le
  from magasin.alerte
  join magasin.stock_et_niveau as stock using (lieu_id, produit_id)
  join magasin.produit using (produit_id)
 where alerte.alerte_id = $1
