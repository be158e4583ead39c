-- What head office may change of a product, and what each change leaves behind, whoever makes it.

-- The regular price stands beside the price of now while a scheduled one is in force; null: they are the
-- same. `contenance` is how much of `mesure` one article holds: 540 ml, 12 units; the price per 100 g, 100
-- ml or unit follows from it. `image` is the version of its picture; null: it has none.
alter table magasin.produit
  add column prix_regulier_cents bigint,
  add column marque text not null default '',
  add column contenance int,
  add column mesure text,
  add column image int,
  add column modifie_par uuid,
  add constraint produit_prix_regulier
    check (prix_regulier_cents > prix_cents and prix_regulier_cents <= 10000000),
  add constraint produit_contenance
    check (num_nonnulls(contenance, mesure) in (0, 2)
           and contenance between 1 and 1000000
           and mesure in ('g', 'ml', 'unite'));

-- In the order in which the changes of the assortment became visible: each is numbered while it holds the
-- lock below, which it keeps until it is committed. Who has read up to a number has missed none before it.
create sequence magasin.revision;
alter table magasin.produit
  add column revision bigint not null default nextval('magasin.revision');
create index produit_revision_idx on magasin.produit (revision);
grant usage on sequence magasin.revision to comptoir_magasin;

-- produits: only one changes the assortment at a time, until it is committed. Who edits products as a whole
-- takes it first; for a single statement its trigger does.
create function magasin.prendre_assortiment() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('magasin.assortiment'));
end $$;

create function magasin.verrouiller_assortiment() returns trigger language plpgsql as $$
begin
  perform magasin.prendre_assortiment();
  return null;
end $$;

create function magasin.numeroter_revision() returns trigger language plpgsql as $$
begin
  new.revision := nextval('magasin.revision');
  return new;
end $$;

create trigger produit_verrou before insert or update on magasin.produit
  for each statement execute function magasin.verrouiller_assortiment();
create trigger produit_revision before insert or update on magasin.produit
  for each row execute function magasin.numeroter_revision();
-- A place is made under the same lock: of a product and a place made at once, one sees the other.
create trigger lieu_verrou before insert on magasin.lieu
  for each statement execute function magasin.verrouiller_assortiment();

-- Each change of a price is a line of its history with who made it, each change of a product an event. The
-- first line of the history comes with the product, from the statement that makes it.
alter table magasin.prix_historique
  add column prix_regulier_cents bigint;

create function magasin.produit_traces() returns trigger language plpgsql as $$
begin
  insert into magasin.prix_historique (produit_id, depuis, prix_cents, prix_regulier_cents, par)
  select nouveau.produit_id,
         greatest(clock_timestamp(),
                  (select max(depuis) + interval '1 microsecond'
                     from magasin.prix_historique
                    where prix_historique.produit_id = nouveau.produit_id)),
         nouveau.prix_cents, nouveau.prix_regulier_cents, nouveau.modifie_par
    from nouveaux as nouveau
    join anciens as ancien using (produit_id)
   where (nouveau.prix_cents, nouveau.prix_regulier_cents)
         is distinct from (ancien.prix_cents, ancien.prix_regulier_cents);
  insert into magasin.outbox (type, agregat_id, charge)
  select 'produit.modifie', nouveau.produit_id::text,
         jsonb_build_object('champs', champs.noms, 'ancien_prix_cents', ancien.prix_cents,
                            'prix_cents', nouveau.prix_cents, 'par', nouveau.modifie_par)
    from nouveaux as nouveau
    join anciens as ancien using (produit_id)
   cross join lateral (select to_jsonb(ancien) as avant, to_jsonb(nouveau) as apres offset 0) as ligne
   cross join lateral (
     select jsonb_agg(champ.key order by champ.key) as noms
       from jsonb_each(ligne.apres) as champ
      where champ.value <> ligne.avant -> champ.key
        and champ.key not in ('version', 'modifie_le', 'modifie_par', 'revision', 'tri', 'recherche')
   ) as champs
   where champs.noms is not null;
  return null;
end $$;

create trigger produit_traces after update on magasin.produit
  referencing old table as anciens new table as nouveaux
  for each statement execute function magasin.produit_traces();

-- stock: these products, or all, are held by this place, or by all that hold stock: none of each as yet. A
-- list that the planner does not see is walked for each product: 100,000 of them took minutes.
create function magasin.ouvrir_stock(le_lieu int, les_produits int[]) returns bigint language plpgsql as $$
declare
  ouvertes bigint;
begin
  insert into magasin.stock (lieu_id, produit_id, lieu_type)
  select lieu.lieu_id, produit.produit_id, lieu.type
    from magasin.lieu
   cross join (
     select produit_id from magasin.produit where les_produits is null
     union all
     select produit_id from magasin.produit where produit_id in (select unnest(les_produits))
   ) as produit
   where lieu.type <> 'siege'
     and (le_lieu is null or lieu.lieu_id = le_lieu)
   order by lieu.lieu_id, produit.produit_id
  on conflict do nothing;
  get diagnostics ouvertes = row_count;
  return ouvertes;
end $$;

-- The back office also reads what is withdrawn, in the orders of its list. An edit of what is on sale does
-- not touch these.
create index produit_retire_nom_idx on magasin.produit (tri, produit_id) where not actif;
create index produit_retire_prix_idx on magasin.produit (prix_cents, produit_id) where not actif;
create index produit_retire_recherche_idx on magasin.produit using gin (recherche) where not actif;

-- caisses: a till is retired from the version that was seen.
alter table magasin.caisse
  add column version int not null default 1;

-- lieux: rates are announced for a day to come, and stay.
create trigger taux_taxe_ajout_seulement before update or delete on magasin.taux_taxe
  for each row execute function magasin.ajout_seulement();
revoke update, delete on magasin.taux_taxe from comptoir_magasin;

-- The barcodes of a product, as they are told.
create function magasin.codes_du_produit(le_produit int) returns jsonb language sql stable parallel safe as
$$ select coalesce(jsonb_agg(jsonb_build_object('gtin', code_barres.gtin, 'quantite', code_barres.quantite)
                             order by code_barres.gtin), '[]')
     from magasin.code_barres
    where code_barres.produit_id = le_produit $$;
