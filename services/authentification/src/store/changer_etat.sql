-- The account of a worker may sign in, or not any more: its sessions end then.
--
-- Sent behind the lock of the account, which waits for sign-ins under way. A change older than the last one
-- is passed over.
--
-- $1 compte_id uuid
-- $2 actif boolean
-- $3 rang int
with
change as (
  update authentification.compte
     set etat = case when $2 then 'actif' else 'suspendu' end, etat_rang = $3, version = version + 1,
         modifie_le = now()
   where compte_id = $1 and genre = 'travailleur' and etat <> 'efface' and etat_rang < $3
  returning compte_id, etat
),
ouvertes as (
  select session.session_id
    from authentification.session
    join change using (compte_id)
   where change.etat = 'suspendu' and session.revoquee_le is null
   order by session.session_id
     for update of session
),
revoquees as (
  update authentification.session
     set revoquee_le = clock_timestamp(), motif = 'suspension'
    from ouvertes
   where session.session_id = ouvertes.session_id
)
select compte_id from change
