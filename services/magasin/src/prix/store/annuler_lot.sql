-- Takes back a lot that is not over. No row: there is none, it is over, or it was taken back.
--
-- $1 lot_id uuid
-- $2 annule_par uuid
with
lot as (
  update magasin.lot
     set annule_le = now(), annule_par = $2
   where lot_id = $1 and annule_le is null and au > now()
  returning lot_id, produit_id
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.lot', lot_id::text,
         jsonb_build_object('acteur_id', $2::uuid, 'objet', 'lot',
                            'details', jsonb_build_object('produit_id', produit_id, 'retire', true))
    from lot
)
select lot_id from lot
