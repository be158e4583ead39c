-- The sales of these places, newest first, from behind the last one of the page before.
--
-- By place, so that each is read from its index: the newest of several places are among the newest of each.
--
-- $1 lieux int[]
-- $2 magasin_id int
-- $3 jour date
-- $4 vendeur_id uuid
-- $5 avant_jour date
-- $6 avant timestamptz
-- $7 avant_id uuid
-- $8 limite bigint
select vente.vente_id, vente.numero, vente.canal, vente.magasin_id, vente.session_id, vente.commande_id,
       vente.vendeur_id, vente.jour, vente.faite_le, vente.sous_total_cents, vente.consigne_cents,
       vente.tps_cents, vente.tvq_cents, vente.total_cents, vente.annulee, vente.hors_ligne, vente.supplement
  from magasin.lieu
 cross join lateral (
   select vente_id, numero, canal, magasin_id, session_id, commande_id, vendeur_id, jour, faite_le,
          sous_total_cents, consigne_cents, tps_cents, tvq_cents, total_cents, annulee, hors_ligne, supplement
     from magasin.vente
    where vente.magasin_id = lieu.lieu_id
      and vente.jour between coalesce($3::date, '-infinity') and coalesce($3, 'infinity')
      and ($4::uuid is null or vente.vendeur_id = $4)
      and (vente.jour, vente.faite_le, vente.vente_id) < ($5, $6, $7)
    order by vente.jour desc, vente.faite_le desc, vente.vente_id desc
    limit $8) as vente
 where ($1::int[] is null or lieu.lieu_id = any ($1))
   and ($2::int is null or lieu.lieu_id = $2)
 order by vente.jour desc, vente.faite_le desc, vente.vente_id desc
 limit $8
