-- How far each reader of these events has passed them: what only it needs is removed then.
create table authentification.outbox_lecteur (
  lecteur text primary key,
  position bigint not null,
  maj_le timestamptz not null default now(),
  constraint outbox_lecteur_position check (position >= 0)
);
grant select, insert, update on authentification.outbox_lecteur to comptoir_authentification;
