-- The import that was asked for first is applied, all of it or nothing. Nothing, when the catalogue is not as
-- the check has seen it: the import then waits for another check, and for somebody to ask again. No row: none
-- was asked for, or others are at it.
with
import_pris as (
  select import_id, depot_id, revision_vue, demande_par
    from magasin.import
   where etat = 'verifiee' and demande_le is not null
   order by demande_le
   limit 1
     for update skip locked
),
application as materialized (
  select import_id, magasin.importer_produits(depot_id, revision_vue, demande_par) as faite
    from import_pris
),
fini as (
  update magasin.import
     set etat = case when faite then 'appliquee' else 'recue' end,
         fini_le = case when faite then clock_timestamp() end,
         demande_par = case when faite then import.demande_par end,
         demande_le = case when faite then import.demande_le end
    from application
   where import.import_id = application.import_id
  returning import.*
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.import_applique', import_id::text,
         jsonb_build_object('acteur_id', demande_par, 'objet', 'import',
                            'details', jsonb_build_object('nouveaux', nouveaux, 'modifies', modifies))
    from fini
   where etat = 'appliquee'
)
select etat = 'appliquee' from fini
