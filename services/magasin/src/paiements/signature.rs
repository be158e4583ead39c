//! What tells the payment provider's callbacks from anybody else's: a signature over the bytes of the body.

use std::fmt;

use comptoir_http::{Problem, kinds};
use comptoir_types::Invalid;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The header that carries the signature: HMAC-SHA256 of the body, in hexadecimal digits.
pub(crate) const SIGNATURE_HEADER: &str = "X-Signature";

/// The secret that the provider and we share.
#[derive(Clone, PartialEq, Eq)]
pub struct CallbackSecret(String);

impl CallbackSecret {
    /// The secret of this text, of 16 characters or more.
    ///
    /// # Errors
    /// A shorter one, which could be guessed.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.len() >= 16 {
            Ok(CallbackSecret(text.to_owned()))
        } else {
            Err(format!("expected 16 characters or more, got {}", text.len()))
        }
    }

    /// Compares in constant time.
    fn signed(&self, body: &[u8], signature: &[u8; 32]) -> bool {
        Hmac::<Sha256>::new_from_slice(self.0.as_bytes())
            .is_ok_and(|hmac| hmac.chain_update(body).verify_slice(signature).is_ok())
    }
}

/// Never the secret.
impl fmt::Debug for CallbackSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CallbackSecret(…)")
    }
}

/// Lets only what the provider signed pass. Without a secret nothing is.
///
/// # Errors
/// `cle-invalide`; `requete-invalide` for what is no signature at all.
pub(crate) fn verifier(
    secret: Option<&CallbackSecret>,
    body: &[u8],
    signature: Option<&[u8]>,
) -> Result<(), Problem> {
    let signature = signature.ok_or_else(|| Problem::new(&kinds::CLE_INVALIDE))?;
    let mut octets = [0; 32];
    hex::decode_to_slice(signature, &mut octets).map_err(|_| {
        let invalide = Invalid::new("64 chiffres hexadécimaux", "64 hexadecimal digits");
        Problem::invalid_field(SIGNATURE_HEADER, &invalide)
    })?;
    if secret.is_some_and(|secret| secret.signed(body, &octets)) {
        Ok(())
    } else {
        Err(Problem::new(&kinds::CLE_INVALIDE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4231, test case 1, whose key is made of what no text holds; case 2 by its text.
    #[test]
    fn a_signature_is_that_of_rfc_4231() {
        let secret = CallbackSecret("Jefe".to_owned());
        let bonne = b"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        let corps = b"what do ya want for nothing?";
        assert!(verifier(Some(&secret), corps, Some(bonne)).is_ok());
        assert!(verifier(Some(&secret), corps, Some(&bonne.to_ascii_uppercase())).is_ok());
        let autre = CallbackSecret("Jefa".to_owned());
        for (secret, corps, signature) in [
            (Some(&autre), &corps[..], Some(&bonne[..])),
            (Some(&secret), &corps[1..], Some(&bonne[..])),
            (Some(&secret), &corps[..], None),
            (None, &corps[..], Some(&bonne[..])),
        ] {
            let refus = verifier(secret, corps, signature).unwrap_err();
            assert_eq!(refus.kind(), &kinds::CLE_INVALIDE);
        }
        for signature in [&bonne[1..], b"", b"sha256=", &[0xff; 64]] {
            let refus = verifier(Some(&secret), corps, Some(signature)).unwrap_err();
            assert_eq!(refus.kind(), &kinds::REQUETE_INVALIDE);
        }
    }

    #[test]
    fn a_secret_that_can_be_guessed_is_refused_and_none_is_shown() {
        assert!(CallbackSecret::parse("quinze-lettres.").is_err());
        assert_eq!(format!("{:?}", CallbackSecret::parse("seize-caracteres").unwrap()), "CallbackSecret(…)");
    }
}
