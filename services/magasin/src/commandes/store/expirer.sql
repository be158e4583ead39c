-- An order that nobody paid in time expires: its stock goes back.
--
-- Sent behind the lock of the order. Only once its reservation has lapsed: a payment that was refused
-- meanwhile may have prolonged it.
--
-- $1 commande_id uuid
with
commande as (
  update magasin.commande
     set etat = 'expiree', version = version + 1, maj_le = now()
   where commande_id = $1
     and etat = 'en_attente_paiement'
     and paiement_en_cours is null
     and reservee_jusqua <= now()
  returning commande_id, client_id, numero, lieu_id, etat, version
),
-- Reads no line where the order did not expire.
stock as (
  select magasin.mouvoir(promis.lieu_id, 'liberation', $1, null, promis.produits, null, promis.reserves)
    from (select commande.lieu_id, array_agg(commande_ligne.produit_id) as produits,
                 array_agg(-commande_ligne.quantite) as reserves
            from commande
            join magasin.commande_ligne using (commande_id)
           group by commande.lieu_id) as promis
),
-- Reads the stock: a step that nobody reads is not carried out.
etape as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat)
  select commande.commande_id, commande.version, 'expiration', 'compensee' from commande, stock
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.etat', commande_id::text,
         jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat)
    from commande
)
select commande_id from commande
