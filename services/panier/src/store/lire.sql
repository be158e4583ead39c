-- A cart, one row per line; nothing where it has expired.
--
-- $1 client_id uuid
-- $2 jeton_hash bytea
-- $3 jeton_neuf_hash bytea: what a guest gets when their token holds no cart any more
select panier.panier_id, panier.version, panier.etat, panier.expire_le, panier.jeton_hash,
       ligne.produit_id, ligne.sku, ligne.nom_fr, ligne.nom_en, ligne.quantite, ligne.prix_vu_cents,
       ligne.taxe
  from panier.panier
  left join panier.ligne using (panier_id)
 where (panier.client_id = $1 or panier.jeton_hash in ($2, $3))
   and panier.etat in ('ouvert', 'en_commande')
   and (panier.expire_le > now() or panier.etat = 'en_commande')
 order by ligne.ajoutee_le, ligne.produit_id
