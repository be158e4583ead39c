-- The products of any of these words by name, from behind the last one of the page before.
--
-- The first of them all are among the first of each word, which is read in its order from its index.
-- Each product found is looked up, for the other words of the search and the category.
--
-- $1 tri text
-- $2 produit_id int
-- $3 limite bigint
-- $4 mots text[]
-- $5 recherche text
-- $6 categorie_id int
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.description_fr,
       produit.description_en, produit.categorie_id, produit.taxe, produit.unite, produit.prix_cents,
       produit.consigne_cents, produit.en_ligne, produit.actif, produit.version, produit.modifie_le,
       produit.disponible, produit.seuil_min, produit.tri,
       produit.prix_regulier_cents, produit.lot, produit.marque, produit.contenance, produit.mesure,
       produit.image
  from (
    select distinct trouve.tri, trouve.produit_id
      from unnest($4::text[]) as cherche (mot)
     cross join lateral (
       select produit_mot.tri, produit_mot.produit_id
         from magasin.produit_mot
         join lateral (
           select produit.recherche, produit.categorie_id
             from magasin.produit
            where produit.produit_id = produit_mot.produit_id
            limit 1) as produit on true
        where produit_mot.mot = cherche.mot
          and (produit_mot.tri, produit_mot.produit_id) > ($1::text, $2::int)
          and produit.recherche @@ $5::text::tsquery
          and ($6::int is null or produit.categorie_id = $6)
        order by produit_mot.tri, produit_mot.produit_id
        limit $3) as trouve
     order by trouve.tri, trouve.produit_id
     limit $3) as choisi
  join lateral (
    select produit_au_centre.*
      from magasin.produit_au_centre
     where produit_au_centre.produit_id = choisi.produit_id
     limit 1) as produit on true
 order by choisi.tri, choisi.produit_id
