-- A temporary password in the place of the one of a worker; every session ends, the failures are forgotten.
--
-- Sent behind the lock of the account, which waits for sign-ins under way.
--
-- $1 compte_id uuid
-- $2 hash text
with
change as (
  update authentification.compte
     set mot_de_passe = $2, provisoire = true, version = version + 1, modifie_le = now()
   where compte_id = $1 and genre = 'travailleur' and etat <> 'efface'
  returning compte_id, courriel
),
ouvertes as (
  select session.session_id
    from authentification.session
    join change using (compte_id)
   where session.revoquee_le is null
   order by session.session_id
     for update of session
),
revoquees as (
  update authentification.session
     set revoquee_le = clock_timestamp(), motif = 'mot_de_passe'
    from ouvertes
   where session.session_id = ouvertes.session_id
),
oubli as (
  delete from authentification.tentative
   using change
   where tentative.sujet = sha256(convert_to(change.courriel, 'UTF8'))
)
select compte_id from change
