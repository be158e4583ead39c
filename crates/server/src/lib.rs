//! Runs a service: workers, probes and metrics on a second port, background work, a stop in the right order.

mod background;
mod config;
mod programme;
mod run;

pub use background::Background;
pub use config::Config;
pub use programme::{Application, main, ready};
pub use run::{Error, Pret, Service, monter, run};
