//! Whether a document may name a card, and why the card did not pay.

use comptoir_database::Connection;
use comptoir_http::{Problem, kinds};
use comptoir_types::{Centimes, CompteId, NumeroCarte};

use super::store::solde::{self, Tentative};
use crate::Error;

/// Why a document may not name these cards: one of them is none, or too many were within a minute. Each counts before
/// the document is tried, so that those of one instant are no more than those in a row.
///
/// # Errors
/// The database's.
pub(crate) async fn tenter(
    db: &Connection,
    appelant: CompteId,
    numeros: &[&NumeroCarte],
) -> Result<Option<Problem>, Error> {
    if numeros.is_empty() {
        return Ok(None);
    }
    Ok(match solde::tenter(db, appelant, numeros).await? {
        Tentative::Permise => None,
        Tentative::Inconnue => Some(Problem::new(&kinds::CARTE_INCONNUE)),
        Tentative::Epuisee => Some(trop_de_questions()),
    })
}

/// What a broken constraint of a card means; none for one that is not a card's.
///
/// # Errors
/// The database's, when it is asked for the balance.
pub(crate) async fn expliquer(
    db: &Connection,
    error: &comptoir_database::Error,
    cartes: &[(&NumeroCarte, Centimes)],
) -> Result<Option<Problem>, Error> {
    Ok(match error.constraint() {
        Some("carte_connue") => Some(Problem::new(&kinds::CARTE_INCONNUE)),
        Some("carte_remplacee") => Some(Problem::new(&kinds::CARTE_REMPLACEE)),
        Some("carte_essais") => Some(trop_de_questions()),
        Some("carte_solde_positif") => Some(insuffisante(db, cartes).await?),
        _ => None,
    })
}

/// Ten numbers a minute: whoever asks more is guessing.
pub(crate) fn trop_de_questions() -> Problem {
    Problem::new(&kinds::TROP_DE_REQUETES).retry_after(60).detail(
        "Dix numéros de carte par minute, pas davantage : attendez une minute.",
        "Ten card numbers a minute, no more: wait a minute.",
    )
}

/// What is left on the first of these cards that holds less than is asked of it.
async fn insuffisante(db: &Connection, cartes: &[(&NumeroCarte, Centimes)]) -> Result<Problem, Error> {
    let mut reste = None;
    for (numero, _) in cartes {
        let demande: Centimes =
            cartes.iter().filter(|(autre, _)| autre == numero).map(|(_, montant)| *montant).sum();
        let carte = solde::lire(db, numero).await?;
        if let Some(carte) = carte.filter(|carte| carte.solde_cents < demande) {
            reste = Some(carte);
            break;
        }
    }
    let problem = Problem::new(&kinds::CARTE_INSUFFISANTE);
    Ok(match reste {
        Some(carte) => problem.member("solde_cents", carte.solde_cents).member("derniers", carte.derniers),
        None => problem,
    })
}
