-- The client's cart is locked for an order, and its lines come back. Sent behind the lock of its row.
--
-- A cart that this key has locked or ordered stands for it, whatever the client has put in another one since.
--
-- $1 client_id uuid
-- $2 commande_id uuid
with
deja as (
  select panier_id, etat from panier.panier where client_id = $1 and commande_id = $2
),
pris as (
  update panier.panier
     set etat = 'en_commande', commande_id = $2, modifie_le = now()
   where client_id = $1
     and (etat = 'en_commande' and commande_id = $2
          or etat = 'ouvert'
             and expire_le > now()
             and not exists (select from deja)
             and exists (select from panier.ligne where ligne.panier_id = panier.panier_id))
  returning panier_id
),
verrouille as (
  select panier_id, not exists (select from deja) as pris from pris
  union all
  select panier_id, false from deja where etat = 'commande'
)
select verrouille.panier_id, verrouille.pris, ligne.produit_id, ligne.quantite, ligne.prix_vu_cents
  from verrouille
  join panier.ligne using (panier_id)
 order by ligne.produit_id
