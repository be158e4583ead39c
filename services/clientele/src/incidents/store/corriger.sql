-- A correction: another version, from the one that the caller saw. No row: it is not the last one any more,
-- or there is no such incident. Of two at once the primary key refuses one.
--
-- $1 par uuid
-- $2 incident_id uuid
-- $3 version int
-- $4 motif text
-- $5 survenu_du date
-- $6 survenu_au date
-- $7 donnees text
-- $8 circonstances text
-- $9 personnes int
-- $10 risque_serieux boolean
-- $11 avis text
-- $12 mesures text
with
avant as (
  select incident_id, version, survenu_du, survenu_au, donnees, circonstances, personnes, risque_serieux,
         avis, mesures
    from clientele.incident
   where incident_id = $2
     and version = $3
     and not exists (select from clientele.incident as suite
                      where suite.incident_id = $2 and suite.version > $3)
),
correction as (
  insert into clientele.incident (
         incident_id, version, survenu_du, survenu_au, donnees, circonstances, personnes, risque_serieux,
         avis, mesures, motif, par)
  select incident_id, version + 1, coalesce($5, survenu_du), coalesce($6, survenu_au), coalesce($7, donnees),
         coalesce($8, circonstances), coalesce($9, personnes), coalesce($10, risque_serieux),
         coalesce($11, avis), coalesce($12, mesures), $4, $1
    from avant
  returning incident_id, version, survenu_du, survenu_au, donnees, circonstances, personnes, risque_serieux,
            avis, mesures, motif, par, le
),
evenement as (
  insert into clientele.outbox (type, agregat_id, charge)
  select 'audit.incident_corrige', incident_id::text,
         jsonb_build_object(
           'acteur_id', par, 'magasin_id', null, 'objet', incident_id,
           'details', jsonb_build_object('version', version))
    from correction
)
select incident_id, version, survenu_du, survenu_au, donnees, circonstances, personnes, risque_serieux, avis,
       mesures, motif, par, le
  from correction
