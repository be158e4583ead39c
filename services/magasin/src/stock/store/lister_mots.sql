-- The stock of a place by name of product, of the products of any of these words.
--
-- The first of them all are among the first of each word, which is read in its order from its index.
--
-- $1 tri text
-- $2 produit_id int
-- $3 limite bigint
-- $4 lieu_id int
-- $5 niveau text
-- $6 recherche text
-- $7 categorie_id int
-- $8 mots text[]
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.categorie_id, produit.unite,
       stock.physique, stock.reserve, stock.disponible, stock.seuil_min, stock.seuil_max, stock.niveau,
       produit.tri
  from (
    select distinct trouve.tri, trouve.produit_id
      from unnest($8::text[]) as cherche (mot)
     cross join lateral (
       select produit_mot.tri, produit_mot.produit_id
         from magasin.produit_mot
         join lateral (
           select produit.produit_id, produit.recherche, produit.categorie_id
             from magasin.produit
            where produit.produit_id = produit_mot.produit_id
            limit 1) as produit on true
         join lateral (
           select du_lieu.physique, du_lieu.reserve, du_lieu.disponible, du_lieu.seuil_min, du_lieu.seuil_max,
                  du_lieu.niveau
             from (select stock_et_niveau.*
                     from magasin.stock_et_niveau
                    where stock_et_niveau.lieu_id = $4 and stock_et_niveau.produit_id = produit.produit_id
                    limit 1) as du_lieu
            where $5::text is null or du_lieu.niveau = $5) as stock on true
        where produit_mot.mot = cherche.mot
          and (produit_mot.tri, produit_mot.produit_id) > ($1::text, $2::int)
          and produit.recherche @@ $6::text::tsquery
          and ($7::int is null or produit.categorie_id = $7)
        order by produit_mot.tri, produit_mot.produit_id
        limit $3) as trouve
     order by trouve.tri, trouve.produit_id
     limit $3) as choisi
  join lateral (
    select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.categorie_id,
           produit.unite, produit.tri
      from magasin.produit
     where produit.produit_id = choisi.produit_id
     limit 1) as produit on true
  join lateral (
    select du_lieu.physique, du_lieu.reserve, du_lieu.disponible, du_lieu.seuil_min, du_lieu.seuil_max,
           du_lieu.niveau
      from (select stock_et_niveau.*
              from magasin.stock_et_niveau
             where stock_et_niveau.lieu_id = $4 and stock_et_niveau.produit_id = produit.produit_id
             limit 1) as du_lieu
     where $5::text is null or du_lieu.niveau = $5) as stock on true
 order by choisi.tri, choisi.produit_id
