-- Ordered carts without their order, and orders without their cart. An order is looked at while the answer
-- under its key is kept: a cart is removed later than that.
select (select count(*)
          from panier.panier
         where panier.etat = 'commande'
           and not exists (select from magasin.commande where commande.commande_id = panier.commande_id))
     + (select count(*)
          from magasin.commande
         where exists (select from magasin.idempotence where idempotence.cle = commande.commande_id)
           and not exists (select from panier.panier where panier.commande_id = commande.commande_id))
