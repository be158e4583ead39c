//! The configuration of the gateway: made from the OpenAPI document, and checked.
//!
//! The document is the one table of routes: what it does not describe, the gateway does not show, and who may call an
//! operation is read from its `security`. The settings say where the services are and how much is let through.

mod cli;
mod document;
mod forme;
mod reglages;
mod rendu;
mod verifier;

pub use cli::main;
pub use document::{Acces, DocumentInvalide, Route, lire};
pub use reglages::{
    Adresse, Collecteur, Exportateurs, Expression, Jetons, Journal, Limites, Mandataires, Niveau, Prometheus,
    Reglages, Telemetrie, Valeur,
};
pub use rendu::rendre;
pub use verifier::verifier;
