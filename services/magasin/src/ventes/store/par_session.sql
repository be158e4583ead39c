-- The sales of a session, newest first, from behind the last one of the page before.
--
-- $1 lieux int[]
-- $2 magasin_id int
-- $3 session_id uuid
-- $4 jour date
-- $5 vendeur_id uuid
-- $6 avant_jour date
-- $7 avant timestamptz
-- $8 avant_id uuid
-- $9 limite bigint
select vente_id, numero, canal, magasin_id, session_id, commande_id, vendeur_id, jour, faite_le,
       sous_total_cents, consigne_cents, tps_cents, tvq_cents, total_cents, annulee, hors_ligne, supplement
  from magasin.vente
 where session_id = $3
   and ($1::int[] is null or magasin_id = any ($1))
   and ($2::int is null or magasin_id = $2)
   and ($4::date is null or jour = $4)
   and ($5::uuid is null or vendeur_id = $5)
   and (jour, faite_le, vente_id) < ($6, $7, $8)
 order by jour desc, faite_le desc, vente_id desc
 limit $9
