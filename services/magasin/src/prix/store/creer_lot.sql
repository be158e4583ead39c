-- Plans a lot: its product learns of it by the trigger of the table. No row: there is no such product, it is
-- weighed, or its units cost no more one by one.
--
-- $1 lot_id uuid
-- $2 cree_par uuid
-- $3 empreinte bytea
-- $4 produit_id int
-- $5 nombre smallint
-- $6 prix_cents bigint
-- $7 du timestamptz: null from now on
-- $8 au timestamptz
with
lot as (
  insert into magasin.lot (lot_id, produit_id, nombre, prix_cents, du, au, cree_par)
  select $1, produit_id, $5, $6, coalesce($7, now()), $8, $2
    from magasin.produit
   where produit_id = $4
     and unite = 'piece'
     and $6 < $5::smallint * coalesce(prix_regulier_cents, prix_cents)
  returning lot_id, produit_id, nombre, prix_cents, du, au,
            case when du <= now() then 'en_cours' else 'a_venir' end as etat, cree_par, cree_le, annule_le
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.lot', lot_id::text,
         jsonb_build_object(
           'acteur_id', cree_par, 'objet', 'lot',
           'details', jsonb_build_object('produit_id', produit_id, 'nombre', nombre, 'prix_cents', prix_cents,
                                         'du', du, 'au', au))
    from lot
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $1, 'lot', $3, 201, to_jsonb(lot) from lot
)
select * from lot
