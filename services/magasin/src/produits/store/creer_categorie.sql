-- A category is made.
--
-- $1 par uuid
-- $2 cle uuid
-- $3 empreinte bytea
-- $4 parent_id int: null: it stands alone
-- $5 code text
-- $6 nom_fr text
-- $7 nom_en text
-- $8 rang smallint: null: 0
with
categorie as (
  insert into magasin.categorie (parent_id, code, nom_fr, nom_en, rang)
  values ($4, $5, $6, $7, coalesce($8::smallint, 0))
  returning categorie_id, parent_id, code, nom_fr, nom_en, rang, version
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.categorie', categorie_id::text,
         jsonb_build_object('acteur_id', $1::uuid, 'magasin_id', null, 'objet', 'categorie',
                            'details', to_jsonb(categorie))
    from categorie
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'categorie', $3, 201, to_jsonb(categorie) from categorie
)
select * from categorie
