create table magasin.stock (                        -- one row per product and place that holds stock, made with the product or the place
  lieu_id int, produit_id int references magasin.produit, lieu_type text not null check (lieu_type in ('magasin', 'centre_logistique')),
  physique int not null default 0 constraint stock_physique_positif check (physique >= 0),
  reserve int not null default 0 constraint stock_reserve_positive check (reserve >= 0),
  disponible int generated always as (physique - reserve) stored constraint stock_disponible_positif check (disponible >= 0),
  seuil_min int not null default 0 check (seuil_min >= 0), seuil_max int not null default 1000000, constraint stock_seuils check (seuil_max > seuil_min),
  primary key (lieu_id, produit_id), foreign key (lieu_id, lieu_type) references magasin.lieu (lieu_id, type)) with (fillfactor = 70);
create index stock_produit_idx on magasin.stock (produit_id);

create table magasin.mouvement (                    -- the ledger: append-only, the truth of which stock is the projection
  mouvement_id bigint generated always as identity primary key, lieu_id int not null, produit_id int not null, type text not null,
  physique_delta int not null, reserve_delta int not null, physique_apres int not null, reserve_apres int not null,
  reference_id uuid not null,                       -- vente, retour, commande, transfert, comptage or the key of the adjustment
  motif text check (motif in ('casse', 'peremption', 'vol', 'perte', 'don', 'usage_interne', 'erreur_de_saisie')), par uuid, le timestamptz not null default now(),
  foreign key (lieu_id, produit_id) references magasin.stock,
  constraint mouvement_signe check (case
    when type in ('ouverture', 'reception', 'ecart_caisse', 'retour', 'transfert_recu') then physique_delta > 0 and reserve_delta = 0
    when type = 'vente' then physique_delta < 0 and reserve_delta = 0
    when type in ('remise', 'expedition') then physique_delta < 0 and reserve_delta = physique_delta
    when type = 'reservation' then physique_delta = 0 and reserve_delta > 0
    when type = 'liberation' then physique_delta = 0 and reserve_delta < 0
    when type in ('ajustement', 'comptage') then physique_delta <> 0 and reserve_delta = 0
    else false end),
  constraint mouvement_motif check ((type = 'ajustement') = (motif is not null)));
create index mouvement_stock_idx on magasin.mouvement (lieu_id, produit_id, mouvement_id desc);

create table magasin.alerte (                       -- open exactly while disponible < seuil_min (trigger below); seuil_min 0 = not watched
  alerte_id bigint generated always as identity primary key, lieu_id int not null, produit_id int not null, ouverte_le timestamptz not null default now(),
  prise_en_charge_par uuid, prise_en_charge_le timestamptz, fermee_le timestamptz, foreign key (lieu_id, produit_id) references magasin.stock,
  constraint alerte_prise_en_charge check (num_nonnulls(prise_en_charge_par, prise_en_charge_le) in (0, 2)));
create unique index alerte_ouverte_unique on magasin.alerte (lieu_id, produit_id) where fermee_le is null;

create table magasin.comptage (
  comptage_id uuid primary key, lieu_id int not null, produit_id int not null, origine text not null check (origine in ('manuel', 'ecart_caisse')),
  etat text not null check (etat in ('a_faire', 'fait')), physique_vue int, comptee int check (comptee >= 0),
  ecart int generated always as (comptee - physique_vue) stored, par uuid, cree_le timestamptz not null default now(), fait_le timestamptz,
  foreign key (lieu_id, produit_id) references magasin.stock,
  constraint comptage_fait check (num_nonnulls(physique_vue, comptee, par, fait_le) = case etat when 'fait' then 4 else 0 end));
create unique index comptage_a_faire_unique on magasin.comptage (lieu_id, produit_id) where etat = 'a_faire';

create function magasin.stock_seuil() returns trigger language plpgsql as $$
begin
  if new.disponible < new.seuil_min then
    insert into magasin.alerte (lieu_id, produit_id) values (new.lieu_id, new.produit_id)
      on conflict (lieu_id, produit_id) where fermee_le is null do nothing;
    insert into magasin.outbox (type, agregat_id, charge) values ('stock.alerte', new.lieu_id || '/' || new.produit_id,
      jsonb_build_object('lieu_id', new.lieu_id, 'produit_id', new.produit_id, 'disponible', new.disponible, 'seuil_min', new.seuil_min));
  else
    update magasin.alerte set fermee_le = now() where lieu_id = new.lieu_id and produit_id = new.produit_id and fermee_le is null;
  end if;
  return null;
end $$;

create trigger stock_seuil_ajout after insert on magasin.stock for each row when (new.disponible < new.seuil_min) execute function magasin.stock_seuil();

create trigger stock_seuil_maj after update on magasin.stock for each row
  when ((old.disponible < old.seuil_min) <> (new.disponible < new.seuil_min) or (old.disponible > 0 and new.disponible = 0 and new.seuil_min > 0))
  execute function magasin.stock_seuil();

create trigger mouvement_ajout_seulement before update or delete on magasin.mouvement for each row execute function magasin.ajout_seulement();
