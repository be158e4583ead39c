-- Cash that moves without a sale: put in, taken out, given for empty containers.

-- What the drawer should hold now counts the deposits given back. A supplement is a sale made while the till
-- had no network, which arrived after its session had ended: the session keeps its Z, and counts it apart.
alter table magasin.session_caisse
  drop constraint session_ecart_explique,
  drop column attendu_cents,
  drop column ecart_cents,
  add column consignes_cents bigint not null default 0,
  add column nb_supplements int not null default 0,
  add column especes_supplements_cents bigint not null default 0;

alter table magasin.session_caisse
  add column attendu_cents bigint generated always as (
    fond_cents + especes_ventes_cents - especes_retours_cents + apports_cents - retraits_cents
    - consignes_cents
  ) stored constraint session_tiroir_positif check (attendu_cents >= 0),
  add column ecart_cents bigint generated always as (
    compte_cents
    - (fond_cents + especes_ventes_cents - especes_retours_cents + apports_cents - retraits_cents
       - consignes_cents)
  ) stored,
  add constraint session_ecart_explique check (coalesce(abs(ecart_cents), 0) <= 500 or note <> '');

create table magasin.mouvement_caisse (
  mouvement_caisse_id uuid primary key,
  session_id uuid not null references magasin.session_caisse,
  genre text not null check (genre in ('apport', 'retrait')),
  montant_cents bigint not null check (montant_cents > 0 and montant_cents % 5 = 0),
  motif text not null check (motif in ('monnaie', 'depot', 'depense', 'correction')),
  par uuid not null,
  approuve_par uuid,
  le timestamptz not null default now()
);
create index mouvement_caisse_session_idx on magasin.mouvement_caisse (session_id);

create table magasin.reprise_consigne (
  reprise_id uuid primary key,
  session_id uuid not null references magasin.session_caisse,
  contenants_10 int not null check (contenants_10 between 0 and 1000),
  contenants_25 int not null check (contenants_25 between 0 and 1000),
  montant_cents bigint generated always as (10 * contenants_10 + 25 * contenants_25) stored
    constraint reprise_consigne_montant check (montant_cents > 0),
  par uuid not null,
  le timestamptz not null default now()
);
create index reprise_consigne_session_idx on magasin.reprise_consigne (session_id);

create trigger mouvement_caisse_ajout_seulement before update or delete on magasin.mouvement_caisse
  for each row execute function magasin.ajout_seulement();
create trigger reprise_consigne_ajout_seulement before update or delete on magasin.reprise_consigne
  for each row execute function magasin.ajout_seulement();

-- A gestionnaire's consent, spent by the statement that it allows: once.
create table magasin.approbation_utilisee (
  jti uuid primary key,
  approuve_par uuid not null,
  action text not null check (action in ('remise', 'erreur_de_prix', 'retour', 'annulation', 'retrait')),
  objet uuid not null,
  le timestamptz not null default now()
);
create trigger approbation_utilisee_ajout_seulement before update or delete on magasin.approbation_utilisee
  for each row execute function magasin.ajout_seulement();

grant select, insert on magasin.mouvement_caisse, magasin.reprise_consigne, magasin.approbation_utilisee
  to comptoir_magasin;
