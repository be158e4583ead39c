-- The products of a cart as they are now at a place. A delivery leaves from the centre, whatever place was
-- named.
--
-- $1 mode text
-- $2 lieu_id int
-- $3 produits int[]
select demande.rang, produit.prix_cents, produit.consigne_cents, produit.taxe,
       produit.actif and produit.en_ligne as en_ligne,
       coalesce(stock.disponible, 0) as disponible, coalesce(stock.seuil_min, 0) as seuil_min,
       lot.nombre, lot.prix_cents as prix_du_lot
  from unnest($3::int[]) with ordinality as demande (produit_id, rang)
  join magasin.produit using (produit_id)
  left join magasin.stock
    on stock.produit_id = produit.produit_id
   and stock.lieu_id = case when $1 = 'cueillette' then $2
                            else (select lieu_id from magasin.lieu where type = 'centre_logistique')
                       end
  left join magasin.lot
    on lot.produit_id = produit.produit_id and lot.annule_le is null
   and lot.du <= now() and lot.au > now()
 order by demande.rang
