-- ventes: the lines of a sale with their products found, as they cost now. For the statement that sells them
-- and for the one that explains a refusal; PostgreSQL puts the text in the place of the call.
--
-- The lines come as columns, one value per line, each line with one of produit, sku and gtin. What cannot be
-- found, or computed, is null.
create function magasin.lignes_vendues(
  les_produits int[],
  les_skus text[],
  les_gtins text[],
  les_quantites int[],
  les_prix_vus bigint[],
  les_remises bigint[],
  les_motifs text[],
  les_prix_affiches bigint[]
) returns table (
  rang bigint,
  produit_id int,
  sku text,
  nom_fr text,
  nom_en text,
  quantite int,
  diviseur int,
  prix_vu bigint,
  prix bigint,
  cout bigint,
  remise bigint,
  motif text,
  taxe text,
  montant bigint
) language sql stable parallel safe as $$
select lignes.rang, lignes.produit_id, produit.sku, produit.nom_fr, produit.nom_en, lignes.quantite,
       unite.diviseur, lignes.prix_vu, produit.prix_cents, produit.cout_cents, remise.cents,
       lignes.motif, produit.taxe,
       (lignes.quantite * produit.prix_cents + unite.diviseur / 2) / unite.diviseur - remise.cents
  -- The subqueries of `coalesce` run only where the one before gave nothing.
  from (
    select demande.rang, demande.prix_vu, demande.remise, demande.motif, demande.prix_affiche,
           coalesce(demande.produit_id,
                    (select produit_id from magasin.produit where produit.sku = demande.sku),
                    (select produit_id from magasin.code_barres where code_barres.gtin = demande.gtin)
           ) as produit_id,
           case when demande.gtin is null then demande.quantite
                else demande.quantite
                     * (select quantite from magasin.code_barres where code_barres.gtin = demande.gtin)
           end as quantite
      from unnest(les_produits, les_skus, les_gtins, les_quantites, les_prix_vus, les_remises, les_motifs,
                  les_prix_affiches)
           with ordinality
           as demande (produit_id, sku, gtin, quantite, prix_vu, remise, motif, prix_affiche, rang)
    -- Found once: without it each use of the number would look it up again.
    offset 0) as lignes
  -- `limit 1` keeps the planner from reading a small catalogue whole.
  left join lateral (
    select sku, nom_fr, nom_en, prix_cents, cout_cents, taxe, unite
      from magasin.produit
     where produit.produit_id = lignes.produit_id
     limit 1) as produit on true
 cross join lateral (
   select case produit.unite when 'gramme' then 1000 when 'piece' then 1 end as diviseur) as unite
 -- Scanned above the posted price: one unit free, or 15 $ off it where it costs more.
 cross join lateral (
   select case when lignes.motif = 'erreur_de_prix'
               then lignes.quantite * (produit.prix_cents - lignes.prix_affiche)
                    + least(lignes.prix_affiche, 1500)
               else lignes.remise end as cents) as remise
$$;
