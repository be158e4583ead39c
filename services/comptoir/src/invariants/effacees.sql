-- What was left of persons who were erased, in each service, and erased accounts that are of nobody.
with
effacee as (
  select client_id from clientele.client where etat = 'efface'
),
-- Refused at once where an erasure has begun, and kept where it has ended.
compte as (
  select count(*) as restes
    from effacee
    left join authentification.compte on compte.compte_id = effacee.client_id
   where compte.etat is distinct from 'efface'
      or exists (select from authentification.session
                  where session.compte_id = effacee.client_id
                    and (session.revoquee_le is null or session.agent <> ''))
      or exists (select from authentification.presence where presence.compte_id = effacee.client_id)
),
orphelin as (
  select count(*) as restes
    from authentification.compte
   where compte.etat = 'efface'
     and compte.compte_id not in (select client_id from effacee)
     and not exists (select from clientele.demande_loi25 as demande
                      where demande.client_id = compte.compte_id
                        and demande.genre = 'effacement'
                        and demande.etat <> 'terminee')
),
commande as (
  select count(*) as restes
    from effacee
    join magasin.commande using (client_id)
   where commande.courriel is not null
      or commande.adresse is not null
      or commande.etat in ('en_attente_paiement', 'payee', 'en_preparation', 'prete', 'expediee')
),
panier as (
  select count(*) as restes
    from effacee
    join panier.panier using (client_id)
   where panier.etat <> 'commande'
),
evenement as (
  select count(*) as restes
    from effacee
    join authentification.outbox on outbox.agregat_id = effacee.client_id::text
   where outbox.charge ?| array['courriel', 'prenom', 'nom']
),
annonce as (
  select count(*) as restes
    from effacee
    join magasin.commande using (client_id)
    join magasin.outbox on outbox.agregat_id = commande.commande_id::text
   where outbox.charge ?| array['courriel', 'adresse']
),
reponse as (
  select count(*) as restes
    from effacee
    join (select compte_id, reponse from clientele.idempotence
          union all
          select compte_id, reponse from magasin.idempotence) as gardee
      on gardee.compte_id = effacee.client_id
   where gardee.reponse::text like '%@%'
)
select compte.restes + orphelin.restes + commande.restes + panier.restes + evenement.restes + annonce.restes
       + reponse.restes
  from compte, orphelin, commande, panier, evenement, annonce, reponse
