-- The figures of all documents, as the reader of their events would have made them one by one, and that reader
-- at the last event.

insert into magasin.vente_jour (
       jour, magasin_id, canal, heure, genre, nombre, sous_total_cents, frais_livraison_cents, consigne_cents,
       tps_cents, tvq_cents, total_cents, arrondi_cents, cout_cents)
select jour, magasin_id, canal, heure, genre, sum(nombre), sum(sous_total_cents), sum(frais_livraison_cents),
       sum(consigne_cents), sum(tps_cents), sum(tvq_cents), sum(total_cents), sum(arrondi_cents),
       sum(cout_cents)
  from (select jour, magasin_id, canal, heure, genre, 1 as nombre, sous_total_cents, frais_livraison_cents,
               consigne_cents, tps_cents, tvq_cents, total_cents, arrondi_cents, 0 as cout_cents
          from magasin.rapport_document
         union all
        select jour, magasin_id, canal, heure, genre, 0, 0, 0, 0, 0, 0, 0, 0, cout_cents
          from magasin.rapport_ligne_vendue
         union all
        select jour, magasin_id, canal, heure, genre, 0, 0, 0, 0, 0, 0, 0, 0, cout_cents
          from magasin.rapport_ligne_rendue) as part
 group by jour, magasin_id, canal, heure, genre
 order by jour, magasin_id, canal, heure, genre;

insert into magasin.produit_jour (
       jour, magasin_id, canal, produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents)
select jour, magasin_id, canal, produit_id, sum(vendue), sum(retournee), sum(montant_cents),
       sum(rembourse_cents), sum(cout_cents)
  from (select jour, magasin_id, canal, produit_id, quantite as vendue, 0 as retournee, montant_cents,
               0 as rembourse_cents, cout_cents
          from magasin.rapport_ligne_vendue
         union all
        select jour, magasin_id, canal, produit_id, 0, quantite, 0, montant_cents, -cout_cents
          from magasin.rapport_ligne_rendue) as part
 group by jour, magasin_id, canal, produit_id
 order by jour, magasin_id, canal, produit_id;

insert into magasin.produit_mois (
       magasin_id, mois, canal, produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents)
select coalesce(magasin_id, 0) as magasin, date_trunc('month', jour)::date as mois, canal, produit_id,
       sum(vendue), sum(retournee), sum(montant_cents), sum(rembourse_cents), sum(cout_cents)
  from magasin.produit_jour
 group by grouping sets ((magasin_id, date_trunc('month', jour)::date, canal, produit_id),
                         (date_trunc('month', jour)::date, canal, produit_id))
 order by magasin, mois, canal, produit_id;

insert into magasin.taxe_jour (
       jour, magasin_id, canal, genre, taxable_cents, tps_seule_cents, detaxee_cents, frais_livraison_cents,
       tps_cents, tvq_cents)
select jour, magasin_id, canal, genre, sum(taxable_cents), sum(tps_seule_cents), sum(detaxee_cents),
       sum(frais_livraison_cents), sum(tps_cents), sum(tvq_cents)
  from (select jour, magasin_id, canal, genre, base_tvq_cents as taxable_cents,
               base_tps_cents - base_tvq_cents as tps_seule_cents,
               case genre when 'vente' then sous_total_cents - base_tps_cents else 0 end as detaxee_cents,
               0 as frais_livraison_cents, tps_cents, tvq_cents
          from magasin.rapport_document
         where genre <> 'vente' or canal = 'caisse'
         union all
        select jour, magasin_id, canal, genre, case taxe when 'taxable' then montant_cents else 0 end,
               case taxe when 'tps_seule' then montant_cents else 0 end,
               case taxe when 'detaxee' then montant_cents else 0 end, 0, 0, 0
          from magasin.rapport_ligne_rendue
         union all
        select jour, magasin_id, 'web', genre, base_tvq_cents - frais_livraison_cents,
               base_tps_cents - base_tvq_cents, sous_total_cents + frais_livraison_cents - base_tps_cents,
               frais_livraison_cents, tps_cents, tvq_cents
          from (select genre, jour, magasin_id, sous_total_cents, frais_livraison_cents, base_tps_cents,
                       base_tvq_cents, tps_cents, tvq_cents
                  from magasin.rapport_commande_payee
                 union all
                select genre, jour, magasin_id, sous_total_cents, frais_livraison_cents, base_tps_cents,
                       base_tvq_cents, tps_cents, tvq_cents
                  from magasin.rapport_commande_annulee) as commande) as part
 group by jour, magasin_id, canal, genre
 order by jour, magasin_id, canal, genre;

update magasin.lecteur
   set position = (select coalesce(max(position), 0) from magasin.outbox)
 where nom = 'magasin.rapports' and source = 'magasin';
