-- An order is cancelled or expires: its stock goes back, what was paid becomes a refund to carry out.
--
-- Sent behind the lock of the order. A payment in progress blocks it. An order expires only once its
-- reservation has lapsed: a payment that was refused meanwhile may have prolonged it.
--
-- $1 commande_id uuid
-- $2 depuis text[]
-- $3 etat text
-- $4 etape text
-- $5 par uuid
-- $6 detail text
-- $7 client_id uuid
-- $8 lieux int[]
-- $9 cle uuid
-- $10 empreinte bytea
with
commande as (
  update magasin.commande
     set etat = $3, version = version + 1, maj_le = now()
   where commande_id = $1
     and etat = any ($2)
     and paiement_en_cours is null
     and ($3 <> 'expiree' or reservee_jusqua <= now())
     and ($7::uuid is null or client_id = $7)
     and ($8::int[] is null or lieu_id = any ($8))
  returning commande_id, client_id, numero, lieu_id, etat, version
),
-- Reads no line where the order was not released.
stock as (
  select magasin.mouvoir(promis.lieu_id, 'liberation', $1, $5, promis.produits, null, promis.reserves)
    from (select commande.lieu_id, array_agg(commande_ligne.produit_id) as produits,
                 array_agg(-commande_ligne.quantite) as reserves
            from commande
            join magasin.commande_ligne using (commande_id)
           group by commande.lieu_id) as promis
),
paiement as (
  update magasin.paiement
     set rembourse_cents = paiement.montant_cents
    from commande
   where paiement.commande_id = commande.commande_id and paiement.etat = 'accepte'
  returning paiement.paiement_id, paiement.montant_cents
),
remboursement as (
  insert into magasin.remboursement (remboursement_id, paiement_id, cause_id, montant_cents)
  select gen_random_uuid(), paiement_id, $1, montant_cents from paiement
),
-- Reads the stock: a step that nobody reads is not carried out.
etape as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat, detail, par)
  select commande.commande_id, commande.version, $4, 'compensee', $6, $5 from commande, stock
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.etat', commande_id::text,
         jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat)
    from commande
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $5, $9, 'annulation', $10, 200, jsonb_build_object('commande_id', commande_id, 'etat', etat)
    from commande
   where $9::uuid is not null
)
select commande_id from commande
