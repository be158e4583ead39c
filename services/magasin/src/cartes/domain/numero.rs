//! How a card is made and found by its number.

use comptoir_http::Problem;
use comptoir_types::NumeroCarte;
use sha2::{Digest, Sha256};

/// SHA-256 of a number: all that the database holds of it.
pub type Empreinte = Vec<u8>;

/// The digest that finds the card of this number.
pub fn empreinte(numero: &NumeroCarte) -> Empreinte {
    Sha256::digest(numero.as_str()).to_vec()
}

/// A number that nobody can guess.
///
/// # Errors
/// The system has no random bits.
pub fn numero_neuf() -> Result<NumeroCarte, Problem> {
    let mut octets = [0; 8];
    getrandom::fill(&mut octets).map_err(|error| {
        tracing::error!(%error, "the system gives no random bits");
        Problem::internal()
    })?;
    Ok(NumeroCarte::neuf(u64::from_be_bytes(octets)))
}
