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
    #[error(transparent)]
    Pg(#[from] comptoir_database::Error),
}

impl Error {
    /// What the client is told.
    pub fn problem(&self) -> Problem {
        match self {
            Error::Introuvable => Problem::new(&kinds::INTROUVABLE),
            Error::Refused(problem) => problem.clone(),
            Error::Pg(error) => error.into(),
        }
    }
}

comptoir_http::impl_response_error!(Error);
