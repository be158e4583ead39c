//! Everything that can go wrong with a profile, and what the client is told.

use comptoir_http::{Problem, kinds};

/// Why a request to `clientele` failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No profile of this account.
    #[error("not found")]
    Introuvable,
    /// Somebody changed it meanwhile: this is the version now.
    #[error("the profile is at version {0}")]
    VersionPerimee(i32),
    /// Refused, with all that the client is told.
    #[error(transparent)]
    Refused(#[from] Problem),
    /// `authentification` gave no answer.
    #[error(transparent)]
    Authentification(#[from] comptoir_clients::Error),
    #[error(transparent)]
    Pg(#[from] comptoir_database::Error),
}

impl Error {
    /// What the client is told.
    pub fn problem(&self) -> Problem {
        match self {
            Error::Introuvable => Problem::new(&kinds::INTROUVABLE),
            Error::VersionPerimee(version) => Problem::new(&kinds::VERSION_PERIMEE).version(*version),
            Error::Refused(problem) => problem.clone(),
            Error::Authentification(error) => error.into(),
            Error::Pg(error) => error.into(),
        }
    }
}

comptoir_http::impl_response_error!(Error);
