-- One sale, with its lines and tenders.
--
-- $1 vente_id uuid
select vente.vente_id, vente.numero, vente.canal, vente.magasin_id, vente.session_id, vente.commande_id,
       vente.vendeur_id, vente.jour, vente.faite_le, vente.sous_total_cents, vente.consigne_cents,
       vente.tps_cents, vente.tvq_cents, vente.total_cents, vente.annulee, vente.hors_ligne, vente.supplement,
       vente.frais_livraison_cents, vente.taux_tps, vente.taux_tvq,
       vente.arrondi_cents::bigint as arrondi_cents, vente.recu_cents, vente.monnaie_cents,
       (select jsonb_agg(ligne order by ligne.rang)
          from (select rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_unitaire_cents,
                       ecart_prix_cents, remise_cents, remise_motif, taxe, montant_cents,
                       consigne_unitaire_cents, consigne_cents, retournee
                  from magasin.vente_ligne
                 where vente_ligne.vente_id = vente.vente_id) as ligne) as lignes,
       (select coalesce(jsonb_agg(to_jsonb(paiement) - 'rang' order by paiement.rang), '[]')
          from (select rang, moyen, montant_cents, reference
                  from magasin.vente_paiement
                 where vente_paiement.vente_id = vente.vente_id) as paiement) as paiements
  from magasin.vente
 where vente.vente_id = $1
