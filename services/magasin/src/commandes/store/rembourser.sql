-- The provider has given the money back: a step of the order, and an event for who tells the client. No row:
-- somebody had written it before.
--
-- $1 remboursement_id uuid
with
remboursement as (
  select magasin.confirmer_remboursement($1) as commande_id
),
commande as (
  update magasin.commande
     set version = commande.version + 1, maj_le = now()
    from remboursement
   where commande.commande_id = remboursement.commande_id
  returning commande.commande_id, commande.client_id, commande.numero, commande.version
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.remboursee', commande.commande_id::text,
         jsonb_build_object(
           'client_id', commande.client_id, 'numero', commande.numero,
           'montant_cents', (select montant_cents from magasin.remboursement where remboursement_id = $1))
    from commande
)
insert into magasin.commande_etape (commande_id, rang, etape, resultat)
select commande_id, version, 'remboursement', 'reussie' from commande
