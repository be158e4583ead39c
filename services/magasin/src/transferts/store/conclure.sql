-- What was put on a transfer, told: its event, and the answer stored under the key of the request.
--
-- Sent behind the step that put it there and holds the transfer: it is the one in preparation between
-- the two places.
--
-- $1 source_id int
-- $2 destination_id int
-- $3 par uuid
-- $4 cle uuid
-- $5 empreinte bytea
-- $6 produits int[]
-- $7 quantites int[]
with
transfert as (
  select *
    from magasin.transfert_et_lignes
   where source_id = $1 and destination_id = $2 and etat = 'en_preparation'
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.transfert', transfert_id::text,
         jsonb_build_object(
           'acteur_id', $3::uuid, 'magasin_id', source_id, 'objet', 'transfert',
           'details', jsonb_build_object('action', 'preparation', 'destination_id', destination_id,
                                         'produits', $6::int[], 'quantites', $7::int[]))
    from transfert
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $3, $4, 'transfert', $5, 201, to_jsonb(transfert) from transfert
)
select * from transfert
