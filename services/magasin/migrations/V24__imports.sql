-- The catalogue comes in as a file and goes out as one; products have pictures.

-- A picture in the widths that the shop shows, encoded anew. Which version of the product brought it is
-- `produit.image`.
create table magasin.produit_image (
  produit_id int not null references magasin.produit,
  largeur smallint not null,
  octets bytea not null,
  primary key (produit_id, largeur),
  constraint produit_image_largeur check (largeur in (320, 960)),
  constraint produit_image_octets check (octet_length(octets) between 1 and 2097152)
);
-- They are small already.
alter table magasin.produit_image alter column octets set storage external;

-- produits: from this version of a product on, its picture is the one that comes with it, or none. Gives the
-- next version; null: it has another one by now, or no picture to lose.
create function magasin.illustrer(le_produit int, la_version int, illustre boolean, l_auteur uuid)
returns int language plpgsql as $$
declare
  suivante int;
begin
  update magasin.produit
     set image = case when illustre then version + 1 end,
         version = version + 1,
         modifie_le = now(),
         modifie_par = l_auteur
   where produit_id = le_produit
     and version = la_version
     and (illustre or image is not null)
  returning version into suivante;
  return suivante;
end $$;

-- What of a file has arrived. It becomes an import once it is there whole; one that broke off is swept.
create table magasin.import_depot (
  depot_id uuid primary key,
  cree_le timestamptz not null default now()
);

-- A line as far as it can be read: what is null was refused, and has its fault. Codes are written as the
-- export writes them.
create table magasin.import_ligne (
  depot_id uuid not null references magasin.import_depot on delete cascade,
  ligne int not null,
  sku text,
  nom_fr text,
  nom_en text,
  description_fr text,
  description_en text,
  categorie text,
  taxe text,
  unite text,
  prix_cents bigint,
  cout_cents bigint,
  consigne_cents bigint,
  plu text,
  marque text,
  contenance int,
  mesure text,
  en_ligne boolean,
  actif boolean,
  codes text,
  primary key (depot_id, ligne)
);
create index import_ligne_sku_idx on magasin.import_ligne (depot_id, sku);

create table magasin.import_erreur (
  import_erreur_id bigint generated always as identity primary key,
  depot_id uuid not null references magasin.import_depot on delete cascade,
  ligne int not null,
  colonne text not null,
  detail_fr text not null,
  detail_en text not null
);
create index import_erreur_depot_idx on magasin.import_erreur (depot_id, ligne, import_erreur_id);

create table magasin.import (
  import_id uuid primary key,
  depot_id uuid unique references magasin.import_depot on delete set null,
  etat text not null default 'recue',
  octets int not null,
  lignes int not null,
  nouveaux int,
  modifies int,
  identiques int,
  fautes int not null,
  -- The last change of the assortment that the check has seen.
  revision_vue bigint,
  cree_par uuid not null,
  cree_le timestamptz not null default now(),
  verifie_le timestamptz,
  demande_par uuid,
  demande_le timestamptz,
  fini_le timestamptz,
  constraint import_etat check (etat in ('recue', 'verifiee', 'refusee', 'appliquee', 'abandonnee')),
  constraint import_fautes check (case etat when 'refusee' then fautes > 0
                                            when 'recue' then true
                                            when 'abandonnee' then true
                                            else fautes = 0 end),
  constraint import_verifie
    check (etat not in ('verifiee', 'appliquee')
           or (nouveaux + modifies + identiques = lignes and revision_vue is not null
               and verifie_le is not null)),
  constraint import_demande check (num_nonnulls(demande_par, demande_le) in (0, 2)),
  constraint import_applique check (etat <> 'appliquee' or demande_le is not null),
  constraint import_fini check ((etat in ('appliquee', 'abandonnee')) = (fini_le is not null))
);
create index import_a_faire_idx on magasin.import (cree_le)
 where etat = 'recue' or (etat = 'verifiee' and demande_le is not null);
create index import_recent_idx on magasin.import (cree_le desc, import_id desc);

grant select, insert, update, delete
   on magasin.produit_image, magasin.import_depot, magasin.import_ligne, magasin.import_erreur
   to comptoir_magasin;
grant select, insert, update on magasin.import to comptoir_magasin;

-- A line beside the product that has its code. The price of a file is the regular one.
create view magasin.import_comparaison as
  select ligne.*,
         categorie.categorie_id,
         produit.produit_id,
         produit.unite as unite_actuelle,
         produit.prix_cents as prix_actuel,
         produit.prix_regulier_cents as prix_regulier_actuel,
         produit.revision,
         codes.ecrits as codes_actuels,
         (ligne.nom_fr, ligne.nom_en, ligne.description_fr, ligne.description_en, categorie.categorie_id,
          ligne.taxe, ligne.unite, ligne.prix_cents, ligne.cout_cents, ligne.consigne_cents,
          nullif(ligne.plu, ''), ligne.marque, nullif(ligne.contenance, 0), nullif(ligne.mesure, ''),
          ligne.en_ligne, ligne.actif, ligne.codes)
         is distinct from
         (produit.nom_fr, produit.nom_en, produit.description_fr, produit.description_en,
          produit.categorie_id, produit.taxe, produit.unite,
          coalesce(produit.prix_regulier_cents, produit.prix_cents), produit.cout_cents,
          produit.consigne_cents, produit.plu, produit.marque, produit.contenance, produit.mesure,
          produit.en_ligne, produit.actif, codes.ecrits) as differe
    from magasin.import_ligne as ligne
    left join magasin.categorie on categorie.code = ligne.categorie
    left join magasin.produit on produit.sku = ligne.sku
   cross join lateral (
     select coalesce(string_agg(gtin || case when quantite > 1 then 'x' || quantite else '' end, ' '
                                order by gtin collate "C"), '') as ecrits
       from magasin.code_barres
      where code_barres.produit_id = produit.produit_id) as codes;
grant select on magasin.import_comparaison to comptoir_magasin;

-- produits: makes and changes products as the lines of a depot say, all of them or none. Lines that say what
-- is there already change nothing. False, and nothing is done: a product, a category or a code of these lines
-- is not as it was when the change of the assortment of this number was the last.
create function magasin.importer_produits(le_depot uuid, la_revision bigint, l_auteur uuid)
returns boolean language plpgsql as $$
declare
  nouveaux int[];
  changes int[];
begin
  perform magasin.prendre_assortiment();
  if exists (select from magasin.import_comparaison
              where depot_id = le_depot and (revision > la_revision or categorie_id is null)) then
    return false;
  end if;
  -- Products of before first: those that come now would be found again, without their codes.
  select array_agg(produit_id) into changes
    from magasin.import_comparaison
   where depot_id = le_depot and produit_id is not null and codes <> codes_actuels;
  update magasin.produit
     set nom_fr = ligne.nom_fr,
         nom_en = ligne.nom_en,
         description_fr = ligne.description_fr,
         description_en = ligne.description_en,
         categorie_id = ligne.categorie_id,
         taxe = ligne.taxe,
         prix_cents = case when produit.prix_regulier_cents is null then ligne.prix_cents
                           else produit.prix_cents end,
         prix_regulier_cents = case when produit.prix_regulier_cents is not null then ligne.prix_cents end,
         cout_cents = ligne.cout_cents,
         consigne_cents = ligne.consigne_cents,
         plu = nullif(ligne.plu, ''),
         marque = ligne.marque,
         contenance = nullif(ligne.contenance, 0),
         mesure = nullif(ligne.mesure, ''),
         en_ligne = ligne.en_ligne,
         actif = ligne.actif,
         version = produit.version + 1,
         modifie_le = now(),
         modifie_par = l_auteur
    from magasin.import_comparaison as ligne
   where ligne.depot_id = le_depot
     and produit.produit_id = ligne.produit_id
     and ligne.differe;
  with
  nouveau as (
    insert into magasin.produit (
           sku, nom_fr, nom_en, description_fr, description_en, categorie_id, taxe, unite, prix_cents,
           cout_cents, consigne_cents, plu, marque, contenance, mesure, en_ligne, actif, modifie_par)
    select sku, nom_fr, nom_en, description_fr, description_en, categorie_id, taxe, unite, prix_cents,
           cout_cents, consigne_cents, nullif(plu, ''), marque, nullif(contenance, 0), nullif(mesure, ''),
           en_ligne, actif, l_auteur
      from magasin.import_comparaison
     where depot_id = le_depot and produit_id is null
     order by ligne
    returning produit_id, prix_cents
  ),
  historique as (
    insert into magasin.prix_historique (produit_id, depuis, prix_cents, par)
    select produit_id, clock_timestamp(), prix_cents, l_auteur from nouveau
  )
  select array_agg(produit_id) into nouveaux from nouveau;
  -- All go before any come: a code may pass from one product of the file to another.
  delete from magasin.code_barres where produit_id in (select unnest(changes));
  insert into magasin.code_barres (gtin, produit_id, quantite)
  select split_part(code, 'x', 1), produit.produit_id,
         coalesce(nullif(split_part(code, 'x', 2), ''), '1')::int
    from magasin.import_ligne as ligne
    join magasin.produit using (sku)
   cross join lateral string_to_table(ligne.codes, ' ') as code
   where ligne.depot_id = le_depot
     and ligne.codes <> ''
     and produit.produit_id in (select unnest(nouveaux || changes));
  perform magasin.ouvrir_stock(null, coalesce(nouveaux, '{}'));
  return true;
exception when integrity_constraint_violation then
  -- A code or a number that somebody else has taken meanwhile.
  return false;
end $$;
