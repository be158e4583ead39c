-- One request of somebody who forgot their password: their account, if there is one, gets a token, which the
-- feed tells to who writes e-mails. The one before is good no more.
--
-- No row: none waits.
--
-- $1 jeton text
-- $2 jeton_hash bytea
with
demande as (
  select sujet, courriel, langue
    from authentification.oubli
   where courriel is not null
   order by depuis
   limit 1
     for update skip locked
),
prise as (
  update authentification.oubli
     set courriel = null
    from demande
   where oubli.sujet = demande.sujet
),
jeton as (
  insert into authentification.reinitialisation (compte_id, jeton_hash, expire_le)
  select compte.compte_id, $2, now() + interval '30 minutes'
    from demande
    join authentification.compte using (courriel)
   where compte.etat = 'actif'
  on conflict (compte_id) do update
     set jeton_hash = excluded.jeton_hash, expire_le = excluded.expire_le
  returning compte_id, expire_le
),
evenement as (
  insert into authentification.outbox (type, agregat_id, charge)
  select 'mot_de_passe.oubli', jeton.compte_id::text,
         jsonb_build_object(
           'courriel', demande.courriel, 'langue', demande.langue, 'jeton', $1::text,
           'expire_le', jeton.expire_le)
    from jeton, demande
)
select sujet from demande
