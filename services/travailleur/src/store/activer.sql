-- A worker who was invited has chosen a password: they are at work.
--
-- $1 travailleur_id uuid
with
change as (
  update travailleur.travailleur
     set etat = 'actif', version = version + 1, modifie_le = now()
   where travailleur_id = $1 and etat = 'invite'
  returning travailleur_id
)
insert into travailleur.outbox (type, agregat_id, charge)
select 'audit.travailleur_active', travailleur_id::text,
       jsonb_build_object(
         'acteur_id', travailleur_id, 'magasin_id', null, 'objet', travailleur_id,
         'details', jsonb_build_object())
  from change
