-- Workers by name, each with their open assignments, from behind the last one of the page before.
--
-- $1 lieux int[]
-- $2 role text
-- $3 etat text
-- $4 mots text: each the start of a word of theirs
-- $5 apres text
-- $6 apres_id uuid
-- $7 limite bigint
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
 where ($1::int[] is null
        or exists (select from travailleur.affectation
                    where affectation.travailleur_id = travailleur.travailleur_id
                      and affectation.jusqua is null
                      and affectation.magasin_id = any ($1)))
   and ($2::text is null or travailleur.role = $2)
   and ($3::text is null or travailleur.etat = $3)
   and not exists (
         select
           from unnest(string_to_array(trim(travailleur.cherchable($4::text)), ' ')) as cherche (mot)
          where strpos(' ' || travailleur.recherche, ' ' || cherche.mot) = 0)
   and ($5::text is null or (travailleur.recherche, travailleur.travailleur_id) > ($5, $6::uuid))
 order by travailleur.recherche, travailleur.travailleur_id
 limit $7
