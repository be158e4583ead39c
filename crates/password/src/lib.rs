//! Hashing of passwords and PINs with argon2id: slow on purpose, so away from the threads that answer, and a few at once.

mod argon;
mod password_hasher;

use std::fmt::Display;

use comptoir_http::{Problem, kinds};

pub use argon::hash;
pub use password_hasher::{PasswordHasher, PasswordHasherArgs};

/// Why nothing was hashed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Too many passwords are being hashed.
    #[error("no turn to hash a password came in time")]
    Occupe,
    /// A hash or a random number could not be made, or what was kept is no hash.
    #[error("cryptography failed: {0}")]
    Chiffrement(String),
}

impl Error {
    pub(crate) fn chiffrement(cause: impl Display) -> Self {
        Error::Chiffrement(cause.to_string())
    }
}

impl From<&Error> for Problem {
    fn from(error: &Error) -> Self {
        Problem::new(match error {
            Error::Occupe => &kinds::OCCUPE,
            Error::Chiffrement(_) => &kinds::INTERNE,
        })
    }
}
