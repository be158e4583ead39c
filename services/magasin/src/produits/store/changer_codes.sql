-- The barcodes of a product become these, from the version that was seen. One of another product is not
-- taken from it: the primary key refuses. No row: another version by now.
--
-- $1 produit_id int
-- $2 version int
-- $3 par uuid
-- $4 gtins text[]
-- $5 quantites int[]
with
demande as (
  select code.gtin, code.quantite from unnest($4::text[], $5::int[]) as code (gtin, quantite)
),
produit as (
  update magasin.produit
     set version = version + 1, modifie_le = now(), modifie_par = $3
   where produit_id = $1 and version = $2
  returning produit_id, prix_cents
),
supprime as (
  delete from magasin.code_barres
   using produit
   where code_barres.produit_id = produit.produit_id and code_barres.gtin <> all ($4)
),
change as (
  update magasin.code_barres
     set quantite = demande.quantite
    from produit, demande
   where code_barres.produit_id = produit.produit_id
     and code_barres.gtin = demande.gtin
     and code_barres.quantite <> demande.quantite
),
ajoute as (
  insert into magasin.code_barres (gtin, produit_id, quantite)
  select demande.gtin, produit.produit_id, demande.quantite
    from produit, demande
   where not exists (
     select from magasin.code_barres
      where code_barres.gtin = demande.gtin and code_barres.produit_id = produit.produit_id)
)
insert into magasin.outbox (type, agregat_id, charge)
select 'produit.modifie', produit_id::text,
       jsonb_build_object('champs', jsonb_build_array('codes'), 'ancien_prix_cents', prix_cents,
                          'prix_cents', prix_cents, 'par', $3::uuid)
  from produit
returning evenement_id
