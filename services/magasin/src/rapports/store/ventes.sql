-- The sums of sales by what a line is made of.
--
-- $1 du date
-- $2 au date
-- $3 magasin_id int: null: of all places
-- $4 canal text: null: both
-- $5 par text
select case $5
         when 'heure' then to_char(fait.heure, 'FM00')
         when 'jour' then to_char(fait.jour, 'YYYY-MM-DD')
         when 'semaine' then to_char(date_trunc('week', fait.jour), 'YYYY-MM-DD')
         when 'mois' then to_char(fait.jour, 'YYYY-MM')
         when 'magasin' then lieu.code
         else lieu.region
       end as cle,
       case $5
         when 'heure' then to_char(fait.heure, 'FM00') || ' h'
         when 'jour' then to_char(fait.jour, 'YYYY-MM-DD')
         when 'semaine' then to_char(date_trunc('week', fait.jour), 'YYYY-MM-DD')
         when 'mois' then to_char(fait.jour, 'YYYY-MM')
         when 'magasin' then lieu.nom
         else lieu.region
       end as libelle,
       sum(fait.nb_ventes)::bigint as nb_ventes,
       sum(fait.nb_retours)::bigint as nb_retours,
       sum(fait.nb_annulations)::bigint as nb_annulations,
       sum(fait.ventes_cents)::bigint as ventes_cents,
       sum(fait.rendu_cents)::bigint as rendu_cents,
       sum(fait.sous_total_cents)::bigint as sous_total_cents,
       sum(fait.frais_livraison_cents)::bigint as frais_livraison_cents,
       sum(fait.consigne_cents)::bigint as consigne_cents,
       sum(fait.tps_cents)::bigint as tps_cents,
       sum(fait.tvq_cents)::bigint as tvq_cents,
       sum(fait.arrondi_cents)::bigint as arrondi_cents,
       sum(fait.cout_cents)::bigint as cout_cents
  from magasin.rapport_ventes($1, $2, $3, $4) as fait
  join magasin.lieu on lieu.lieu_id = fait.magasin_id
 group by 1, 2
 order by 1, 2
