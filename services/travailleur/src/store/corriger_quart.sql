-- A shift is corrected, with what it was kept in the event. No row: it is not there, or not in these places.
--
-- Sent behind the lock of the shift.
--
-- $1 par uuid
-- $2 lieux int[]: null for a responsable
-- $3 quart_id uuid
-- $4 debut timestamptz
-- $5 fin timestamptz
-- $6 pause_minutes smallint
-- $7 motif text
with
avant as (
  select quart_id, magasin_id, debut, fin, pause_minutes from travailleur.quart where quart_id = $3
),
quart as (
  update travailleur.quart
     set debut = coalesce($4, debut), fin = coalesce($5, fin), pause_minutes = coalesce($6, pause_minutes)
   where quart_id = $3 and ($2::int[] is null or magasin_id = any ($2))
  returning quart_id, travailleur_id, magasin_id, debut, fin, pause_minutes
),
evenement as (
  insert into travailleur.outbox (type, agregat_id, charge)
  select 'audit.quart_corrige', quart.quart_id::text,
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', quart.magasin_id, 'objet', quart.quart_id,
           'details', jsonb_build_object(
             'motif', $7::text,
             'avant', jsonb_build_object('debut', avant.debut, 'fin', avant.fin,
                                         'pause_minutes', avant.pause_minutes),
             'apres', jsonb_build_object('debut', quart.debut, 'fin', quart.fin,
                                         'pause_minutes', quart.pause_minutes)))
    from quart
    join avant using (quart_id)
)
select * from quart
