-- The receipt of a sale is to be sent to this address, which is written in the event alone, until the message
-- is made of it. No row: there is no such sale in these places.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 cle uuid
-- $4 empreinte bytea: of the sale alone
-- $5 vente_id uuid
-- $6 courriel text
with
vente as (
  select vente_id, numero, magasin_id
    from magasin.vente
   where vente_id = $5
     and ($1::int[] is null or magasin_id = any ($1))
),
evenements as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'vente.envoi', vente_id::text, jsonb_build_object('courriel', $6::text) from vente
  union all
  select 'audit.recu_envoye', vente_id::text,
         jsonb_build_object(
           'acteur_id', $2::uuid, 'magasin_id', magasin_id, 'objet', 'vente',
           'details', jsonb_build_object('vente_id', vente_id, 'numero', numero))
    from vente
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'vente.envoi', $4, 202, jsonb_build_object('vente_id', vente_id, 'numero', numero)
    from vente
)
select vente_id, numero from vente
