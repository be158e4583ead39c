-- What lines of a sale would give back now: what a refusal is explained with.
--
-- $1 vente_id uuid
-- $2 rangs int[]: null: all that is left
-- $3 quantites int[]
-- $4 remises_en_stock boolean[]
select montants.total + taxes.tps + taxes.tvq as total_cents
  from magasin.vente
 cross join lateral (
   select sum(montant + consigne)::bigint as total,
          coalesce(sum(montant) filter (where taxe <> 'detaxee'), 0)::bigint as base_tps,
          coalesce(sum(montant) filter (where taxe = 'taxable'), 0)::bigint as base_tvq
     from magasin.lignes_reprises($1, $2, $3, $4)) as montants
 cross join lateral (
   select magasin.part(vente.tps_cents, vente.base_tps_retournee_cents + montants.base_tps,
                       vente.base_tps_cents, vente.tps_retournee_cents) as tps,
          magasin.part(vente.tvq_cents, vente.base_tvq_retournee_cents + montants.base_tvq,
                       vente.base_tvq_cents, vente.tvq_retournee_cents) as tvq) as taxes
 where vente.vente_id = $1 and montants.total is not null
