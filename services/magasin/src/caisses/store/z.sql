-- The Z report of a closed session: the session, the sums of its sales, the counted drawer.
--
-- $1 lieux int[]: null for a responsable, who alone sees before the count what the drawer should hold
-- $2 session_id uuid
select session.session_id, session.caisse_id, session.magasin_id, session.numero, session.prefixe,
       session.etat, session.ouverte_par, session.ouverte_le, session.fond_cents, session.nb_ventes,
       session.nb_retours, session.terminee_par, session.terminee_le, session.compte_par,
       session.compte_le, session.compte_cents,
       case when session.etat = 'fermee' or $1::int[] is null then session.attendu_cents end as attendu_cents,
       session.ecart_cents, session.note,
       vente.sous_total_cents, vente.tps_cents, vente.tvq_cents, vente.total_cents, vente.arrondi_cents,
       (select coalesce(sum(vente_ligne.remise_cents), 0)::bigint
          from magasin.vente
          join magasin.vente_ligne using (vente_id)
         where vente.session_id = session.session_id) as remises_cents,
       (select coalesce(jsonb_agg(total order by total.moyen), '[]')
          from (select vente_paiement.moyen, count(*) as nombre,
                       sum(vente_paiement.montant_cents) as montant_cents
                  from magasin.vente
                  join magasin.vente_paiement using (vente_id)
                 where vente.session_id = session.session_id
                 group by vente_paiement.moyen) as total) as paiements,
       session.especes_ventes_cents, session.especes_retours_cents, session.apports_cents,
       session.retraits_cents, session.denominations
  from magasin.session_caisse as session
 cross join lateral (
   select coalesce(sum(vente.sous_total_cents), 0)::bigint as sous_total_cents,
          coalesce(sum(vente.tps_cents), 0)::bigint as tps_cents,
          coalesce(sum(vente.tvq_cents), 0)::bigint as tvq_cents,
          coalesce(sum(vente.total_cents), 0)::bigint as total_cents,
          coalesce(sum(vente.arrondi_cents), 0)::bigint as arrondi_cents
     from magasin.vente
    where vente.session_id = session.session_id) as vente
 where session.session_id = $2 and session.etat = 'fermee'
