-- Addresses, consents, history, notifications, requests under the Loi 25, the register of incidents.

-- clientele: who is known, in the order in which a list of names reads. The index of V1 sorts otherwise.
create index client_nom_c_idx on clientele.client (lower(nom) collate "C", client_id) where etat = 'actif';

create function clientele.ajout_seulement() returns trigger language plpgsql as $$
begin
  raise restrict_violation
    using message = tg_table_name || ' is append-only', constraint = tg_table_name || '_ajout_seulement';
end $$;

create table clientele.idempotence (
  compte_id uuid,
  cle uuid,
  operation text not null,
  empreinte bytea not null check (length(empreinte) = 32),
  statut smallint not null check (statut between 200 and 499),
  reponse jsonb not null,
  cree_le timestamptz not null default now(),
  primary key (compte_id, cle)
);
create index idempotence_age_idx on clientele.idempotence using brin (cree_le);

create table clientele.adresse (
  adresse_id uuid primary key,
  client_id uuid not null references clientele.client,
  genre text not null,
  destinataire text not null,
  ligne1 text not null,
  ligne2 text,
  ville text not null,
  province char(2) not null,
  code_postal char(6) not null,
  defaut boolean not null default false,
  version int not null default 1,
  constraint adresse_genre check (genre in ('livraison', 'facturation')),
  constraint adresse_province check (province in
    ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT')),
  constraint adresse_code_postal check (code_postal
    ~ '^[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z][0-9][ABCEGHJ-NPRSTV-Z][0-9]$')
);
create index adresse_client_idx on clientele.adresse (client_id, adresse_id);
create unique index adresse_defaut_unique on clientele.adresse (client_id, genre) where defaut;

-- A new default replaces the old one, and a client keeps twenty addresses. Whoever writes an address holds
-- the row of its client, and a trigger's queries have snapshots of their own: the count is exact.
create function clientele.ranger_adresse() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT'
     and (select count(*) from clientele.adresse where client_id = new.client_id) >= 20 then
    raise exception 'a client keeps 20 addresses'
      using errcode = 'check_violation', constraint = 'adresse_nombre';
  end if;
  if new.defaut then
    update clientele.adresse
       set defaut = false, version = version + 1
     where client_id = new.client_id and genre = new.genre and defaut and adresse_id <> new.adresse_id;
  end if;
  return new;
end $$;
create trigger adresse_rangee before insert or update on clientele.adresse
  for each row execute function clientele.ranger_adresse();

-- The newest row of a purpose is the choice; none is a refusal.
create table clientele.consentement (
  consentement_id bigint primary key generated always as identity,
  client_id uuid not null references clientele.client,
  finalite text not null,
  accorde boolean not null,
  version_texte text not null,
  le timestamptz not null default now(),
  constraint consentement_finalite check (finalite in ('infolettre', 'mesure', 'personnalisation'))
);
create index consentement_client_idx on clientele.consentement (client_id, finalite, consentement_id desc);
create trigger consentement_ajout_seulement before update on clientele.consentement
  for each row execute function clientele.ajout_seulement();

-- Nor is one removed, unless with its client.
create function clientele.garder_consentement() returns trigger language plpgsql as $$
begin
  if exists (select from clientele.client where client_id = old.client_id and etat <> 'efface') then
    raise restrict_violation
      using message = 'consentement is append-only', constraint = 'consentement_ajout_seulement';
  end if;
  return old;
end $$;
create trigger consentement_garde before delete on clientele.consentement
  for each row execute function clientele.garder_consentement();

create table clientele.commande_vue (
  commande_id uuid primary key,
  client_id uuid not null,
  numero bigint not null,
  etat text not null,
  mode text not null,
  total_cents bigint not null,
  nb_articles int not null,
  creee_le timestamptz not null,
  maj_le timestamptz not null
);
create index commande_vue_client_idx on clientele.commande_vue (client_id, creee_le desc, commande_id);

create table clientele.notification (
  notification_id bigint primary key generated always as identity,
  client_id uuid not null,
  source text not null,
  position bigint not null,
  genre text not null,
  donnees jsonb not null,
  cree_le timestamptz not null,
  lue_le timestamptz,
  constraint notification_evenement_unique unique (source, position)
);
create index notification_client_idx on clientele.notification (client_id, notification_id desc);
create index notification_age_idx on clientele.notification (cree_le);

create table clientele.demande_loi25 (
  demande_id uuid primary key,
  client_id uuid not null references clientele.client,
  genre text not null,
  etat text not null default 'recue',
  etapes_faites text[] not null default '{}',
  document jsonb,
  cree_le timestamptz not null default now(),
  echeance date not null default (now() at time zone 'America/Toronto')::date + 30,
  terminee_le timestamptz,
  prochain_essai timestamptz not null default now(),
  constraint demande_loi25_genre check (genre in ('export', 'effacement')),
  constraint demande_loi25_etat check (etat in ('recue', 'en_cours', 'terminee')),
  constraint demande_loi25_fin check ((etat = 'terminee') = (terminee_le is not null)),
  constraint demande_loi25_document check (document is null or genre = 'export')
);
create unique index demande_loi25_ouverte_unique on clientele.demande_loi25 (client_id, genre)
 where etat <> 'terminee';
create index demande_loi25_client_idx on clientele.demande_loi25 (client_id, cree_le desc, demande_id);
create index demande_loi25_a_faire_idx on clientele.demande_loi25 (prochain_essai) where etat <> 'terminee';
create index demande_loi25_document_idx on clientele.demande_loi25 (terminee_le) where document is not null;

-- Every correction is another row: what was written stays.
create table clientele.incident (
  incident_id uuid,
  version int not null default 1,
  survenu_du date not null,
  survenu_au date not null,
  donnees text not null,
  circonstances text not null,
  personnes int not null,
  risque_serieux boolean not null,
  avis text not null,
  mesures text not null,
  motif text not null,
  par uuid not null,
  le timestamptz not null default now(),
  primary key (incident_id, version),
  constraint incident_periode check (survenu_au >= survenu_du),
  constraint incident_personnes check (personnes >= 0),
  constraint incident_motif check ((version = 1) = (motif = ''))
);
create trigger incident_ajout_seulement before update or delete on clientele.incident
  for each row execute function clientele.ajout_seulement();

-- Who answers for personal data.
create table clientele.confidentialite (
  seule boolean primary key default true,
  titre_fr text not null,
  titre_en text not null,
  courriel text not null,
  telephone text not null,
  version int not null default 1,
  modifie_le timestamptz not null default now(),
  constraint confidentialite_seule check (seule)
);
insert into clientele.confidentialite (titre_fr, titre_en, courriel, telephone)
values ('Responsable de la protection des renseignements personnels', 'Privacy officer',
        'vie-privee@comptoir.example', '');

insert into clientele.lecteur (nom, source) values
  ('clientele.historique', 'magasin'),
  ('clientele.notifications', 'magasin')
on conflict do nothing;

-- The last step of an erasure: whatever is left of the client here. False where the request is finished, or
-- is none. The table of e-mail is that of the next migration. Readers of feeds hold the client while they
-- write, so that none of them writes after this.
create function clientele.effacer_client(la_demande uuid) returns boolean language plpgsql as $$
declare
  qui uuid;
begin
  select client_id into qui
    from clientele.demande_loi25
   where demande_id = la_demande and genre = 'effacement' and etat <> 'terminee'
     for update;
  if not found then
    return false;
  end if;
  update clientele.client
     set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null,
         version = version + 1, modifie_le = now()
   where client_id = qui;
  delete from clientele.adresse where client_id = qui;
  delete from clientele.consentement where client_id = qui;
  delete from clientele.commande_vue where client_id = qui;
  delete from clientele.notification where client_id = qui;
  delete from clientele.courriel where client_id = qui;
  -- An answer to a key that came again would be looked for by what the request said.
  update clientele.idempotence set empreinte = decode(repeat('00', 32), 'hex') where compte_id = qui;
  update clientele.demande_loi25
     set document = null, etat = 'terminee', terminee_le = coalesce(terminee_le, now()),
         etapes_faites = case when demande_id = la_demande then etapes_faites || array['clientele']
                              else etapes_faites end
   where client_id = qui and (etat <> 'terminee' or document is not null);
  insert into clientele.outbox (type, agregat_id) values ('client.efface', qui::text);
  return true;
end $$;

grant select, insert, update, delete
  on clientele.idempotence, clientele.adresse, clientele.commande_vue, clientele.notification,
     clientele.demande_loi25
  to comptoir_clientele;
grant select, insert, delete on clientele.consentement to comptoir_clientele;
grant select, insert on clientele.incident to comptoir_clientele;
grant select, update on clientele.confidentialite to comptoir_clientele;
grant execute on all functions in schema clientele to comptoir_clientele;
