-- An attempt to pay begins. No row: the order is not to be paid now.
--
-- The order is kept five minutes more for it, but no longer than an hour in all: failing payments must not
-- hold stock for ever.
--
-- $1 paiement_id uuid
-- $2 commande_id uuid
-- $3 client_id uuid
-- $4 empreinte bytea
-- $5 version_max int
with
commande as (
  update magasin.commande
     set paiement_en_cours = $1,
         reservee_jusqua = greatest(reservee_jusqua,
                                    least(now() + interval '5 minutes', creee_le + interval '1 hour'))
   where commande_id = $2
     and client_id = $3
     and etat = 'en_attente_paiement'
     and reservee_jusqua > now()
     and paiement_en_cours is null
     and version <= $5
  returning commande_id, client_id, total_cents
),
paiement as (
  insert into magasin.paiement (paiement_id, commande_id, montant_cents)
  select $1, commande_id, total_cents from commande
  returning montant_cents
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select client_id, $1, 'paiement', $4, 202, '{}' from commande
)
select montant_cents from paiement
