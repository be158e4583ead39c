-- The products of any of these words by price, from behind the last one of the page before.
--
-- The first of them all are among the first of each word, which is read in its order from its index.
--
-- $1 prix_cents bigint
-- $2 produit_id int
-- $3 limite bigint
-- $4 mots text[]
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.description_fr,
       produit.description_en, produit.categorie_id, produit.taxe, produit.unite, produit.prix_cents,
       produit.consigne_cents, produit.en_ligne, produit.actif, produit.version, produit.modifie_le,
       produit.disponible, produit.seuil_min, produit.tri,
       produit.prix_regulier_cents, produit.lot, produit.marque, produit.contenance, produit.mesure,
       produit.image
  from (
    select distinct trouve.prix_cents, trouve.produit_id
      from unnest($4::text[]) as cherche (mot)
     cross join lateral (
       select produit_mot.prix_cents, produit_mot.produit_id
         from magasin.produit_mot
        where produit_mot.mot = cherche.mot
          and (produit_mot.prix_cents, produit_mot.produit_id) > ($1::bigint, $2::int)
        order by produit_mot.prix_cents, produit_mot.produit_id
        limit $3) as trouve
     order by trouve.prix_cents, trouve.produit_id
     limit $3) as choisi
  join lateral (
    select produit_au_centre.*
      from magasin.produit_au_centre
     where produit_au_centre.produit_id = choisi.produit_id
     limit 1) as produit on true
 order by choisi.prix_cents, choisi.produit_id
