-- The line of a product is removed, or all lines. One that is not there is removed already.
--
-- $1 client_id uuid
-- $2 jeton_hash bytea
-- $3 produit_id int
with
-- Its row is held until the end of the transaction.
verrouille as (
  select panier_id, etat = 'ouvert' and expire_le > now() as ouvert
    from panier.panier
   where (client_id = $1 or jeton_hash = $2) and etat in ('ouvert', 'en_commande')
     for update
),
retirees as (
  delete from panier.ligne
   using verrouille
   where ligne.panier_id = verrouille.panier_id
     and verrouille.ouvert
     and ($3::int is null or ligne.produit_id = $3)
)
update panier.panier
   set version = panier.version + 1,
       modifie_le = now(),
       expire_le = now() + case when panier.client_id is null then interval '48 hours'
                                else interval '30 days' end
  from verrouille
 where panier.panier_id = verrouille.panier_id and verrouille.ouvert
