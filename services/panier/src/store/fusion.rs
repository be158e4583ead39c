//! The merge of a guest's cart into a client's.

use comptoir_database::{Connection, Error, Row};
use comptoir_types::{CompteId, PanierId};
use uuid::Uuid;

use crate::domain::Changement;
use crate::token::TokenHash;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[VERROUILLER, FUSIONNER];

struct LigneVenue {
    changement: Changement,
    reprise: bool,
}

impl TryFrom<&Row> for LigneVenue {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let produit_id = row.try_get("produit_id")?;
        let changement =
            Changement { produit_id, avant: row.try_get("avant")?, apres: row.try_get("apres")? };
        Ok(LigneVenue { changement, reprise: row.try_get("reprise")? })
    }
}

const VERROUILLER: &str = "
    select 1
      from panier.panier
     where (client_id = $1 and etat in ('ouvert', 'en_commande')) or jeton_hash = $2
     order by panier_id for update";

const FUSIONNER: &str = include_str!("fusionner.sql");

/// Merges the cart of this token into the client's. Nothing comes back when there is nothing left to merge.
///
/// # Errors
/// An order of the client's cart under way.
pub async fn fusionner(
    db: &Connection,
    client: CompteId,
    jeton: &TokenHash,
) -> Result<Vec<Changement>, crate::Error> {
    let jeton = jeton.as_slice();
    let neuf = PanierId::new(Uuid::now_v7());
    let lignes: Vec<LigneVenue> =
        db.after_lock((VERROUILLER, &[&client, &jeton]), (FUSIONNER, &[&client, &jeton, &neuf])).await?;
    if lignes.iter().all(|ligne| ligne.reprise) {
        Ok(lignes.into_iter().map(|ligne| ligne.changement).collect())
    } else {
        Err(crate::Error::EnCommande)
    }
}
