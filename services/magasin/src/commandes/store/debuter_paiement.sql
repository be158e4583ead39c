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
-- $6 carte bytea: the digest of the number of a card; null without one
-- $7 part bigint: what the card pays
-- $8 avec_jeton boolean: whether the provider can be asked for the rest
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
  select magasin.debuter_paiement($1, commande_id, total_cents, $6, $7, $8, client_id) as montant_cents
    from commande
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select client_id, $1, 'paiement', $4, 202, '{}' from commande
)
select montant_cents from paiement
