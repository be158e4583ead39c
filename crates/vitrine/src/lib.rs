//! Serves the pages of the web interface: `index.html` (shop), `caisse.html` (till), `gestion.html` (back office), and what
//! they load.
//!
//! All of it is read and compressed once, at the start: a request opens no file, so no path leads outside the folder.
#![warn(missing_docs)]

mod config;
mod file;
mod origin;
mod policy;
mod program;
mod routes;
mod site;

pub use config::InterfaceArgs;
pub use origin::Origin;
pub use program::{command, main};
pub use routes::service;
pub use site::{Error, Site};
