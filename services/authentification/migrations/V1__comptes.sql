create table authentification.compte (
  compte_id uuid primary key, genre text not null check (genre in ('client', 'travailleur', 'machine')),
  courriel text constraint compte_courriel_unique unique check (courriel = lower(courriel)),
  mot_de_passe text,                                -- argon2id, PHC string, m=19456 t=2 p=1
  provisoire boolean not null default false,        -- must be changed at the next sign-in
  etat text not null default 'actif' check (etat in ('actif', 'suspendu', 'efface')),
  version int not null default 1, cree_le timestamptz not null default now(), modifie_le timestamptz not null default now(),
  constraint compte_secret check (num_nonnulls(courriel, mot_de_passe) = case when etat = 'efface' or genre = 'machine' then 0 else 2 end));

create table authentification.tentative (           -- per e-mail hash, known or not, so that lockout does not reveal accounts
  sujet bytea primary key, echecs smallint not null default 0 check (echecs >= 0), verrouille_jusqua timestamptz, derniere_le timestamptz not null default now());

create table authentification.session (
  session_id uuid primary key, compte_id uuid not null references authentification.compte, agent text not null default '',
  cree_le timestamptz not null default now(), expire_le timestamptz not null check (expire_le > cree_le), revoquee_le timestamptz,
  motif text check (motif in ('deconnexion', 'reutilisation', 'mot_de_passe', 'suspension', 'effacement')),
  constraint session_revocation check ((revoquee_le is null) = (motif is null)));
create index session_active_idx on authentification.session (compte_id) where revoquee_le is null;

create table authentification.jeton_rafraichissement (
  jeton_hash bytea primary key,                     -- sha256 of 256 random bits; the token itself is never stored
  session_id uuid not null references authentification.session on delete cascade, rang int not null check (rang >= 1),
  emis_le timestamptz not null default now(), utilise_le timestamptz, constraint jeton_rang_unique unique (session_id, rang));
create unique index jeton_courant_unique on authentification.jeton_rafraichissement (session_id) where utilise_le is null;

create table authentification.outbox (                       -- events, written in the transaction of their cause; kept: it is the event store
  evenement_id bigint generated always as identity primary key,
  position bigint unique,                           -- dense 1, 2, 3 …, given by outbox_numeroter() once the event is committed
  type text not null, agregat_id text not null, charge jsonb not null default '{}', cree_le timestamptz not null default now());
create index outbox_a_numeroter_idx on authentification.outbox (evenement_id) where position is null;
create index outbox_agregat_idx on authentification.outbox (agregat_id, evenement_id);
create index outbox_personnel_idx on authentification.outbox (cree_le) where type = 'compte.cree' and charge <> '{}';   -- what is still to be emptied

create function authentification.outbox_numeroter() returns bigint language sql as $$   -- the feed calls it before it reads; one at a time
  select pg_advisory_xact_lock(hashtext('authentification.outbox'));
  update authentification.outbox o set position = n.p
    from (select evenement_id, (select coalesce(max(position), 0) from authentification.outbox) + row_number() over (order by evenement_id) as p
            from authentification.outbox where position is null order by evenement_id limit 5000) n where o.evenement_id = n.evenement_id;
  select coalesce(max(position), 0) from authentification.outbox $$;
