-- I-38: a return puts its units back into the stock, and writes the broken ones off.
select count(*)
  from (select retour_ligne.retour_id, vente_ligne.produit_id,
               sum(retour_ligne.quantite) as rendues,
               coalesce(sum(retour_ligne.quantite) filter (where not remise_en_stock), 0)
                 as abimees
          from magasin.retour_ligne
          join magasin.vente_ligne using (vente_id, rang)
         group by 1, 2) as rendu
  full join (select reference_id as retour_id, produit_id,
                    sum(physique_delta) filter (where type = 'retour') as rendues,
                    coalesce(-sum(physique_delta) filter (where type = 'ajustement'), 0)
                      as abimees
               from magasin.mouvement
              where reference_id in (select reference_id
                                       from magasin.mouvement
                                      where type = 'retour')
              group by 1, 2) as mouvement using (retour_id, produit_id)
 where rendu.rendues is distinct from mouvement.rendues
    or rendu.abimees is distinct from mouvement.abimees
