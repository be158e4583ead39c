//! What services ask of each other: a trait per callee, its types, and how it is asked over HTTP.
//!
//! The callee implements the same trait directly on its own state, for the process that holds all five. A caller is
//! written once and cannot tell the two apart.
#![warn(missing_docs)]

mod acces;
pub mod authentification;
pub mod documents;
pub mod evenements;
mod http;
pub mod magasin;
pub mod personnes;
pub mod travailleur;

pub use acces::{AccesAuthentification, AccesClientele, AccesMagasin, AccesPanier, AccesTravailleur};
pub use authentification::{Comptes, Signataire};
pub use documents::Documents;
pub use evenements::{Evenements, FeedInProcess};
pub use http::Http;
pub use magasin::Magasin;
pub use personnes::{Effacement, EnCours, Inactifs, Personnes};
pub use travailleur::Travailleur;

use comptoir_http::{Problem, kinds};

/// A call that got no answer it could use.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The other service did not answer in time, or answered that it cannot.
    #[error("{service} does not answer: {raison}")]
    Indisponible {
        /// The callee.
        service: &'static str,
        /// What happened instead.
        raison: String,
    },
    /// The other service's database, when the call is direct.
    #[error(transparent)]
    Pg(#[from] comptoir_database::Error),
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        match error {
            Error::Indisponible { .. } => Problem::new(&kinds::INDISPONIBLE),
            Error::Pg(error) => error.into(),
        }
    }
}
