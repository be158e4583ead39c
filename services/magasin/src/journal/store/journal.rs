//! The journal of a day, read.

use chrono::NaiveDate;
use comptoir_database::{Connection, Error};
use comptoir_types::LieuId;

use crate::journal::domain::{Cloture, Ecriture, Journal};

comptoir_database::from_row!(Ecriture {
    numero,
    magasin_id,
    magasin,
    nature,
    piece_id,
    piece,
    compte,
    numero_compte,
    nom_fr,
    nom_en,
    debit_cents,
    credit_cents
});

comptoir_database::from_row!(Cloture { par, le });

pub(super) const CLOTURE: &str = "select par, le from magasin.journal_cloture where jour = $1";

pub(super) const OUVERT: &str = include_str!("ouvert.sql");

pub(super) const CLOS: &str = include_str!("clos.sql");

/// The journal of a day, of this place or of all: as it was written where the day is closed, else as it would be now.
pub async fn journal(db: &Connection, jour: NaiveDate, magasin: Option<LieuId>) -> Result<Journal, Error> {
    let cloture: Option<Cloture> = db.maybe(CLOTURE, &[&jour]).await?;
    let lignes = if cloture.is_some() { CLOS } else { OUVERT };
    Ok(Journal::new(jour, cloture, db.all(lignes, &[&jour, &magasin]).await?))
}
