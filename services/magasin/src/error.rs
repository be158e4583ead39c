//! Everything that can go wrong in a store, and what the client is told.

use comptoir_http::{Problem, kinds};

/// Why a request to `magasin` failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing there, or nothing that this caller may know of.
    #[error("not found")]
    Introuvable,
    /// Refused, with all that the client is told.
    #[error(transparent)]
    Refused(#[from] Problem),
    #[error(transparent)]
    Pg(#[from] comptoir_database::Error),
}

impl Error {
    /// What the client is told.
    pub fn problem(&self) -> Problem {
        match self {
            Error::Introuvable => Problem::new(&kinds::INTROUVABLE),
            Error::Refused(problem) => problem.clone(),
            // It closed while something was about to begin there.
            Error::Pg(error) if error.constraint() == Some("lieu_en_usage") => {
                Problem::new(&kinds::ETAT_INCOMPATIBLE)
                    .detail("Ce lieu vient de fermer.", "This place has just closed.")
                    .member("etat", "ferme")
            }
            Error::Pg(error) => error.into(),
        }
    }
}

comptoir_http::impl_response_error!(Error);
