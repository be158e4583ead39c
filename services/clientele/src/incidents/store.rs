//! The statements of the register: rows are added, never changed.

use chrono::NaiveDate;
use comptoir_database::{Connection, Error, Params};
use comptoir_http::Demande;
use comptoir_types::{CompteId, IncidentId, Jour};
use uuid::Uuid;

use super::domain::{Correction, Incident, NombrePersonnes, NouvelIncident};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[DECLARER, CORRIGER, LISTER, VERSIONS];

comptoir_database::from_row!(Incident {
    incident_id,
    version,
    survenu_du,
    survenu_au,
    donnees,
    circonstances,
    personnes,
    risque_serieux,
    avis,
    mesures,
    motif,
    par,
    le
});

const DECLARER: &str = include_str!("store/declarer.sql");

/// Writes an incident down.
///
/// # Errors
/// `incident_periode`; `incident_pkey` or `idempotence_pkey` when the key has served.
pub async fn declarer(
    db: &Connection,
    demande: &Demande<'_>,
    incident: &NouvelIncident,
) -> Result<Incident, Error> {
    let NouvelIncident { survenu_du, survenu_au, donnees, circonstances, personnes, .. } = incident;
    let (du, au, personnes) = (survenu_du.get(), survenu_au.get(), personnes.get());
    let params: Params<'_> = &[
        &demande.compte,
        &demande.cle,
        &demande.empreinte,
        &du,
        &au,
        donnees,
        circonstances,
        &personnes,
        &incident.risque_serieux,
        &incident.avis,
        &incident.mesures,
    ];
    db.one(DECLARER, params).await
}

const CORRIGER: &str = include_str!("store/corriger.sql");

/// Adds a correction of this version; none when it is not the last one.
///
/// # Errors
/// `incident_periode`; `incident_pkey` when another correction was quicker.
pub async fn corriger(
    db: &Connection,
    par: CompteId,
    id: IncidentId,
    version: i32,
    correction: &Correction,
) -> Result<Option<Incident>, Error> {
    let Correction { motif, survenu_du, survenu_au, donnees, circonstances, personnes, .. } = correction;
    let (du, au) = (survenu_du.map(Jour::get), survenu_au.map(Jour::get));
    let personnes = personnes.map(NombrePersonnes::get);
    let params: Params<'_> = &[
        &par,
        &id,
        &version,
        motif,
        &du,
        &au,
        donnees,
        circonstances,
        &personnes,
        &correction.risque_serieux,
        &correction.avis,
        &correction.mesures,
    ];
    db.maybe(CORRIGER, params).await
}

const LISTER: &str = include_str!("store/lister.sql");

/// The incidents as they are now, the newest first, from behind this one on.
pub async fn lister(
    db: &Connection,
    apres: Option<(NaiveDate, Uuid)>,
    lignes: i64,
) -> Result<Vec<Incident>, Error> {
    let (avant, avant_id) = apres.unzip();
    db.all(LISTER, &[&avant, &avant_id, &lignes]).await
}

const VERSIONS: &str = "
    select incident_id, version, survenu_du, survenu_au, donnees, circonstances, personnes, risque_serieux,
           avis, mesures, motif, par, le
      from clientele.incident
     where incident_id = $1
     order by version desc";

/// All that was ever written of an incident, the newest first.
pub async fn versions(db: &Connection, id: IncidentId) -> Result<Vec<Incident>, Error> {
    db.all(VERSIONS, &[&id]).await
}
