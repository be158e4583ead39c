-- What moved the stock, and what holds it: read through the documents of all modules.

-- commandes, transferts: what these products are promised to at a place.
create function magasin.engagements(le_lieu int, les_produits int[]) returns table (
  genre text,
  id uuid,
  numero text,
  etat text,
  produit_id int,
  quantite int
) language sql stable parallel safe as $$
select 'commande', commande.commande_id, commande.numero::text, commande.etat, ligne.produit_id,
       ligne.quantite
  from magasin.commande
  join magasin.commande_ligne as ligne using (commande_id)
 where commande.lieu_id = le_lieu
   and commande.etat in ('en_attente_paiement', 'payee', 'en_preparation', 'prete')
   and ligne.produit_id = any (les_produits)
union all
select 'transfert', transfert.transfert_id, transfert.transfert_id::text, transfert.etat, ligne.produit_id,
       ligne.quantite
  from magasin.transfert
  join magasin.transfert_ligne as ligne using (transfert_id)
 where transfert.source_id = le_lieu
   and transfert.etat = 'en_preparation'
   and ligne.produit_id = any (les_produits)
$$;

-- Where to read the document that moved the stock; null: there is none beside the movement.
create function magasin.lien_du_mouvement(le_type text, la_reference uuid) returns text
language sql stable parallel safe as $$
select case
         when le_type in ('vente', 'ecart_caisse') then '/api/ventes/'
         when le_type = 'retour' then '/api/retours/'
         when le_type = 'remise' then '/api/commandes/'
         when le_type in ('expedition', 'transfert_recu') then '/api/transferts/'
         when le_type in ('reservation', 'liberation') then
           case when exists (select from magasin.transfert where transfert_id = la_reference)
                then '/api/transferts/' else '/api/commandes/' end
         when le_type = 'comptage' then
           case when exists (select from magasin.inventaire where inventaire_id = la_reference)
                then '/api/inventaires/' else '/api/comptages?reference_id=' end
         when le_type = 'ajustement'
              and exists (select from magasin.retour where retour_id = la_reference) then '/api/retours/'
       end || la_reference
$$;
