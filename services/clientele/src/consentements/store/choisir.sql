-- A choice of a client, unless it is already the last one of its purpose. No row: there is no such client.
--
-- $1 client_id uuid
-- $2 finalite text
-- $3 accorde boolean
-- $4 version_texte text
with
client as (
  select client_id from clientele.client where client_id = $1 and etat = 'actif' for share
),
dernier as (
  select accorde, version_texte
    from clientele.consentement
   where client_id = $1 and finalite = $2
   order by consentement_id desc
   limit 1
),
choix as (
  insert into clientele.consentement (client_id, finalite, accorde, version_texte)
  select client_id, $2, $3, $4
    from client
   where not exists (select from dernier where accorde = $3 and version_texte = $4)
)
select client_id from client
