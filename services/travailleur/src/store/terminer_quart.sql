-- A worker's own shift ends, now. No row: it is not theirs, or not open.
--
-- $1 quart_id uuid
-- $2 travailleur_id uuid
-- $3 pause_minutes smallint
with
quart as (
  update travailleur.quart
     set fin = clock_timestamp(), pause_minutes = $3
   where quart_id = $1 and travailleur_id = $2 and fin is null
  returning quart_id, travailleur_id, magasin_id, debut, fin, pause_minutes
),
evenement as (
  insert into travailleur.outbox (type, agregat_id, charge)
  select 'audit.quart_termine', quart_id::text,
         jsonb_build_object('acteur_id', travailleur_id, 'magasin_id', magasin_id, 'objet', quart_id,
                            'details', jsonb_build_object('pause_minutes', pause_minutes))
    from quart
)
select * from quart
