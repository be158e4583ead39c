-- Each reader of a feed has a position of its own, moved in the statement of its effect. The table
-- consommation of before knew one reader of a feed; its programs still move it while they are replaced.
create table clientele.lecteur (
  nom text,
  source text,
  position bigint not null default 0,
  maj_le timestamptz not null default now(),
  primary key (nom, source),
  constraint lecteur_position check (position >= 0)
);
insert into clientele.lecteur (nom, source, position)
select 'clientele.profils', source, position from clientele.consommation;

create table clientele.outbox (
  evenement_id bigint generated always as identity primary key,
  position bigint,
  type text not null,
  agregat_id text not null,
  charge jsonb not null default '{}',
  cree_le timestamptz not null default now(),
  constraint outbox_position_unique unique (position)
);
create index outbox_a_numeroter_idx on clientele.outbox (evenement_id) where position is null;
create index outbox_agregat_idx on clientele.outbox (agregat_id, evenement_id);

create function clientele.outbox_numeroter() returns bigint language sql as $$
  select pg_advisory_xact_lock(hashtext('clientele.outbox'));
  update clientele.outbox evenement set position = numerote.position
    from (select evenement_id,
                 (select coalesce(max(position), 0) from clientele.outbox)
                 + row_number() over (order by evenement_id) as position
            from clientele.outbox where position is null order by evenement_id limit 5000) numerote
   where evenement.evenement_id = numerote.evenement_id;
  select coalesce(max(position), 0) from clientele.outbox $$;

-- How far each reader of these events has passed them: what only it needs is removed then.
create table clientele.outbox_lecteur (
  lecteur text primary key,
  position bigint not null,
  maj_le timestamptz not null default now(),
  constraint outbox_lecteur_position check (position >= 0)
);

grant select, insert, update on clientele.lecteur, clientele.outbox, clientele.outbox_lecteur
  to comptoir_clientele;
grant execute on function clientele.outbox_numeroter to comptoir_clientele;
