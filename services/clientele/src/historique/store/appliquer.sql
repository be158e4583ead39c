-- What a page of the feed does to the history, and the position of its reader, which moves with it. False,
-- and nothing done, when another replica has moved meanwhile.
--
-- The clients are held, so that an erasure waits for this, or is seen by it: nothing is kept of who has been
-- forgotten. A client of whom nothing is known yet is one.
--
-- $1 depuis bigint
-- $2 jusque bigint
-- $3 creees uuid[]
-- $4 clients uuid[]
-- $5 numeros bigint[]
-- $6 etats text[]
-- $7 modes text[]
-- $8 totaux bigint[]
-- $9 articles int[]
-- $10 creees_le timestamptz[]
-- $11 passees uuid[]
-- $12 etats_passes text[]
-- $13 passees_le timestamptz[]
with
avancee as (
  update clientele.lecteur
     set position = $2, maj_le = now()
   where nom = 'clientele.historique' and source = 'magasin' and position = $1
  returning position
),
connus as (
  select client_id, etat from clientele.client where client_id = any ($4) order by client_id for share
),
creees as (
  select creee.commande_id, creee.client_id, creee.numero,
         coalesce(passee.etat, creee.etat) as etat, creee.mode, creee.total_cents, creee.nb_articles,
         creee.le, coalesce(passee.le, creee.le) as maj_le
    from avancee,
         unnest($3::uuid[], $4::uuid[], $5::bigint[], $6::text[], $7::text[], $8::bigint[], $9::int[],
                $10::timestamptz[])
         as creee (commande_id, client_id, numero, etat, mode, total_cents, nb_articles, le)
    left join unnest($11::uuid[], $12::text[], $13::timestamptz[]) as passee (commande_id, etat, le)
      on passee.commande_id = creee.commande_id
    left join connus on connus.client_id = creee.client_id
   where connus.etat is distinct from 'efface'
),
nouvelles as (
  insert into clientele.commande_vue (
         commande_id, client_id, numero, etat, mode, total_cents, nb_articles, creee_le, maj_le)
  select commande_id, client_id, numero, etat, mode, total_cents, nb_articles, le, maj_le from creees
  on conflict (commande_id) do nothing
),
anciennes as (
  update clientele.commande_vue
     set etat = passee.etat, maj_le = passee.le
    from avancee,
         unnest($11::uuid[], $12::text[], $13::timestamptz[]) as passee (commande_id, etat, le)
   where commande_vue.commande_id = passee.commande_id
)
select exists (select from avancee)
