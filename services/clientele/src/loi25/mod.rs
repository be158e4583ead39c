//! The rights of a client under the Loi 25: their data in a file, or gone, in all five services.

pub mod domain;
mod fichier;
pub mod jobs;
mod routes;
pub mod store;

pub(crate) use routes::{Description, routes};
