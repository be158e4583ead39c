-- Sessions whose columns differ from their rows, or whose drawer should hold another sum than these make.
-- Sales that arrived after the end of their session are counted apart.
select count(*)
  from magasin.session_caisse as session
  left join (select session_id,
                    count(*) filter (where not supplement) as nombre,
                    sum(especes_cents) filter (where not supplement) as especes,
                    count(*) filter (where supplement) as supplements,
                    sum(especes_cents) filter (where supplement) as supplements_cents
               from magasin.vente
              group by 1) as ventes using (session_id)
  left join (select session_id, count(*) as nombre, sum(especes_cents) as especes
               from magasin.retour
              group by 1) as retours using (session_id)
  left join (select session_id,
                    sum(montant_cents) filter (where genre = 'apport') as apports,
                    sum(montant_cents) filter (where genre = 'retrait') as retraits
               from magasin.mouvement_caisse
              group by 1) as mouvements using (session_id)
  left join (select session_id, sum(montant_cents) as montant
               from magasin.reprise_consigne
              group by 1) as reprises using (session_id)
  left join (select session_id, count(*) as nombre, sum(especes_cents) as especes
               from magasin.carte_vente
              group by 1) as cartes using (session_id)
  left join (select session_id, count(*) as nombre, sum(especes_cents) as especes
               from magasin.carte_remboursement
              group by 1) as remboursees using (session_id)
 where session.nb_ventes <> coalesce(ventes.nombre, 0)
    or session.nb_retours <> coalesce(retours.nombre, 0)
    or session.nb_supplements <> coalesce(ventes.supplements, 0)
    or session.especes_ventes_cents <> coalesce(ventes.especes, 0)
    or session.especes_supplements_cents <> coalesce(ventes.supplements_cents, 0)
    or session.especes_retours_cents <> coalesce(retours.especes, 0)
    or session.apports_cents <> coalesce(mouvements.apports, 0)
    or session.retraits_cents <> coalesce(mouvements.retraits, 0)
    or session.consignes_cents <> coalesce(reprises.montant, 0)
    or session.nb_cartes <> coalesce(cartes.nombre, 0)
    or session.especes_cartes_cents <> coalesce(cartes.especes, 0)
    or session.nb_cartes_remboursees <> coalesce(remboursees.nombre, 0)
    or session.cartes_remboursees_cents <> coalesce(remboursees.especes, 0)
    or session.attendu_cents <> session.fond_cents + coalesce(ventes.especes, 0)
                                - coalesce(retours.especes, 0)
                                + coalesce(mouvements.apports, 0)
                                - coalesce(mouvements.retraits, 0)
                                - coalesce(reprises.montant, 0)
                                + coalesce(cartes.especes, 0)
                                - coalesce(remboursees.especes, 0)
