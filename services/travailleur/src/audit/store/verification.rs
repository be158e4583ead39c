//! The chain, read again line by line.

use comptoir_database::{Connection, Error, Value};

/// Prepared against the migrated schema by a test.
pub(super) const STATEMENTS: &[&str] = &[ANCRE, DERNIERE, VERIFIER];

const ANCRE: &str = "
    select case when $1::bigint = 0 then travailleur.genese()
                else (select empreinte from travailleur.journal_audit where position = $1) end";

/// The digest of the line at this position, of nothing at 0; none where there is no such line.
///
/// # Errors
/// The database's.
pub async fn ancre(db: &Connection, position: i64) -> Result<Option<Vec<u8>>, Error> {
    let Value(empreinte) = db.one(ANCRE, &[&position]).await?;
    Ok(empreinte)
}

const DERNIERE: &str = "select coalesce(max(position), 0) from travailleur.journal_audit";

/// The position of the last line, 0 where there is none.
///
/// # Errors
/// The database's.
pub async fn derniere(db: &Connection) -> Result<i64, Error> {
    let Value(derniere) = db.one(DERNIERE, &[]).await?;
    Ok(derniere)
}

const VERIFIER: &str = include_str!("verifier.sql");

/// What a page of the chain is like.
#[derive(Debug)]
pub struct PageChaine {
    /// How many lines it has.
    pub lignes: i64,
    /// The position of the last.
    pub derniere: Option<i64>,
    /// The first position where it is broken.
    pub rupture: Option<i64>,
    /// The digest of the last line.
    pub empreinte: Option<Vec<u8>>,
}

comptoir_database::from_row!(PageChaine { lignes, derniere, rupture, empreinte });

/// Checks so many lines from this position on, behind the line of this digest.
///
/// # Errors
/// The database's.
pub async fn verifier(
    db: &Connection,
    depuis: i64,
    precedente: &[u8],
    limite: i64,
) -> Result<PageChaine, Error> {
    db.one(VERIFIER, &[&depuis, &precedente, &limite]).await
}
