-- Products of a sale or an order that lost something by a lot, and not what a lot of that moment takes off
-- all of them. What a till sold without network lost what the till says.
select count(*)
  from (
    select vente_ligne.produit_id, vente.faite_le as le, sum(vente_ligne.quantite) as quantite,
           max(vente_ligne.prix_unitaire_cents) as prix, sum(vente_ligne.remise_cents) as remise
      from (select distinct vente_id, produit_id
              from magasin.vente_ligne
             where remise_motif = 'lot') as lotie
      join magasin.vente_ligne using (vente_id, produit_id)
      join magasin.vente using (vente_id)
     where vente.canal = 'caisse' and not vente.hors_ligne
     group by vente.vente_id, vente_ligne.produit_id
    union all
    select commande_ligne.produit_id, commande.creee_le, commande_ligne.quantite,
           commande_ligne.prix_unitaire_cents, commande_ligne.remise_cents
      from magasin.commande_ligne
      join magasin.commande using (commande_id)
     where commande_ligne.remise_motif = 'lot') as lotie
 where not exists (
   select from magasin.lot
    where lot.produit_id = lotie.produit_id
      and lot.du <= lotie.le
      and lot.au > lotie.le
      and lotie.remise = magasin.remise_du_lot(lotie.quantite, lot.nombre, lot.prix_cents, lotie.prix))
