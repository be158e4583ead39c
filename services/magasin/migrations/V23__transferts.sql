-- How goods move between places, and how a store asks for them.

create table magasin.transfert (
  transfert_id uuid primary key,
  source_id int not null references magasin.lieu,
  destination_id int not null references magasin.lieu,
  etat text not null default 'en_preparation'
    check (etat in ('en_preparation', 'en_transit', 'recu', 'annule')),
  prepare_par uuid not null,
  expedie_par uuid,
  recu_par uuid,
  cree_le timestamptz not null default now(),
  expedie_le timestamptz,
  recu_le timestamptz,
  version int not null default 1,
  constraint transfert_lieux check (source_id <> destination_id),
  constraint transfert_expedition
    check (num_nonnulls(expedie_par, expedie_le)
           = case when etat in ('en_transit', 'recu') then 2 else 0 end),
  constraint transfert_reception
    check (num_nonnulls(recu_par, recu_le) = case when etat = 'recu' then 2 else 0 end)
);
create unique index transfert_preparation_unique on magasin.transfert (source_id, destination_id)
  where etat = 'en_preparation';
create index transfert_source_idx on magasin.transfert (source_id, cree_le desc, transfert_id desc);
create index transfert_destination_idx
  on magasin.transfert (destination_id, cree_le desc, transfert_id desc);

create table magasin.transfert_ligne (
  transfert_id uuid references magasin.transfert,
  produit_id int references magasin.produit,
  quantite int not null check (quantite > 0),
  recue int,
  manquante int generated always as (quantite - recue) stored,
  primary key (transfert_id, produit_id),
  constraint transfert_ligne_recue check (recue between 0 and quantite)
);

create table magasin.demande (
  demande_id uuid primary key,
  lieu_id int not null,
  produit_id int not null,
  quantite_demandee int not null check (quantite_demandee between 1 and 100000),
  quantite_approuvee int,
  etat text not null default 'soumise'
    check (etat in ('soumise', 'approuvee', 'refusee', 'annulee', 'satisfaite')),
  transfert_id uuid references magasin.transfert,
  motif text,
  demandee_par uuid not null,
  decidee_par uuid,
  cree_le timestamptz not null default now(),
  decidee_le timestamptz,
  version int not null default 1,
  foreign key (lieu_id, produit_id) references magasin.stock,
  constraint demande_approuvee
    check (case when etat in ('approuvee', 'satisfaite')
                then transfert_id is not null and quantite_approuvee between 1 and quantite_demandee
                else transfert_id is null and quantite_approuvee is null end),
  constraint demande_refus_motive check (etat <> 'refusee' or coalesce(motif, '') <> ''),
  constraint demande_decision check ((etat = 'soumise') = (decidee_le is null))
);
create unique index demande_ouverte_unique on magasin.demande (lieu_id, produit_id)
  where etat in ('soumise', 'approuvee');
create index demande_file_idx on magasin.demande (cree_le, demande_id) where etat = 'soumise';
create index demande_lieu_idx on magasin.demande (lieu_id, cree_le desc, demande_id desc);
create index demande_transfert_idx on magasin.demande (transfert_id) where transfert_id is not null;

grant select, insert, update on magasin.transfert, magasin.transfert_ligne, magasin.demande
  to comptoir_magasin;
