//! The statements of the service, each beside the function that runs it.

pub mod cles;
pub mod comptes;
pub mod equipe;
pub mod evenements;
pub mod oublis;
pub mod personnes;
pub mod sessions;
