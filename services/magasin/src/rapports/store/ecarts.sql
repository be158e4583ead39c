-- The products on sale of a place that are out of stock, or of which there is too much: those first that sold
-- most, or that are worth most.
--
-- $1 lieu_id int
-- $2 jours int
-- $3 niveau text
-- $4 lignes bigint
with
vendu as (
  select fait.produit_id, sum(fait.vendue - fait.retournee)::bigint as nombre
    from magasin.produit_jour as fait
   where fait.jour >= magasin.jour(now()) - $2::int and fait.jour < magasin.jour(now())
     and (fait.magasin_id = $1
          or exists (select from magasin.lieu where lieu_id = $1 and type = 'centre_logistique'))
   group by fait.produit_id
)
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.unite, stock.niveau,
       stock.physique, stock.disponible, stock.seuil_min, stock.seuil_max, valeur.cents as valeur_cents,
       coalesce(vendu.nombre, 0) as vendues_28_jours,
       case when vendu.nombre > 0 then stock.physique::bigint * $2 / vendu.nombre end as jours_de_couverture
  from magasin.stock_et_niveau as stock
  join magasin.produit using (produit_id)
 cross join lateral (
   select case produit.unite
            when 'gramme' then (stock.physique * produit.cout_cents + 500) / 1000
            else stock.physique * produit.cout_cents
          end as cents) as valeur
  left join vendu on vendu.produit_id = stock.produit_id
 where stock.lieu_id = $1 and produit.actif and stock.niveau = $3
 order by case $3 when 'rupture' then coalesce(vendu.nombre, 0) else valeur.cents end desc, produit.produit_id
 limit $4
