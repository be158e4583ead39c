-- Another password, for an account that still has the one verified; its other sessions end.
--
-- Sent behind the lock of the account, which waits for sign-ins under way: none with the old one is left.
--
-- $1 compte_id uuid
-- $2 hash_verifie text
-- $3 hash text
-- $4 session_id uuid
with
avant as (
  select provisoire from authentification.compte where compte_id = $1
),
change as (
  update authentification.compte
     set mot_de_passe = $3, provisoire = false, version = version + 1, modifie_le = now()
   where compte_id = $1
     and mot_de_passe = $2
     and etat = 'actif'
     and not exists (select from authentification.tentative
                      where tentative.sujet = sha256(convert_to(compte.courriel, 'UTF8'))
                        and tentative.verrouille_jusqua > now())
  returning compte_id, genre, courriel
),
autres as (
  select session.session_id
    from authentification.session
    join change using (compte_id)
   where session.revoquee_le is null and session.session_id <> $4
   order by session.session_id
     for update of session
),
revoquees as (
  update authentification.session
     set revoquee_le = clock_timestamp(), motif = 'mot_de_passe'
    from autres
   where session.session_id = autres.session_id
),
oubli as (
  delete from authentification.tentative
   using change
   where tentative.sujet = sha256(convert_to(change.courriel, 'UTF8'))
),
evenements as (
  insert into authentification.outbox (type, agregat_id, charge)
  select 'compte.active', change.compte_id::text, '{}'::jsonb
    from change, avant
   where avant.provisoire
  union all
  select 'mot_de_passe.change', compte_id::text, '{}' from change where genre = 'client'
)
select compte_id from change
