//! The token that makes a guest the holder of a cart.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use comptoir_types::Invalid;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

/// What is stored of a guest's token: its SHA-256.
pub type TokenHash = [u8; 32];

/// A guest's token: 256 random bits, which travel as 43 characters of base64url. It is never stored.
#[derive(ToSchema)]
#[schema(as = JetonPanier, value_type = String, pattern = "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$")]
pub struct Jeton([u8; 32]);

impl Jeton {
    /// A fresh one.
    ///
    /// # Errors
    /// The system's, when it has no random bits to give.
    pub fn neuf() -> Result<Self, getrandom::Error> {
        let mut bits = [0; 32];
        getrandom::fill(&mut bits)?;
        Ok(Jeton(bits))
    }

    /// The token that a guest sent.
    ///
    /// # Errors
    /// A text that [`Jeton::texte`] did not give.
    pub fn lire(texte: &str) -> Result<Self, Invalid> {
        let bits = URL_SAFE_NO_PAD.decode(texte).ok().and_then(|bits| bits.try_into().ok());
        bits.map(Jeton).ok_or_else(|| {
            Invalid::new(
                "le jeton reçu au premier ajout : 43 caractères de base64url",
                "the token answered to the first addition: 43 characters of base64url",
            )
        })
    }

    /// What the guest keeps and sends back.
    pub fn texte(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What is stored.
    pub fn empreinte(&self) -> TokenHash {
        Sha256::digest(self.0).into()
    }
}

/// Never the token.
impl fmt::Debug for Jeton {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Jeton(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_and_anything_else_is_refused() {
        let jeton = Jeton::neuf().unwrap();
        assert_eq!(jeton.texte().len(), 43);
        assert_eq!(Jeton::lire(&jeton.texte()).unwrap().empreinte(), jeton.empreinte());
        assert_ne!(Jeton::neuf().unwrap().empreinte(), jeton.empreinte());
        for faux in ["", "abc", &"A".repeat(44), &"é".repeat(43), &"\0".repeat(43), &jeton.texte()[1..]] {
            assert!(Jeton::lire(faux).is_err(), "{faux:?}");
        }
        assert!(!format!("{jeton:?}").contains(&jeton.texte()));
    }
}
