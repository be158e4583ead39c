//! The keys that sign tokens: one signs, its neighbours are published so that a change of keys refuses nobody.

use std::{fmt, fs};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use comptoir_auth::{Claims, JwkSet};
use jsonwebtoken::jwk::{Jwk, PublicKeyUse, ThumbprintHash};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use pem::{EncodeConfig, LineEnding, Pem};

use crate::Error;

/// Why a key cannot be used, or made.
#[derive(Debug, thiserror::Error)]
#[error(
    "expected an EC P-256 private key as PEM, PKCS#8 (openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256): {0}"
)]
pub struct CleInvalide(String);

/// A private key, with its public half as it is published.
#[derive(Clone)]
pub struct Cle {
    privee: EncodingKey,
    publique: Jwk,
    kid: String,
}

impl Cle {
    /// The key of a PEM text. Its id is its thumbprint (RFC 7638), so that nobody has to choose one.
    ///
    /// # Errors
    /// Anything but an EC P-256 private key in PKCS#8.
    pub fn lire(pem: &str) -> Result<Self, CleInvalide> {
        let invalide = |error: jsonwebtoken::errors::Error| CleInvalide(error.to_string());
        let privee = EncodingKey::from_ec_pem(pem.as_bytes()).map_err(invalide)?;
        let mut publique = Jwk::from_encoding_key(&privee, Algorithm::ES256).map_err(invalide)?;
        let kid = publique.thumbprint(ThumbprintHash::SHA256).map_err(invalide)?;
        publique.common.key_id = Some(kid.clone());
        publique.common.public_key_use = Some(PublicKeyUse::Signature);
        Ok(Cle { privee, publique, kid })
    }

    /// The key of a file, for the command line.
    pub(crate) fn ouvrir(fichier: &str) -> Result<Self, String> {
        let pem = fs::read_to_string(fichier).map_err(|error| error.to_string())?;
        Cle::lire(&pem).map_err(|error| error.to_string())
    }
}

/// Never the private half.
impl fmt::Debug for Cle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cle").field("kid", &self.kid).finish_non_exhaustive()
    }
}

/// What signs tokens, and what is published to verify them.
#[derive(Debug)]
pub struct Cles {
    courante: Cle,
    jwks: JwkSet,
}

impl Cles {
    /// Signs with `courante`; publishes it and the others, each once.
    pub fn new<'a>(courante: Cle, autres: impl IntoIterator<Item = &'a Cle>) -> Self {
        let mut jwks = JwkSet { keys: vec![courante.publique.clone()] };
        for autre in autres {
            if jwks.find(&autre.kid).is_none() {
                jwks.keys.push(autre.publique.clone());
            }
        }
        Cles { courante, jwks }
    }

    /// The same from PEM texts: the key that signs, the one that will, the one that did.
    ///
    /// # Errors
    /// The first that is no EC P-256 private key.
    pub fn lire(
        courante: &str,
        suivante: Option<&str>,
        precedente: Option<&str>,
    ) -> Result<Self, CleInvalide> {
        let autres = suivante.into_iter().chain(precedente).map(Cle::lire).collect::<Result<Vec<_>, _>>()?;
        Ok(Cles::new(Cle::lire(courante)?, &autres))
    }

    /// A new private key as PEM text, to be kept where nobody else reads.
    ///
    /// # Errors
    /// The system has no random numbers to give.
    pub fn generer() -> Result<String, CleInvalide> {
        let der = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
            .map_err(|error| CleInvalide(error.to_string()))?;
        let lignes = EncodeConfig::new().set_line_ending(LineEnding::LF);
        Ok(pem::encode_config(&Pem::new("PRIVATE KEY", der.as_ref()), lignes))
    }

    /// The public keys: that of every token still good, and that of the tokens to come.
    pub fn jwks(&self) -> &JwkSet {
        &self.jwks
    }

    /// A token that says this.
    ///
    /// # Errors
    /// The signature cannot be made.
    pub fn signer(&self, claims: &Claims) -> Result<String, Error> {
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some(self.courante.kid.clone());
        encode(&header, claims, &self.courante.privee).map_err(Error::chiffrement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_generated_key_can_be_read_and_no_debug_output_shows_it() {
        let pem = Cles::generer().unwrap();
        assert!(
            pem.starts_with("-----BEGIN PRIVATE KEY-----\n") && pem.ends_with("-----END PRIVATE KEY-----\n")
        );
        let cle = Cle::lire(&pem).unwrap();
        assert_eq!(format!("{cle:?}"), format!("Cle {{ kid: {:?}, .. }}", cle.kid));
        assert_ne!(Cles::generer().unwrap(), pem);
    }

    #[test]
    fn each_key_is_published_once_with_what_a_gateway_asks_of_it() {
        let [courante, suivante] = [Cles::generer().unwrap(), Cles::generer().unwrap()];
        let cles = Cles::lire(&courante, Some(&suivante), Some(&courante)).unwrap();
        let json = serde_json::to_value(cles.jwks()).unwrap();
        let keys = json["keys"].as_array().unwrap();
        assert_eq!(keys.len(), 2);
        for key in keys {
            assert_eq!((&key["kty"], &key["crv"]), (&"EC".into(), &"P-256".into()));
            assert_eq!((&key["alg"], &key["use"]), (&"ES256".into(), &"sig".into()));
            assert_eq!(key["kid"].as_str().unwrap().len(), 43);
            assert!(key.get("d").is_none());
        }
        assert_eq!(keys[0]["kid"], cles.courante.kid.as_str());
    }

    #[test]
    fn what_is_no_p256_private_key_is_refused() {
        let p384 = EcdsaKeyPair::generate_pkcs8(
            &aws_lc_rs::signature::ECDSA_P384_SHA384_FIXED_SIGNING,
            &SystemRandom::new(),
        );
        let p384 = pem::encode(&Pem::new("PRIVATE KEY", p384.unwrap().as_ref()));
        for texte in
            ["", "not a key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", &p384]
        {
            assert!(Cle::lire(texte).is_err(), "{texte}");
        }
        assert!(Cle::ouvrir("/nonexistent/key.pem").is_err());
    }
}
