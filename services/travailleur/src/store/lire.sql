-- One worker with their open assignments; nobody when places are given and they act in none of them.
--
-- $1 travailleur_id uuid
-- $2 lieux int[]
select travailleur.travailleur_id, travailleur.matricule, travailleur.prenom, travailleur.nom,
       travailleur.courriel, travailleur.role, travailleur.etat, travailleur.langue, travailleur.version,
       travailleur.cree_le, travailleur.modifie_le, travailleur.recherche,
       (select coalesce(jsonb_agg(jsonb_build_object('affectation_id', affectation.affectation_id,
                                                     'magasin_id', affectation.magasin_id,
                                                     'depuis', affectation.depuis)
                                  order by affectation.magasin_id), '[]')
          from travailleur.affectation
         where affectation.travailleur_id = travailleur.travailleur_id
           and affectation.jusqua is null) as affectations
  from travailleur.travailleur
 where travailleur.travailleur_id = $1
   and ($2::int[] is null
        or exists (select from travailleur.affectation
                    where affectation.travailleur_id = $1
                      and affectation.jusqua is null
                      and affectation.magasin_id = any ($2)))
