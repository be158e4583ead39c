create function travailleur.cherchable(texte text) returns text language sql immutable parallel safe as
$$ select regexp_replace(replace(translate(lower(texte), 'àâäçéèêëîïôöùûüÿñÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÑŒ', 'aaaceeeeiioouuuynaaaceeeeiioouuuynœ'), 'œ', 'oe'), '[^a-z0-9]+', ' ', 'g') $$;

create table travailleur.travailleur (
  travailleur_id uuid primary key,                  -- the compte_id
  matricule text not null constraint travailleur_matricule_unique unique check (matricule ~ '^[A-Z][0-9]{4}$'),
  prenom text not null, nom text not null, courriel text not null constraint travailleur_courriel_unique unique,
  role text not null check (role in ('employe', 'gestionnaire', 'responsable')),
  etat text not null default 'invite' check (etat in ('invite', 'actif', 'suspendu', 'parti')), langue char(2) not null default 'fr' check (langue in ('fr', 'en')),
  nip_hash text, nip_echecs smallint not null default 0, nip_verrouille_jusqua timestamptz,
  version int not null default 1, cree_le timestamptz not null default now(), modifie_le timestamptz not null default now(),
  recherche text not null generated always as (travailleur.cherchable(nom || ' ' || prenom || ' ' || matricule)) stored);
create index travailleur_nom_idx on travailleur.travailleur (recherche, travailleur_id);

create table travailleur.affectation (
  affectation_id bigint generated always as identity primary key, travailleur_id uuid not null references travailleur.travailleur,
  magasin_id int not null, depuis timestamptz not null default now(), jusqua timestamptz check (jusqua > depuis));
create unique index affectation_courante_unique on travailleur.affectation (travailleur_id, magasin_id) where jusqua is null;
create index affectation_magasin_idx on travailleur.affectation (magasin_id) where jusqua is null;
