-- The requests that are due, for whoever takes them first: nobody else does for as long as their services may
-- take to answer. A process that dies leaves them to the next.
--
-- $1 bail double precision: in seconds
-- $2 limite bigint
with
due as (
  select demande_id
    from clientele.demande_loi25
   where etat <> 'terminee' and prochain_essai <= now()
   order by prochain_essai
   limit $2
     for update skip locked
)
update clientele.demande_loi25
   set prochain_essai = now() + make_interval(secs => $1)
  from due
 where demande_loi25.demande_id = due.demande_id
returning demande_loi25.demande_id, demande_loi25.client_id, demande_loi25.genre,
          demande_loi25.etapes_faites, demande_loi25.inactif_depuis
