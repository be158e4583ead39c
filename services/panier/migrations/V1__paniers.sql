create table panier.panier (
  panier_id uuid primary key, client_id uuid, jeton_hash bytea constraint panier_jeton_unique unique,
  etat text not null default 'ouvert' check (etat in ('ouvert', 'en_commande', 'commande', 'fusionne', 'expire')),
  commande_id uuid constraint panier_commande_unique unique,
  version int not null default 1, expire_le timestamptz not null, cree_le timestamptz not null default now(), modifie_le timestamptz not null default now(),
  constraint panier_proprietaire check (num_nonnulls(client_id, jeton_hash) = 1),
  constraint panier_commande_client check (commande_id is null or client_id is not null),
  constraint panier_commande_coherente check ((etat in ('en_commande', 'commande')) = (commande_id is not null)));
create unique index panier_client_actif_unique on panier.panier (client_id) where etat in ('ouvert', 'en_commande');
create index panier_a_resoudre_idx on panier.panier (modifie_le) where etat = 'en_commande';
create index panier_expire_idx on panier.panier (expire_le) where etat = 'ouvert';
create index panier_a_oublier_idx on panier.panier (modifie_le) where etat in ('fusionne', 'expire');

create table panier.ligne (
  panier_id uuid references panier.panier on delete cascade, produit_id int,
  quantite int not null constraint ligne_quantite check (quantite between 1 and 99), sku text not null, nom_fr text not null, nom_en text not null,
  taxe text not null check (taxe in ('taxable', 'tps_seule', 'detaxee')), prix_vu_cents bigint not null check (prix_vu_cents > 0),
  ajoutee_le timestamptz not null default now(), primary key (panier_id, produit_id));

-- Whoever adds a line holds the cart's row, and a trigger's query has a snapshot of its own: the count is exact.
create function panier.ligne_compter() returns trigger language plpgsql as $$
begin
  if (select count(*) from panier.ligne where panier_id = new.panier_id and produit_id <> new.produit_id) >= 100 then
    raise exception 'a cart takes 100 lines' using errcode = 'check_violation', constraint = 'ligne_nombre';
  end if;
  return new;
end $$;
create trigger ligne_nombre before insert on panier.ligne for each row execute function panier.ligne_compter();
