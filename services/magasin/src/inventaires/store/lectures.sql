-- The readings of a stock-take, the newest first, from before this one on.
--
-- $1 inventaire_id uuid
-- $2 produit_id int
-- $3 avant timestamptz
-- $4 avant_id uuid
-- $5 limite bigint
select lecture.lecture_id, lecture.produit_id, produit.sku, lecture.rang, lecture.appareil, lecture.quantite,
       lecture.recompte, lecture.livre, lecture.par, lecture.le
  from magasin.inventaire_lecture as lecture
  join magasin.produit using (produit_id)
 where lecture.inventaire_id = $1
   and ($2::int is null or lecture.produit_id = $2)
   and (lecture.le, lecture.lecture_id) < ($3, $4)
 order by lecture.le desc, lecture.lecture_id desc
 limit $5
