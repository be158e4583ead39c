-- How goods move between places, and how a store asks for them.

create table magasin.transfert (
  transfert_id uuid primary key,
  source_id int not null references magasin.lieu,
  destination_id int not null references magasin.lieu,
  etat text not null default 'en_preparation'
    check (etat in ('en_preparation', 'en_transit', 'recu', 'annule')),
  prepare_par uuid not null,
  expedie_par uuid,
  recu_par uuid,
  annule_par uuid,
  cree_le timestamptz not null default now(),
  expedie_le timestamptz,
  recu_le timestamptz,
  annule_le timestamptz,
  version int not null default 1,
  constraint transfert_lieux check (source_id <> destination_id),
  constraint transfert_expedition
    check (num_nonnulls(expedie_par, expedie_le)
           = case when etat in ('en_transit', 'recu') then 2 else 0 end),
  constraint transfert_reception
    check (num_nonnulls(recu_par, recu_le) = case when etat = 'recu' then 2 else 0 end),
  constraint transfert_annulation
    check (num_nonnulls(annule_par, annule_le) = case when etat = 'annule' then 2 else 0 end)
);
create unique index transfert_preparation_unique on magasin.transfert (source_id, destination_id)
  where etat = 'en_preparation';
create index transfert_source_idx
  on magasin.transfert (source_id, etat, cree_le desc, transfert_id desc);
create index transfert_destination_idx
  on magasin.transfert (destination_id, etat, cree_le desc, transfert_id desc);
create index transfert_en_cours_idx on magasin.transfert (etat)
  where etat in ('en_preparation', 'en_transit');

create table magasin.transfert_ligne (
  transfert_id uuid references magasin.transfert,
  produit_id int references magasin.produit,
  quantite int not null check (quantite > 0),
  recue int,
  manquante int generated always as (quantite - recue) stored,
  primary key (transfert_id, produit_id),
  constraint transfert_ligne_recue check (recue between 0 and quantite)
);

create table magasin.demande (
  demande_id uuid primary key,
  lieu_id int not null,
  produit_id int not null,
  quantite_demandee int not null check (quantite_demandee between 1 and 100000),
  quantite_approuvee int,
  etat text not null default 'soumise'
    check (etat in ('soumise', 'approuvee', 'refusee', 'annulee', 'satisfaite')),
  transfert_id uuid references magasin.transfert,
  motif text,
  demandee_par uuid not null,
  decidee_par uuid,
  cree_le timestamptz not null default now(),
  decidee_le timestamptz,
  version int not null default 1,
  foreign key (lieu_id, produit_id) references magasin.stock,
  constraint demande_approuvee
    check (case when etat in ('approuvee', 'satisfaite')
                then transfert_id is not null and quantite_approuvee between 1 and quantite_demandee
                else transfert_id is null and quantite_approuvee is null end),
  constraint demande_refus_motive check (etat <> 'refusee' or coalesce(motif, '') <> ''),
  constraint demande_decision check ((etat = 'soumise') = (decidee_le is null))
);
create unique index demande_ouverte_unique on magasin.demande (lieu_id, produit_id)
  where etat in ('soumise', 'approuvee');
create index demande_file_idx on magasin.demande (cree_le, demande_id) where etat = 'soumise';
create index demande_lieu_idx on magasin.demande (lieu_id, etat, cree_le desc, demande_id desc);
create index demande_transfert_idx on magasin.demande (transfert_id) where transfert_id is not null;

grant select, insert, update on magasin.transfert, magasin.transfert_ligne, magasin.demande
  to comptoir_magasin;

-- transferts: a transfer with its lines, in the words of who reads it. What is missing is known once it was
-- received.
create view magasin.transfert_et_lignes as
  select transfert.transfert_id,
         transfert.source_id,
         transfert.destination_id,
         transfert.etat,
         transfert.prepare_par,
         transfert.expedie_par,
         transfert.recu_par,
         transfert.annule_par,
         transfert.cree_le,
         transfert.expedie_le,
         transfert.recu_le,
         transfert.annule_le,
         transfert.version,
         (select count(*)
            from magasin.transfert_ligne
           where transfert_ligne.transfert_id = transfert.transfert_id) as nombre_lignes,
         (select sum(transfert_ligne.manquante)
            from magasin.transfert_ligne
           where transfert_ligne.transfert_id = transfert.transfert_id) as manquante,
         (select coalesce(jsonb_agg(ligne order by ligne.produit_id), '[]')
            from (select transfert_ligne.produit_id, produit.sku, produit.nom_fr, produit.nom_en,
                         produit.unite, transfert_ligne.quantite, transfert_ligne.recue,
                         transfert_ligne.manquante
                    from magasin.transfert_ligne
                    join magasin.produit using (produit_id)
                   where transfert_ligne.transfert_id = transfert.transfert_id) as ligne) as lignes
    from magasin.transfert;

grant select on magasin.transfert_et_lignes to comptoir_magasin;

-- transferts: these units of a place are promised to another, on the transfer that is in preparation between
-- the two; without one, on a new one of this id. Gives the transfer.
--
-- The places stay open until this is committed. Locks in the order of every step of supply (ADR 27): places,
-- the transfer, the stock of the source by product. Where the transfer is being sent, this waits, and begins
-- the next one.
create function magasin.preparer_transfert(
  l_identifiant uuid,
  la_source int,
  la_destination int,
  l_auteur uuid,
  les_produits int[],
  les_quantites int[]
) returns uuid language plpgsql as $$
declare
  ouverts bigint;
  le_transfert uuid;
begin
  perform from magasin.lieu
    where lieu_id in (la_source, la_destination) and type <> 'siege' and etat = 'actif'
    order by lieu_id
      for share;
  get diagnostics ouverts = row_count;
  if ouverts <> 2 then
    raise check_violation using message = 'not two open places', constraint = 'transfert_lieux_ouverts';
  end if;
  insert into magasin.transfert (transfert_id, source_id, destination_id, prepare_par)
  values (l_identifiant, la_source, la_destination, l_auteur)
  on conflict (source_id, destination_id) where etat = 'en_preparation'
    do update set version = transfert.version + 1
  returning transfert_id into le_transfert;
  insert into magasin.transfert_ligne (transfert_id, produit_id, quantite)
  select le_transfert, ligne.produit_id, ligne.quantite
    from unnest(les_produits, les_quantites) as ligne (produit_id, quantite)
   order by ligne.produit_id
  on conflict (transfert_id, produit_id)
    do update set quantite = transfert_ligne.quantite + excluded.quantite;
  -- As many as one request can answer for when it is received.
  if (select count(*) from magasin.transfert_ligne where transfert_id = le_transfert) > 1000 then
    raise check_violation using message = 'a full transfer', constraint = 'transfert_plein';
  end if;
  perform magasin.mouvoir(la_source, 'reservation', le_transfert, l_auteur, les_produits, null,
                          les_quantites);
  return le_transfert;
end $$;

-- demandes: what becomes of the requests that a transfer was to satisfy, once it was received or cancelled.
-- They are locked behind their transfer, which whoever concludes them holds. Gives how many there were.
create function magasin.conclure_demandes(le_transfert uuid, l_etat text, l_auteur uuid) returns bigint
language plpgsql as $$
declare
  conclues bigint;
begin
  with
  demande as (
    update magasin.demande
       set etat = l_etat,
           transfert_id = case l_etat when 'satisfaite' then demande.transfert_id end,
           quantite_approuvee = case l_etat when 'satisfaite' then demande.quantite_approuvee end,
           version = demande.version + 1
     where demande.transfert_id = le_transfert and demande.etat = 'approuvee'
    returning demande.demande_id, demande.lieu_id, demande.produit_id, demande.etat
  ),
  evenement as (
    insert into magasin.outbox (type, agregat_id, charge)
    select 'demande.decidee', demande_id::text,
           jsonb_build_object('etat', etat, 'quantite', null, 'lieu_id', lieu_id, 'produit_id', produit_id,
                              'transfert_id', le_transfert, 'par', l_auteur)
      from demande
     where etat = 'annulee'
  )
  select count(*) into conclues from demande;
  return conclues;
end $$;

-- stock: a number of the ledger before which no movement is as young as this instant. The numbers follow the
-- time but for the length of a transaction, so that some twenty looks find it: no index on the time is kept
-- for it at each sale.
create function magasin.mouvement_depuis(l_instant timestamptz) returns bigint language plpgsql stable as $$
declare
  bas bigint := 0;
  haut bigint;
  milieu bigint;
  trouve bigint;
  quand timestamptz;
begin
  select coalesce(max(mouvement_id), 0) + 1 into haut from magasin.mouvement;
  while bas < haut loop
    milieu := bas + (haut - bas) / 2;
    select mouvement_id, le into trouve, quand
      from magasin.mouvement
     where mouvement_id >= milieu
     order by mouvement_id
     limit 1;
    if quand < l_instant - interval '1 hour' then
      bas := trouve + 1;
    else
      haut := milieu;
    end if;
  end loop;
  return bas;
end $$;
