-- The messages of the events from one position to another, and the reader moves there.
--
-- Nobody is written to who asked to be forgotten, nor about what happened before there was e-mail, or three
-- days ago.
--
-- $1 source text
-- $2 depuis bigint
-- $3 jusque bigint
-- $4 positions bigint[]
-- $5 genres text[]
-- $6 agregats text[]
-- $7 clients uuid[]
-- $8 langues text[]
-- $9 destinataires text[]
-- $10 donnees jsonb[]
-- $11 evenements_le timestamptz[]
-- $12 echeances timestamptz[]
with
avancee as (
  update clientele.lecteur
     set position = $3, maj_le = now()
   where nom = 'clientele.courriels' and source = $1 and position = $2
  returning source
),
-- Held, so that an erasure waits for this, or is seen by it.
connus as (
  select client_id, etat from clientele.client where client_id = any ($7) order by client_id for share
),
courriels as (
  insert into clientele.courriel (
         source, position, genre, agregat_id, client_id, langue, destinataire, donnees, jusque)
  select avancee.source, nouveau.position, nouveau.genre, nouveau.agregat_id, nouveau.client_id,
         nouveau.langue, nouveau.destinataire, nouveau.donnees,
         least(nouveau.evenement_le + interval '3 days', nouveau.echeance)
    from avancee,
         unnest($4::bigint[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::jsonb[],
                $11::timestamptz[], $12::timestamptz[])
         as nouveau (position, genre, agregat_id, client_id, langue, destinataire, donnees, evenement_le,
                     echeance)
    left join connus on connus.client_id = nouveau.client_id
   where nouveau.evenement_le > greatest(clientele.courriels_depuis(), now() - interval '3 days')
     and connus.etat is distinct from 'efface'
  on conflict (source, position, genre) do nothing
)
select exists (select from avancee)
