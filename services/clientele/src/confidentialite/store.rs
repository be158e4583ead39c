//! The statements of who answers for personal data.

use comptoir_database::{Connection, Error};
use comptoir_types::{CompteId, Telephone};

use super::domain::{Modification, Responsable};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LIRE, MODIFIER];

comptoir_database::from_row!(Responsable { titre_fr, titre_en, courriel, telephone, version, modifie_le });

const LIRE: &str = "
    select titre_fr, titre_en, courriel, telephone, version, modifie_le from clientele.confidentialite";

/// Who it is.
pub async fn lire(db: &Connection) -> Result<Responsable, Error> {
    db.one(LIRE, &[]).await
}

const MODIFIER: &str = include_str!("store/modifier.sql");

/// Names another, if it is still at this version.
pub async fn modifier(
    db: &Connection,
    acteur: CompteId,
    version: i32,
    Modification { titre_fr, titre_en, courriel, telephone }: &Modification,
) -> Result<Option<Responsable>, Error> {
    let numero = telephone.as_ref().map(|numero| numero.as_ref().map_or("", Telephone::as_str));
    db.maybe(MODIFIER, &[&acteur, &version, titre_fr, titre_en, courriel, &numero]).await
}
