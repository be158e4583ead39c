-- A worker has another PIN; the attempts before are forgotten. No row: they are not there, have left, or are
-- neither the caller nor to be managed by the caller.
--
-- $1 par uuid
-- $2 lieux int[]: null for a responsable
-- $3 travailleur_id uuid
-- $4 nip_hash text
with
change as (
  update travailleur.travailleur
     set nip_hash = $4, modifie_le = now()
   where travailleur_id = $3 and etat <> 'parti' and ($3 = $1::uuid or travailleur.gerable($3, $2))
  returning travailleur_id, matricule
),
oubli as (
  delete from travailleur.nip_essai using change where nip_essai.matricule = change.matricule
),
evenement as (
  insert into travailleur.outbox (type, agregat_id, charge)
  select 'audit.nip_change', travailleur_id::text,
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', null, 'objet', travailleur_id,
           'details', jsonb_build_object())
    from change
)
select travailleur_id from change
