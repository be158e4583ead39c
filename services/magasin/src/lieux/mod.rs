//! The places of the chain, and its settings.

pub mod domain;
mod interne;
mod routes;
pub mod store;

use comptoir_auth::Travailleur;
use comptoir_types::{LieuId, Role};

pub use interne::InProcess;
pub(crate) use interne::routes as routes_internes;
pub(crate) use routes::{PUBLIC, descriptions, routes};

/// The places that a worker may act in; none: all of them.
pub(crate) fn affectes(travailleur: &Travailleur) -> Option<&[LieuId]> {
    (travailleur.role < Role::Responsable).then_some(travailleur.claims.magasins.as_slice())
}
