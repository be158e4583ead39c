//! The configuration of the gateway: made from the OpenAPI document, and checked.
//!
//! The document is the one table of routes: what it does not describe, the gateway does not show, and who may call an
//! operation is read from its `security`. The settings say where the services are and how much is let through.

mod check;
mod cli;
mod config;
mod document;
mod render;
mod settings;
mod template;

pub use check::check;
pub use cli::main;
pub use document::{Acces, DocumentInvalide, Route, lire};
pub use render::rendre;
pub use settings::{
    Adresse, Collecteur, Exportateurs, Expression, Jetons, Journal, Limites, Niveau, Prometheus, Settings,
    Telemetrie, Templated, TrustedProxies,
};
