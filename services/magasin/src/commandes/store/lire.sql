-- An order whole: its lines, payments and steps are those of one moment.
--
-- $1 commande_id uuid
-- $2 avec_couts boolean
-- $3 client_id uuid
select commande.commande_id, commande.numero, commande.client_id, commande.mode, commande.lieu_id,
       commande.etat, commande.reservee_jusqua, commande.paiement_en_cours, commande.courriel,
       commande.adresse, commande.sous_total_cents, commande.frais_livraison_cents, commande.consigne_cents,
       commande.base_tps_cents, commande.base_tvq_cents, commande.taux_tps, commande.taux_tvq,
       commande.tps_cents, commande.tvq_cents, commande.total_cents, commande.version, commande.creee_le,
       commande.maj_le,
       (select coalesce(jsonb_agg(ligne order by ligne.produit_id), '[]')
          from (select produit_id, sku, nom_fr, nom_en, quantite, prix_vu_cents, prix_unitaire_cents,
                       case when $2 then cout_cents end as cout_cents, taxe, remise_cents, montant_cents,
                       consigne_unitaire_cents, consigne_cents
                  from magasin.commande_ligne
                 where commande_ligne.commande_id = commande.commande_id) as ligne) as lignes,
       (select coalesce(jsonb_agg(paiement order by paiement.cree_le, paiement.paiement_id), '[]')
          from (select paiement_id, montant_cents, carte_cents, etat, code_refus, transaction,
                       rembourse_cents, cree_le, regle_le
                  from magasin.paiement
                 where paiement.commande_id = commande.commande_id) as paiement) as paiements,
       (select coalesce(jsonb_agg(pas order by pas.rang), '[]')
          from (select rang, etape, resultat, detail, par, duree_ms, le
                  from magasin.commande_etape
                 where commande_etape.commande_id = commande.commande_id) as pas) as etapes
  from magasin.commande
 where commande.commande_id = $1
   and ($3::uuid is null or commande.client_id = $3)
