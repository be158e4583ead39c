-- The Z report of a closed session: the session, the sums of its sales and of what came back, its drawer.
-- Sales that arrived after its end are listed apart, and counted nowhere else.
--
-- $1 lieux int[]: null for a responsable, who alone sees before the count what the drawer should hold
-- $2 session_id uuid
select session.session_id, session.caisse_id, session.magasin_id, session.numero, session.prefixe,
       session.etat, session.ouverte_par, session.ouverte_le, session.fond_cents, session.nb_ventes,
       session.nb_retours, session.terminee_par, session.terminee_le, session.compte_par,
       session.compte_le, session.compte_cents,
       case when session.etat = 'fermee' or $1::int[] is null then session.attendu_cents end as attendu_cents,
       session.ecart_cents, session.note,
       parametre.raison_sociale, lieu.nom as magasin,
       to_char(session.ouverte_le at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI') as ouverte_locale,
       to_char(session.terminee_le at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI') as terminee_locale,
       to_char(session.compte_le at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI') as compte_locale,
       vente.sous_total_cents, vente.consigne_cents, vente.tps_cents, vente.tvq_cents, vente.total_cents,
       vente.arrondi_cents,
       (select coalesce(sum(vente_ligne.remise_cents), 0)::bigint
          from magasin.vente
          join magasin.vente_ligne using (vente_id)
         where vente.session_id = session.session_id and not vente.supplement) as remises_cents,
       (select coalesce(jsonb_agg(total order by total.genre), '[]')
          from (select retour.genre, count(*) as nombre, sum(retour.sous_total_cents) as sous_total_cents,
                       sum(retour.consigne_cents) as consigne_cents, sum(retour.tps_cents) as tps_cents,
                       sum(retour.tvq_cents) as tvq_cents, sum(retour.total_cents) as total_cents,
                       sum(retour.arrondi_cents) as arrondi_cents
                  from magasin.retour
                 where retour.session_id = session.session_id
                 group by retour.genre) as total) as retours,
       vente.tps_cents - retour.tps_cents as tps_nette_cents,
       vente.tvq_cents - retour.tvq_cents as tvq_nette_cents,
       (select coalesce(jsonb_agg(total order by total.moyen), '[]')
          from (select paiement.moyen,
                       count(*) filter (where paiement.sens = 1) as nombre,
                       coalesce(sum(paiement.montant_cents) filter (where paiement.sens = 1), 0)
                         as montant_cents,
                       count(*) filter (where paiement.sens = -1) as nombre_rendus,
                       coalesce(sum(paiement.montant_cents) filter (where paiement.sens = -1), 0)
                         as rendu_cents,
                       sum(paiement.sens * paiement.montant_cents) as net_cents
                  from (select vente_paiement.moyen, vente_paiement.montant_cents, 1 as sens
                          from magasin.vente
                          join magasin.vente_paiement using (vente_id)
                         where vente.session_id = session.session_id and not vente.supplement
                         union all
                        select retour_paiement.moyen, retour_paiement.montant_cents, -1
                          from magasin.retour
                          join magasin.retour_paiement using (retour_id)
                         where retour.session_id = session.session_id) as paiement
                 group by paiement.moyen) as total) as paiements,
       session.especes_ventes_cents, session.especes_retours_cents, session.apports_cents,
       session.retraits_cents,
       (select coalesce(jsonb_agg(total order by total.genre, total.motif), '[]')
          from (select mouvement_caisse.genre, mouvement_caisse.motif, count(*) as nombre,
                       sum(mouvement_caisse.montant_cents) as montant_cents
                  from magasin.mouvement_caisse
                 where mouvement_caisse.session_id = session.session_id
                 group by mouvement_caisse.genre, mouvement_caisse.motif) as total) as mouvements,
       session.nb_cartes, session.especes_cartes_cents,
       (select coalesce(sum(carte_vente.montant_cents), 0)::bigint
          from magasin.carte_vente
         where carte_vente.session_id = session.session_id) as cartes_vendues_cents,
       (select coalesce(jsonb_agg(total order by total.moyen), '[]')
          from (select paiement.moyen, count(*) as nombre, sum(paiement.montant_cents) as montant_cents,
                       0 as nombre_rendus, 0 as rendu_cents, sum(paiement.montant_cents) as net_cents
                  from magasin.carte_vente
                  join magasin.carte_vente_paiement as paiement using (carte_vente_id)
                 where carte_vente.session_id = session.session_id
                 group by paiement.moyen) as total) as cartes_paiements,
       session.nb_cartes_remboursees, session.cartes_remboursees_cents,
       session.consignes_cents, session.denominations, session.nb_supplements,
       session.especes_supplements_cents,
       (select coalesce(jsonb_agg(supplement order by supplement.faite_le, supplement.vente_id), '[]')
          from (select vente.vente_id, vente.numero, vente.faite_le, vente.recue_le, vente.total_cents,
                       vente.especes_cents
                  from magasin.vente
                 where vente.session_id = session.session_id and vente.supplement) as supplement)
         as supplements
  from magasin.session_caisse as session
  join magasin.lieu on lieu.lieu_id = session.magasin_id
 cross join magasin.parametre
 cross join lateral (
   select coalesce(sum(vente.sous_total_cents), 0)::bigint as sous_total_cents,
          coalesce(sum(vente.consigne_cents), 0)::bigint as consigne_cents,
          coalesce(sum(vente.tps_cents), 0)::bigint as tps_cents,
          coalesce(sum(vente.tvq_cents), 0)::bigint as tvq_cents,
          coalesce(sum(vente.total_cents), 0)::bigint as total_cents,
          coalesce(sum(vente.arrondi_cents), 0)::bigint as arrondi_cents
     from magasin.vente
    where vente.session_id = session.session_id and not vente.supplement) as vente
 cross join lateral (
   select coalesce(sum(retour.tps_cents), 0)::bigint as tps_cents,
          coalesce(sum(retour.tvq_cents), 0)::bigint as tvq_cents
     from magasin.retour
    where retour.session_id = session.session_id) as retour
 where session.session_id = $2 and session.etat = 'fermee'
