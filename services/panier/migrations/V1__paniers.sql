create table panier.panier (
  panier_id uuid primary key, client_id uuid, jeton_hash bytea constraint panier_jeton_unique unique,
  etat text not null default 'ouvert' check (etat in ('ouvert', 'en_commande', 'commande', 'fusionne', 'expire')),
  commande_id uuid constraint panier_commande_unique unique,
  version int not null default 1, expire_le timestamptz not null, cree_le timestamptz not null default now(), modifie_le timestamptz not null default now(),
  constraint panier_proprietaire check (num_nonnulls(client_id, jeton_hash) = 1),
  constraint panier_commande_client check (commande_id is null or client_id is not null),
  constraint panier_commande_coherente check ((etat in ('en_commande', 'commande')) = (commande_id is not null)));
create unique index panier_client_actif_unique on panier.panier (client_id) where etat in ('ouvert', 'en_commande');
create index panier_a_resoudre_idx on panier.panier (modifie_le) where etat = 'en_commande';
create index panier_expire_idx on panier.panier (expire_le) where etat = 'ouvert';

create table panier.ligne (
  panier_id uuid references panier.panier on delete cascade, produit_id int,
  quantite int not null constraint ligne_quantite check (quantite between 1 and 99), sku text not null, nom_fr text not null, nom_en text not null,
  taxe text not null check (taxe in ('taxable', 'tps_seule', 'detaxee')), prix_vu_cents bigint not null check (prix_vu_cents > 0),
  ajoutee_le timestamptz not null default now(), primary key (panier_id, produit_id));
