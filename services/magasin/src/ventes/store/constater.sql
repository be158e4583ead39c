-- The lines of a refused sale as they are now: what the refusal is explained with.
-- Found and priced as in vendre.sql.
--
-- $1 produits int[]
-- $2 skus text[]
-- $3 gtins text[]
-- $4 quantites int[]
-- $5 prix_vus bigint[]
-- $6 remises bigint[]
-- $7 motifs text[]
-- $8 prix_affiches bigint[]
-- $9 magasin_id int
-- $10 faite_le timestamptz
with
lignes as (
  select demande.rang, demande.prix_vu, demande.remise, demande.motif, demande.prix_affiche,
         coalesce(demande.produit_id,
                  (select produit_id from magasin.produit where produit.sku = demande.sku),
                  (select produit_id from magasin.code_barres where code_barres.gtin = demande.gtin)
         ) as produit_id,
         case when demande.gtin is null then demande.quantite
              else demande.quantite
                   * (select quantite from magasin.code_barres where code_barres.gtin = demande.gtin)
         end as quantite
    from unnest($1::int[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::bigint[], $7::text[],
                $8::bigint[])
         with ordinality
         as demande (produit_id, sku, gtin, quantite, prix_vu, remise, motif, prix_affiche, rang)
),
lignes_chiffrees as (
  select lignes.rang, lignes.produit_id, lignes.quantite, lignes.prix_vu, produit.prix_cents, produit.taxe,
         (lignes.quantite * produit.prix_cents + unite.diviseur / 2) / unite.diviseur - remise.cents
         as montant
    from lignes
    left join lateral (
      select prix_cents, taxe, unite
        from magasin.produit
       where produit.produit_id = lignes.produit_id
       limit 1) as produit on true
   cross join lateral (
     select case produit.unite when 'gramme' then 1000 when 'piece' then 1 end as diviseur) as unite
   cross join lateral (
     select case when lignes.motif = 'erreur_de_prix'
                 then lignes.quantite * (produit.prix_cents - lignes.prix_affiche)
                      + least(lignes.prix_affiche, 1500)
                 else lignes.remise end as cents) as remise
),
taux as (
  select tps, tvq from magasin.taux(magasin.jour(coalesce($10, now())))
)
select ligne.produit_id, ligne.quantite, ligne.prix_vu, ligne.prix_cents as prix, ligne.montant, ligne.taxe,
       stock.disponible, taux.tps, taux.tvq
  from taux
 cross join lignes_chiffrees as ligne
  left join magasin.stock on stock.lieu_id = $9 and stock.produit_id = ligne.produit_id
 order by ligne.rang
