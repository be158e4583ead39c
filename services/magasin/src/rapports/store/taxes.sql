-- The taxes of a period and their bases, by place and channel, net of what was given back.
--
-- $1 du date
-- $2 au date
-- $3 magasin_id int: null: of all places
select somme.magasin_id, lieu.nom, somme.canal, somme.taxable_cents, somme.frais_livraison_cents,
       somme.tps_seule_cents, somme.detaxee_cents,
       somme.taxable_cents + somme.frais_livraison_cents + somme.tps_seule_cents as base_tps_cents,
       somme.taxable_cents + somme.frais_livraison_cents as base_tvq_cents,
       somme.tps_percue_cents, somme.tps_rendue_cents,
       somme.tps_percue_cents - somme.tps_rendue_cents as tps_cents,
       somme.tvq_percue_cents, somme.tvq_rendue_cents,
       somme.tvq_percue_cents - somme.tvq_rendue_cents as tvq_cents
  from (select fait.magasin_id, fait.canal,
               sum(sens.signe * fait.taxable_cents)::bigint as taxable_cents,
               sum(sens.signe * fait.frais_livraison_cents)::bigint as frais_livraison_cents,
               sum(sens.signe * fait.tps_seule_cents)::bigint as tps_seule_cents,
               sum(sens.signe * fait.detaxee_cents)::bigint as detaxee_cents,
               coalesce(sum(fait.tps_cents) filter (where sens.signe = 1), 0)::bigint as tps_percue_cents,
               coalesce(sum(fait.tps_cents) filter (where sens.signe = -1), 0)::bigint as tps_rendue_cents,
               coalesce(sum(fait.tvq_cents) filter (where sens.signe = 1), 0)::bigint as tvq_percue_cents,
               coalesce(sum(fait.tvq_cents) filter (where sens.signe = -1), 0)::bigint as tvq_rendue_cents
          from magasin.taxe_jour as fait
         cross join lateral (select case fait.genre when 'vente' then 1 else -1 end as signe) as sens
         where fait.jour between $1 and $2 and ($3::int is null or fait.magasin_id = $3)
         group by fait.magasin_id, fait.canal) as somme
  join magasin.lieu on lieu.lieu_id = somme.magasin_id
 order by somme.magasin_id, somme.canal
