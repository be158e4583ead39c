-- The profiles that a page of the feed makes, with the choices of their registrations, and the position of
-- the reader, which moves with them. False, and nothing done, when another replica has moved meanwhile. A
-- profile that exists stays as its owner left it; whoever was forgotten stays so.
--
-- $1 depuis bigint
-- $2 jusque bigint
-- $3 clients uuid[]
-- $4 prenoms text[]
-- $5 noms text[]
-- $6 courriels text[]
-- $7 langues text[]
-- $8 choisissants uuid[]
-- $9 finalites text[]
-- $10 accordes boolean[]
-- $11 quand timestamptz[]
-- $12 version_texte text
with
avancee as (
  update clientele.lecteur
     set position = $2, maj_le = now()
   where nom = 'clientele.profils' and source = 'authentification' and position = $1
  returning position
),
clients as (
  insert into clientele.client (client_id, prenom, nom, courriel, langue)
  select profil.client_id, profil.prenom, profil.nom, profil.courriel, profil.langue
    from avancee,
         unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[])
         as profil (client_id, prenom, nom, courriel, langue)
  on conflict (client_id) do nothing
  returning client_id
),
consentements as (
  insert into clientele.consentement (client_id, finalite, accorde, version_texte, le)
  select clients.client_id, choix.finalite, choix.accorde, $12, choix.le
    from clients
    join unnest($8::uuid[], $9::text[], $10::boolean[], $11::timestamptz[])
         as choix (client_id, finalite, accorde, le) using (client_id)
)
select exists (select from avancee)
