-- A product as the public sees it, withdrawn or not, with its barcodes.
--
-- $1 produit_id int
select produit_id, sku, nom_fr, nom_en, description_fr, description_en, categorie_id, taxe, unite, prix_cents,
       prix_regulier_cents, lot, consigne_cents, marque, contenance, mesure, image, en_ligne, actif, version,
       modifie_le, disponible, seuil_min, tri, magasin.codes_du_produit(produit_id) as codes
  from magasin.produit_au_centre
 where produit_id = $1
