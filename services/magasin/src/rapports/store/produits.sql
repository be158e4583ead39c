-- What products sold, the first of them with the sums of all. Months are read as such; days are added to them
-- or taken off.
--
-- $1 debut date: the first month
-- $2 fin date: the month behind the last one
-- $3 debuts date[]: from this day on
-- $4 fins date[]: up to this day, which is not among them
-- $5 signes int[]: 1 or -1
-- $6 magasin_id int: null: the chain
-- $7 canal text: null: both
-- $8 categorie_id int: it and those under it; null: all
-- $9 tri text
-- $10 lignes bigint
with recursive
famille as (
  select categorie.categorie_id
    from magasin.categorie
   where categorie.categorie_id = $8
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
           where magasin_id = coalesce($6, 0)
             and mois >= $1 and mois < $2 and ($7::text is null or canal = $7)
           union all
          select du_jour.produit_id, tranche.signe * du_jour.vendue, tranche.signe * du_jour.retournee,
                 tranche.signe * du_jour.montant_cents, tranche.signe * du_jour.rembourse_cents,
                 tranche.signe * du_jour.cout_cents
            from unnest($3::date[], $4::date[], $5::int[]) as tranche (debut, fin, signe)
           -- `offset 0`: by the index, for each of them; the planner would read every day there is.
           cross join lateral (
             select produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents
               from magasin.produit_jour
              where jour >= tranche.debut and jour < tranche.fin
                and ($6::int is null or magasin_id = $6) and ($7::text is null or canal = $7)
             offset 0) as du_jour) as fait
   group by fait.produit_id
  -- What was sold on the days that are taken off alone was not sold.
  having sum(fait.vendue) <> 0 or sum(fait.retournee) <> 0
),
-- Ranked before their names are read: those of a hundred thousand would not fit in memory.
classes as (
  select ventes.*,
         count(*) over () as nb_produits,
         (sum(ventes.montant_cents - ventes.rembourse_cents) over ())::bigint as tout_net_cents,
         (sum(ventes.cout_cents) over ())::bigint as tout_cout_cents,
         case $9
           when 'quantite' then (ventes.vendue - ventes.retournee)
                                * case produit.unite when 'gramme' then 1 else 1000 end
           when 'marge' then ventes.montant_cents - ventes.rembourse_cents - ventes.cout_cents
           else ventes.montant_cents - ventes.rembourse_cents
         end as valeur
    from ventes
    join magasin.produit using (produit_id)
   where $8::int is null or produit.categorie_id in (select famille.categorie_id from famille)
   order by valeur desc, ventes.produit_id
   limit $10
)
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.categorie_id, produit.unite,
       classes.vendue, classes.retournee, classes.montant_cents, classes.rembourse_cents,
       classes.montant_cents - classes.rembourse_cents as net_cents,
       classes.cout_cents,
       classes.montant_cents - classes.rembourse_cents - classes.cout_cents as marge_cents,
       classes.nb_produits, classes.tout_net_cents, classes.tout_cout_cents
  from classes
  join magasin.produit using (produit_id)
 order by classes.valeur desc, produit.produit_id
