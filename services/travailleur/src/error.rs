//! Everything that can go wrong about workers, and what the client is told.

use comptoir_http::{Problem, kinds};

/// Why a request to `travailleur` failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing there, or nothing that this caller may know of.
    #[error("not found")]
    Introuvable,
    /// Refused, with all that the client is told.
    #[error(transparent)]
    Refused(#[from] Problem),
    /// No such matricule, another PIN, or a worker who may not sign in: never said which.
    #[error("invalid PIN")]
    NipInvalide,
    /// Too many attempts on this matricule; good again after that many seconds.
    #[error("locked for {0} s")]
    Verrouille(u64),
    /// A PIN was not hashed.
    #[error(transparent)]
    Password(#[from] comptoir_password::Error),
    /// Another service did not answer.
    #[error(transparent)]
    Service(#[from] comptoir_clients::Error),
    #[error(transparent)]
    Pg(#[from] comptoir_database::Error),
}

impl Error {
    /// What the client is told.
    pub fn problem(&self) -> Problem {
        match self {
            Error::Introuvable => Problem::new(&kinds::INTROUVABLE),
            Error::Refused(problem) => problem.clone(),
            Error::NipInvalide => Problem::new(&kinds::NIP_INVALIDE),
            Error::Verrouille(secondes) => Problem::new(&kinds::COMPTE_VERROUILLE).retry_after(*secondes),
            Error::Password(error) => error.into(),
            Error::Service(error) => error.into(),
            Error::Pg(error) => match error.constraint() {
                Some("travailleur_matricule_unique") => {
                    Problem::new(&kinds::DEJA_EXISTANT).member("champ", "matricule").detail(
                        "Un travailleur a déjà ce matricule : choisissez-en un autre.",
                        "A worker has this staff number: choose another.",
                    )
                }
                Some("travailleur_courriel_unique") => courriel_pris(),
                Some("travailleur_dernier_responsable") => Problem::new(&kinds::DERNIER_RESPONSABLE),
                Some("quart_ouvert_unique") => Problem::new(&kinds::QUART_DEJA_OUVERT),
                Some("travailleur_pkey" | "quart_pkey" | "idempotence_pkey") => {
                    Problem::new(&kinds::CLE_REUTILISEE)
                }
                _ => error.into(),
            },
        }
    }
}

/// Somebody signs in with this e-mail already.
pub(crate) fn courriel_pris() -> Problem {
    Problem::new(&kinds::COURRIEL_PRIS).detail(
        "Un compte a déjà ce courriel : donnez-en un autre.",
        "An account already has this e-mail: give another.",
    )
}

comptoir_http::impl_response_error!(Error);
