-- Shifts, newest first, from behind the last one of the page before. Days are those of Montréal.
--
-- $1 lieux int[]: null for a responsable
-- $2 travailleur_id uuid
-- $3 magasin_id int
-- $4 du date
-- $5 au date
-- $6 avant timestamptz
-- $7 avant_id uuid
-- $8 limite bigint
select quart_id, travailleur_id, magasin_id, debut, fin, pause_minutes
  from travailleur.quart
 where ($1::int[] is null or magasin_id = any ($1))
   and ($2::uuid is null or travailleur_id = $2)
   and ($3::int is null or magasin_id = $3)
   and ($4::date is null or debut >= $4::timestamp at time zone 'America/Toronto')
   and ($5::date is null or debut < ($5 + 1)::timestamp at time zone 'America/Toronto')
   and ($6::timestamptz is null or (debut, quart_id) < ($6, $7::uuid))
 order by debut desc, quart_id desc
 limit $8
