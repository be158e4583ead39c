-- Another password for the token that was sent, which is good once. Every session ends, the failures are
-- forgotten.
--
-- Sent behind the lock of the account, which waits for sign-ins under way.
--
-- $1 compte_id uuid
-- $2 jeton_hash bytea
-- $3 hash text
with
avant as (
  select provisoire from authentification.compte where compte_id = $1
),
jeton as (
  delete from authentification.reinitialisation
   where compte_id = $1 and jeton_hash = $2 and expire_le > now()
  returning compte_id
),
change as (
  update authentification.compte
     set mot_de_passe = $3, provisoire = false, version = version + 1, modifie_le = now()
    from jeton
   where compte.compte_id = jeton.compte_id and compte.etat = 'actif'
  returning compte.compte_id, compte.genre, compte.courriel
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
),
evenements as (
  insert into authentification.outbox (type, agregat_id, charge)
  select 'compte.active', change.compte_id::text, '{}'
    from change, avant
   where avant.provisoire
  union all
  select 'audit.mot_de_passe_reinitialise', compte_id::text,
         jsonb_build_object(
           'acteur_id', compte_id, 'magasin_id', null, 'objet', compte_id,
           'details', jsonb_build_object())
    from change
   where genre = 'travailleur'
  union all
  select 'mot_de_passe.change', compte_id::text, '{}' from change where genre = 'client'
)
select compte_id from change
