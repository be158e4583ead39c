-- A key of a program with its account, and who had it made.
--
-- $1 cle_id uuid
-- $2 nom text
-- $3 prefixe text
-- $4 secret_hash bytea
-- $5 portees text[]
-- $6 cree_par uuid
-- $7 empreinte bytea
-- $8 expire_le timestamptz
with
compte as (
  insert into authentification.compte (compte_id, genre)
  values ($1, 'machine')
  returning compte_id
),
cle as (
  insert into authentification.cle_api (
         cle_id, compte_id, nom, prefixe, secret_hash, portees, cree_par, empreinte, expire_le)
  select $1, compte_id, $2, $3, $4, $5, $6, $7, $8 from compte
  returning cle_id, cree_par, nom, portees, expire_le
)
insert into authentification.outbox (type, agregat_id, charge)
select 'audit.cle_creee', cle_id::text,
       jsonb_build_object(
         'acteur_id', cree_par, 'magasin_id', null, 'objet', cle_id,
         'details', jsonb_build_object('nom', nom, 'portees', portees, 'expire_le', expire_le))
  from cle
