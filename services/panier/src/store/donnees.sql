-- All that is kept of a client here, for the file that they asked for.
--
-- $1 client_id uuid
select jsonb_build_object(
  'paniers',
  (select coalesce(jsonb_agg(contenu order by contenu.cree_le), '[]')
     from (select panier.panier_id, panier.etat, panier.commande_id, panier.cree_le, panier.modifie_le,
                  (select coalesce(jsonb_agg(article order by article.ajoutee_le), '[]')
                     from (select produit_id, sku, nom_fr, nom_en, quantite, prix_vu_cents, ajoutee_le
                             from panier.ligne
                            where ligne.panier_id = panier.panier_id) as article) as lignes
             from panier.panier
            where panier.client_id = $1) as contenu)) as donnees
