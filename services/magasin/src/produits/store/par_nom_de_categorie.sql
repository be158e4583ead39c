-- The products on sale of a category by name, from behind the last one of the page before.
--
-- $1 tri text
-- $2 produit_id int
-- $3 limite bigint
-- $4 recherche text
-- $5 categorie_id int
select produit_id, sku, nom_fr, nom_en, description_fr, description_en, categorie_id, taxe, unite, prix_cents,
       consigne_cents, en_ligne, actif, version, modifie_le, disponible, seuil_min, tri,
       prix_regulier_cents, lot, marque, contenance, mesure, image
  from magasin.produit_au_centre
 where actif
   and (tri, produit_id) > ($1::text, $2::int)
   and ($4::text is null or recherche @@ $4::tsquery)
   and categorie_id = $5
 order by tri, produit_id
 limit $3
