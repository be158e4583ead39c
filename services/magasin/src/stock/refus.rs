//! Why the stock did not move: the constraint decides, what is there now explains.

use comptoir_auth::Travailleur;
use comptoir_database::Connection;
use comptoir_http::{Problem, kinds};
use comptoir_types::{LieuId, ProduitId};

use super::store::{obstacle, quantites};
use crate::Error;

/// What the constraint that broke means for these changes of the stock of a place.
///
/// # Errors
/// The database's, when it is asked what there is.
pub(crate) async fn expliquer(
    db: &Connection,
    error: comptoir_database::Error,
    lieu: LieuId,
    (produits, deltas): (&[ProduitId], &[i32]),
) -> Result<Error, Error> {
    if error.is_not_null() {
        return Ok(inconnu().into());
    }
    match error.constraint() {
        Some("idempotence_pkey") => Ok(Problem::new(&kinds::CLE_REUTILISEE).into()),
        Some("stock_tenu") => Ok(inconnu().into()),
        Some("stock_disponible_positif" | "stock_physique_positif") => {
            Ok(insuffisant(db, lieu, produits, deltas).await?.into())
        }
        _ => Ok(error.into()),
    }
}

fn inconnu() -> Problem {
    Problem::new(&kinds::PRODUIT_INCONNU).detail(
        "Un produit de la demande n'existe pas, ou ce lieu ne le tient pas.",
        "A product of the request does not exist, or this place does not hold it.",
    )
}

/// What there is not enough of, and the orders and transfers that hold it.
async fn insuffisant(
    db: &Connection,
    lieu: LieuId,
    produits: &[ProduitId],
    deltas: &[i32],
) -> Result<Problem, Error> {
    let manques = obstacle::manques(db, lieu, produits, deltas).await?;
    let courts: Vec<ProduitId> = manques.iter().map(obstacle::Manque::produit).collect();
    let commandes = obstacle::engagements(db, lieu, &courts).await?;
    let problem = Problem::new(&kinds::STOCK_INSUFFISANT);
    let problem = if commandes.is_empty() {
        problem
    } else {
        problem.detail(
            "Des unités sont promises : annulez des commandes ou des transferts de la liste, puis recommencez.",
            "Units are promised: cancel orders or transfers of the list, then try again.",
        )
    };
    Ok(problem.member("manques", manques).member("commandes", commandes))
}

/// Why a place took nothing: it is not there, not theirs, or closed.
///
/// # Errors
/// The database's.
pub(crate) async fn sans_lieu(
    db: &Connection,
    travailleur: &Travailleur,
    lieu: LieuId,
) -> Result<Error, Error> {
    if quantites::est_le_centre(db, lieu).await?.is_none() {
        return Ok(Error::Introuvable);
    }
    let ferme = || {
        Problem::new(&kinds::ETAT_INCOMPATIBLE)
            .detail("Ce lieu est fermé : il ne reçoit rien.", "This place is closed: it receives nothing.")
    };
    Ok(travailleur.require_place(lieu).err().unwrap_or_else(ferme).into())
}
