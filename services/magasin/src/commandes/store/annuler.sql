-- An order is cancelled: its stock goes back, what was paid becomes a refund to carry out.
--
-- Sent behind the lock of the order. A payment in progress blocks it.
--
-- $1 commande_id uuid
-- $2 depuis text[]
-- $3 par uuid
-- $4 detail text
-- $5 client_id uuid
-- $6 lieux int[]
-- $7 cle uuid
-- $8 empreinte bytea
with
commande as (
  update magasin.commande
     set etat = 'annulee', version = version + 1, maj_le = now()
   where commande_id = $1
     and etat = any ($2)
     and paiement_en_cours is null
     and ($5::uuid is null or client_id = $5)
     and ($6::int[] is null or lieu_id = any ($6))
  returning commande_id, client_id, numero, lieu_id, etat, version
),
-- Reads no line where the order was not cancelled.
stock as (
  select magasin.mouvoir(promis.lieu_id, 'liberation', $1, $3, promis.produits, null, promis.reserves)
    from (select commande.lieu_id, array_agg(commande_ligne.produit_id) as produits,
                 array_agg(-commande_ligne.quantite) as reserves
            from commande
            join magasin.commande_ligne using (commande_id)
           group by commande.lieu_id) as promis
),
remboursement as (
  select magasin.rendre_paiement(commande_id, gen_random_uuid(), $3) from commande
),
-- Reads the stock and the refund: a step that nobody reads is not carried out.
etape as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat, detail, par)
  select commande.commande_id, commande.version, 'annulation', 'compensee', $4, $3
    from commande, stock, remboursement
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.etat', commande_id::text,
         jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat, 'lieu_id', lieu_id,
                            'par', case when $5::uuid is null then $3::uuid end)
    from commande
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $3, $7, 'annulation', $8, 200, jsonb_build_object('commande_id', commande_id, 'etat', etat)
    from commande
)
select commande_id from commande
