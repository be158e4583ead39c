-- What was counted at a place, with its event and its stored answer. No row: the place is not one of these.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 reference_id uuid
-- $4 empreinte bytea
-- $5 lieu_id int
-- $6 produits int[]
-- $7 vues int[]
-- $8 comptees int[]
with
lieu as (
  select lieu_id from magasin.lieu where lieu_id = $5 and ($1::int[] is null or lieu_id = any ($1))
),
comptage as (
  select $3::uuid as reference_id, cardinality($6::int[])::bigint as comptes,
         magasin.compter(lieu_id, $3, $2, $6, $7, $8)::bigint as ecarts
    from lieu
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.comptage', reference_id::text,
         jsonb_build_object(
           'acteur_id', $2, 'magasin_id', $5, 'objet', 'stock',
           'details', jsonb_build_object('comptes', comptes, 'ecarts', ecarts))
    from comptage
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'stock.comptage', $4, 201, to_jsonb(comptage) from comptage
)
select * from comptage
