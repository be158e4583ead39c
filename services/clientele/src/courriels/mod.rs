//! E-mail: one message for each event that asks for one, sent without anybody waiting.

mod courrier;
mod domain;
mod envoi;
mod jobs;
pub mod lecteur;
mod message;
mod metrics;
mod routes;
pub mod store;

pub use courrier::{Courrier, CourrierArgs};
pub use domain::{EtatCourriel, GenreCourriel};
pub use envoi::envoyer;
pub(crate) use jobs::jobs;
pub(crate) use metrics::Courriels;
pub(crate) use routes::{descriptions, routes};
