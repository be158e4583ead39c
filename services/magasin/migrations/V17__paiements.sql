-- paiements: what other modules ask of payments and refunds, each a function of the module that owns them.

-- A refund of what this order was paid by, owed from now on. Gives how many payments owe it: 1, or 0 where
-- nothing was paid or nothing is to be given back. More than what was paid breaks a constraint of the table.
create function magasin.rembourser_commande(
  la_commande uuid,
  la_cause uuid,
  l_identifiant uuid,
  le_montant bigint
) returns bigint language plpgsql as $$
declare
  dus bigint;
begin
  with
  paiement as (
    update magasin.paiement
       set rembourse_cents = rembourse_cents + le_montant
     where commande_id = la_commande and etat = 'accepte' and le_montant <> 0
    returning paiement_id
  )
  insert into magasin.remboursement (remboursement_id, paiement_id, cause_id, montant_cents)
  select l_identifiant, paiement_id, la_cause, le_montant
    from paiement;
  get diagnostics dus = row_count;
  return dus;
end $$;
