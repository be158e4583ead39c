-- The movements of a product, newest first, from before this one on.
--
-- By place, so that each is read from its index.
--
-- $1 lieu_id int
-- $2 type text
-- $3 du date
-- $4 au date
-- $5 avant_id bigint
-- $6 limite bigint
-- $7 produit_id int
select mouvement.mouvement_id, mouvement.lieu_id, mouvement.produit_id, produit.sku, produit.nom_fr,
       produit.nom_en, mouvement.type, mouvement.physique_delta, mouvement.reserve_delta,
       mouvement.physique_apres, mouvement.reserve_apres, mouvement.reference_id, mouvement.motif,
       mouvement.par, mouvement.le,
       magasin.lien_du_mouvement(mouvement.type, mouvement.reference_id) as lien
  from magasin.produit
 cross join magasin.lieu
 cross join lateral (
   select mouvement_id, lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres,
          reserve_apres, reference_id, motif, par, le
     from magasin.mouvement
    where mouvement.lieu_id = lieu.lieu_id
      and mouvement.produit_id = produit.produit_id
      and mouvement.mouvement_id < $5
      and ($2::text is null or mouvement.type = $2)
      and mouvement.le >= magasin.debut(coalesce($3::date, '-infinity'))
      and mouvement.le < magasin.debut(coalesce($4::date + 1, 'infinity'))
    order by mouvement.mouvement_id desc
    limit $6) as mouvement
 where produit.produit_id = $7
   and ($1::int is null or lieu.lieu_id = $1)
 order by mouvement.mouvement_id desc
 limit $6
