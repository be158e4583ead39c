-- An order gains its deposits, and the payment provider may call back.

alter table magasin.commande
  add column consigne_cents bigint not null default 0,
  drop constraint commande_total,
  add constraint commande_total
    check (sous_total_cents > 0
           and total_cents = sous_total_cents + frais_livraison_cents + consigne_cents
                             + tps_cents + tvq_cents);

alter table magasin.commande_ligne
  add column consigne_unitaire_cents bigint not null default 0,
  add constraint commande_ligne_consigne check (consigne_unitaire_cents in (0, 10, 25));
alter table magasin.commande_ligne
  add column consigne_cents bigint generated always as (quantite * consigne_unitaire_cents) stored;

-- Each event of the provider is seen once, however often it is sent.
create table magasin.rappel_paiement (
  evenement_fournisseur text primary key,
  paiement_id uuid not null,
  resultat text not null check (resultat in ('accepte', 'refuse')),
  recu_le timestamptz not null default now()
);
create trigger rappel_paiement_ajout_seulement before update or delete on magasin.rappel_paiement
  for each row execute function magasin.ajout_seulement();

grant select, insert on magasin.rappel_paiement to comptoir_magasin;
