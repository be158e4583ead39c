//! Workers, changed: by who manages them.

use comptoir_database::{Connection, Error, Found};
use comptoir_types::CompteId;

use super::Acteur;
use super::embauche::VERROUILLER;
use crate::domain::{Affectations, Etat, Modification, Motif};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[CHANGER_ETAT, MODIFIER, AFFECTER, NOTER, ACTIVER, GERABLE];

const CHANGER_ETAT: &str = include_str!("changer_etat.sql");

/// Suspends a worker, lets them come back or leave. False: see `changer_etat.sql`.
///
/// # Errors
/// `travailleur_dernier_responsable`.
pub async fn changer_etat(
    db: &Connection,
    acteur: &Acteur<'_>,
    id: CompteId,
    etat: Etat,
    motif: &Motif,
) -> Result<bool, Error> {
    let params: comptoir_database::Params<'_> = &[&acteur.id, &acteur.lieux, &id, &etat, motif];
    derriere_le_verrou(db, id, (CHANGER_ETAT, params)).await
}

const MODIFIER: &str = include_str!("modifier.sql");

/// Changes names, language or role. False: see `modifier.sql`.
///
/// # Errors
/// `travailleur_dernier_responsable`.
pub async fn modifier(
    db: &Connection,
    acteur: &Acteur<'_>,
    id: CompteId,
    version: i32,
    modification: &Modification,
) -> Result<bool, Error> {
    let Modification { prenom, nom, langue, role } = modification;
    let params: comptoir_database::Params<'_> =
        &[&acteur.id, &acteur.lieux, &id, &version, prenom, nom, langue, role];
    derriere_le_verrou(db, id, (MODIFIER, params)).await
}

const AFFECTER: &str = include_str!("affecter.sql");

/// Assigns a worker to these places. False: see `affecter.sql`.
pub async fn affecter(
    db: &Connection,
    acteur: &Acteur<'_>,
    id: CompteId,
    version: i32,
    affectations: &Affectations,
) -> Result<bool, Error> {
    let magasins = affectations.magasins.as_slice();
    let params: comptoir_database::Params<'_> = &[&acteur.id, &acteur.lieux, &id, &version, &magasins];
    derriere_le_verrou(db, id, (AFFECTER, params)).await
}

async fn derriere_le_verrou(
    db: &Connection,
    id: CompteId,
    change: (&str, comptoir_database::Params<'_>),
) -> Result<bool, Error> {
    let changes: Vec<Found> = db.after_lock((VERROUILLER, &[&id]), change).await?;
    Ok(!changes.is_empty())
}

const NOTER: &str = include_str!("noter.sql");

/// Notes that another temporary password is asked for. False: see `noter.sql`.
pub async fn noter_mot_de_passe(db: &Connection, acteur: &Acteur<'_>, id: CompteId) -> Result<bool, Error> {
    Ok(db.maybe::<Found>(NOTER, &[&acteur.id, &acteur.lieux, &id]).await?.is_some())
}

const ACTIVER: &str = include_str!("activer.sql");

/// Whoever was invited is at work from now on; others stay as they are.
pub async fn activer(db: &Connection, id: CompteId) -> Result<(), Error> {
    db.run(ACTIVER, &[&id]).await?;
    Ok(())
}

const GERABLE: &str = "
    select travailleur_id from travailleur.travailleur
     where travailleur_id = $1 and travailleur.gerable($1, $2)";

/// Whether who manages these places manages this worker.
pub async fn gerable(db: &Connection, id: CompteId, acteur: &Acteur<'_>) -> Result<bool, Error> {
    Ok(db.maybe::<Found>(GERABLE, &[&id, &acteur.lieux]).await?.is_some())
}
