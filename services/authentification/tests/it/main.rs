//! The service over HTTP, on a real PostgreSQL.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod cles;
mod connexion;
mod equipe;
mod evenements;
mod inscription;
mod jwks;
mod mesures;
mod monde;
mod mot_de_passe;
mod oubli;
mod presence;
mod programme;
mod rafraichissement;
mod sessions;
mod store;
mod verrou;

pub(crate) use monde::{CLE, MOT_DE_PASSE, Monde, temoin};
