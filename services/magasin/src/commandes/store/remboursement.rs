//! A refund that was carried out, as a step of its order.

use comptoir_database::{Connection, Error};
use uuid::Uuid;

pub(super) const REMBOURSE: &str = include_str!("rembourser.sql");

/// Writes that the provider has given the money back. Whether nobody had written it before.
pub(crate) async fn rembourse(db: &Connection, id: Uuid) -> Result<bool, Error> {
    db.run(REMBOURSE, &[&id]).await.map(|lignes| lignes > 0)
}
