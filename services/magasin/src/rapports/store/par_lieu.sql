-- The sums of sales by place and channel.
--
-- $1 du date
-- $2 au date
select fait.magasin_id, lieu.nom, fait.canal,
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
  from magasin.rapport_ventes($1, $2, null, null) as fait
  join magasin.lieu on lieu.lieu_id = fait.magasin_id
 group by fait.magasin_id, lieu.nom, fait.canal
 order by fait.magasin_id, fait.canal
