-- How the places do that hold stock: the turnover of a day and of the weeks before it, and what waits there
-- now.
--
-- $1 jour date
-- $2 magasin_id int: null: all of them
with
ventes as (
  select fait.magasin_id,
         coalesce(sum(fait.nb_ventes) filter (where fait.jour = $1), 0)::bigint as nb_ventes,
         coalesce(sum(fait.sous_total_cents + fait.frais_livraison_cents)
                    filter (where fait.jour = $1), 0)::bigint as aujourdhui,
         coalesce(sum(fait.sous_total_cents + fait.frais_livraison_cents)
                    filter (where fait.jour between $1 - 7 and $1 - 1), 0)::bigint as sept_jours,
         coalesce(sum(fait.sous_total_cents + fait.frais_livraison_cents)
                    filter (where fait.jour < $1 - 7), 0)::bigint as sept_jours_avant
    from magasin.rapport_ventes($1::date - 14, $1, $2, null) as fait
   group by fait.magasin_id
),
stock as (
  select stock.lieu_id,
         count(*) filter (where stock.disponible <= 0) as ruptures,
         count(*) filter (where stock.disponible > stock.seuil_max) as surstocks
    from magasin.stock
    join magasin.produit using (produit_id)
   where produit.actif and (stock.disponible <= 0 or stock.disponible > stock.seuil_max)
     and ($2::int is null or stock.lieu_id = $2)
   group by stock.lieu_id
)
select lieu.lieu_id as magasin_id, lieu.nom,
       coalesce(ventes.nb_ventes, 0) as nb_ventes,
       coalesce(ventes.aujourdhui, 0) as aujourdhui_cents,
       coalesce(ventes.sept_jours, 0) as sept_jours_cents,
       coalesce(ventes.sept_jours_avant, 0) as sept_jours_avant_cents,
       case when ventes.sept_jours_avant > 0
            then (ventes.sept_jours - ventes.sept_jours_avant) * 1000 / ventes.sept_jours_avant
       end as tendance_pour_mille,
       coalesce(stock.ruptures, 0) as ruptures,
       coalesce(stock.surstocks, 0) as surstocks,
       (select count(*)
          from magasin.alerte
         where alerte.lieu_id = lieu.lieu_id and alerte.fermee_le is null) as alertes,
       (select count(*)
          from magasin.demande
         where demande.lieu_id = lieu.lieu_id and demande.etat = 'soumise') as demandes
  from magasin.lieu
  left join ventes on ventes.magasin_id = lieu.lieu_id
  left join stock using (lieu_id)
 where lieu.type <> 'siege' and ($2::int is null or lieu.lieu_id = $2)
 order by lieu.lieu_id
