-- The products, withdrawn ones too, as lines of a file.
--
-- $1 apres text: the code of the last one that was read
-- $2 lignes bigint
select 0 as ligne, produit.sku, produit.nom_fr, produit.nom_en, produit.description_fr,
       produit.description_en, categorie.code as categorie, produit.taxe, produit.unite,
       coalesce(produit.prix_regulier_cents, produit.prix_cents) as prix_cents, produit.cout_cents,
       produit.consigne_cents, coalesce(produit.plu, '') as plu, produit.marque,
       coalesce(produit.contenance, 0) as contenance, coalesce(produit.mesure, '') as mesure,
       produit.en_ligne, produit.actif, codes.ecrits as codes
  from magasin.produit
  join magasin.categorie using (categorie_id)
 cross join lateral (
   select coalesce(string_agg(gtin || case when quantite > 1 then 'x' || quantite else '' end, ' '
                              order by gtin collate "C"), '') as ecrits
     from magasin.code_barres
    where code_barres.produit_id = produit.produit_id) as codes
 where produit.sku > $1
 order by produit.sku
 limit $2
