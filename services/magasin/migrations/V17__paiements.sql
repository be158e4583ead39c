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

-- An attempt to pay an order begins. Gives how much to charge.
create function magasin.debuter_paiement(
  le_paiement uuid,
  la_commande uuid,
  le_montant bigint
) returns bigint language plpgsql as $$
begin
  insert into magasin.paiement (paiement_id, commande_id, montant_cents)
  values (le_paiement, la_commande, le_montant);
  return le_montant;
end $$;

-- An attempt that never reached the provider's book begins again. Gives how much to charge. Where it is no
-- such attempt any more, the caller has read too early and is to begin anew.
create function magasin.reprendre_paiement(le_paiement uuid, le_code_injoignable text)
returns bigint language plpgsql as $$
declare
  montant bigint;
begin
  update magasin.paiement
     set etat = 'en_cours', code_refus = null, regle_le = null, cree_le = now()
   where paiement_id = le_paiement and etat = 'refuse' and code_refus = le_code_injoignable
  returning montant_cents into montant;
  if not found then
    raise exception 'the attempt has changed meanwhile' using errcode = 'serialization_failure';
  end if;
  return montant;
end $$;

-- The verdict on an attempt. Gives its order; null where it had a verdict already.
create function magasin.regler_paiement(
  le_paiement uuid,
  accepte boolean,
  la_transaction text,
  le_code_refus text
) returns uuid language plpgsql as $$
declare
  commande uuid;
begin
  update magasin.paiement
     set etat = case when accepte then 'accepte' else 'refuse' end,
         transaction = la_transaction,
         code_refus = le_code_refus,
         regle_le = now()
   where paiement_id = le_paiement and etat = 'en_cours'
  returning commande_id into commande;
  return commande;
end $$;

-- The provider gave this refund back. Gives the order; null where that was written before.
create function magasin.confirmer_remboursement(le_remboursement uuid) returns uuid language plpgsql as $$
declare
  commande uuid;
begin
  update magasin.remboursement
     set etat = 'fait', fait_le = now()
    from magasin.paiement
   where remboursement.remboursement_id = le_remboursement
     and remboursement.etat = 'a_faire'
     and paiement.paiement_id = remboursement.paiement_id
  returning paiement.commande_id into commande;
  return commande;
end $$;

-- The provider calls back about an attempt: its verdict, under the id of its event. What came of it:
--   regle     the attempt has its verdict by this call
--   connu     the same was known already, by this event or otherwise
--   inconnu   there is no such attempt
--   contredit the attempt has another verdict, or the event said something else before
-- Only the first two are kept. The attempt is locked, so that a sweep and the client's own request wait.
create function magasin.rappeler_paiement(
  l_evenement text,
  le_paiement uuid,
  le_resultat text,
  la_transaction text,
  le_code_refus text
) returns text language plpgsql as $$
declare
  paiement record;
  rappel record;
  vu boolean;
begin
  select etat, transaction into paiement
    from magasin.paiement
   where paiement_id = le_paiement
     for update;
  if not found then
    return 'inconnu';
  end if;
  select paiement_id, resultat into rappel
    from magasin.rappel_paiement
   where evenement_fournisseur = l_evenement;
  vu := found;
  if vu and (rappel.paiement_id, rappel.resultat) is distinct from (le_paiement, le_resultat)
     or paiement.etat not in ('en_cours', le_resultat)
     or paiement.etat = 'accepte' and paiement.transaction is distinct from la_transaction then
    return 'contredit';
  end if;
  if not vu then
    insert into magasin.rappel_paiement (evenement_fournisseur, paiement_id, resultat)
    values (l_evenement, le_paiement, le_resultat);
  end if;
  if paiement.etat <> 'en_cours' then
    return 'connu';
  end if;
  perform magasin.regler_paiement(le_paiement, le_resultat = 'accepte', la_transaction, le_code_refus);
  return 'regle';
end $$;
