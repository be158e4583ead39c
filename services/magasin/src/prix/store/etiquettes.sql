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
      from magasin.etiquette_du_moment as etiquette
      left join magasin.etiquette_posee
        on etiquette_posee.lieu_id = $1 and etiquette_posee.produit_id = etiquette.produit_id
     where etiquette.produit_id > $2
       and etiquette_posee.empreinte is distinct from etiquette.empreinte
     order by etiquette.produit_id
     limit $3) as perimee
 order by perimee.produit_id
