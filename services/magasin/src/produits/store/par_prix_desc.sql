-- The products on sale by price, the dearest first, from behind the end of the page before.
--
-- $1 prix_cents bigint
-- $2 produit_id int
-- $3 limite bigint
-- $4 recherche text
select produit_id, sku, nom_fr, nom_en, description_fr, description_en, categorie_id, taxe, unite, prix_cents,
       consigne_cents, en_ligne, actif, version, modifie_le, disponible, seuil_min, tri,
       prix_regulier_cents, lot, marque, contenance, mesure, image
  from magasin.produit_au_centre
 where actif
   and (prix_cents, produit_id) < ($1::bigint, $2::int)
   and ($4::text is null or recherche @@ $4::tsquery)
 order by prix_cents desc, produit_id desc
 limit $3
