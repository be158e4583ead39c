-- The products below their threshold at a store by id, from behind the last one of the page before,
-- with what it would take: two weeks of sales and the threshold, less what is there, asked for or on
-- its way.
--
-- An open alert is a product below its threshold (I-23): a page of them costs the same in every
-- catalogue. The sales are those of the ledger, read from the first number that is as young.
--
-- $1 lieu_id int
-- $2 apres_id int
-- $3 limite bigint
with
depuis as materialized (
  select magasin.mouvement_depuis(now() - interval '28 days') as mouvement_id
),
attendus as materialized (
  select transfert_ligne.produit_id, sum(transfert_ligne.quantite) as quantite
    from magasin.transfert
    join magasin.transfert_ligne using (transfert_id)
   where transfert.destination_id = $1 and transfert.etat in ('en_preparation', 'en_transit')
   group by transfert_ligne.produit_id
)
select sous_seuil.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.unite, stock.disponible,
       stock.seuil_min, ventes.quantite as vendues_28_jours, demande.quantite as demandee,
       coalesce(attendus.quantite, 0) as attendue,
       greatest((ventes.quantite + 1) / 2 + stock.seuil_min - stock.disponible - demande.quantite
                  - coalesce(attendus.quantite, 0), 0) as suggeree,
       centre.disponible as disponible_au_centre
  from (select produit_id
          from magasin.alerte
         where alerte.lieu_id = $1 and alerte.fermee_le is null and alerte.produit_id > $2
         order by alerte.produit_id
         limit $3) as sous_seuil
 cross join lateral (
   select produit.sku, produit.nom_fr, produit.nom_en, produit.unite
     from magasin.produit
    where produit.produit_id = sous_seuil.produit_id
    limit 1) as produit
 cross join lateral (
   select stock.disponible, stock.seuil_min
     from magasin.stock
    where stock.lieu_id = $1 and stock.produit_id = sous_seuil.produit_id
    limit 1) as stock
 cross join lateral (
   select greatest(coalesce(-sum(mouvement.physique_delta), 0), 0) as quantite
     from magasin.mouvement
    where mouvement.lieu_id = $1
      and mouvement.produit_id = sous_seuil.produit_id
      and mouvement.mouvement_id >= (select mouvement_id from depuis)
      and mouvement.le >= now() - interval '28 days'
      and mouvement.type in ('vente', 'remise', 'retour')) as ventes
 cross join lateral (
   select coalesce(sum(demande.quantite_demandee), 0) as quantite
     from magasin.demande
    where demande.lieu_id = $1
      and demande.produit_id = sous_seuil.produit_id
      and demande.etat = 'soumise') as demande
  left join attendus using (produit_id)
 cross join lateral (
   select coalesce(sum(stock.disponible), 0)::int as disponible
     from magasin.stock
     join magasin.lieu using (lieu_id)
    where stock.produit_id = sous_seuil.produit_id and lieu.type = 'centre_logistique') as centre
 order by sous_seuil.produit_id
