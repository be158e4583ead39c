-- The end of a key: it is exchanged for nothing any more. Revoked before, it stays as it is.
--
-- $1 cle_id uuid
-- $2 acteur_id uuid
with
vue as (
  select cle_id, revoquee_le from authentification.cle_api where cle_id = $1 for update
),
revoquee as (
  update authentification.cle_api
     set revoquee_le = now()
    from vue
   where cle_api.cle_id = vue.cle_id and vue.revoquee_le is null
  returning cle_api.cle_id, cle_api.nom
),
evenement as (
  insert into authentification.outbox (type, agregat_id, charge)
  select 'audit.cle_revoquee', cle_id::text,
         jsonb_build_object(
           'acteur_id', $2::uuid, 'magasin_id', null, 'objet', cle_id,
           'details', jsonb_build_object('nom', nom))
    from revoquee
)
select cle_id from vue
