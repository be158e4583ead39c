-- Figures by day, made of the documents as their events come.

-- lieux: the hour of an instant in Montréal.
create function magasin.heure(instant timestamptz) returns smallint language sql immutable parallel safe as
$$ select extract(hour from instant at time zone 'America/Toronto')::smallint $$;

-- What a document counts for, and when. Whoever adds figures up and whoever checks them reads it here.

-- Sales, and what came back. An offline sale counts on the day on which it was made.
create view magasin.rapport_document as
  select vente_id as document_id,
         'vente' as genre,
         jour,
         magasin_id,
         canal,
         magasin.heure(faite_le) as heure,
         sous_total_cents,
         frais_livraison_cents,
         consigne_cents,
         base_tps_cents,
         base_tvq_cents,
         tps_cents,
         tvq_cents,
         total_cents,
         arrondi_cents
    from magasin.vente
   union all
  select retour_id,
         genre,
         jour,
         magasin_id,
         canal,
         magasin.heure(le),
         sous_total_cents,
         0,
         consigne_cents,
         0,
         0,
         tps_cents,
         tvq_cents,
         total_cents,
         arrondi_cents
    from magasin.retour;

-- The lines of sales, with what their units cost us.
create view magasin.rapport_ligne_vendue as
  select vente.vente_id as document_id,
         'vente' as genre,
         vente.jour,
         vente.magasin_id,
         vente.canal,
         magasin.heure(vente.faite_le) as heure,
         ligne.produit_id,
         ligne.taxe,
         ligne.quantite,
         ligne.montant_cents,
         (ligne.quantite * ligne.cout_cents + ligne.diviseur / 2) / ligne.diviseur as cout_cents
    from magasin.vente
    join magasin.vente_ligne as ligne using (vente_id);

-- The lines of what came back, at the cost of their sale.
create view magasin.rapport_ligne_rendue as
  select retour.retour_id as document_id,
         retour.genre,
         retour.jour,
         retour.magasin_id,
         retour.canal,
         magasin.heure(retour.le) as heure,
         ligne.produit_id,
         ligne.taxe,
         rendue.quantite,
         rendue.montant_cents,
         (rendue.quantite * ligne.cout_cents + ligne.diviseur / 2) / ligne.diviseur as cout_cents
    from magasin.retour
    join magasin.retour_ligne as rendue using (retour_id)
    join magasin.vente_ligne as ligne on ligne.vente_id = rendue.vente_id and ligne.rang = rendue.rang;

-- Orders once they are paid: their taxes are due on that day, weeks before or never after they are a sale.
create view magasin.rapport_commande_payee as
  select commande.commande_id as document_id,
         'vente' as genre,
         magasin.jour(paiement.regle_le) as jour,
         commande.lieu_id as magasin_id,
         commande.sous_total_cents,
         commande.frais_livraison_cents,
         commande.base_tps_cents,
         commande.base_tvq_cents,
         commande.tps_cents,
         commande.tvq_cents
    from magasin.commande
    join magasin.paiement on paiement.commande_id = commande.commande_id and paiement.etat = 'accepte';

-- Paid orders that were cancelled: their taxes are due no more from that day on.
create view magasin.rapport_commande_annulee as
  select payee.document_id,
         'annulation' as genre,
         magasin.jour(etape.le) as jour,
         payee.magasin_id,
         payee.sous_total_cents,
         payee.frais_livraison_cents,
         payee.base_tps_cents,
         payee.base_tvq_cents,
         payee.tps_cents,
         payee.tvq_cents
    from magasin.rapport_commande_payee as payee
    join magasin.commande_etape as etape
      on etape.commande_id = payee.document_id and etape.etape = 'annulation';

-- The sums of the documents of one kind, as they are: what came back is a kind of its own, and is taken off
-- by whoever reads.
create table magasin.vente_jour (
  jour date,
  magasin_id int,
  canal text,
  heure smallint,
  genre text,
  nombre int not null,
  sous_total_cents bigint not null,
  frais_livraison_cents bigint not null,
  consigne_cents bigint not null,
  tps_cents bigint not null,
  tvq_cents bigint not null,
  total_cents bigint not null,
  arrondi_cents bigint not null,
  cout_cents bigint not null,
  primary key (jour, magasin_id, canal, heure, genre)
);

-- The same by product; the cost is net of what came back.
create table magasin.produit_jour (
  jour date,
  magasin_id int,
  canal text,
  produit_id int,
  vendue bigint not null,
  retournee bigint not null,
  montant_cents bigint not null,
  rembourse_cents bigint not null,
  cout_cents bigint not null,
  primary key (jour, magasin_id, canal, produit_id)
);

-- The same by month, which `mois` begins; under store 0 the chain as a whole. A year of a large catalogue is
-- read in a tenth of the time.
create table magasin.produit_mois (
  magasin_id int,
  mois date,
  canal text,
  produit_id int,
  vendue bigint not null,
  retournee bigint not null,
  montant_cents bigint not null,
  rembourse_cents bigint not null,
  cout_cents bigint not null,
  primary key (magasin_id, mois, canal, produit_id)
);

-- The taxes of each day and their bases, by tax class. An order counts on the day of its payment.
create table magasin.taxe_jour (
  jour date,
  magasin_id int,
  canal text,
  genre text,
  taxable_cents bigint not null,
  tps_seule_cents bigint not null,
  detaxee_cents bigint not null,
  frais_livraison_cents bigint not null,
  tps_cents bigint not null,
  tvq_cents bigint not null,
  primary key (jour, magasin_id, canal, genre)
);

-- Making all figures again: asked for, until it begins; then under way, until the events of that moment are
-- all counted again.
create table magasin.rapport_reconstruction (
  seule boolean primary key default true,
  demandee_par uuid,
  demandee_le timestamptz,
  cible bigint not null default 0,
  constraint rapport_reconstruction_seule check (seule),
  constraint rapport_reconstruction_demande check (num_nonnulls(demandee_par, demandee_le) in (0, 2))
);
insert into magasin.rapport_reconstruction default values;

insert into magasin.lecteur (nom, source) values ('magasin.rapports', 'magasin');

-- rapports: up to when the figures are whole: all that was committed before is in them. Positions follow the
-- moments of their events but for those that took long, of which a thousand are looked through.
create function magasin.rapport_etat() returns table (a_jour_jusqua timestamptz, reconstruction boolean)
language sql stable parallel safe as
$$ select coalesce(least((select min(suivant.cree_le)
                            from (select outbox.cree_le
                                    from magasin.outbox
                                   where outbox.position > lecteur.position
                                   order by outbox.position
                                   limit 1000) as suivant),
                         (select min(suivant.cree_le)
                            from (select outbox.cree_le
                                    from magasin.outbox
                                   where outbox.position is null
                                   order by outbox.evenement_id
                                   limit 1000) as suivant)),
                   now()),
          reprise.demandee_le is not null or lecteur.position < reprise.cible
     from magasin.lecteur, magasin.rapport_reconstruction as reprise
    where lecteur.nom = 'magasin.rapports' and lecteur.source = 'magasin' $$;

-- rapports: the figures of sales of these days, net of what came back. Null: of all places, of both channels.
create function magasin.rapport_ventes(du date, au date, le_magasin int, le_canal text) returns table (
  jour date,
  magasin_id int,
  canal text,
  heure smallint,
  nb_ventes int,
  nb_retours int,
  nb_annulations int,
  ventes_cents bigint,
  rendu_cents bigint,
  sous_total_cents bigint,
  frais_livraison_cents bigint,
  consigne_cents bigint,
  tps_cents bigint,
  tvq_cents bigint,
  arrondi_cents bigint,
  cout_cents bigint
) language sql stable parallel safe as
$$ select fait.jour, fait.magasin_id, fait.canal, fait.heure,
          case fait.genre when 'vente' then fait.nombre else 0 end,
          case when fait.genre in ('retour', 'echange') then fait.nombre else 0 end,
          case fait.genre when 'annulation' then fait.nombre else 0 end,
          case fait.genre when 'vente' then fait.total_cents else 0 end,
          case fait.genre when 'vente' then 0 else fait.total_cents end,
          sens.signe * fait.sous_total_cents, sens.signe * fait.frais_livraison_cents,
          sens.signe * fait.consigne_cents, sens.signe * fait.tps_cents, sens.signe * fait.tvq_cents,
          sens.signe * fait.arrondi_cents, sens.signe * fait.cout_cents
     from magasin.vente_jour as fait
    cross join lateral (select case fait.genre when 'vente' then 1 else -1 end as signe) as sens
    where fait.jour between du and au
      and (le_magasin is null or fait.magasin_id = le_magasin)
      and (le_canal is null or fait.canal = le_canal) $$;

-- Discounts that somebody decided are few among the lines: a report of them reads no others.
create index vente_ligne_remise_idx on magasin.vente_ligne (vente_id) where remise_motif <> 'lot';

grant select on magasin.rapport_document, magasin.rapport_ligne_vendue, magasin.rapport_ligne_rendue,
  magasin.rapport_commande_payee, magasin.rapport_commande_annulee to comptoir_magasin;
grant select, insert, update, delete on magasin.vente_jour, magasin.produit_jour, magasin.produit_mois,
  magasin.taxe_jour to comptoir_magasin;
grant select, update on magasin.rapport_reconstruction to comptoir_magasin;
