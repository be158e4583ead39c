-- What products sold, the first of them with the sums of all. Whole months are read as such, the days around
-- them as days.
--
-- $1 du date
-- $2 debut_mois date: from here on months are read
-- $3 fin_mois date: up to here
-- $4 au date
-- $5 magasin_id int: null: the chain
-- $6 canal text: null: both
-- $7 categorie_id int: it and those under it; null: all
-- $8 tri text
-- $9 lignes bigint
with recursive
famille as (
  select categorie.categorie_id
    from magasin.categorie
   where categorie.categorie_id = $7
  union
  select categorie.categorie_id
    from magasin.categorie
    join famille on categorie.parent_id = famille.categorie_id
),
ventes as (
  select fait.produit_id,
         sum(fait.vendue)::bigint as vendue,
         sum(fait.retournee)::bigint as retournee,
         sum(fait.montant_cents)::bigint as montant_cents,
         sum(fait.rembourse_cents)::bigint as rembourse_cents,
         sum(fait.cout_cents)::bigint as cout_cents
    from (select produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents
            from magasin.produit_mois
           where magasin_id = coalesce($5, 0)
             and mois >= $2 and mois < $3 and ($6::text is null or canal = $6)
           union all
          select produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents
            from magasin.produit_jour
           where jour >= $1 and jour < $2
             and ($5::int is null or magasin_id = $5) and ($6::text is null or canal = $6)
           union all
          select produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents
            from magasin.produit_jour
           where jour >= $3 and jour <= $4
             and ($5::int is null or magasin_id = $5) and ($6::text is null or canal = $6)) as fait
   group by fait.produit_id
)
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.categorie_id, produit.unite,
       ventes.vendue, ventes.retournee, ventes.montant_cents, ventes.rembourse_cents,
       ventes.montant_cents - ventes.rembourse_cents as net_cents,
       ventes.cout_cents,
       ventes.montant_cents - ventes.rembourse_cents - ventes.cout_cents as marge_cents,
       count(*) over () as nb_produits,
       (sum(ventes.montant_cents - ventes.rembourse_cents) over ())::bigint as tout_net_cents,
       (sum(ventes.cout_cents) over ())::bigint as tout_cout_cents
  from ventes
  join magasin.produit using (produit_id)
 where $7::int is null or produit.categorie_id in (select famille.categorie_id from famille)
 order by case $8
            when 'quantite' then (ventes.vendue - ventes.retournee)
                                 * case produit.unite when 'gramme' then 1 else 1000 end
            when 'marge' then ventes.montant_cents - ventes.rembourse_cents - ventes.cout_cents
            else ventes.montant_cents - ventes.rembourse_cents
          end desc,
          ventes.produit_id
 limit $9
