-- Scheduled prices of one product whose times overlap, and lots.
select count(*)
  from (
    select produit_id, du, lag(au) over (partition by produit_id order by du, au) as fin_du_precedent
      from magasin.prix_programme
     where etat <> 'annule'
    union all
    select produit_id, du, lag(au) over (partition by produit_id order by du, au)
      from magasin.lot
     where annule_le is null) as periode
 where du < fin_du_precedent
