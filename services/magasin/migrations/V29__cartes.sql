-- Gift cards and store credit: what the chain owes to whoever holds a number.

-- The number itself is nowhere: its digest finds the card, its last four digits name it to a person.
create table magasin.carte (
  carte_id uuid primary key default gen_random_uuid(),
  genre text not null check (genre in ('cadeau', 'avoir')),
  empreinte bytea not null constraint carte_empreinte_unique unique check (length(empreinte) = 32),
  derniers text not null check (derniers ~ '^[0-9]{4}$'),
  solde_cents bigint not null constraint carte_solde_positif check (solde_cents >= 0),
  creee_le timestamptz not null default now()
);

create table magasin.carte_mouvement (
  mouvement_carte_id bigint generated always as identity primary key,
  carte_id uuid not null references magasin.carte,
  genre text not null,
  montant_cents bigint not null,
  solde_apres_cents bigint not null check (solde_apres_cents >= 0),
  -- carte_vente, retour, vente, paiement or carte_remboursement
  document_id uuid not null,
  par uuid,
  le timestamptz not null default now(),
  constraint carte_mouvement_signe
    check (case when genre in ('vendue', 'avoir', 'rendu') then montant_cents > 0
                when genre in ('paiement', 'remboursee') then montant_cents < 0
                else false end)
);
create index carte_mouvement_carte_idx on magasin.carte_mouvement (carte_id, mouvement_carte_id);
create index carte_mouvement_document_idx on magasin.carte_mouvement (document_id);

-- A card that a till sold. It is no sale and bears no tax: it pays like money.
create table magasin.carte_vente (
  carte_vente_id uuid primary key,
  carte_id uuid not null references magasin.carte,
  session_id uuid not null references magasin.session_caisse,
  magasin_id int not null references magasin.lieu,
  par uuid not null,
  jour date not null,
  le timestamptz not null default now(),
  montant_cents bigint not null check (montant_cents between 500 and 50000),
  avec_especes boolean not null,
  arrondi_cents smallint not null,
  especes_cents bigint not null,
  autres_cents bigint not null,
  constraint carte_vente_payee check (especes_cents + autres_cents = montant_cents + arrondi_cents),
  constraint carte_vente_arrondi
    check (arrondi_cents between -2 and 2
           and especes_cents % 5 = 0
           and least(especes_cents, autres_cents) >= 0
           and (avec_especes or (arrondi_cents = 0 and especes_cents = 0)))
);
create index carte_vente_session_idx on magasin.carte_vente (session_id);
create index carte_vente_magasin_idx on magasin.carte_vente (magasin_id, jour);

create table magasin.carte_vente_paiement (
  carte_vente_id uuid references magasin.carte_vente,
  rang smallint,
  moyen text not null check (moyen in ('especes', 'debit', 'credit')),
  montant_cents bigint not null check (montant_cents > 0),
  reference text,
  primary key (carte_vente_id, rang),
  constraint carte_vente_paiement_reference check ((moyen = 'especes') = (reference is null))
);
create unique index carte_vente_paiement_especes_unique on magasin.carte_vente_paiement (carte_vente_id)
  where moyen = 'especes';

-- What is left on a card is paid out in cash, once it is little: the law lets whoever holds it ask.
create table magasin.carte_remboursement (
  carte_remboursement_id uuid primary key,
  carte_id uuid not null references magasin.carte,
  session_id uuid not null references magasin.session_caisse,
  magasin_id int not null references magasin.lieu,
  par uuid not null,
  jour date not null,
  le timestamptz not null default now(),
  montant_cents bigint not null
    constraint carte_remboursement_petit check (montant_cents between 1 and 500),
  arrondi_cents smallint not null check (arrondi_cents between -2 and 2),
  especes_cents bigint not null check (especes_cents >= 0 and especes_cents % 5 = 0),
  constraint carte_remboursement_paye check (especes_cents = montant_cents + arrondi_cents)
);
create index carte_remboursement_session_idx on magasin.carte_remboursement (session_id);
create index carte_remboursement_magasin_idx on magasin.carte_remboursement (magasin_id, jour);

-- How often somebody asked about a number, or named one that is none, within a minute.
create table magasin.carte_essai (
  compte_id uuid primary key,
  depuis timestamptz not null,
  essais int not null
);

create trigger carte_mouvement_ajout_seulement before update or delete on magasin.carte_mouvement
  for each row execute function magasin.ajout_seulement();
create trigger carte_vente_ajout_seulement before update or delete on magasin.carte_vente
  for each row execute function magasin.ajout_seulement();
create trigger carte_vente_paiement_ajout_seulement before update or delete on magasin.carte_vente_paiement
  for each row execute function magasin.ajout_seulement();
create trigger carte_remboursement_ajout_seulement before update or delete on magasin.carte_remboursement
  for each row execute function magasin.ajout_seulement();

grant select, insert, update on magasin.carte to comptoir_magasin;
grant select, insert on magasin.carte_mouvement, magasin.carte_vente, magasin.carte_vente_paiement,
  magasin.carte_remboursement to comptoir_magasin;
grant select, insert, update, delete on magasin.carte_essai to comptoir_magasin;

-- caisses: what the drawer should hold now counts the cash of cards, sold and paid out.
alter table magasin.session_caisse
  drop constraint session_ecart_explique,
  drop column attendu_cents,
  drop column ecart_cents,
  add column nb_cartes int not null default 0,
  add column especes_cartes_cents bigint not null default 0,
  add column nb_cartes_remboursees int not null default 0,
  add column cartes_remboursees_cents bigint not null default 0;

alter table magasin.session_caisse
  add column attendu_cents bigint generated always as (
    fond_cents + especes_ventes_cents - especes_retours_cents + apports_cents - retraits_cents
    - consignes_cents + especes_cartes_cents - cartes_remboursees_cents
  ) stored constraint session_tiroir_positif check (attendu_cents >= 0),
  add column ecart_cents bigint generated always as (
    compte_cents
    - (fond_cents + especes_ventes_cents - especes_retours_cents + apports_cents - retraits_cents
       - consignes_cents + especes_cartes_cents - cartes_remboursees_cents)
  ) stored,
  add constraint session_ecart_explique check (coalesce(abs(ecart_cents), 0) <= 500 or note <> '');

-- caisses: counts a card that an open session of these places sells, and its cash. Gives its store; null when
-- the session is not open there.
create function magasin.compter_carte(la_session uuid, les_lieux int[], les_especes bigint) returns int
language plpgsql as $$
declare
  le_magasin int;
begin
  update magasin.session_caisse
     set nb_cartes = nb_cartes + 1,
         especes_cartes_cents = especes_cartes_cents + les_especes
   where session_id = la_session
     and etat = 'ouverte'
     and (les_lieux is null or magasin_id = any (les_lieux))
  returning magasin_id into le_magasin;
  return le_magasin;
end $$;

-- caisses: the same for what an open session pays out of a card. A drawer without that much cash breaks
-- session_tiroir_positif.
create function magasin.compter_remboursement_de_carte(
  la_session uuid,
  les_lieux int[],
  les_especes bigint
) returns int language plpgsql as $$
declare
  le_magasin int;
begin
  update magasin.session_caisse
     set nb_cartes_remboursees = nb_cartes_remboursees + 1,
         cartes_remboursees_cents = cartes_remboursees_cents + les_especes
   where session_id = la_session
     and etat = 'ouverte'
     and (les_lieux is null or magasin_id = any (les_lieux))
  returning magasin_id into le_magasin;
  return le_magasin;
end $$;

-- cartes: cash is coins, to the nearest 5 cents.
create function magasin.en_especes(cents bigint) returns bigint language sql immutable parallel safe as
$$ select (cents + 2) / 5 * 5 $$;

-- cartes: whether somebody has asked or guessed ten times within a minute. What names a card by its number
-- asks this first.
create function magasin.essais_epuises(l_auteur uuid) returns boolean language sql stable as
$$ select exists (select from magasin.carte_essai
                   where compte_id = l_auteur and essais >= 10
                     and depuis > now() - interval '1 minute') $$;

-- cartes: counts one more attempt of theirs. Whether it may go on.
create function magasin.essayer_carte(l_auteur uuid) returns boolean language plpgsql as $$
declare
  permis boolean;
begin
  insert into magasin.carte_essai as connu (compte_id, depuis, essais)
  values (l_auteur, now(), 1)
  on conflict (compte_id) do update
     set depuis = case when connu.depuis > now() - interval '1 minute' then connu.depuis else now() end,
         essais = case when connu.depuis > now() - interval '1 minute' then least(connu.essais + 1, 1000)
                       else 1 end
  returning essais <= 10 into permis;
  return permis;
end $$;

-- cartes: the one way in which a balance moves: the card, then its movement. Too little breaks
-- carte_solde_positif. Gives the balance that is left.
create function magasin.mouvoir_carte(
  la_carte uuid,
  le_genre text,
  le_montant bigint,
  le_document uuid,
  l_auteur uuid
) returns bigint language plpgsql as $$
declare
  reste bigint;
begin
  update magasin.carte
     set solde_cents = solde_cents + le_montant
   where carte_id = la_carte
  returning solde_cents into reste;
  insert into magasin.carte_mouvement (carte_id, genre, montant_cents, solde_apres_cents, document_id, par)
  values (la_carte, le_genre, le_montant, reste, le_document, l_auteur);
  return reste;
end $$;

-- cartes: the card of this number. Refused by name where there is none, or after too many such attempts.
create function magasin.trouver_carte(l_empreinte bytea, l_auteur uuid) returns uuid language plpgsql as $$
declare
  la_carte uuid;
begin
  if magasin.essais_epuises(l_auteur) then
    raise check_violation using message = 'too many numbers tried', constraint = 'carte_essais';
  end if;
  select carte_id into la_carte from magasin.carte where empreinte = l_empreinte;
  if not found then
    raise check_violation using message = 'no such card', constraint = 'carte_connue';
  end if;
  return la_carte;
end $$;

-- cartes: pays a document by cards, as columns; where the digest is null, another tender pays. Locks the
-- cards in the order of their ids. Gives how much they paid.
create function magasin.debiter_cartes(
  les_empreintes bytea[],
  les_montants bigint[],
  le_document uuid,
  l_auteur uuid
) returns bigint language plpgsql as $$
declare
  debit record;
  total bigint := 0;
begin
  for debit in
    select magasin.trouver_carte(nommee.empreinte, l_auteur) as carte_id,
           sum(nommee.montant)::bigint as montant
      from unnest(les_empreintes, les_montants) as nommee (empreinte, montant)
     where nommee.empreinte is not null
     group by nommee.empreinte
     order by 1
  loop
    perform magasin.mouvoir_carte(debit.carte_id, 'paiement', -debit.montant, le_document, l_auteur);
    total := total + debit.montant;
  end loop;
  return total;
end $$;

-- cartes: what a return gives back as store credit: a new card of this number, or more on one that is there.
-- Gives how much.
create function magasin.crediter_avoir(
  l_empreinte bytea,
  les_derniers text,
  nouvelle boolean,
  le_montant bigint,
  le_document uuid,
  l_auteur uuid
) returns bigint language plpgsql as $$
declare
  la_carte uuid;
begin
  if nouvelle then
    insert into magasin.carte (genre, empreinte, derniers, solde_cents)
    values ('avoir', l_empreinte, les_derniers, 0)
    returning carte_id into la_carte;
  else
    la_carte := magasin.trouver_carte(l_empreinte, l_auteur);
  end if;
  perform magasin.mouvoir_carte(la_carte, 'avoir', le_montant, le_document, l_auteur);
  return le_montant;
end $$;

-- paiements: an attempt may be paid in part, or whole, by a card. The card pays when the attempt begins, and
-- has it back when the provider refuses the rest.
alter table magasin.paiement
  drop constraint paiement_montant_cents_check,
  add column carte_id uuid references magasin.carte,
  add column carte_cents bigint not null default 0,
  add constraint paiement_montant
    check (least(montant_cents, carte_cents) >= 0
           and montant_cents + carte_cents > 0
           and (carte_id is null) = (carte_cents = 0));

-- An attempt to pay an order begins, this part of it by a card. Gives how much to charge: nothing, where the
-- card pays all of it. The same with three values is for the programs of before.
create function magasin.debuter_paiement(
  le_paiement uuid,
  la_commande uuid,
  le_total bigint,
  l_empreinte bytea,
  la_part bigint,
  avec_jeton boolean,
  l_auteur uuid
) returns bigint language plpgsql as $$
declare
  la_carte uuid;
begin
  if la_part > le_total or (la_part < le_total and not avec_jeton) then
    raise check_violation using message = 'the tenders do not make the total', constraint = 'paiement_entier';
  end if;
  if l_empreinte is not null then
    la_carte := magasin.trouver_carte(l_empreinte, l_auteur);
  end if;
  insert into magasin.paiement (paiement_id, commande_id, montant_cents, carte_id, carte_cents)
  values (le_paiement, la_commande, le_total - la_part, la_carte, la_part);
  if la_carte is not null then
    perform magasin.mouvoir_carte(la_carte, 'paiement', -la_part, le_paiement, l_auteur);
  end if;
  return le_total - la_part;
end $$;

-- An attempt that never reached the provider's book begins again, by the same card. Gives how much to charge.
-- Where it is no such attempt any more, the caller has read too early and is to begin anew.
create or replace function magasin.reprendre_paiement(le_paiement uuid, le_code_injoignable text)
returns bigint language plpgsql as $$
declare
  repris record;
begin
  update magasin.paiement
     set etat = 'en_cours', code_refus = null, regle_le = null, cree_le = now()
   where paiement_id = le_paiement and etat = 'refuse' and code_refus = le_code_injoignable
  returning montant_cents, carte_id, carte_cents into repris;
  if not found then
    raise exception 'the attempt has changed meanwhile' using errcode = 'serialization_failure';
  end if;
  if repris.carte_id is not null then
    perform magasin.mouvoir_carte(repris.carte_id, 'paiement', -repris.carte_cents, le_paiement, null);
  end if;
  return repris.montant_cents;
end $$;

-- The verdict on an attempt; a refusal gives the card back what it had paid. Gives the order; null where
-- there was a verdict already.
create or replace function magasin.regler_paiement(
  le_paiement uuid,
  accepte boolean,
  la_transaction text,
  le_code_refus text
) returns uuid language plpgsql as $$
declare
  regle record;
begin
  update magasin.paiement
     set etat = case when accepte then 'accepte' else 'refuse' end,
         transaction = la_transaction,
         code_refus = le_code_refus,
         regle_le = now()
   where paiement_id = le_paiement and etat = 'en_cours'
  returning commande_id, carte_id, carte_cents into regle;
  if regle.carte_id is not null and not accepte then
    perform magasin.mouvoir_carte(regle.carte_id, 'rendu', regle.carte_cents, le_paiement, null);
  end if;
  return regle.commande_id;
end $$;

-- All that paid this order goes back: to the card at once, to the provider as a refund that is owed. Gives
-- how many payments there were.
create function magasin.rendre_paiement(la_commande uuid, l_identifiant uuid, l_auteur uuid) returns bigint
language plpgsql as $$
declare
  rendu record;
begin
  update magasin.paiement
     set rembourse_cents = rembourse_cents + montant_cents
   where commande_id = la_commande and etat = 'accepte'
  returning paiement_id, montant_cents, carte_id, carte_cents into rendu;
  if not found then
    return 0;
  end if;
  if rendu.montant_cents > 0 then
    insert into magasin.remboursement (remboursement_id, paiement_id, cause_id, montant_cents)
    values (l_identifiant, rendu.paiement_id, la_commande, rendu.montant_cents);
  end if;
  if rendu.carte_id is not null then
    perform magasin.mouvoir_carte(rendu.carte_id, 'rendu', rendu.carte_cents, rendu.paiement_id, l_auteur);
  end if;
  return 1;
end $$;

-- What a return gives back online, owed from now on. An order that nothing online paid has nothing to give.
create function magasin.rembourser_retour(la_commande uuid, le_retour uuid, le_montant bigint) returns bigint
language plpgsql as $$
begin
  if magasin.rembourser_commande(la_commande, le_retour, le_retour, le_montant) = 0 then
    raise check_violation using message = 'nothing was paid online', constraint = 'paiement_rembourse';
  end if;
  return 1;
end $$;

-- ventes: a card is a tender; its reference is its last four digits.
alter table magasin.vente_paiement
  drop constraint vente_paiement_moyen_check,
  add constraint vente_paiement_moyen
    check (moyen in ('especes', 'debit', 'credit', 'echange', 'en_ligne', 'carte'));

-- ventes: an order whose goods leave is a sale of channel web, line for line, paid by what its order was paid
-- by. Without an accepted payment its tender has no reference, which a constraint of the table refuses. Gives
-- the number of the invoice.
create or replace function magasin.vendre_commande(la_commande uuid, le_vendeur uuid) returns text
language plpgsql as $$
declare
  le_numero text;
begin
  with
  vente as (
    insert into magasin.vente (
           vente_id, numero, canal, magasin_id, commande_id, vendeur_id, jour, faite_le, sous_total_cents,
           frais_livraison_cents, consigne_cents, base_tps_cents, base_tvq_cents, taux_tps, taux_tvq,
           tps_cents, tvq_cents, total_cents, autres_cents)
    select commande_id, 'W-' || commande.numero, 'web', lieu_id, commande_id, le_vendeur,
           magasin.jour(now()), now(), sous_total_cents, frais_livraison_cents, consigne_cents,
           base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents, tvq_cents, total_cents, total_cents
      from magasin.commande
     where commande_id = la_commande
    returning vente_id, numero, total_cents
  ),
  lignes as (
    insert into magasin.vente_ligne (
           vente_id, rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_vu_cents,
           prix_unitaire_cents, cout_cents, remise_cents, remise_motif, consigne_unitaire_cents, taxe,
           montant_cents)
    select la_commande, row_number() over (order by produit_id), produit_id, sku, nom_fr, nom_en, quantite, 1,
           prix_vu_cents, prix_unitaire_cents, cout_cents, remise_cents, remise_motif,
           consigne_unitaire_cents, taxe, montant_cents
      from magasin.commande_ligne
     where commande_id = la_commande
  ),
  accepte as (
    select paiement.transaction, paiement.montant_cents, paiement.carte_cents, carte.derniers
      from magasin.paiement
      left join magasin.carte using (carte_id)
     where paiement.commande_id = la_commande and paiement.etat = 'accepte'
  ),
  paiements as (
    insert into magasin.vente_paiement (vente_id, rang, moyen, montant_cents, reference)
    select vente.vente_id, 1, 'en_ligne', vente.total_cents - coalesce(accepte.carte_cents, 0),
           accepte.transaction
      from vente
      left join accepte on true
     where accepte.montant_cents is distinct from 0
    union all
    select vente.vente_id, 2, 'carte', accepte.carte_cents, accepte.derniers
      from vente, accepte
     where accepte.carte_cents > 0
  )
  select numero into le_numero from vente;
  return le_numero;
end $$;

-- retours: store credit is a way to give back, also what was paid online.
alter table magasin.retour
  add column avoir_cents bigint not null default 0,
  drop constraint retour_moyens,
  add constraint retour_moyens
    check (least(en_ligne_cents, avoir_cents) >= 0
           and case canal when 'caisse' then en_ligne_cents = 0
                          else en_ligne_cents + avoir_cents = autres_cents and not avec_especes end);

alter table magasin.retour_paiement
  drop constraint retour_paiement_moyen_check,
  add constraint retour_paiement_moyen
    check (moyen in ('especes', 'debit', 'credit', 'echange', 'en_ligne', 'avoir'));
create unique index retour_paiement_avoir_unique on magasin.retour_paiement (retour_id) where moyen = 'avoir';
