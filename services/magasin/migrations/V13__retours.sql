-- What comes back: a return, the return half of an exchange, a void.

create table magasin.retour (
  retour_id uuid primary key,
  numero text not null constraint retour_numero_unique unique,
  vente_id uuid not null references magasin.vente,
  canal text not null check (canal in ('caisse', 'web')),
  genre text not null check (genre in ('retour', 'echange', 'annulation')),
  magasin_id int not null references magasin.lieu,
  session_id uuid not null references magasin.session_caisse,
  par uuid not null,
  approuve_par uuid,
  motif text not null check (motif in (
    'defectueux', 'insatisfait', 'mauvais_article', 'erreur_de_caisse', 'erreur_de_prix', 'autre')),
  jour date not null,
  le timestamptz not null default now(),
  sous_total_cents bigint not null,
  consigne_cents bigint not null,
  tps_cents bigint not null,
  tvq_cents bigint not null,
  total_cents bigint not null,
  avec_especes boolean not null,
  arrondi_cents smallint not null,
  especes_cents bigint not null,
  en_ligne_cents bigint not null,
  autres_cents bigint not null,
  constraint retour_total
    check (least(sous_total_cents, consigne_cents, tps_cents, tvq_cents) >= 0
           and total_cents = sous_total_cents + consigne_cents + tps_cents + tvq_cents),
  constraint retour_rembourse
    check (especes_cents + autres_cents = total_cents + arrondi_cents),
  constraint retour_arrondi
    check (arrondi_cents between -2 and 2
           and especes_cents % 5 = 0
           and least(especes_cents, autres_cents) >= 0
           and (avec_especes or (arrondi_cents = 0 and especes_cents = 0))),
  -- What was paid at a till goes back by a till's tender, what was paid online by its provider.
  constraint retour_moyens
    check (en_ligne_cents >= 0
           and case canal when 'caisse' then en_ligne_cents = 0
                          else en_ligne_cents = autres_cents and not avec_especes end)
);
create index retour_vente_idx on magasin.retour (vente_id);
create index retour_session_idx on magasin.retour (session_id);
create index retour_magasin_idx on magasin.retour (magasin_id, le desc, retour_id desc);
create unique index retour_annulation_unique on magasin.retour (vente_id) where genre = 'annulation';

create table magasin.retour_ligne (
  retour_id uuid references magasin.retour,
  vente_id uuid not null,
  rang smallint,
  quantite int not null check (quantite > 0),
  montant_cents bigint not null check (montant_cents >= 0),
  consigne_cents bigint not null check (consigne_cents >= 0),
  remise_en_stock boolean not null,
  primary key (retour_id, rang),
  foreign key (vente_id, rang) references magasin.vente_ligne
);

create table magasin.retour_paiement (
  retour_id uuid references magasin.retour,
  rang smallint,
  moyen text not null check (moyen in ('especes', 'debit', 'credit', 'echange', 'en_ligne')),
  montant_cents bigint not null check (montant_cents >= 0),
  reference text,
  primary key (retour_id, rang),
  constraint retour_paiement_montant
    check (montant_cents > 0 or moyen = 'especes'),
  constraint retour_paiement_reference
    check (case when moyen = 'especes' then reference is null
                when moyen = 'en_ligne' then true
                else reference is not null end)
);
create unique index retour_paiement_especes_unique on magasin.retour_paiement (retour_id)
  where moyen = 'especes';

create trigger retour_ajout_seulement before update or delete on magasin.retour
  for each row execute function magasin.ajout_seulement();
create trigger retour_ligne_ajout_seulement before update or delete on magasin.retour_ligne
  for each row execute function magasin.ajout_seulement();
create trigger retour_paiement_ajout_seulement before update or delete on magasin.retour_paiement
  for each row execute function magasin.ajout_seulement();

grant select, insert on magasin.retour, magasin.retour_ligne, magasin.retour_paiement to comptoir_magasin;
