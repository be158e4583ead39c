-- Somebody sees to an open alert that nobody saw to yet, with the event. No row: it is not one of these
-- places, is closed, or is taken.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 alerte_id bigint
with
alerte as (
  update magasin.alerte
     set prise_en_charge_par = $2, prise_en_charge_le = now()
   where alerte_id = $3
     and fermee_le is null
     and prise_en_charge_par is null
     and ($1::int[] is null or lieu_id = any ($1))
  returning alerte_id, lieu_id, produit_id
)
insert into magasin.outbox (type, agregat_id, charge)
select 'audit.alerte', alerte_id::text,
       jsonb_build_object('acteur_id', $2, 'magasin_id', lieu_id, 'objet', 'alerte',
                          'details', jsonb_build_object('produit_id', produit_id))
  from alerte
