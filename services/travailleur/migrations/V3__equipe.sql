-- Hiring, PINs and shifts. Every new column has a default that the programs of before agree with.
--
-- etat_rang counts the changes between states in which a worker may sign in and those in which not;
-- compte_rang is the last one that authentification has confirmed for the account, 0 before there is one.
alter table travailleur.travailleur
  add column etat_rang int not null default 1,
  add column compte_rang int not null default 1,
  add constraint travailleur_compte_rang check (compte_rang between 0 and etat_rang);
create index travailleur_compte_a_dire_idx on travailleur.travailleur (travailleur_id)
 where compte_rang < etat_rang;

-- One active responsable stays, whoever changes whom: of two who suspend each other one waits here, and sees.
create function travailleur.garder_un_responsable() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('travailleur.responsables'));
  if not exists (select from travailleur.travailleur where role = 'responsable' and etat = 'actif') then
    raise restrict_violation
      using message = 'the last active responsable stays', constraint = 'travailleur_dernier_responsable';
  end if;
  return null;
end $$;
create trigger travailleur_dernier_responsable
  after update of role, etat on travailleur.travailleur
  for each row
  when (old.role = 'responsable' and old.etat = 'actif'
        and (new.role <> 'responsable' or new.etat <> 'actif'))
  execute function travailleur.garder_un_responsable();

-- Whether who manages these places may manage this worker: an employe of theirs, who acts nowhere else.
-- Null places are those of a responsable: all.
create function travailleur.gerable(le_travailleur uuid, les_lieux int[]) returns boolean
  language sql stable parallel safe as
$$ select les_lieux is null
       or exists (select from travailleur.travailleur
                   where travailleur_id = le_travailleur and role = 'employe')
      and exists (select from travailleur.affectation
                   where travailleur_id = le_travailleur and jusqua is null and magasin_id = any (les_lieux))
      and not exists (select from travailleur.affectation
                       where travailleur_id = le_travailleur and jusqua is null
                         and magasin_id <> all (les_lieux)) $$;

-- The columns nip_echecs and nip_verrouille_jusqua of V1 stay unused: they know no matricule that nobody has.
--
-- Attempts at a PIN, by matricule, known or not: begun, and failed. All is forgotten five minutes after the
-- last.
create table travailleur.nip_essai (
  matricule text primary key,
  essais smallint not null,
  echecs smallint not null default 0,
  dernier_le timestamptz not null default now(),
  constraint nip_essai_nombre check (essais between 0 and 5 and echecs between 0 and essais)
);

create table travailleur.quart (
  quart_id uuid primary key,
  travailleur_id uuid not null references travailleur.travailleur,
  magasin_id int not null,
  debut timestamptz not null default now(),
  fin timestamptz,
  pause_minutes smallint not null default 0,
  constraint quart_fin check (fin > debut),
  constraint quart_pause check (pause_minutes between 0 and 240)
);
create unique index quart_ouvert_unique on travailleur.quart (travailleur_id) where fin is null;
create index quart_magasin_idx on travailleur.quart (magasin_id, debut desc, quart_id desc);
create index quart_travailleur_idx on travailleur.quart (travailleur_id, debut desc, quart_id desc);

create table travailleur.idempotence (
  compte_id uuid,
  cle uuid,
  operation text not null,
  empreinte bytea not null check (length(empreinte) = 32),
  statut smallint not null check (statut between 200 and 499),
  reponse jsonb not null,
  cree_le timestamptz not null default now(),
  primary key (compte_id, cle)
);
create index idempotence_age_idx on travailleur.idempotence using brin (cree_le);

create table travailleur.outbox (
  evenement_id bigint generated always as identity primary key,
  position bigint unique,
  type text not null,
  agregat_id text not null,
  charge jsonb not null default '{}',
  cree_le timestamptz not null default now()
);
create index outbox_a_numeroter_idx on travailleur.outbox (evenement_id) where position is null;
create index outbox_agregat_idx on travailleur.outbox (agregat_id, evenement_id);

create function travailleur.outbox_numeroter() returns bigint language sql as $$
  select pg_advisory_xact_lock(hashtext('travailleur.outbox'));
  update travailleur.outbox o set position = n.p
    from (select evenement_id,
                 (select coalesce(max(position), 0) from travailleur.outbox)
                 + row_number() over (order by evenement_id) as p
            from travailleur.outbox where position is null order by evenement_id limit 5000) n
   where o.evenement_id = n.evenement_id;
  select coalesce(max(position), 0) from travailleur.outbox $$;

grant select, insert, update, delete on travailleur.nip_essai, travailleur.idempotence
   to comptoir_travailleur;
grant select, insert, update on travailleur.quart, travailleur.outbox to comptoir_travailleur;
grant execute on all functions in schema travailleur to comptoir_travailleur;
