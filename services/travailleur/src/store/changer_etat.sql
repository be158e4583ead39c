-- A worker is suspended, comes back, or leaves: then their places and their PIN end too.
--
-- Sent behind the lock of the worker. No row: they are not there, not to be managed by the caller, or in a
-- state that does not lead there.
--
-- $1 par uuid
-- $2 lieux int[]: null for a responsable
-- $3 travailleur_id uuid
-- $4 etat text
-- $5 motif text
with
change as (
  update travailleur.travailleur
     set etat = $4, etat_rang = etat_rang + 1, version = version + 1, modifie_le = now(),
         nip_hash = case when $4 <> 'parti' then nip_hash end
   where travailleur_id = $3
     and travailleur.gerable($3, $2)
     and case $4 when 'actif' then etat = 'suspendu' else etat in ('invite', 'actif') end
  returning travailleur_id, etat
),
affectation as (
  update travailleur.affectation
     set jusqua = greatest(now(), affectation.depuis + interval '1 microsecond')
    from change
   where affectation.travailleur_id = change.travailleur_id
     and affectation.jusqua is null
     and change.etat = 'parti'
),
evenement as (
  insert into travailleur.outbox (type, agregat_id, charge)
  select case etat when 'suspendu' then 'audit.travailleur_suspendu'
                   when 'parti' then 'audit.travailleur_parti'
                   else 'audit.travailleur_reactive' end,
         travailleur_id::text,
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', null, 'objet', travailleur_id,
           'details', jsonb_build_object('motif', $5::text))
    from change
)
select travailleur_id from change
