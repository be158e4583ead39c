-- An attempt begins again under its key. Only one that never reached the provider's book does.
--
-- $1 paiement_id uuid
-- $2 commande_id uuid
-- $3 code_injoignable text
with
commande as (
  update magasin.commande
     set paiement_en_cours = $1,
         reservee_jusqua = greatest(reservee_jusqua,
                                    least(now() + interval '5 minutes', creee_le + interval '1 hour'))
   where commande_id = $2
     and etat = 'en_attente_paiement'
     and reservee_jusqua > now()
     and paiement_en_cours is null
     and exists (select from magasin.paiement
                  where paiement_id = $1 and commande_id = $2 and etat = 'refuse' and code_refus = $3)
  returning commande_id
)
select magasin.reprendre_paiement($1, $3) as montant_cents
  from commande
