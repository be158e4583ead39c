-- An incident enters the register, with its event and its stored answer.
--
-- $1 par uuid
-- $2 incident_id uuid
-- $3 empreinte bytea
-- $4 survenu_du date
-- $5 survenu_au date
-- $6 donnees text
-- $7 circonstances text
-- $8 personnes int
-- $9 risque_serieux boolean
-- $10 avis text
-- $11 mesures text
with
incident as (
  insert into clientele.incident (
         incident_id, survenu_du, survenu_au, donnees, circonstances, personnes, risque_serieux, avis,
         mesures, motif, par)
  values ($2, $4, $5, $6, $7, $8, $9, $10, $11, '', $1)
  returning incident_id, version, survenu_du, survenu_au, donnees, circonstances, personnes, risque_serieux,
            avis, mesures, motif, par, le
),
evenement as (
  insert into clientele.outbox (type, agregat_id, charge)
  select 'audit.incident_declare', incident_id::text,
         jsonb_build_object(
           'acteur_id', par, 'magasin_id', null, 'objet', incident_id,
           'details', jsonb_build_object('personnes', personnes, 'risque_serieux', risque_serieux))
    from incident
),
issue as (
  insert into clientele.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'incident', $3, 201, to_jsonb(incident) from incident
)
select incident_id, version, survenu_du, survenu_au, donnees, circonstances, personnes, risque_serieux, avis,
       mesures, motif, par, le
  from incident
