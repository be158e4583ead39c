-- What clients are told of a page of the feed, and the position of its reader, which moves with it. False,
-- and nothing done, when another replica has moved meanwhile.
--
-- The clients are held, so that an erasure waits for this, or is seen by it: who has been forgotten is told
-- nothing. Nor is anybody told of what a year has passed over, which is not kept.
--
-- $1 depuis bigint
-- $2 jusque bigint
-- $3 positions bigint[]
-- $4 clients uuid[]
-- $5 genres text[]
-- $6 donnees jsonb[]
-- $7 quand timestamptz[]
-- $8 source text
with
avancee as (
  update clientele.lecteur
     set position = $2, maj_le = now()
   where nom = 'clientele.notifications' and source = $8 and position = $1
  returning position
),
connus as (
  select client_id, etat from clientele.client where client_id = any ($4) order by client_id for share
),
notifications as (
  insert into clientele.notification (client_id, source, position, genre, donnees, cree_le)
  select annonce.client_id, $8, annonce.position, annonce.genre, annonce.donnees, annonce.le
    from avancee,
         unnest($3::bigint[], $4::uuid[], $5::text[], $6::jsonb[], $7::timestamptz[])
         as annonce (position, client_id, genre, donnees, le)
    left join connus on connus.client_id = annonce.client_id
   where connus.etat is distinct from 'efface' and annonce.le > now() - interval '1 year'
   order by annonce.position
  on conflict (source, position) do nothing
)
select exists (select from avancee)
