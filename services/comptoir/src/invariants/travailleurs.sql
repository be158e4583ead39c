-- Workers who have no account, or one that has another e-mail or another state, and accounts of workers that
-- are nobody's. A worker of rank 0 is being hired; a state younger than two minutes may not be told yet.
select (select count(*)
          from travailleur.travailleur
          left join authentification.compte
            on compte.compte_id = travailleur.travailleur_id and compte.genre = 'travailleur'
         where travailleur.compte_rang > 0
           and (compte.courriel is distinct from travailleur.courriel
                or travailleur.compte_rang < travailleur.etat_rang
               and travailleur.modifie_le < now() - interval '2 minutes'
                or travailleur.compte_rang = travailleur.etat_rang
               and compte.etat is distinct from case when travailleur.etat in ('invite', 'actif') then 'actif'
                                                     else 'suspendu' end))
     + (select count(*)
          from authentification.compte
         where compte.genre = 'travailleur'
           and not exists (select from travailleur.travailleur
                            where travailleur.travailleur_id = compte.compte_id))
