//! Everything that can go wrong with what belongs to a client, and what they are told.

use comptoir_http::{Problem, kinds};
use comptoir_types::Invalid;

/// Why a request to `clientele` failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing there, or nothing of the caller's.
    #[error("not found")]
    Introuvable,
    /// Somebody changed it meanwhile: this is the version now.
    #[error("it is at version {0}")]
    VersionPerimee(i32),
    /// Refused, with all that the client is told.
    #[error(transparent)]
    Refused(#[from] Problem),
    /// Another service gave no answer.
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
            Error::VersionPerimee(version) => Problem::new(&kinds::VERSION_PERIMEE).version(*version),
            Error::Refused(problem) => problem.clone(),
            Error::Service(error) => error.into(),
            Error::Pg(error) => contrainte(error).unwrap_or_else(|| error.into()),
        }
    }
}

/// What the database refuses by a name, told.
fn contrainte(error: &comptoir_database::Error) -> Option<Problem> {
    Some(match error.constraint()? {
        "adresse_nombre" => Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", "complet").detail(
            "Un client garde vingt adresses au plus : retirez-en une.",
            "A client keeps twenty addresses at most: remove one.",
        ),
        "adresse_province" => Problem::invalid_field(
            "province",
            &Invalid::new(
                "une province ou un territoire du Canada, comme QC",
                "a province or territory of Canada, like QC",
            ),
        ),
        "incident_periode" => Problem::invalid_field(
            ".",
            &Invalid::new("survenu_au : à partir de survenu_du", "survenu_au: from survenu_du on"),
        ),
        "demande_loi25_pkey" | "incident_pkey" | "idempotence_pkey" => Problem::new(&kinds::CLE_REUTILISEE),
        _ => return None,
    })
}

comptoir_http::impl_response_error!(Error);
