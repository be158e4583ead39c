-- What a barcode stands for: where its digits are those of a scale's label, so many grams of a product.
--
-- $1 gtin text
with
lecture as (
  select etiquette.produit_id, etiquette.grammes, etiquette.cents, null::int as quantite
    from magasin.lire_etiquette($1) as etiquette
   where etiquette.produit_id is not null
  union all
  select code_barres.produit_id, null, null, code_barres.quantite
    from magasin.code_barres
   where code_barres.gtin = $1
     and (magasin.lire_etiquette($1)).produit_id is null
)
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.description_fr,
       produit.description_en, produit.categorie_id, produit.taxe, produit.unite, produit.prix_cents,
       produit.consigne_cents, produit.en_ligne, produit.actif, produit.version, produit.modifie_le,
       produit.disponible, produit.seuil_min, produit.tri,
       produit.prix_regulier_cents, produit.lot, produit.marque, produit.contenance, produit.mesure,
       produit.image, $1::text as gtin,
       coalesce(lecture.quantite, lecture.grammes,
                magasin.grammes(lecture.cents, produit.prix_cents)) as quantite
  from lecture
  join magasin.produit_au_centre as produit using (produit_id)
