-- A correction or a delivery, with its event and its stored answer. No row: the place is not one of these, or
-- is closed and receives nothing.
--
-- A product that the place does not hold leaves its movement null: NOT NULL refuses it.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 reference_id uuid
-- $4 empreinte bytea
-- $5 lieu_id int
-- $6 type text
-- $7 motif text
-- $8 produits int[]
-- $9 deltas int[]
with
lieu as (
  select lieu_id
    from magasin.lieu
   where lieu_id = $5
     and ($1::int[] is null or lieu_id = any ($1))
     and (etat = 'actif' or $6 = 'ajustement')
),
stock as (
  select case when $6 = 'ajustement'
              then magasin.ajuster(lieu_id, $7, $3, $2, $8::int[], $9::int[])::bigint
              else magasin.mouvoir(lieu_id, $6, $3, $2, $8::int[], $9::int[], null) end as fait
    from lieu
),
saisie as (
  select $3::uuid as reference_id, cardinality($8::int[])::bigint as mouvements
    from stock
   where fait is not null
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.' || $6, reference_id::text,
         jsonb_build_object(
           'acteur_id', $2, 'magasin_id', $5, 'objet', 'stock',
           'details', jsonb_build_object('motif', $7, 'produits', $8, 'deltas', $9))
    from saisie
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'stock.mouvements', $4, 201, to_jsonb(saisie) from saisie
)
select * from saisie
