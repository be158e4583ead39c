create table clientele.client (
  client_id uuid primary key,                       -- the compte_id
  prenom text, nom text, courriel text, telephone text check (telephone ~ '^\+1[0-9]{10}$'),
  langue char(2) not null default 'fr' check (langue in ('fr', 'en')), etat text not null default 'actif' check (etat in ('actif', 'efface')),
  version int not null default 1, cree_le timestamptz not null default now(), modifie_le timestamptz not null default now(),
  constraint client_efface_vide check (etat = 'actif' or num_nonnulls(prenom, nom, courriel, telephone) = 0));
create index client_nom_idx on clientele.client (lower(nom) text_pattern_ops, client_id) where etat = 'actif';

create table clientele.consommation (                 -- how far a consumer has read a feed; moved in the transaction of its effect
  source text primary key, position bigint not null default 0 check (position >= 0), maj_le timestamptz not null default now());
insert into clientele.consommation (source) values ('authentification');
