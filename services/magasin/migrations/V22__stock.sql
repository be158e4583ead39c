-- What staff do with the stock: receive, correct, count, and take stock of a place while it sells.

-- Which request counted, as its movements name it.
alter table magasin.comptage add column reference_id uuid;
create index comptage_liste_idx on magasin.comptage (cree_le desc, comptage_id desc);
create index comptage_a_faire_idx on magasin.comptage (cree_le desc, comptage_id desc) where etat = 'a_faire';
create index comptage_reference_idx on magasin.comptage (reference_id) where reference_id is not null;

-- stock: corrects quantities, with the reason. Locks the rows in the order of the products, and refuses, as
-- `mouvoir` does. Gives how many movements that is.
create function magasin.ajuster(
  le_lieu int,
  le_motif text,
  la_reference uuid,
  l_auteur uuid,
  les_produits int[],
  les_ecarts int[]
) returns int language plpgsql as $$
declare
  mouvements int;
begin
  with
  demande as (
    select ligne.produit_id, ligne.ecart
      from unnest(les_produits, les_ecarts) as ligne (produit_id, ecart)
  ),
  stock_verrouille as (
    select stock.produit_id, demande.ecart
      from magasin.stock
      join demande using (produit_id)
     where stock.lieu_id = le_lieu
     order by stock.produit_id
       for update of stock
  ),
  stock_modifie as (
    update magasin.stock
       set physique = stock.physique + stock_verrouille.ecart
      from stock_verrouille
     where stock.lieu_id = le_lieu and stock.produit_id = stock_verrouille.produit_id
    returning stock.produit_id, stock.physique, stock.reserve
  )
  insert into magasin.mouvement (
         lieu_id, produit_id, type, motif, physique_delta, reserve_delta, physique_apres, reserve_apres,
         reference_id, par)
  select le_lieu, produit_id, 'ajustement', le_motif, demande.ecart, 0, stock_modifie.physique,
         stock_modifie.reserve, la_reference, l_auteur
    from demande
    left join stock_modifie using (produit_id);
  get diagnostics mouvements = row_count;
  return mouvements;
end $$;

-- stock: what was counted, against what the counter saw. The difference is applied to what is there now: what
-- was sold meanwhile stays sold. Closes the tasks of these products. Gives how many differed.
create function magasin.compter(
  le_lieu int,
  la_reference uuid,
  l_auteur uuid,
  les_produits int[],
  les_vues int[],
  les_comptees int[]
) returns int language plpgsql as $$
declare
  tenus int;
  differents int[];
  ecarts int[];
begin
  -- All of them, also those that are as seen: two counts that share products take them in one order.
  perform from magasin.stock
    where lieu_id = le_lieu and produit_id = any (les_produits)
    order by produit_id
      for update;
  get diagnostics tenus = row_count;
  if tenus < cardinality(les_produits) then
    raise check_violation using message = 'not held here', constraint = 'stock_tenu';
  end if;
  select array_agg(ligne.produit_id), array_agg(ligne.comptee - ligne.vue) into differents, ecarts
    from unnest(les_produits, les_vues, les_comptees) as ligne (produit_id, vue, comptee)
   where ligne.comptee <> ligne.vue;
  if differents is not null then
    perform magasin.mouvoir(le_lieu, 'comptage', la_reference, l_auteur, differents, ecarts, null);
  end if;
  with
  ligne as (
    select compte.produit_id, compte.vue, compte.comptee
      from unnest(les_produits, les_vues, les_comptees) as compte (produit_id, vue, comptee)
  ),
  tache as (
    update magasin.comptage
       set etat = 'fait', physique_vue = ligne.vue, comptee = ligne.comptee, par = l_auteur,
           fait_le = now(), reference_id = la_reference
      from ligne
     where comptage.lieu_id = le_lieu and comptage.produit_id = ligne.produit_id and comptage.etat = 'a_faire'
    returning comptage.produit_id
  )
  insert into magasin.comptage (
         comptage_id, lieu_id, produit_id, origine, etat, physique_vue, comptee, par, fait_le, reference_id)
  select gen_random_uuid(), le_lieu, ligne.produit_id, 'manuel', 'fait', ligne.vue, ligne.comptee, l_auteur,
         now(), la_reference
    from ligne
   where not exists (select from tache where tache.produit_id = ligne.produit_id);
  return coalesce(cardinality(differents), 0);
end $$;

-- stock: a line of the ledger before all that are still to be seen. Lines are numbered when they are written,
-- and seen once they are committed, which takes no transaction that moves stock as long as a minute.
create function magasin.fin_du_registre() returns bigint language sql stable as
$$ select coalesce((select mouvement_id
                      from magasin.mouvement
                     where le < now() - interval '1 minute'
                     order by mouvement_id desc
                     limit 1), 0) $$;

-- Stock-takes: all products of a place, or those of one category.
create table magasin.inventaire (
  inventaire_id uuid primary key,
  lieu_id int not null references magasin.lieu,
  categorie_id int references magasin.categorie,
  etat text not null default 'ouvert' check (etat in ('ouvert', 'applique', 'abandonne')),
  seuil_recompte int not null check (seuil_recompte between 0 and 1000000),
  ouvert_par uuid not null,
  ouvert_le timestamptz not null default now(),
  registre_depuis bigint not null default magasin.fin_du_registre(),
  clos_par uuid,
  clos_le timestamptz,
  constraint inventaire_cloture
    check (num_nonnulls(clos_par, clos_le) = case etat when 'ouvert' then 0 else 2 end),
  -- No category is a range without bounds, which overlaps every one.
  constraint inventaire_portee
    exclude using gist (int4range(lieu_id, lieu_id, '[]') with &&,
                        int4range(categorie_id, categorie_id, '[]') with &&)
    where (etat = 'ouvert')
);
create index inventaire_liste_idx on magasin.inventaire (ouvert_le desc, inventaire_id desc);

-- A product as its readings add up. `livre` is what the book said at the last of them, `dernier_mouvement`
-- the last line of the ledger then. What corrected the book since is `corrige`, written when it is applied.
create table magasin.inventaire_ligne (
  inventaire_id uuid references magasin.inventaire,
  lieu_id int not null,
  produit_id int,
  comptee int not null,
  livre int not null,
  dernier_mouvement bigint not null,
  lectures int not null,
  recomptee boolean not null,
  lue_le timestamptz not null,
  corrige int not null default 0,
  ecart int generated always as (comptee - livre - corrige) stored,
  primary key (inventaire_id, produit_id),
  foreign key (lieu_id, produit_id) references magasin.stock,
  constraint inventaire_ligne_comptee check (comptee between 0 and 1000000000)
);

create table magasin.inventaire_lecture (
  lecture_id uuid primary key,
  inventaire_id uuid not null,
  produit_id int not null,
  rang int not null,
  appareil text not null,
  quantite int not null,
  recompte boolean not null,
  livre int not null,
  par uuid not null,
  le timestamptz not null default now(),
  foreign key (inventaire_id, produit_id) references magasin.inventaire_ligne,
  constraint inventaire_lecture_rang unique (inventaire_id, produit_id, rang)
);
create index inventaire_lecture_liste_idx
  on magasin.inventaire_lecture (inventaire_id, le desc, lecture_id desc);
create trigger inventaire_lecture_ajout_seulement before update or delete on magasin.inventaire_lecture
  for each row execute function magasin.ajout_seulement();

-- inventaires: whether a movement only put the book right, while nothing came or left.
create function magasin.corrige_le_livre(le_type text, le_motif text) returns boolean
language sql immutable parallel safe as
$$ select le_type in ('comptage', 'ecart_caisse') or le_motif is not distinct from 'erreur_de_saisie' $$;

-- inventaires: what the book and the ledger say of a product at a place.
create function magasin.etat_du_livre(le_lieu int, le_produit int)
returns table (livre int, dernier_mouvement bigint) language sql stable parallel safe as $$
select stock.physique,
       coalesce((select mouvement.mouvement_id
                   from magasin.mouvement
                  where mouvement.lieu_id = le_lieu and mouvement.produit_id = le_produit
                  order by mouvement.mouvement_id desc
                  limit 1), 0)
  from magasin.stock
 where stock.lieu_id = le_lieu and stock.produit_id = le_produit
$$;

-- inventaires: a reading of a scanner adds up with those of the others; a recount starts over. No row: the
-- stock-take is no longer open. A correction takes back what an earlier reading said, at the book of then.
create function magasin.lire_inventaire(
  l_inventaire uuid,
  le_produit int,
  la_lecture uuid,
  l_appareil text,
  la_quantite int,
  le_recompte boolean,
  l_auteur uuid
) returns table (comptee int, rang int) language plpgsql as $$
declare
  le_lieu int;
  le_livre int;
  le_dernier bigint;
  la_comptee int;
  le_rang int;
begin
  -- Readings go on beside each other, and wait for an application; it waits for them.
  select lieu_id into le_lieu
    from magasin.inventaire
   where inventaire_id = l_inventaire and etat = 'ouvert'
     for share;
  if not found then
    return;
  end if;
  -- Holds the line, so that of two readings the later one also reads the book later.
  insert into magasin.inventaire_ligne as ligne (
         inventaire_id, lieu_id, produit_id, comptee, livre, dernier_mouvement, lectures, recomptee, lue_le)
  values (l_inventaire, le_lieu, le_produit, 0, 0, 0, 1, false, now())
  on conflict (inventaire_id, produit_id) do update set lectures = ligne.lectures + 1;
  select etat.livre, etat.dernier_mouvement into le_livre, le_dernier
    from magasin.etat_du_livre(le_lieu, le_produit) as etat;
  update magasin.inventaire_ligne as ligne
     set comptee = case when le_recompte then 0 else ligne.comptee end + la_quantite,
         livre = case when la_quantite < 0 then ligne.livre else le_livre end,
         dernier_mouvement = case when la_quantite < 0 then ligne.dernier_mouvement else le_dernier end,
         recomptee = ligne.recomptee or le_recompte,
         lue_le = clock_timestamp()
   where ligne.inventaire_id = l_inventaire and ligne.produit_id = le_produit
  returning ligne.comptee, ligne.lectures into la_comptee, le_rang;
  insert into magasin.inventaire_lecture (
         lecture_id, inventaire_id, produit_id, rang, appareil, quantite, recompte, livre, par)
  values (la_lecture, l_inventaire, le_produit, le_rang, l_appareil, la_quantite, le_recompte, le_livre,
          l_auteur);
  return query select la_comptee, le_rang;
end $$;

-- inventaires: by how much the book of a product was put right behind a line of the ledger.
create function magasin.corrections(le_lieu int, le_produit int, apres bigint) returns int
language sql stable parallel safe as $$
select coalesce(sum(mouvement.physique_delta), 0)::int
  from magasin.mouvement
 where mouvement.lieu_id = le_lieu
   and mouvement.produit_id = le_produit
   and mouvement.mouvement_id > apres
   and magasin.corrige_le_livre(mouvement.type, mouvement.motif)
$$;

-- inventaires: the products of a place whose book was put right behind a line of the ledger: a few, so that
-- the corrections of all others need not be looked for one by one.
create function magasin.produits_corriges(le_lieu int, apres bigint) returns int[]
language sql stable parallel safe as $$
select coalesce(array_agg(distinct mouvement.produit_id), '{}')
  from magasin.mouvement
 where mouvement.mouvement_id > apres
   and mouvement.lieu_id = le_lieu
   and magasin.corrige_le_livre(mouvement.type, mouvement.motif)
$$;

-- inventaires: the products of a stock-take, read or not, and how each stands against the book.
create view magasin.inventaire_revue as
  select inventaire.inventaire_id,
         stock.lieu_id,
         stock.produit_id,
         produit.sku,
         produit.nom_fr,
         produit.nom_en,
         produit.unite,
         ligne.comptee,
         coalesce(ligne.livre, stock.physique) as livre,
         correction.corrige,
         ligne.comptee - ligne.livre - correction.corrige as ecart,
         coalesce(ligne.lectures, 0) as lectures,
         coalesce(ligne.recomptee, false) as recomptee,
         ligne.lue_le,
         stock.physique,
         stock.reserve,
         stock.disponible,
         case when ligne.comptee is null then 'non_lu'
              when ligne.comptee = ligne.livre + correction.corrige then 'juste'
              when not ligne.recomptee
                   and abs(ligne.comptee - ligne.livre - correction.corrige)
                       > inventaire.seuil_recompte::bigint * produit.paquet
              then 'a_recompter'
              else 'ecart' end as etat
    from magasin.inventaire
   cross join lateral (
     select case when inventaire.etat = 'ouvert'
                 then magasin.produits_corriges(inventaire.lieu_id, inventaire.registre_depuis)
                 else '{}' end as produits offset 0) as corriges
    join magasin.stock on stock.lieu_id = inventaire.lieu_id
    join (
      select produit_id, sku, nom_fr, nom_en, unite, categorie_id, actif,
             case unite when 'gramme' then 1000 else 1 end as paquet
        from magasin.produit) as produit on produit.produit_id = stock.produit_id
    left join magasin.inventaire_ligne as ligne
      on ligne.inventaire_id = inventaire.inventaire_id and ligne.produit_id = stock.produit_id
   cross join lateral (
     select case when ligne.comptee is not null and stock.produit_id = any (corriges.produits)
                 then magasin.corrections(stock.lieu_id, stock.produit_id, ligne.dernier_mouvement)
                 else coalesce(ligne.corrige, 0) end as corrige offset 0) as correction
   where ligne.comptee is not null
      or (inventaire.etat = 'ouvert'
          and (inventaire.categorie_id is null or produit.categorie_id = inventaire.categorie_id)
          and (produit.actif or stock.physique <> 0));

-- inventaires: what was counted becomes the book, moved by what came and left since; all of it, or none. The
-- document first, then the stock by product. Gives the stock-take, closed; no row: it was not open.
create function magasin.appliquer_inventaire(
  l_inventaire uuid,
  les_lieux int[],
  l_auteur uuid,
  non_lus_a_zero boolean,
  sans_recompte boolean
) returns setof magasin.inventaire language plpgsql as $$
declare
  ouvert magasin.inventaire;
  corriges int[];
  differents int[];
  ecarts int[];
begin
  select * into ouvert
    from magasin.inventaire
   where inventaire_id = l_inventaire
     and etat = 'ouvert'
     and (les_lieux is null or lieu_id = any (les_lieux))
     for update;
  if not found then
    return;
  end if;
  if non_lus_a_zero then
    insert into magasin.inventaire_ligne (
           inventaire_id, lieu_id, produit_id, comptee, livre, dernier_mouvement, lectures, recomptee, lue_le)
    select l_inventaire, revue.lieu_id, revue.produit_id, 0, revue.physique, 0, 0, false, now()
      from magasin.inventaire_revue as revue
     where revue.inventaire_id = l_inventaire and revue.comptee is null;
  end if;
  corriges := magasin.produits_corriges(ouvert.lieu_id, ouvert.registre_depuis);
  select array_agg(ligne.produit_id) into differents
    from magasin.inventaire_ligne as ligne
   where ligne.inventaire_id = l_inventaire
     and (ligne.ecart <> 0 or ligne.lectures = 0 or ligne.produit_id = any (corriges));
  perform from magasin.stock
    where lieu_id = ouvert.lieu_id and produit_id = any (differents)
    order by produit_id
      for update;
  -- From here on none of them moves: what nobody read is what is there, and what was put right is known.
  if non_lus_a_zero then
    update magasin.inventaire_ligne as ligne
       set livre = etat.livre, dernier_mouvement = etat.dernier_mouvement
      from magasin.stock
     cross join lateral magasin.etat_du_livre(stock.lieu_id, stock.produit_id) as etat
     where ligne.inventaire_id = l_inventaire
       and ligne.lectures = 0
       and stock.lieu_id = ligne.lieu_id
       and stock.produit_id = ligne.produit_id;
  end if;
  update magasin.inventaire_ligne as ligne
     set corrige = magasin.corrections(ligne.lieu_id, ligne.produit_id, ligne.dernier_mouvement)
   where ligne.inventaire_id = l_inventaire
     and ligne.produit_id = any (differents)
     and ligne.produit_id = any (magasin.produits_corriges(ouvert.lieu_id, ouvert.registre_depuis));
  if not sans_recompte and exists (
       select from magasin.inventaire_revue as revue
        where revue.inventaire_id = l_inventaire
          and revue.produit_id = any (differents)
          and revue.etat = 'a_recompter'
          and revue.lectures > 0) then
    raise check_violation using message = 'to be counted again', constraint = 'inventaire_recompte';
  end if;
  select array_agg(ligne.produit_id), array_agg(ligne.ecart) into differents, ecarts
    from magasin.inventaire_ligne as ligne
   where ligne.inventaire_id = l_inventaire and ligne.ecart <> 0;
  if differents is not null then
    perform magasin.mouvoir(ouvert.lieu_id, 'comptage', l_inventaire, l_auteur, differents, ecarts, null);
  end if;
  perform magasin.conclure_comptages(l_inventaire, ouvert.lieu_id, l_auteur);
  return query
    update magasin.inventaire
       set etat = 'applique', clos_par = l_auteur, clos_le = now()
     where inventaire_id = l_inventaire
    returning *;
end $$;

-- stock: the counts that were asked for are done where a stock-take counted.
create function magasin.conclure_comptages(l_inventaire uuid, le_lieu int, l_auteur uuid) returns void
language sql as $$
update magasin.comptage
   set etat = 'fait', physique_vue = ligne.livre + ligne.corrige, comptee = ligne.comptee, par = l_auteur,
       fait_le = now(), reference_id = l_inventaire
  from magasin.inventaire_ligne as ligne
 where ligne.inventaire_id = l_inventaire
   and comptage.lieu_id = le_lieu
   and comptage.produit_id = ligne.produit_id
   and comptage.etat = 'a_faire'
$$;

grant select, insert, update on magasin.inventaire, magasin.inventaire_ligne to comptoir_magasin;
grant select, insert on magasin.inventaire_lecture to comptoir_magasin;
grant select on magasin.inventaire_revue to comptoir_magasin;
