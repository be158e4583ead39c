-- Orders that are a sale though their goods are here, or none though they have left, or another sale than
-- the order was: in an amount, or in a line.
select count(*)
  from magasin.commande
  left join magasin.vente using (commande_id)
 where (commande.etat in ('remise', 'expediee', 'livree')) <> (vente.vente_id is not null)
    or (vente.canal, vente.magasin_id, vente.sous_total_cents, vente.frais_livraison_cents,
        vente.consigne_cents, vente.tps_cents, vente.tvq_cents, vente.total_cents)
       <> ('web', commande.lieu_id, commande.sous_total_cents, commande.frais_livraison_cents,
           commande.consigne_cents, commande.tps_cents, commande.tvq_cents,
           commande.total_cents)
    or (vente.vente_id is not null
        and exists (select produit_id, quantite, remise_cents, montant_cents, consigne_cents
                      from magasin.commande_ligne
                     where commande_ligne.commande_id = commande.commande_id
                    except
                    select produit_id, quantite, remise_cents, montant_cents, consigne_cents
                      from magasin.vente_ligne
                     where vente_ligne.vente_id = vente.vente_id))
