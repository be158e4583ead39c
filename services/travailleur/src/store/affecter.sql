-- Where a worker acts from now on; a gestionnaire changes their own places only, the others stay.
--
-- Sent behind the lock of the worker. No row: they are not there, not an employe in a place of the
-- caller's, have left, or are not of this version any more.
--
-- $1 par uuid
-- $2 lieux int[]: null for a responsable
-- $3 travailleur_id uuid
-- $4 version int
-- $5 magasins int[]
with
change as (
  update travailleur.travailleur
     set version = version + 1, modifie_le = now()
   where travailleur_id = $3
     and version = $4
     and etat <> 'parti'
     and ($2::int[] is null
          or role = 'employe'
         and exists (select from travailleur.affectation
                      where affectation.travailleur_id = $3
                        and affectation.jusqua is null
                        and affectation.magasin_id = any ($2)))
  returning travailleur_id
),
finie as (
  update travailleur.affectation
     set jusqua = greatest(now(), affectation.depuis + interval '1 microsecond')
    from change
   where affectation.travailleur_id = change.travailleur_id
     and affectation.jusqua is null
     and affectation.magasin_id <> all ($5::int[])
     and ($2::int[] is null or affectation.magasin_id = any ($2))
),
neuve as (
  insert into travailleur.affectation (travailleur_id, magasin_id)
  select change.travailleur_id, lieu.magasin_id
    from change, unnest($5::int[]) as lieu (magasin_id)
   where not exists (select from travailleur.affectation
                      where affectation.travailleur_id = $3
                        and affectation.jusqua is null
                        and affectation.magasin_id = lieu.magasin_id)
),
evenement as (
  insert into travailleur.outbox (type, agregat_id, charge)
  select 'audit.travailleur_affecte', travailleur_id::text,
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', null, 'objet', travailleur_id,
           'details', jsonb_build_object('magasins', to_jsonb($5::int[]), 'parmi', to_jsonb($2::int[])))
    from change
)
select travailleur_id from change
