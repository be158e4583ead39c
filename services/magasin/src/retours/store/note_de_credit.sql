-- All that a credit note says: the return as in lire.sql, where it was taken and by whom it is refunded.
--
-- $1 retour_id uuid
select retour.retour_id, retour.numero, retour.vente_id, retour.genre, retour.sous_total_cents,
       retour.consigne_cents, retour.tps_cents, retour.tvq_cents, retour.total_cents,
       retour.arrondi_cents::bigint as arrondi_cents, retour.magasin_id, retour.session_id, retour.par,
       retour.approuve_par, retour.motif, retour.jour, retour.le,
       vente.numero as vente_numero,
       (select jsonb_agg(ligne order by ligne.rang)
          from (select retour_ligne.rang, vente_ligne.produit_id, vente_ligne.sku, vente_ligne.nom_fr,
                       vente_ligne.nom_en, retour_ligne.quantite, vente_ligne.diviseur,
                       retour_ligne.montant_cents, retour_ligne.consigne_cents,
                       retour_ligne.remise_en_stock
                  from magasin.retour_ligne
                  join magasin.vente_ligne using (vente_id, rang)
                 where retour_ligne.retour_id = retour.retour_id) as ligne) as lignes,
       (select coalesce(jsonb_agg(to_jsonb(paiement) - 'rang' order by paiement.rang), '[]')
          from (select rang, moyen, montant_cents, reference
                  from magasin.retour_paiement
                 where retour_paiement.retour_id = retour.retour_id) as paiement) as paiements,
       vente.taux_tps, vente.taux_tvq,
       to_char(retour.le at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI') as date_locale,
       parametre.raison_sociale, parametre.numero_tps, parametre.numero_tvq,
       lieu.nom as magasin, lieu.adresse, lieu.ville, lieu.code_postal, lieu.telephone
  from magasin.retour
  join magasin.vente using (vente_id)
  join magasin.lieu on lieu.lieu_id = retour.magasin_id
 cross join magasin.parametre
 where retour.retour_id = $1
