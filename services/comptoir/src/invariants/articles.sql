-- Products of an order and of its cart whose quantities differ, or that one of them lacks.
with
mis as (
  select panier.commande_id, ligne.produit_id, ligne.quantite
    from panier.panier
    join panier.ligne using (panier_id)
   where panier.etat = 'commande'
),
commandes as (
  select ligne.commande_id, ligne.produit_id, ligne.quantite
    from magasin.commande_ligne as ligne
   where exists (select from panier.panier
                  where panier.commande_id = ligne.commande_id and panier.etat = 'commande')
)
select count(*)
  from mis
  full join commandes using (commande_id, produit_id)
 where mis.quantite is distinct from commandes.quantite
