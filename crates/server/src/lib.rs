//! Runs a service: workers, probes and metrics on a second port, background work, a stop in the right order.

mod admin;
mod background;
mod config;
mod error;
mod pret;
mod programme;
mod run;

pub use background::Background;
pub use config::Config;
pub use error::Error;
pub use pret::{Garde, Pret, Refus, ready};
pub use programme::{Application, command, main, sans_secret};
pub use run::{Service, monter, run};
