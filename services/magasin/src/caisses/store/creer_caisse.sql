-- A till is set up in a store that is in use. No row: there is no such store.
--
-- $1 par uuid
-- $2 cle uuid
-- $3 empreinte bytea
-- $4 magasin_id int
-- $5 numero smallint
with
caisse as (
  insert into magasin.caisse (magasin_id, numero)
  select lieu_id, $5 from magasin.lieu where lieu_id = $4 and type = 'magasin' and etat = 'actif'
  returning caisse_id, magasin_id, numero, etat, version
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.caisse', caisse_id::text,
         jsonb_build_object('acteur_id', $1::uuid, 'magasin_id', magasin_id, 'objet', 'caisse',
                            'details', jsonb_build_object('numero', numero, 'etat', etat))
    from caisse
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'caisse', $3, 201, to_jsonb(caisse) from caisse
)
select caisse.*, null::uuid as session_id from caisse
