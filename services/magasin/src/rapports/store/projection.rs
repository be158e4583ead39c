//! Events become figures.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Value};

pub(super) const PROJETER: &str = include_str!("projeter.sql");

/// What a step did.
#[derive(Debug)]
pub struct Pas {
    /// How far the reader is.
    pub position: i64,
    /// How many events it read.
    pub nombre: i64,
    /// When those happened that are about documents.
    pub moments: Vec<DateTime<Utc>>,
    /// The positions of those that could not be understood.
    pub incompris: Vec<i64>,
}

comptoir_database::from_row!(Pas { position, nombre, moments, incompris });

/// The next events, so many at most, become figures; none while another replica does so.
///
/// # Errors
/// The database's.
pub async fn projeter(db: &Connection, au_plus: i64) -> Result<Option<Pas>, Error> {
    db.maybe(PROJETER, &[&au_plus]).await
}

pub(super) const VIDER: &str = include_str!("vider.sql");

/// Begins to make all figures again, where that was asked for. Up to which position they are being made then.
///
/// # Errors
/// The database's.
pub async fn vider(db: &Connection) -> Result<Option<i64>, Error> {
    Ok(db.maybe(VIDER, &[]).await?.map(|Value(cible)| cible))
}
