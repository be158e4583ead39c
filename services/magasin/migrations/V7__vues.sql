-- What several statements read in the same way. The planner puts a view in the place of its name.

-- A product, and how much of it the online shop has, which sends from the centre. The stock is read by its
-- key, row by row: `limit 1` keeps the planner from reading the table for a page of products.
create view magasin.produit_au_centre as
  select produit.produit_id,
         produit.sku,
         produit.nom_fr,
         produit.nom_en,
         produit.description_fr,
         produit.description_en,
         produit.categorie_id,
         produit.taxe,
         produit.unite,
         produit.prix_cents,
         produit.en_ligne,
         produit.actif,
         produit.version,
         produit.modifie_le,
         produit.tri,
         produit.recherche,
         stock.disponible,
         stock.seuil_min
    from magasin.produit
    left join lateral (
      select stock.disponible, stock.seuil_min
        from magasin.stock
       where stock.produit_id = produit.produit_id
         and stock.lieu_id = (select lieu_id from magasin.lieu where type = 'centre_logistique')
       limit 1) as stock on true;

-- The stock of a product at a place, and where it is among its thresholds.
create view magasin.stock_et_niveau as
  select lieu_id,
         produit_id,
         physique,
         reserve,
         disponible,
         seuil_min,
         seuil_max,
         case when disponible <= 0 then 'rupture'
              when disponible < seuil_min then 'faible'
              when disponible > seuil_max then 'surstock'
              else 'normal' end as niveau
    from magasin.stock;

grant select on magasin.produit_au_centre, magasin.stock_et_niveau to comptoir_magasin;
