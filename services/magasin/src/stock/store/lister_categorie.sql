-- The stock of a place by name of product, of one category, from behind the last one of the page before.
--
-- The stock of a product is read by its key, product after product, until the page is full.
--
-- $1 tri text
-- $2 produit_id int
-- $3 limite bigint
-- $4 lieu_id int
-- $5 niveau text
-- $6 recherche text
-- $7 categorie_id int
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.categorie_id, produit.unite,
       stock.physique, stock.reserve, stock.disponible, stock.seuil_min, stock.seuil_max, stock.niveau,
       produit.tri
  from magasin.produit
  join lateral (
    select du_lieu.physique, du_lieu.reserve, du_lieu.disponible, du_lieu.seuil_min, du_lieu.seuil_max,
           du_lieu.niveau
      from (select stock_et_niveau.*
              from magasin.stock_et_niveau
             where stock_et_niveau.lieu_id = $4 and stock_et_niveau.produit_id = produit.produit_id
             limit 1) as du_lieu
     where $5::text is null or du_lieu.niveau = $5) as stock on true
 where produit.actif
   and (produit.tri, produit.produit_id) > ($1::text, $2::int)
   and ($6::text is null or produit.recherche @@ $6::tsquery)
   and produit.categorie_id = $7
 order by produit.tri, produit.produit_id
 limit $3
