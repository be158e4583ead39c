//! Runs a service: workers, probes and metrics on a second port, background work, a stop in the right order.
#![warn(missing_docs)]

mod admin;
mod background;
mod config;
mod error;
mod program;
mod readiness;
mod run;

pub use background::Background;
pub use config::Config;
pub use error::Error;
pub use program::{Application, command, main, redact};
pub use readiness::{Readiness, StartupCheck, StartupRefused, ready};
pub use run::{Adresses, Porte, Routes, Service, mount, run};
