-- All that the invoice of an order says: the order as in lire.sql, who sells, how it was paid and what went
-- back. No row where it was never paid, or is not this client's.
--
-- $1 commande_id uuid
-- $2 client_id uuid
select commande.commande_id, commande.numero, commande.client_id, commande.mode, commande.lieu_id,
       commande.etat, commande.reservee_jusqua, commande.paiement_en_cours, commande.courriel,
       commande.adresse, commande.sous_total_cents, commande.frais_livraison_cents, commande.consigne_cents,
       commande.base_tps_cents, commande.base_tvq_cents, commande.taux_tps, commande.taux_tvq,
       commande.tps_cents, commande.tvq_cents, commande.total_cents, commande.version, commande.creee_le,
       commande.maj_le,
       'W-' || commande.numero as numero_facture,
       to_char(paiement.regle_le at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI') as date_locale,
       parametre.raison_sociale, parametre.courriel as courriel_vendeur,
       coalesce(nullif(parametre.telephone, ''), siege.telephone, '') as telephone_vendeur,
       coalesce(nullif(parametre.adresse, ''), siege.adresse, '') as adresse_vendeur,
       parametre.numero_tps, parametre.numero_tvq, parametre.delai_livraison_jours,
       parametre.politique_retour_fr, parametre.politique_retour_en,
       jsonb_build_object(
         'nom', lieu.nom, 'adresse', lieu.adresse, 'ville', lieu.ville, 'code_postal', lieu.code_postal,
         'telephone', lieu.telephone) as lieu,
       (select jsonb_agg(ligne order by ligne.produit_id)
          from (select produit_id, sku, nom_fr, nom_en, quantite, prix_vu_cents, prix_unitaire_cents, taxe,
                       remise_cents, montant_cents, consigne_unitaire_cents, consigne_cents
                  from magasin.commande_ligne
                 where commande_ligne.commande_id = commande.commande_id) as ligne) as lignes,
       (select jsonb_agg(to_jsonb(part) order by part.moyen)
          from (select 'carte' as moyen, paiement.carte_cents as montant_cents, carte.derniers as reference
                  from magasin.carte
                 where carte.carte_id = paiement.carte_id
                 union all
                select 'en_ligne', paiement.montant_cents, paiement.transaction
                 where paiement.montant_cents > 0) as part) as paiements,
       (select coalesce(jsonb_agg(rendu order by rendu.remboursement_id), '[]')
          from (select remboursement_id, montant_cents, etat, fait_le
                  from magasin.remboursement
                 where remboursement.paiement_id = paiement.paiement_id) as rendu) as remboursements
  from magasin.commande
  join magasin.paiement on paiement.commande_id = commande.commande_id and paiement.etat = 'accepte'
  join magasin.lieu on lieu.lieu_id = commande.lieu_id
 cross join magasin.parametre
  left join (select telephone, adresse || ', ' || ville || ' (QC) ' || code_postal as adresse
               from magasin.lieu
              where type = 'siege') as siege on true
 where commande.commande_id = $1
   and ($2::uuid is null or commande.client_id = $2)
