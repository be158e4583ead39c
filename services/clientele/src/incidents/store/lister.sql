-- The last version of each incident, the newest first, from behind the last one of the page before.
--
-- $1 avant date
-- $2 avant_id uuid
-- $3 limite bigint
select incident_id, version, survenu_du, survenu_au, donnees, circonstances, personnes, risque_serieux, avis,
       mesures, motif, par, le
  from clientele.incident
 where not exists (select from clientele.incident as suite
                    where suite.incident_id = incident.incident_id and suite.version > incident.version)
   and ($1::date is null or (survenu_du, incident_id) < ($1, $2::uuid))
 order by survenu_du desc, incident_id desc
 limit $3
