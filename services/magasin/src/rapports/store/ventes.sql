-- The sums of sales by what a line is made of. They are added up before their keys are written, of which
-- there are few.
--
-- $1 du date
-- $2 au date
-- $3 magasin_id int: null: of all places
-- $4 canal text: null: both
-- $5 par text
select case $5
         when 'heure' then to_char(somme.heure, 'FM00')
         when 'mois' then to_char(somme.jour, 'YYYY-MM')
         when 'magasin' then lieu.code
         when 'region' then lieu.region
         else to_char(somme.jour, 'YYYY-MM-DD')
       end as cle,
       case $5
         when 'heure' then to_char(somme.heure, 'FM00') || ' h'
         when 'mois' then to_char(somme.jour, 'YYYY-MM')
         when 'magasin' then lieu.nom
         when 'region' then lieu.region
         else to_char(somme.jour, 'YYYY-MM-DD')
       end as libelle,
       sum(somme.nb_ventes)::bigint as nb_ventes,
       sum(somme.nb_retours)::bigint as nb_retours,
       sum(somme.nb_annulations)::bigint as nb_annulations,
       sum(somme.ventes_cents)::bigint as ventes_cents,
       sum(somme.rendu_cents)::bigint as rendu_cents,
       sum(somme.sous_total_cents)::bigint as sous_total_cents,
       sum(somme.frais_livraison_cents)::bigint as frais_livraison_cents,
       sum(somme.consigne_cents)::bigint as consigne_cents,
       sum(somme.tps_cents)::bigint as tps_cents,
       sum(somme.tvq_cents)::bigint as tvq_cents,
       sum(somme.arrondi_cents)::bigint as arrondi_cents,
       sum(somme.cout_cents)::bigint as cout_cents
  from (select case $5 when 'heure' then fait.heure end as heure,
               case $5
                 when 'jour' then fait.jour
                 when 'semaine' then date_trunc('week', fait.jour)::date
                 when 'mois' then date_trunc('month', fait.jour)::date
               end as jour,
               case when $5 in ('magasin', 'region') then fait.magasin_id end as magasin_id,
               sum(fait.nb_ventes) as nb_ventes,
               sum(fait.nb_retours) as nb_retours,
               sum(fait.nb_annulations) as nb_annulations,
               sum(fait.ventes_cents) as ventes_cents,
               sum(fait.rendu_cents) as rendu_cents,
               sum(fait.sous_total_cents) as sous_total_cents,
               sum(fait.frais_livraison_cents) as frais_livraison_cents,
               sum(fait.consigne_cents) as consigne_cents,
               sum(fait.tps_cents) as tps_cents,
               sum(fait.tvq_cents) as tvq_cents,
               sum(fait.arrondi_cents) as arrondi_cents,
               sum(fait.cout_cents) as cout_cents
          from magasin.rapport_ventes($1, $2, $3, $4) as fait
         group by 1, 2, 3) as somme
  left join magasin.lieu on lieu.lieu_id = somme.magasin_id
 group by 1, 2
 order by 1, 2
