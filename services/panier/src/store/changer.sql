-- The quantity of a line. A cart without that line stays as it was.
--
-- $1 client_id uuid
-- $2 jeton_hash bytea
-- $3 produit_id int
-- $4 quantite int
with
-- Its row is held until the end of the transaction.
verrouille as (
  select panier_id, etat = 'ouvert' and expire_le > now() as ouvert
    from panier.panier
   where (client_id = $1 or jeton_hash = $2) and etat in ('ouvert', 'en_commande')
     for update
),
ligne as (
  update panier.ligne
     set quantite = $4
    from verrouille
   where ligne.panier_id = verrouille.panier_id and verrouille.ouvert and ligne.produit_id = $3
  returning ligne.panier_id
)
update panier.panier
   set version = panier.version + 1,
       modifie_le = now(),
       expire_le = now() + case when panier.client_id is null then interval '48 hours'
                                else interval '30 days' end
  from ligne
 where panier.panier_id = ligne.panier_id
