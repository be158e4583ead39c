//! Why a day is not closed.

use chrono::NaiveDate;
use comptoir_database::Connection;
use comptoir_http::{Problem, kinds};

use super::store::cloture;
use crate::Error;

/// What the constraint that broke means, with what keeps the day open.
///
/// # Errors
/// The database's, when it is asked for that.
pub(super) async fn expliquer(
    db: &Connection,
    error: comptoir_database::Error,
    jour: NaiveDate,
) -> Result<Error, Error> {
    let impossible = Problem::new(&kinds::CLOTURE_IMPOSSIBLE);
    Ok(match error.constraint() {
        Some("journal_jour_passe") => impossible.detail(
            "Une journée se clôt une fois finie, dix minutes après minuit à Montréal au plus tôt.",
            "A day is closed once it is over, ten minutes after midnight in Montréal at the earliest.",
        ),
        Some("journal_ordre") => impossible
            .detail(
                "Les journées se clôturent dans l'ordre, sans en sauter : clôturez d'abord prochain_jour.",
                "Days are closed in order, none left out: close prochain_jour first.",
            )
            .member("prochain_jour", cloture::prochain(db).await?),
        Some("journal_sessions") => impossible
            .detail(
                "Des sessions de caisse ne sont pas fermées : terminez-les, comptez leur tiroir.",
                "Till sessions are not closed: end them, count their drawers.",
            )
            .member("sessions", cloture::sessions(db, jour).await?),
        Some("journal_cloture_pkey") => Problem::new(&kinds::JOUR_DEJA_CLOS),
        Some("journal_cloture_cle_key" | "idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE),
        _ => return Ok(error.into()),
    }
    .into())
}
