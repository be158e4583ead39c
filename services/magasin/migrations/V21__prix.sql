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
  annule_par uuid,
  constraint lot_annule check (num_nonnulls(annule_le, annule_par) in (0, 2)),
  constraint lot_periode check (au > du),
  constraint lot_a_venir check (du >= cree_le),
  -- A range of one number is what a GiST index compares without an extension.
  constraint lot_chevauche
    exclude using gist (int4range(produit_id, produit_id, '[]') with &&, tstzrange(du, au) with &&)
    where (annule_le is null)
);
create index lot_produit_idx on magasin.lot (produit_id, au) where annule_le is null;
create index lot_liste_idx on magasin.lot (du desc, lot_id desc);

grant select, insert, update on magasin.lot to comptoir_magasin;

-- Until when a lot of this product may be in force; null: it has none. A sale looks for lots of those
-- products alone that have some: it costs nothing where there are none.
alter table magasin.produit add column lot_jusqua timestamptz;

-- produits: the lots of this product are others now, of which its tills are to learn.
create function magasin.changer_lots(le_produit int, jusqua timestamptz, l_auteur uuid) returns void
language plpgsql as $$
begin
  update magasin.produit
     set lot_jusqua = jusqua,
         version = version + 1,
         modifie_le = now(),
         modifie_par = l_auteur
   where produit_id = le_produit;
end $$;

create function magasin.lot_change() returns trigger language plpgsql as $$
begin
  perform magasin.changer_lots(
    new.produit_id,
    (select max(au) from magasin.lot where produit_id = new.produit_id and annule_le is null),
    coalesce(new.annule_par, new.cree_par));
  return null;
end $$;

-- The lock of the assortment goes first, as for every change of a product.
create trigger lot_verrou before insert or update on magasin.lot
  for each statement execute function magasin.verrouiller_assortiment();
create trigger lot_change after insert or update on magasin.lot
  for each row execute function magasin.lot_change();

-- A lower price from a moment on until before another. A sweep puts it in force and ends it.
create table magasin.prix_programme (
  prix_programme_id uuid primary key,
  produit_id int not null references magasin.produit,
  prix_cents bigint not null check (prix_cents between 1 and 10000000),
  du timestamptz not null,
  au timestamptz not null,
  etat text not null default 'a_venir' check (etat in ('a_venir', 'en_cours', 'termine', 'annule')),
  cree_par uuid not null,
  cree_le timestamptz not null default now(),
  commence_le timestamptz,
  fini_le timestamptz,
  fini_par uuid,
  constraint prix_programme_periode check (au > du),
  constraint prix_programme_a_venir check (du >= cree_le),
  constraint prix_programme_fini check ((etat in ('termine', 'annule')) = (fini_le is not null)),
  constraint prix_programme_commence check (etat <> 'en_cours' or commence_le is not null),
  constraint prix_programme_chevauche
    exclude using gist (int4range(produit_id, produit_id, '[]') with &&, tstzrange(du, au) with &&)
    where (etat <> 'annule')
);
create unique index prix_programme_en_cours_unique on magasin.prix_programme (produit_id)
  where etat = 'en_cours';
-- What the sweep looks for: seldom more than a few rows.
create index prix_programme_debut_idx on magasin.prix_programme (du) where etat = 'a_venir';
create index prix_programme_fin_idx on magasin.prix_programme (au) where etat = 'en_cours';
create index prix_programme_liste_idx on magasin.prix_programme (du desc, prix_programme_id desc);

grant select, insert, update on magasin.prix_programme to comptoir_magasin;

-- produits: these products cost that much now, and regularly; null: that is their regular price. Their
-- history and their events come by the triggers of the table.
create function magasin.fixer_prix(
  les_produits int[],
  les_prix bigint[],
  les_reguliers bigint[],
  les_auteurs uuid[]
) returns void language plpgsql as $$
begin
  update magasin.produit
     set prix_cents = fixe.prix,
         prix_regulier_cents = fixe.regulier,
         version = produit.version + 1,
         modifie_le = now(),
         modifie_par = fixe.auteur
    from unnest(les_produits, les_prix, les_reguliers, les_auteurs)
         as fixe (produit_id, prix, regulier, auteur)
   where produit.produit_id = fixe.produit_id;
end $$;

-- prix: ends what is over, then puts in force what has begun, so many of each at most. Gives how many of
-- them moved on. Prices change behind one lock, which is taken first: of two sweeps at once the second
-- finds nothing left. What was missed altogether ends without having begun; what is no longer below the
-- regular price never begins.
create function magasin.appliquer_prix_programmes(au_plus int) returns int language plpgsql as $$
declare
  finis int;
  debutes int;
  les_produits int[];
  les_prix bigint[];
  les_reguliers bigint[];
  les_auteurs uuid[];
begin
  if not exists (select from magasin.prix_programme
                  where (etat = 'a_venir' and du <= now()) or (etat = 'en_cours' and au <= now())) then
    return 0;
  end if;
  perform magasin.prendre_assortiment();

  with
  echus as (
    select prix_programme_id, produit_id, etat, cree_par
      from magasin.prix_programme
     where (etat = 'en_cours' and au <= now()) or (etat = 'a_venir' and au <= now())
     order by au, prix_programme_id
     limit au_plus
  ),
  fini as (
    update magasin.prix_programme
       set etat = 'termine', fini_le = now()
      from echus
     where prix_programme.prix_programme_id = echus.prix_programme_id
  )
  select count(*), array_agg(echus.produit_id) filter (where echus.etat = 'en_cours'),
         array_agg(produit.prix_regulier_cents) filter (where echus.etat = 'en_cours'),
         array_agg(echus.cree_par) filter (where echus.etat = 'en_cours')
    into finis, les_produits, les_prix, les_auteurs
    from echus
    join magasin.produit using (produit_id);
  if les_produits is not null then
    perform magasin.fixer_prix(les_produits, les_prix, array_fill(null::bigint, array[cardinality(les_prix)]),
                               les_auteurs);
  end if;

  with
  debut as (
    select prix_programme.prix_programme_id, prix_programme.produit_id, prix_programme.prix_cents,
           produit.prix_cents as regulier, prix_programme.cree_par,
           prix_programme.prix_cents < produit.prix_cents as plus_bas
      from magasin.prix_programme
      join magasin.produit using (produit_id)
     where prix_programme.etat = 'a_venir'
       and prix_programme.du <= now()
       and prix_programme.au > now()
       -- The one before, of which more than one sweep's worth may be over.
       and produit.prix_regulier_cents is null
     order by prix_programme.du, prix_programme.prix_programme_id
     limit au_plus
  ),
  commence as (
    update magasin.prix_programme
       set etat = case when debut.plus_bas then 'en_cours' else 'annule' end,
           commence_le = case when debut.plus_bas then now() end,
           fini_le = case when not debut.plus_bas then now() end
      from debut
     where prix_programme.prix_programme_id = debut.prix_programme_id
  ),
  evenement as (
    insert into magasin.outbox (type, agregat_id, charge)
    select 'audit.prix_programme', prix_programme_id::text,
           jsonb_build_object('acteur_id', null, 'objet', 'prix_programme', 'details',
                              jsonb_build_object('produit_id', produit_id, 'prix_cents', prix_cents,
                                                 'prix_regulier_cents', regulier, 'etat', 'annule'))
      from debut
     where not plus_bas
  )
  select count(*), array_agg(produit_id) filter (where plus_bas),
         array_agg(prix_cents) filter (where plus_bas), array_agg(regulier) filter (where plus_bas),
         array_agg(cree_par) filter (where plus_bas)
    into debutes, les_produits, les_prix, les_reguliers, les_auteurs
    from debut;
  if les_produits is not null then
    perform magasin.fixer_prix(les_produits, les_prix, les_reguliers, les_auteurs);
  end if;
  return finis + debutes;
end $$;

-- prix: takes one back: one to come never begins, one in force ends at once, and its product costs its
-- regular price again. Null: there is none of this id; otherwise the state that it was found in.
create function magasin.retirer_prix_programme(le_programme uuid, l_auteur uuid) returns text
language plpgsql as $$
declare
  trouve magasin.prix_programme;
begin
  perform magasin.prendre_assortiment();
  select * into trouve
    from magasin.prix_programme
   where prix_programme_id = le_programme
     for update;
  if trouve.etat = 'a_venir' then
    update magasin.prix_programme
       set etat = 'annule', fini_le = now(), fini_par = l_auteur
     where prix_programme_id = le_programme;
  elsif trouve.etat = 'en_cours' then
    -- Its period ends where it ended: another may follow at once.
    update magasin.prix_programme
       set etat = 'termine', fini_le = now(), fini_par = l_auteur,
           au = least(au, greatest(now(), du + interval '1 microsecond'))
     where prix_programme_id = le_programme;
    perform magasin.fixer_prix(array[produit_id], array[prix_regulier_cents], array[null::bigint],
                               array[l_auteur])
       from magasin.produit
      where produit_id = trouve.produit_id;
  elsif trouve.fini_par is not null then
    -- Somebody took it back before.
    return 'annule';
  else
    return trouve.etat;
  end if;
  insert into magasin.outbox (type, agregat_id, charge)
  values ('audit.prix_programme', le_programme::text,
          jsonb_build_object('acteur_id', l_auteur, 'objet', 'prix_programme', 'details',
                             jsonb_build_object('produit_id', trouve.produit_id, 'retire', true)));
  return trouve.etat;
end $$;

-- What the label of a product on a shelf was when somebody put it there: the digest of all it says, and the
-- revision that its product then had, if that was what it said: a product that is still the same and has
-- never had a lot need not be looked at again.
create table magasin.etiquette_posee (
  lieu_id int references magasin.lieu,
  produit_id int references magasin.produit,
  empreinte uuid not null,
  revision bigint,
  posee_par uuid not null,
  posee_le timestamptz not null default now(),
  primary key (lieu_id, produit_id)
);
grant select, insert, update on magasin.etiquette_posee to comptoir_magasin;

-- prix: what so many articles of a product lose by a lot: nothing where it would cost more than they do.
create function magasin.remise_du_lot(quantite bigint, nombre int, lot bigint, prix bigint) returns bigint
language sql immutable parallel safe as
$$ select greatest(quantite / nombre * (nombre * prix - lot), 0) $$;

-- prix: the same by the lot that is in force at this moment; null without one.
create function magasin.remise_du_moment(le_produit int, quantite bigint, prix bigint, le timestamptz)
returns bigint language plpgsql stable parallel safe as $$
begin
  return (select magasin.remise_du_lot(quantite, lot.nombre, lot.prix_cents, prix)
            from magasin.lot
           where lot.produit_id = le_produit
             and lot.annule_le is null
             and lot.du <= le
             and lot.au > le);
end $$;

-- ventes: what a line of a sale loses by the lot of its product, which lowers all lines of it: the share of
-- the units up to this line, less that of those before, so that any split of the lines loses the same.
-- Null: no lot lowers them. A line that would lose more besides loses less than nothing, which the table
-- refuses.
create function magasin.part_du_lot(
  le_produit int,
  le_sku text,
  le_rang bigint,
  le_prix bigint,
  autre_remise boolean,
  le timestamptz,
  les_produits int[],
  les_skus text[],
  les_gtins text[],
  les_quantites int[]
) returns bigint language plpgsql stable parallel safe as $$
declare
  le_lot record;
  du_produit bigint := 0;
  jusqu_ici bigint := 0;
  avant bigint := 0;
  par_code int;
  total bigint;
begin
  select lot.nombre, lot.prix_cents into le_lot
    from magasin.lot
   where lot.produit_id = le_produit
     and lot.annule_le is null
     and lot.du <= le
     and lot.au > le;
  if not found then
    return null;
  end if;
  -- A loop over a few lines costs less than a query on them.
  for rang in 1 .. cardinality(les_quantites) loop
    par_code := 1;
    if les_gtins[rang] is not null then
      select code_barres.quantite into par_code
        from magasin.code_barres
       where code_barres.gtin = les_gtins[rang]
         and code_barres.produit_id = le_produit
         -- The label of a scale is of what is weighed, whatever barcode has its digits.
         and (code_barres.gtin collate "C" not between '21' and '3'
              or (magasin.lire_etiquette(code_barres.gtin)).produit_id is null);
      continue when not found;
    elsif (les_produits[rang] = le_produit or les_skus[rang] = le_sku) is not true then
      continue;
    end if;
    du_produit := du_produit + les_quantites[rang]::bigint * par_code;
    if rang <= le_rang then
      jusqu_ici := du_produit;
    end if;
    if rang < le_rang then
      avant := du_produit;
    end if;
  end loop;
  total := magasin.remise_du_lot(du_produit, le_lot.nombre, le_lot.prix_cents, le_prix);
  if total = 0 then
    return null;
  elsif autre_remise then
    return -1;
  elsif avant = 0 and jusqu_ici = du_produit then
    return total;
  end if;
  return magasin.part(total, jusqu_ici, du_produit, magasin.part(total, avant, du_produit, 0));
end $$;

-- A line says that a lot lowered it; nobody has to approve of that.
alter table magasin.vente_ligne
  drop constraint vente_ligne_remise_motif_check,
  drop constraint vente_ligne_remise,
  drop constraint vente_ligne_remise_approuvee,
  add constraint vente_ligne_remise_motif_check
    check (remise_motif in ('rabais', 'erreur_de_prix', 'article_abime', 'employe', 'lot')),
  add constraint vente_ligne_remise
    check (remise_cents >= 0
           and (remise_cents = 0) = (remise_motif is null)
           and (diviseur = 1 or coalesce(remise_motif not in ('erreur_de_prix', 'lot'), true))),
  add constraint vente_ligne_remise_approuvee
    check (remise_approuvee
           or case remise_motif when 'erreur_de_prix' then remise_cents <= 2500
                                when 'lot' then true
                                else remise_cents * 10 <= montant_cents + remise_cents end);

alter table magasin.commande_ligne
  add column remise_cents bigint not null default 0,
  add column remise_motif text,
  drop constraint commande_ligne_montant,
  add constraint commande_ligne_montant check (montant_cents = quantite * prix_unitaire_cents - remise_cents),
  add constraint commande_ligne_montant_positif check (montant_cents >= 0),
  add constraint commande_ligne_remise
    check (remise_cents >= 0
           and (remise_cents = 0) = (remise_motif is null)
           and remise_motif = 'lot');

-- ventes: the lines of a sale with their products found, as they cost at this moment, or as they cost when a
-- till sold them without network. For the statement that sells them and for the one that explains a refusal;
-- PostgreSQL puts the text in the place of the call.
--
-- The lines come as columns, one value per line, each line with one of produit, sku and gtin. What cannot be
-- found, or computed, is null: also the quantity of a label that is not sold once.
create function magasin.lignes_chiffrees(
  les_produits int[],
  les_skus text[],
  les_gtins text[],
  les_quantites int[],
  les_prix_vus bigint[],
  les_remises bigint[],
  les_motifs text[],
  les_prix_affiches bigint[],
  hors_ligne boolean,
  le timestamptz
) returns table (
  rang bigint,
  produit_id int,
  sku text,
  nom_fr text,
  nom_en text,
  quantite int,
  diviseur int,
  prix_vu bigint,
  prix bigint,
  ecart_prix bigint,
  cout bigint,
  remise bigint,
  motif text,
  taxe text,
  montant bigint,
  consigne bigint
) language sql stable parallel safe as $$
select lignes.rang, lignes.produit_id, produit.sku, produit.nom_fr, produit.nom_en, mesure.quantite,
       produit.diviseur, lignes.prix_vu, produit.prix, produit.prix - produit.prix_cents, produit.cout_cents,
       remise.cents,
       case when produit.lot is null then lignes.motif when produit.lot <> 0 then 'lot' end,
       produit.taxe,
       (mesure.quantite * produit.prix + produit.diviseur / 2) / produit.diviseur - remise.cents,
       produit.consigne_cents
  -- The subqueries of `coalesce` run only where the one before gave nothing; a label is read only where the
  -- digits may be one's.
  from (
    select demande.rang, demande.prix_vu, demande.remise, demande.motif, demande.prix_affiche,
           coalesce(demande.produit_id,
                    case when demande.gtin collate "C" between '21' and '3'
                         then (magasin.lire_etiquette(demande.gtin)).produit_id end,
                    (select produit_id from magasin.produit where produit.sku = demande.sku),
                    (select produit_id from magasin.code_barres where code_barres.gtin = demande.gtin)
           ) as produit_id,
           case when demande.gtin is null then demande.quantite
                when demande.gtin collate "C" between '21' and '3'
                     and (magasin.lire_etiquette(demande.gtin)).produit_id is not null
                then case when demande.quantite = 1 then (magasin.lire_etiquette(demande.gtin)).grammes end
                else demande.quantite
                     * (select quantite from magasin.code_barres where code_barres.gtin = demande.gtin)
           end as quantite,
           case when demande.gtin collate "C" between '21' and '3' and demande.quantite = 1
                then (magasin.lire_etiquette(demande.gtin)).cents end as cents
      from unnest(les_produits, les_skus, les_gtins, les_quantites, les_prix_vus, les_remises, les_motifs,
                  les_prix_affiches)
           with ordinality
           as demande (produit_id, sku, gtin, quantite, prix_vu, remise, motif, prix_affiche, rang)
    -- Found once: without it each use of the number would look it up again.
    offset 0) as lignes
  -- `limit 1` keeps the planner from reading a small catalogue whole, and what is computed here from being
  -- computed again at each use.
  left join lateral (
    select sku, nom_fr, nom_en, prix_cents, cout_cents, taxe, consigne_cents,
           case when hors_ligne then lignes.prix_vu else prix_cents end as prix,
           case unite when 'gramme' then 1000 when 'piece' then 1 end as diviseur,
           -- The till said itself what it took off while it had no network.
           case when lot_jusqua > le and not hors_ligne
                then magasin.part_du_lot(produit_id, sku, lignes.rang, prix_cents,
                                         lignes.motif is not null or lignes.remise <> 0, le,
                                         les_produits, les_skus, les_gtins, les_quantites) end as lot
      from magasin.produit
     where produit.produit_id = lignes.produit_id
     limit 1) as produit on true
 cross join lateral (
   select coalesce(lignes.quantite, magasin.grammes(lignes.cents, produit.prix)) as quantite) as mesure
 -- Scanned above the posted price: one unit free, or 15 $ off it where it costs more.
 cross join lateral (
   select case when produit.lot is not null then produit.lot
               when lignes.motif = 'erreur_de_prix'
               then mesure.quantite * (produit.prix - lignes.prix_affiche)
                    + least(lignes.prix_affiche, 1500)
               else lignes.remise end as cents) as remise
$$;

-- ventes: the same, for the programs of before, which sell what they sell now.
create or replace function magasin.lignes_chiffrees(
  les_produits int[],
  les_skus text[],
  les_gtins text[],
  les_quantites int[],
  les_prix_vus bigint[],
  les_remises bigint[],
  les_motifs text[],
  les_prix_affiches bigint[],
  hors_ligne boolean
) returns table (
  rang bigint,
  produit_id int,
  sku text,
  nom_fr text,
  nom_en text,
  quantite int,
  diviseur int,
  prix_vu bigint,
  prix bigint,
  ecart_prix bigint,
  cout bigint,
  remise bigint,
  motif text,
  taxe text,
  montant bigint,
  consigne bigint
) language sql stable parallel safe as $$
select * from magasin.lignes_chiffrees(les_produits, les_skus, les_gtins, les_quantites, les_prix_vus,
                                       les_remises, les_motifs, les_prix_affiches, hors_ligne, now())
$$;

-- ventes: an order whose goods leave is a sale of channel web, line for line, paid by what its order was paid
-- by. Without an accepted payment its tender has no reference, which a constraint of the table refuses. Gives
-- the number of the invoice.
create or replace function magasin.vendre_commande(la_commande uuid, le_vendeur uuid) returns text
language plpgsql as $$
declare
  le_numero text;
begin
  with
  vente as (
    insert into magasin.vente (
           vente_id, numero, canal, magasin_id, commande_id, vendeur_id, jour, faite_le, sous_total_cents,
           frais_livraison_cents, consigne_cents, base_tps_cents, base_tvq_cents, taux_tps, taux_tvq,
           tps_cents, tvq_cents, total_cents, autres_cents)
    select commande_id, 'W-' || commande.numero, 'web', lieu_id, commande_id, le_vendeur,
           magasin.jour(now()), now(), sous_total_cents, frais_livraison_cents, consigne_cents,
           base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents, tvq_cents, total_cents, total_cents
      from magasin.commande
     where commande_id = la_commande
    returning vente_id, numero, total_cents
  ),
  lignes as (
    insert into magasin.vente_ligne (
           vente_id, rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_vu_cents,
           prix_unitaire_cents, cout_cents, remise_cents, remise_motif, consigne_unitaire_cents, taxe,
           montant_cents)
    select la_commande, row_number() over (order by produit_id), produit_id, sku, nom_fr, nom_en, quantite, 1,
           prix_vu_cents, prix_unitaire_cents, cout_cents, remise_cents, remise_motif,
           consigne_unitaire_cents, taxe, montant_cents
      from magasin.commande_ligne
     where commande_id = la_commande
  ),
  paiement as (
    insert into magasin.vente_paiement (vente_id, rang, moyen, montant_cents, reference)
    select vente.vente_id, 1, 'en_ligne', vente.total_cents,
           (select transaction
              from magasin.paiement
             where paiement.commande_id = la_commande and paiement.etat = 'accepte')
      from vente
  )
  select numero into le_numero from vente;
  return le_numero;
end $$;

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
         and produit.lot_jusqua > now()
       limit 1) as lot on true;

-- What the label of each product on sale says now, and the digest of all that makes it another one.
create view magasin.etiquette_du_moment as
  select produit.produit_id,
         produit.sku,
         produit.nom_fr,
         produit.nom_en,
         produit.marque,
         produit.contenance,
         produit.mesure,
         produit.unite,
         produit.taxe,
         produit.prix_cents,
         produit.prix_regulier_cents,
         produit.revision,
         lot.offre as lot,
         md5(row (produit.nom_fr, produit.nom_en, produit.marque, produit.contenance, produit.mesure,
                  produit.prix_cents, produit.prix_regulier_cents, lot.nombre, lot.prix_cents)::text)::uuid
           as empreinte
    from magasin.produit
    left join lateral (
      select lot.nombre, lot.prix_cents,
             jsonb_build_object('nombre', lot.nombre, 'prix_cents', lot.prix_cents, 'du', lot.du,
                                'au', lot.au) as offre
        from magasin.lot
       where lot.produit_id = produit.produit_id
         and lot.annule_le is null
         and lot.au > now()
         and lot.du <= now()
         and produit.lot_jusqua > now()
       limit 1) as lot on true
   where produit.actif;
grant select on magasin.etiquette_du_moment to comptoir_magasin;
