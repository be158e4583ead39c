//! A PostgreSQL server of our own: the product on a laptop and the tests need nothing installed.
//!
//! [`Binaries::find`] takes the PostgreSQL of the machine if it is recent enough, and downloads one otherwise.
//! [`Server::start`] runs it on a data folder that lasts, [`Server::throwaway`] on one that is removed with it, and
//! [`Keeper`] starts one that lasts again when it dies.
//!
//! Three rules hold for both:
//! - the server listens on a Unix socket in a private folder, never on a port;
//! - it never outlives the process that started it, however that process ends;
//! - it never runs as root: a starter that is root lends it an unprivileged account.
#![warn(missing_docs)]

mod account;
mod binaries;
mod data;
#[cfg_attr(not(feature = "telechargement"), path = "no_download.rs")]
mod download;
mod error;
mod folders;
mod installed;
mod keeper;
mod leash;
mod log;
#[cfg(feature = "telechargement")]
mod progress;
mod server;
mod settings;
mod socket;

pub use binaries::Binaries;
pub use error::Error;
pub use folders::{default_cache_folder, default_data_folder};
pub use keeper::{Event, Keeper};
pub use server::Server;
