-- What the places hold now, at its cost of now, and how long it lasts at the pace of the days before today.
--
-- $1 lieu_id int: null: all places
-- $2 jours int
with
contenu as (
  select stock.lieu_id,
         coalesce(sum(stock.physique) filter (where produit.unite = 'piece'), 0)::bigint as unites,
         coalesce(sum(stock.physique) filter (where produit.unite = 'gramme'), 0)::bigint as grammes,
         sum(case produit.unite
               when 'gramme' then (stock.physique * produit.cout_cents + 500) / 1000
               else stock.physique * produit.cout_cents
             end)::bigint as valeur_cents,
         count(*) filter (where produit.actif and stock.disponible <= 0) as ruptures,
         count(*) filter (where produit.actif and stock.disponible > 0
                                and stock.disponible < stock.seuil_min) as faibles,
         count(*) filter (where produit.actif and stock.disponible > stock.seuil_max) as surstocks
    from magasin.stock
    join magasin.produit using (produit_id)
   where $1::int is null or stock.lieu_id = $1
   group by stock.lieu_id
),
-- The centre supplies them all.
vendu as (
  select fait.magasin_id, sum(fait.cout_cents)::bigint as cout_cents
    from magasin.rapport_ventes(magasin.jour(now()) - $2::int, magasin.jour(now()) - 1, null, null) as fait
   group by rollup (fait.magasin_id)
)
select lieu.lieu_id, lieu.nom, lieu.type, contenu.unites, contenu.grammes, contenu.valeur_cents,
       coalesce(vendu.cout_cents, 0) as cout_vendu_cents,
       case when vendu.cout_cents > 0 then contenu.valeur_cents * $2 / vendu.cout_cents end
         as jours_de_couverture,
       contenu.ruptures, contenu.faibles, contenu.surstocks
  from contenu
  join magasin.lieu using (lieu_id)
  left join vendu
    on vendu.magasin_id is not distinct from case lieu.type when 'magasin' then lieu.lieu_id end
 order by lieu.lieu_id
