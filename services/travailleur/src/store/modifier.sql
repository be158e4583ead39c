-- A worker's names, language or role change. No row: they are not there, not to be managed by the caller,
-- or not of this version any more.
--
-- Sent behind the lock of the worker.
--
-- $1 par uuid
-- $2 lieux int[]: null for a responsable
-- $3 travailleur_id uuid
-- $4 version int
-- $5 prenom text
-- $6 nom text
-- $7 langue text
-- $8 role text
with
change as (
  update travailleur.travailleur
     set prenom = coalesce($5, prenom), nom = coalesce($6, nom), langue = coalesce($7::text, langue),
         role = coalesce($8, role), version = version + 1, modifie_le = now()
   where travailleur_id = $3 and version = $4 and travailleur.gerable($3, $2)
  returning travailleur_id
),
evenement as (
  insert into travailleur.outbox (type, agregat_id, charge)
  select 'audit.travailleur_modifie', travailleur_id::text,
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', null, 'objet', travailleur_id,
           'details', jsonb_strip_nulls(jsonb_build_object(
             'prenom', case when $5 is not null then true end,
             'nom', case when $6 is not null then true end,
             'langue', $7::text, 'role', $8::text)))
    from change
)
select travailleur_id from change
