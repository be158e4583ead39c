-- How far each reader here has read the feeds of the services, moved in the statement of its effect.
create table travailleur.lecteur (
  nom text,
  source text,
  position bigint not null default 0,
  maj_le timestamptz not null default now(),
  primary key (nom, source),
  constraint lecteur_position check (position >= 0)
);

-- How far each reader of these events has passed them: what only it needs is removed then.
create table travailleur.outbox_lecteur (
  lecteur text primary key,
  position bigint not null,
  maj_le timestamptz not null default now(),
  constraint outbox_lecteur_position check (position >= 0)
);

grant select, insert, update on travailleur.lecteur, travailleur.outbox_lecteur to comptoir_travailleur;
