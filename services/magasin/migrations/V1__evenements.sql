create table magasin.idempotence (                  -- one stored outcome per (caller, key); rows older than 72 h are deleted hourly
  compte_id uuid, cle uuid, operation text not null, empreinte bytea not null check (length(empreinte) = 32),
  statut smallint not null check (statut between 200 and 499), reponse jsonb not null, cree_le timestamptz not null default now(),
  primary key (compte_id, cle));
create index idempotence_age_idx on magasin.idempotence using brin (cree_le);

create table magasin.outbox (                       -- events, written in the transaction of their cause; kept: it is the event store
  evenement_id bigint generated always as identity primary key,
  position bigint unique,                           -- dense 1, 2, 3 …, given by outbox_numeroter() once the event is committed
  type text not null, agregat_id text not null, charge jsonb not null default '{}', cree_le timestamptz not null default now());
create index outbox_a_numeroter_idx on magasin.outbox (evenement_id) where position is null;
create index outbox_agregat_idx on magasin.outbox (agregat_id, evenement_id);

create function magasin.ajout_seulement() returns trigger language plpgsql as $$
begin raise restrict_violation using message = tg_table_name || ' is append-only', constraint = tg_table_name || '_ajout_seulement'; end $$;

create function magasin.outbox_numeroter() returns bigint language sql as $$   -- the feed calls it before it reads; one at a time
  select pg_advisory_xact_lock(hashtext('magasin.outbox'));
  update magasin.outbox o set position = n.p
    from (select evenement_id, (select coalesce(max(position), 0) from magasin.outbox) + row_number() over (order by evenement_id) as p
            from magasin.outbox where position is null order by evenement_id limit 5000) n where o.evenement_id = n.evenement_id;
  select coalesce(max(position), 0) from magasin.outbox $$;
