-- The provider calls back with its verdict: what came of it, in the words of magasin.rappeler_paiement, and
-- how much was at stake where the order has changed.
--
-- $1 evenement text
-- $2 paiement_id uuid
-- $3 resultat text
-- $4 transaction text
-- $5 code_refus text
with
rappel as (
  select magasin.rappeler_paiement($1, $2, $3, $4, $5) as issue
),
commande as (
  update magasin.commande
     set etat = case when $3 = 'accepte' then 'payee' else commande.etat end,
         paiement_en_cours = null,
         version = commande.version + 1,
         maj_le = now()
    from rappel
   where rappel.issue = 'regle'
     and commande.commande_id = (select commande_id from magasin.paiement where paiement_id = $2)
     and commande.etat = 'en_attente_paiement'
  returning commande.commande_id, commande.client_id, commande.numero, commande.etat, commande.version,
            commande.total_cents
),
etape as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat, detail)
  select commande_id, version, 'paiement', case when $3 = 'accepte' then 'reussie' else 'refusee' end,
         coalesce($5, '')
    from commande
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.etat', commande_id::text,
         jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat)
    from commande
   where $3 = 'accepte'
)
select rappel.issue, commande.total_cents
  from rappel
  left join commande on true
