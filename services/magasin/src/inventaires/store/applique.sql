-- An applied stock-take and the ledger say the same, line by line; so do its lines and their readings.
select (
  select count(*)
    from (select inventaire.inventaire_id, ligne.produit_id, ligne.ecart
            from magasin.inventaire
            join magasin.inventaire_ligne as ligne using (inventaire_id)
           where inventaire.etat = 'applique') as dit
    full join (
      select mouvement.reference_id as inventaire_id, mouvement.produit_id,
             sum(mouvement.physique_delta) as ecart,
             bool_and(mouvement.lieu_id = inventaire.lieu_id) as du_lieu
        from magasin.mouvement
        join magasin.inventaire on inventaire.inventaire_id = mouvement.reference_id
       group by 1, 2) as ecrit using (inventaire_id, produit_id)
   where coalesce(dit.ecart, 0) <> coalesce(ecrit.ecart, 0)
      or not coalesce(ecrit.du_lieu, true)
) + (
  select count(*)
    from magasin.inventaire_ligne as ligne
    left join lateral (
      select count(*) as lectures,
             sum(lecture.quantite) filter (
               where lecture.rang >= (
                 select coalesce(max(recompte.rang), 0)
                   from magasin.inventaire_lecture as recompte
                  where recompte.inventaire_id = ligne.inventaire_id
                    and recompte.produit_id = ligne.produit_id
                    and recompte.recompte)) as comptee
        from magasin.inventaire_lecture as lecture
       where lecture.inventaire_id = ligne.inventaire_id
         and lecture.produit_id = ligne.produit_id) as lues on true
   where ligne.comptee <> coalesce(lues.comptee, 0) or ligne.lectures <> lues.lectures
)
