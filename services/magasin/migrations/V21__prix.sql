-- Prices in time.

-- «3 pour 5 $»: so many articles of a product for one price, from a moment on until before another.
create table magasin.lot (
  lot_id uuid primary key,
  produit_id int not null references magasin.produit,
  nombre smallint not null check (nombre between 2 and 99),
  prix_cents bigint not null check (prix_cents between 1 and 10000000),
  du timestamptz not null,
  au timestamptz not null,
  cree_par uuid not null,
  cree_le timestamptz not null default now(),
  annule_le timestamptz,
  constraint lot_periode check (au > du),
  -- A range of one number is what a GiST index compares without an extension.
  constraint lot_chevauche
    exclude using gist (int4range(produit_id, produit_id, '[]') with &&, tstzrange(du, au) with &&)
    where (annule_le is null)
);
create index lot_produit_idx on magasin.lot (produit_id, au) where annule_le is null;

grant select, insert, update on magasin.lot to comptoir_magasin;

-- The catalogue says what a product costs of late, what it holds, and how it looks.
create or replace view magasin.produit_au_centre as
  select produit.produit_id,
         produit.sku,
         produit.nom_fr,
         produit.nom_en,
         produit.description_fr,
         produit.description_en,
         produit.categorie_id,
         produit.taxe,
         produit.unite,
         produit.prix_cents,
         produit.en_ligne,
         produit.actif,
         produit.version,
         produit.modifie_le,
         produit.tri,
         produit.recherche,
         stock.disponible,
         stock.seuil_min,
         produit.consigne_cents,
         produit.prix_regulier_cents,
         lot.offre as lot,
         produit.marque,
         produit.contenance,
         produit.mesure,
         produit.image
    from magasin.produit
    left join lateral (
      select stock.disponible, stock.seuil_min
        from magasin.stock
       where stock.produit_id = produit.produit_id
         and stock.lieu_id = (select lieu_id from magasin.lieu where type = 'centre_logistique')
       limit 1) as stock on true
    left join lateral (
      select jsonb_build_object('nombre', lot.nombre, 'prix_cents', lot.prix_cents, 'du', lot.du,
                                'au', lot.au) as offre
        from magasin.lot
       where lot.produit_id = produit.produit_id
         and lot.annule_le is null
         and lot.au > now()
         and lot.du <= now()
       limit 1) as lot on true;
