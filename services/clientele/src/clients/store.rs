//! The statements of the look-up. Reading is writing here: who looked at whom is told in the same statement.

use comptoir_database::{Connection, Error, Row};
use comptoir_types::CompteId;
use uuid::Uuid;

use crate::profils::domain::Client;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[CHERCHER, CONSULTER];

/// A client who was found, with what the list is sorted by.
pub struct Trouve {
    pub client: Client,
    pub tri: String,
}

impl TryFrom<&Row> for Trouve {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(Trouve { client: Client::try_from(row)?, tri: row.try_get("tri")? })
    }
}

const CHERCHER: &str = include_str!("store/chercher.sql");

/// The clients whose name starts like this, from behind this one on.
pub async fn chercher(
    db: &Connection,
    acteur: CompteId,
    q: &str,
    apres: Option<(String, Uuid)>,
    lignes: i64,
) -> Result<Vec<Trouve>, Error> {
    let (tri, id) = apres.unzip();
    db.all(CHERCHER, &[&acteur, &debut(q), &tri, &id, &lignes]).await
}

/// The text, folded as the index has it, with nothing in it that `like` reads otherwise.
fn debut(q: &str) -> String {
    let mut motif = String::with_capacity(q.len());
    for caractere in q.to_lowercase().chars() {
        if matches!(caractere, '%' | '_' | '\\') {
            motif.push('\\');
        }
        motif.push(caractere);
    }
    motif
}

const CONSULTER: &str = include_str!("store/consulter.sql");

/// One client.
pub async fn consulter(db: &Connection, acteur: CompteId, client: CompteId) -> Result<Option<Client>, Error> {
    db.maybe(CONSULTER, &[&acteur, &client]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_searched_is_folded_and_holds_no_pattern() {
        assert_eq!(debut("Gagné"), "gagné");
        assert_eq!(debut("100%_\\"), "100\\%\\_\\\\");
    }
}
