-- The inactive clients of a range of ids are told, once, and those of it who came back are forgotten.
--
-- Nobody is told who ordered since, nor whose erasure is asked for already; nor anybody while the history is
-- being made anew, for it does not say who ordered: it is behind the notifications, which read the same feed.
--
-- $1 apres uuid
-- $2 jusque uuid: null to the end
-- $3 avant date
-- $4 clients uuid[]
-- $5 vus date[]
-- $6 preavis int: in days
with
acheteurs as (
  select distinct client_id
    from clientele.commande_vue
   where client_id = any ($4::uuid[]) and creee_le >= $3::date::timestamp at time zone 'America/Toronto'
),
revenus as (
  delete from clientele.inactivite
   where ($1::uuid is null or client_id > $1)
     and ($2::uuid is null or client_id <= $2)
     and (client_id <> all ($4::uuid[]) or client_id in (select client_id from acheteurs))
),
-- Held, so that an erasure waits for this, or is seen by it.
connus as (
  select client_id
    from clientele.client
   where client_id = any ($4::uuid[]) and etat = 'actif'
   order by client_id
     for share
),
nouveaux as (
  insert into clientele.inactivite (client_id, vu_le, echeance)
  select connus.client_id, inactif.vu_le, (now() at time zone 'America/Toronto')::date + $6::int
    from connus
    join unnest($4::uuid[], $5::date[]) as inactif (client_id, vu_le) using (client_id)
   where connus.client_id not in (select client_id from acheteurs)
     and not exists (select from clientele.demande_loi25 as demande
                      where demande.client_id = connus.client_id and demande.genre = 'effacement')
     and (select historique.position >= notifications.position
            from clientele.lecteur as historique, clientele.lecteur as notifications
           where historique.nom = 'clientele.historique'
             and notifications.nom = 'clientele.notifications'
             and (historique.source, notifications.source) = ('magasin', 'magasin'))
   order by connus.client_id
  on conflict (client_id) do nothing
  returning client_id, vu_le, echeance
)
insert into clientele.outbox (type, agregat_id, charge)
select 'client.inactif', client_id::text, jsonb_build_object('vu_le', vu_le, 'echeance', echeance)
  from nouveaux
