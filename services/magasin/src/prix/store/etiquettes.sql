-- The labels that are out of date in this store, by product, from behind this one on.
--
-- $1 lieu_id int
-- $2 apres int
-- $3 limite bigint
select perimee.produit_id, perimee.empreinte, perimee.sku, perimee.nom_fr, perimee.nom_en, perimee.marque,
       perimee.contenance, perimee.mesure, perimee.unite, perimee.taxe, perimee.prix_cents,
       perimee.prix_regulier_cents, perimee.lot,
       -- The barcode of one article, of thirteen digits where it has several.
       (select code_barres.gtin
          from magasin.code_barres
         where code_barres.produit_id = perimee.produit_id and code_barres.quantite = 1
         order by length(code_barres.gtin) <> 13, code_barres.gtin
         limit 1) as gtin
  from (
    select etiquette.*
      from (
        select produit.produit_id, etiquette_posee.empreinte as posee
          from magasin.produit
          left join magasin.etiquette_posee
            on etiquette_posee.lieu_id = $1 and etiquette_posee.produit_id = produit.produit_id
         where produit.actif
           and produit.produit_id > $2
           and (etiquette_posee.revision is distinct from produit.revision or produit.lot_jusqua is not null)
         order by produit.produit_id
        -- What is still the same is left out before anything is digested.
        offset 0) as change
      join magasin.etiquette_du_moment as etiquette using (produit_id)
     where etiquette.empreinte is distinct from change.posee
     order by etiquette.produit_id
     limit $3) as perimee
 order by perimee.produit_id
