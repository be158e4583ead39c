-- Accounts of clients without a profile though their event was read, and profiles without their account.
select (select count(*)
          from authentification.compte
         where compte.genre = 'client'
           and compte.etat <> 'efface'
           and not exists (select from clientele.client where client.client_id = compte.compte_id)
           and not exists (select from authentification.outbox
                             join clientele.lecteur
                               on lecteur.nom = 'clientele.profils' and lecteur.source = 'authentification'
                            where outbox.agregat_id = compte.compte_id::text
                              and outbox.type = 'compte.cree'
                              and (outbox.position is null or outbox.position > lecteur.position)))
     + (select count(*)
          from clientele.client
         where client.etat = 'actif'
           and not exists (select from authentification.compte
                            where compte.compte_id = client.client_id and compte.genre = 'client'))
