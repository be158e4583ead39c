-- All that is kept of a client here, for the file that they asked for. Who of the shop did what is not theirs
-- to know.
--
-- $1 client_id uuid
select jsonb_build_object(
  'commandes',
  (select coalesce(jsonb_agg(achat order by achat.creee_le), '[]')
     from (select commande.commande_id, commande.numero, commande.mode, commande.lieu_id, commande.etat,
                  commande.courriel, commande.adresse, commande.sous_total_cents,
                  commande.frais_livraison_cents, commande.consigne_cents, commande.tps_cents,
                  commande.tvq_cents, commande.total_cents, commande.creee_le, commande.maj_le,
                  (select jsonb_agg(ligne order by ligne.produit_id)
                     from (select produit_id, sku, nom_fr, nom_en, quantite, prix_unitaire_cents,
                                  remise_cents, montant_cents, consigne_cents
                             from magasin.commande_ligne
                            where commande_ligne.commande_id = commande.commande_id) as ligne) as lignes,
                  (select coalesce(jsonb_agg(essai order by essai.cree_le), '[]')
                     from (select paiement_id, montant_cents, etat, code_refus, transaction, rembourse_cents,
                                  cree_le, regle_le
                             from magasin.paiement
                            where paiement.commande_id = commande.commande_id) as essai) as paiements,
                  (select coalesce(jsonb_agg(pas order by pas.rang), '[]')
                     from (select rang, etape, resultat, le
                             from magasin.commande_etape
                            where commande_etape.commande_id = commande.commande_id) as pas) as etapes,
                  (select coalesce(jsonb_agg(rendu order by rendu.le), '[]')
                     from (select numero, genre, motif, total_cents, le
                             from magasin.retour
                            where retour.vente_id = commande.commande_id) as rendu) as retours
             from magasin.commande
            where commande.client_id = $1) as achat)) as donnees
