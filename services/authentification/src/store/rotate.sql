-- A refresh token is used, and its successor stored; of two at once one wins.
--
-- A token used within the last ten seconds is another copy of the request. One used before that was stolen:
-- its session ends. A client whose token is used is seen today.
--
-- $1 jeton_hash bytea
-- $2 jeton_suivant_hash bytea
with
presente as (
  select session.session_id, session.compte_id, session.expire_le, jeton.rang,
         case when session.revoquee_le is not null
                or session.expire_le <= now()
                or compte.etat <> 'actif' then 'invalide'
              when jeton.utilise_le is null then 'tournee'
              when jeton.utilise_le > now() - interval '10 seconds' then 'en_cours'
              else 'reutilise' end as issue
    from authentification.jeton_rafraichissement as jeton
    join authentification.session using (session_id)
    join authentification.compte using (compte_id)
   where jeton.jeton_hash = $1
     for update of session, jeton
),
utilise as (
  update authentification.jeton_rafraichissement as jeton
     set utilise_le = clock_timestamp()
    from presente
   where jeton.jeton_hash = $1 and presente.issue = 'tournee'
  returning presente.session_id, presente.rang
),
jour as (
  update authentification.presence
     set vu_le = (now() at time zone 'America/Toronto')::date
    from presente
   where presence.compte_id = presente.compte_id
     and presente.issue = 'tournee'
     and presence.vu_le < (now() at time zone 'America/Toronto')::date
),
suivant as (
  insert into authentification.jeton_rafraichissement (jeton_hash, session_id, rang, emis_le)
  select $2, session_id, rang + 1, clock_timestamp() from utilise
),
revoquee as (
  update authentification.session
     set revoquee_le = clock_timestamp(), motif = 'reutilisation'
    from presente
   where session.session_id = presente.session_id and presente.issue = 'reutilise'
  returning session.session_id, session.compte_id
),
alerte as (
  insert into authentification.outbox (type, agregat_id, charge)
  select 'audit.jeton_reutilise', session_id::text,
         jsonb_build_object(
           'acteur_id', compte_id, 'magasin_id', null, 'objet', session_id, 'details', jsonb_build_object())
    from revoquee
)
select issue, session_id, extract(epoch from expire_le - now())::bigint as reste from presente
