-- The orders of a client, of these places or of all, newest first, from behind the last one of the page
-- before.
--
-- $1 client_id uuid
-- $2 etat text
-- $3 lieu_id int
-- $4 en_retard boolean
-- $5 avant timestamptz
-- $6 apres_id uuid
-- $7 limite bigint
-- $8 lieux int[]
select commande_id, numero, client_id, mode, lieu_id, etat, reservee_jusqua, paiement_en_cours, courriel,
       adresse, sous_total_cents, frais_livraison_cents, consigne_cents, base_tps_cents, base_tvq_cents,
       taux_tps, taux_tvq, tps_cents, tvq_cents, total_cents, version, creee_le, maj_le
  from magasin.commande
 where client_id = $1
   and ($8::int[] is null or lieu_id = any ($8))
   and ($2::text is null or etat = $2)
   and ($3::int is null or lieu_id = $3)
   and (not $4 or (etat = 'prete' and maj_le < now() - interval '7 days'))
   and ($5::timestamptz is null or creee_le < $5 or (creee_le = $5 and commande_id > $6))
 order by creee_le desc, commande_id
 limit $7
