-- Schedules a price. No row: there is no such product, or it costs no more than that.
--
-- $1 prix_programme_id uuid
-- $2 cree_par uuid
-- $3 empreinte bytea
-- $4 produit_id int
-- $5 prix_cents bigint
-- $6 du timestamptz: null from now on
-- $7 au timestamptz
with
programme as (
  insert into magasin.prix_programme (prix_programme_id, produit_id, prix_cents, du, au, cree_par)
  select $1, produit_id, $5, coalesce($6, now()), $7, $2
    from magasin.produit
   where produit_id = $4 and $5 < coalesce(prix_regulier_cents, prix_cents)
  returning prix_programme_id, produit_id, prix_cents, du, au, etat, cree_par, cree_le, commence_le, fini_le,
            fini_par
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.prix_programme', prix_programme_id::text,
         jsonb_build_object(
           'acteur_id', cree_par, 'objet', 'prix_programme',
           'details', jsonb_build_object('produit_id', produit_id, 'prix_cents', prix_cents, 'du', du,
                                         'au', au))
    from programme
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $1, 'prix_programme', $3, 201, to_jsonb(programme) from programme
)
select * from programme
