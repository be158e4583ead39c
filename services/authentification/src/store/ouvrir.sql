-- A session of 30 days with its first refresh token; the failures before it are forgotten. A client is seen
-- today.
--
-- No row: the account was locked, suspended or given another password while this one was verified.
--
-- $1 compte_id uuid
-- $2 hash_verifie text
-- $3 session_id uuid
-- $4 agent text
-- $5 jeton_hash bytea
with
prouve as (
  select compte.compte_id, sha256(convert_to(compte.courriel, 'UTF8')) as sujet
    from authentification.compte
   where compte.compte_id = $1
     and compte.mot_de_passe = $2
     and compte.etat = 'actif'
     and not exists (select from authentification.tentative
                      where tentative.sujet = sha256(convert_to(compte.courriel, 'UTF8'))
                        and tentative.verrouille_jusqua > now())
     for share of compte
),
ouverte as (
  insert into authentification.session (session_id, compte_id, agent, expire_le)
  select $3, compte_id, $4, now() + interval '30 days' from prouve
  returning session_id, expire_le
),
jeton as (
  insert into authentification.jeton_rafraichissement (jeton_hash, session_id, rang)
  select $5, session_id, 1 from ouverte
),
jour as (
  update authentification.presence
     set vu_le = (now() at time zone 'America/Toronto')::date
    from prouve
   where presence.compte_id = prouve.compte_id
     and presence.vu_le < (now() at time zone 'America/Toronto')::date
),
oubli as (
  delete from authentification.tentative
   using prouve
   where tentative.sujet = prouve.sujet
)
select extract(epoch from expire_le - now())::bigint as reste from ouverte
