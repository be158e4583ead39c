-- The verdict of the provider. No row: the attempt has one already.
--
-- $1 paiement_id uuid
-- $2 accepte boolean
-- $3 transaction text
-- $4 code_refus text
-- $5 duree_ms int
with
paiement as (
  update magasin.paiement
     set etat = case when $2 then 'accepte' else 'refuse' end,
         transaction = $3,
         code_refus = $4,
         regle_le = now()
   where paiement_id = $1 and etat = 'en_cours'
  returning commande_id
),
commande as (
  update magasin.commande
     set etat = case when $2 then 'payee' else commande.etat end,
         paiement_en_cours = null,
         version = commande.version + 1,
         maj_le = now()
    from paiement
   where commande.commande_id = paiement.commande_id and commande.etat = 'en_attente_paiement'
  returning commande.commande_id, commande.client_id, commande.numero, commande.etat, commande.version,
            commande.lieu_id, commande.total_cents - commande.tps_cents - commande.tvq_cents as hors_taxes
),
etape as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat, detail, duree_ms)
  select commande_id, version, 'paiement', case when $2 then 'reussie' else 'refusee' end, coalesce($4, ''),
         $5
    from commande
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.etat', commande_id::text,
         jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat)
    from commande
   where $2
)
select lieu_id, hors_taxes from commande
