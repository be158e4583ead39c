create table magasin.commande (
  commande_id uuid primary key, numero bigint generated always as identity unique, client_id uuid not null,
  mode text not null check (mode in ('cueillette', 'livraison')), lieu_id int not null, lieu_type text not null,
  etat text not null default 'en_attente_paiement' check (etat in
    ('en_attente_paiement', 'payee', 'en_preparation', 'prete', 'remise', 'expediee', 'livree', 'annulee', 'expiree')),
  reserve boolean generated always as (etat in ('en_attente_paiement', 'payee', 'en_preparation', 'prete')) stored,   -- its lines are counted in stock.reserve
  reservee_jusqua timestamptz not null, paiement_en_cours uuid check (paiement_en_cours is null or etat = 'en_attente_paiement'),
  courriel text, adresse jsonb,
  sous_total_cents bigint not null, frais_livraison_cents bigint not null default 0 check (frais_livraison_cents >= 0 and (mode = 'livraison' or frais_livraison_cents = 0)),
  base_tps_cents bigint not null, base_tvq_cents bigint not null, taux_tps int not null, taux_tvq int not null,
  tps_cents bigint not null, tvq_cents bigint not null, total_cents bigint not null,
  version int not null default 1, creee_le timestamptz not null default now(), maj_le timestamptz not null default now(),
  foreign key (lieu_id, lieu_type) references magasin.lieu (lieu_id, type),
  constraint commande_lieu_mode check (lieu_type = case mode when 'cueillette' then 'magasin' else 'centre_logistique' end),
  constraint commande_bases check (base_tps_cents between 0 and sous_total_cents + frais_livraison_cents and base_tvq_cents between 0 and base_tps_cents),
  constraint commande_tps check (tps_cents = (base_tps_cents * taux_tps + 50000) / 100000),
  constraint commande_tvq check (tvq_cents = (base_tvq_cents * taux_tvq + 50000) / 100000),
  constraint commande_total check (sous_total_cents > 0 and total_cents = sous_total_cents + frais_livraison_cents + tps_cents + tvq_cents),
  constraint commande_adresse check (mode = 'cueillette' or adresse is not null or courriel is null),   -- both null once the person is erased
  constraint commande_province check (adresse ->> 'province' = 'QC'));
create index commande_client_idx on magasin.commande (client_id, creee_le desc, commande_id);
create index commande_lieu_idx on magasin.commande (lieu_id, etat, creee_le desc, commande_id);
create index commande_echeance_idx on magasin.commande (reservee_jusqua) where etat = 'en_attente_paiement';

create table magasin.commande_ligne (
  commande_id uuid references magasin.commande, produit_id int references magasin.produit, sku text not null, nom_fr text not null, nom_en text not null,
  quantite int not null check (quantite between 1 and 99), prix_vu_cents bigint not null, prix_unitaire_cents bigint not null, cout_cents bigint not null,
  taxe text not null, montant_cents bigint not null, primary key (commande_id, produit_id),
  constraint commande_ligne_prix_vu check (prix_unitaire_cents <= prix_vu_cents),
  constraint commande_ligne_montant check (montant_cents = quantite * prix_unitaire_cents));

create table magasin.commande_etape (               -- the persisted saga: rang = commande.version after the step
  commande_id uuid references magasin.commande, rang smallint, etape text not null check (etape in ('reservation', 'paiement', 'confirmation', 'preparation',
    'mise_a_disposition', 'remise', 'expedition', 'livraison', 'liberation', 'remboursement', 'annulation', 'expiration')),
  resultat text not null check (resultat in ('reussie', 'refusee', 'echouee', 'compensee')), detail text not null default '', par uuid,
  duree_ms int not null default 0, le timestamptz not null default now(), primary key (commande_id, rang));

create table magasin.paiement (                     -- an attempt; the provider is called with paiement_id as its own idempotency key
  paiement_id uuid primary key, commande_id uuid not null references magasin.commande, montant_cents bigint not null check (montant_cents > 0),
  etat text not null default 'en_cours' check (etat in ('en_cours', 'accepte', 'refuse')), code_refus text, transaction text constraint paiement_transaction_unique unique,
  rembourse_cents bigint not null default 0 constraint paiement_rembourse check (rembourse_cents between 0 and montant_cents),
  cree_le timestamptz not null default now(), regle_le timestamptz, constraint paiement_regle check ((etat = 'en_cours') = (regle_le is null)));
create unique index paiement_actif_unique on magasin.paiement (commande_id) where etat <> 'refuse';
create index paiement_commande_idx on magasin.paiement (commande_id, cree_le);
create index paiement_en_cours_idx on magasin.paiement (cree_le) where etat = 'en_cours';

create table magasin.remboursement (                -- an obligation, committed with its cause, carried out by a worker until the provider confirms
  remboursement_id uuid primary key, paiement_id uuid not null references magasin.paiement, cause_id uuid not null, montant_cents bigint not null check (montant_cents > 0),
  etat text not null default 'a_faire' check (etat in ('a_faire', 'fait')), essais int not null default 0, prochain_essai timestamptz not null default now(), fait_le timestamptz);
create index remboursement_a_faire_idx on magasin.remboursement (prochain_essai) where etat = 'a_faire';

create table magasin.prestataire_simule (           -- the stub provider's own book: same operation_id, same answer
  operation_id uuid primary key, genre text not null check (genre in ('debit', 'remboursement')), montant_cents bigint not null,
  resultat text not null check (resultat in ('accepte', 'refuse')), transaction text not null, le timestamptz not null default now());

create table magasin.reglage_paiement (             -- failure knobs
  seule boolean primary key default true check (seule), refus_pour_mille smallint not null default 0 check (refus_pour_mille between 0 and 1000),
  perte_pour_mille smallint not null default 0 check (perte_pour_mille between 0 and 1000), latence_ms int not null default 0 check (latence_ms between 0 and 10000),
  panne_jusqua timestamptz, version int not null default 1);

insert into magasin.reglage_paiement default values;
