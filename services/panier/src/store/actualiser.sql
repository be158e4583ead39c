-- The prices and names of now, and the products that are no longer sold taken out.
--
-- The products come as columns, one value per product.
--
-- $1 client_id uuid
-- $2 jeton_hash bytea
-- $3 produits int[]
-- $4 prix bigint[]
-- $5 skus text[]
-- $6 noms_fr text[]
-- $7 noms_en text[]
-- $8 taxes text[]
-- $9 retires int[]
with
-- Its row is held until the end of the transaction.
verrouille as (
  select panier_id, etat = 'ouvert' and expire_le > now() as ouvert
    from panier.panier
   where (client_id = $1 or jeton_hash = $2) and etat in ('ouvert', 'en_commande')
     for update
),
actualisees as (
  update panier.ligne
     set prix_vu_cents = vendu.prix_cents,
         sku = vendu.sku,
         nom_fr = vendu.nom_fr,
         nom_en = vendu.nom_en,
         taxe = vendu.taxe
    from verrouille,
         unnest($3::int[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[])
         as vendu (produit_id, prix_cents, sku, nom_fr, nom_en, taxe)
   where ligne.panier_id = verrouille.panier_id and verrouille.ouvert and ligne.produit_id = vendu.produit_id
),
retirees as (
  delete from panier.ligne
   using verrouille
   where ligne.panier_id = verrouille.panier_id and verrouille.ouvert and ligne.produit_id = any ($9)
)
update panier.panier
   set version = panier.version + 1,
       modifie_le = now(),
       expire_le = now() + case when panier.client_id is null then interval '48 hours'
                                else interval '30 days' end
  from verrouille
 where panier.panier_id = verrouille.panier_id and verrouille.ouvert
