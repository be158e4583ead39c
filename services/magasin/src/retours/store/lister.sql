-- What came back to these places, newest first, from behind the last one of the page before.
--
-- By place, so that each is read from its index: the newest of several places are among the newest of each.
--
-- $1 lieux int[]
-- $2 magasin_id int
-- $3 session_id uuid
-- $4 vente_id uuid
-- $5 avant timestamptz
-- $6 avant_id uuid
-- $7 limite bigint
select retour.retour_id, retour.numero, retour.vente_id, retour.genre, retour.sous_total_cents,
       retour.consigne_cents, retour.tps_cents, retour.tvq_cents, retour.total_cents,
       retour.arrondi_cents::bigint as arrondi_cents, retour.magasin_id, retour.session_id, retour.par,
       retour.approuve_par, retour.motif, retour.jour, retour.le
  from magasin.lieu
 cross join lateral (
   select *
     from magasin.retour
    where retour.magasin_id = lieu.lieu_id
      and ($3::uuid is null or retour.session_id = $3)
      and ($4::uuid is null or retour.vente_id = $4)
      and (retour.le, retour.retour_id) < ($5, $6)
    order by retour.le desc, retour.retour_id desc
    limit $7) as retour
 where ($1::int[] is null or lieu.lieu_id = any ($1))
   and ($2::int is null or lieu.lieu_id = $2)
 order by retour.le desc, retour.retour_id desc
 limit $7
