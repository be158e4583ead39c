-- Products as the back office sees them, in the order in which they are named.
--
-- $1 produits int[]
select au_centre.produit_id, au_centre.sku, au_centre.nom_fr, au_centre.nom_en, au_centre.description_fr,
       au_centre.description_en, au_centre.categorie_id, au_centre.taxe, au_centre.unite,
       au_centre.prix_cents, au_centre.prix_regulier_cents, au_centre.lot, au_centre.consigne_cents,
       au_centre.marque, au_centre.contenance, au_centre.mesure, au_centre.image, au_centre.en_ligne,
       au_centre.actif, au_centre.version, au_centre.modifie_le, au_centre.disponible, au_centre.seuil_min,
       au_centre.tri, produit.cout_cents, produit.prix_cents - produit.cout_cents as marge_cents,
       produit.plu, produit.modifie_par, magasin.codes_du_produit(choisi.produit_id) as codes
  from unnest($1::int[]) with ordinality as choisi (produit_id, rang)
  join magasin.produit using (produit_id)
  join lateral (
    select produit_au_centre.*
      from magasin.produit_au_centre
     where produit_au_centre.produit_id = choisi.produit_id
     limit 1) as au_centre on true
 order by choisi.rang
