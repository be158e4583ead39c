-- The products of a stock-take against the book, by number, from behind this one on.
--
-- $1 inventaire_id uuid
-- $2 etat text
-- $3 produit_id int
-- $4 limite bigint
select produit_id, sku, nom_fr, nom_en, unite, comptee, livre, corrige, ecart, lectures, recomptee, lue_le,
       physique, reserve, etat
  from magasin.inventaire_revue
 where inventaire_id = $1
   and ($2::text is null or etat = $2)
   and produit_id > $3
 order by produit_id
 limit $4
