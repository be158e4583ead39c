-- Messages to be tried now, each by one copy of the service: for two minutes nobody else tries them. Of an
-- order, the one that was written first goes first. What is said of an account goes where its profile says.
--
-- $1 lignes bigint
with
attendus as (
  select message.courriel_id
    from clientele.courriel as message
   where message.etat = 'a_envoyer'
     and message.prochain_essai <= now()
     and message.jusque > now()
     and not exists (select from clientele.courriel as avant
                      where avant.source = message.source
                        and avant.agregat_id = message.agregat_id
                        and avant.position < message.position
                        and avant.etat = 'a_envoyer')
   order by message.prochain_essai
   limit $1
     for update skip locked
),
pris as (
  update clientele.courriel
     set essais = essais + 1, prochain_essai = now() + interval '2 minutes'
    from attendus
   where courriel.courriel_id = attendus.courriel_id
  returning courriel.courriel_id, courriel.genre, courriel.agregat_id, courriel.client_id, courriel.langue,
            courriel.destinataire, courriel.donnees
)
select pris.courriel_id, pris.genre, pris.agregat_id, coalesce(pris.langue, client.langue) as langue,
       case when pris.genre = 'compte_inactif' then client.courriel
            else pris.destinataire end as destinataire,
       pris.donnees
  from pris
  left join clientele.client using (client_id)
