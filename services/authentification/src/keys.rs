//! The keys that sign tokens: one signs, its neighbours are published so that a change of keys refuses nobody.

use std::path::Path;
use std::sync::Arc;
use std::{fmt, fs};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use comptoir_auth::JwkSet;
use jsonwebtoken::jwk::{Jwk, PublicKeyUse, ThumbprintHash};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use pem::{EncodeConfig, LineEnding, Pem};
use serde::Serialize;

use crate::Error;

/// The files of a folder of keys: the one that signed, the one that signs, the one that will.
pub const PRECEDENTE: &str = "precedente.pem";
/// See [`PRECEDENTE`].
pub const COURANTE: &str = "courante.pem";
/// See [`PRECEDENTE`].
pub const SUIVANTE: &str = "suivante.pem";

/// Why a key cannot be used, or made.
#[derive(Debug, thiserror::Error)]
#[error(
    "expected an EC P-256 private key as PEM (openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256): {0}"
)]
pub struct CleInvalide(String);

/// A private key, with its public half as it is published.
#[derive(Clone)]
pub struct SigningKey {
    privee: EncodingKey,
    publique: Jwk,
    kid: String,
}

impl SigningKey {
    /// The key of a PEM text. Its id is its thumbprint (RFC 7638), so that nobody has to choose one.
    ///
    /// # Errors
    /// Anything but an EC P-256 private key, in PKCS#8 or in SEC 1: `PRIVATE KEY` or `EC PRIVATE KEY`.
    pub fn lire(pem: &str) -> Result<Self, CleInvalide> {
        let invalide = |error: jsonwebtoken::errors::Error| CleInvalide(error.to_string());
        let privee = EncodingKey::from_ec_der(&pkcs8(pem)?);
        let mut publique = Jwk::from_encoding_key(&privee, Algorithm::ES256).map_err(invalide)?;
        let kid = publique.thumbprint(ThumbprintHash::SHA256).map_err(invalide)?;
        publique.common.key_id = Some(kid.clone());
        publique.common.public_key_use = Some(PublicKeyUse::Signature);
        Ok(SigningKey { privee, publique, kid })
    }
}

/// The one private key among the blocks of a PEM text: openssl writes the parameters of the curve before it.
fn pkcs8(texte: &str) -> Result<Vec<u8>, CleInvalide> {
    let blocs = pem::parse_many(texte).map_err(|error| CleInvalide(error.to_string()))?;
    let Some(bloc) = blocs.iter().find(|bloc| bloc.tag().ends_with("PRIVATE KEY")) else {
        return Err(CleInvalide("no private key in it".to_owned()));
    };
    if !["PRIVATE KEY", "EC PRIVATE KEY"].contains(&bloc.tag()) {
        return Err(CleInvalide(format!("got an {}", bloc.tag())));
    }
    let autre = |error: &dyn fmt::Display| CleInvalide(format!("another algorithm or curve ({error})"));
    let paire = EcdsaKeyPair::from_private_key_der(&ECDSA_P256_SHA256_FIXED_SIGNING, bloc.contents());
    let paire = paire.map_err(|error| autre(&error))?;
    Ok(paire.to_pkcs8v1().map_err(|error| autre(&error))?.as_ref().to_vec())
}

/// Never the private half.
impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("kid", &self.kid).finish_non_exhaustive()
    }
}

/// What signs tokens, and what is published to verify them.
#[derive(Debug)]
pub struct SigningKeys {
    courante: SigningKey,
    jwks: JwkSet,
}

impl SigningKeys {
    /// Signs with `courante`; publishes it and the others, each once.
    pub fn new<'a>(courante: SigningKey, autres: impl IntoIterator<Item = &'a SigningKey>) -> Self {
        let mut jwks = JwkSet { keys: vec![courante.publique.clone()] };
        for autre in autres {
            if jwks.find(&autre.kid).is_none() {
                jwks.keys.push(autre.publique.clone());
            }
        }
        SigningKeys { courante, jwks }
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
        let autres =
            suivante.into_iter().chain(precedente).map(SigningKey::lire).collect::<Result<Vec<_>, _>>()?;
        Ok(SigningKeys::new(SigningKey::lire(courante)?, &autres))
    }

    /// The keys of a folder: `courante.pem`, and `suivante.pem` and `precedente.pem` where they are there.
    ///
    /// # Errors
    /// The first file that cannot be read, or is no such key.
    pub fn ouvrir(dossier: &str) -> Result<Arc<Self>, String> {
        let dossier = Path::new(dossier);
        let cle = |nom: &str| {
            let fichier = dossier.join(nom);
            let raison = |error: &dyn fmt::Display| format!("{}: {error}", fichier.display());
            let pem = fs::read_to_string(&fichier).map_err(|error| raison(&error))?;
            SigningKey::lire(&pem).map_err(|error| raison(&error))
        };
        let autres = [SUIVANTE, PRECEDENTE].into_iter().filter(|nom| dossier.join(nom).exists());
        let autres = autres.map(cle).collect::<Result<Vec<_>, _>>()?;
        Ok(Arc::new(SigningKeys::new(cle(COURANTE)?, &autres)))
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
    pub fn signer(&self, claims: &impl Serialize) -> Result<String, Error> {
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some(self.courante.kid.clone());
        encode(&header, claims, &self.courante.privee).map_err(Error::chiffrement)
    }
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::encoding::{AsDer, EcPrivateKeyRfc5915Der};
    use aws_lc_rs::signature::{ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaSigningAlgorithm, Ed25519KeyPair};

    use super::*;

    #[test]
    fn a_generated_key_can_be_read_and_no_debug_output_shows_it() {
        let pem = SigningKeys::generer().unwrap();
        assert!(
            pem.starts_with("-----BEGIN PRIVATE KEY-----\n") && pem.ends_with("-----END PRIVATE KEY-----\n")
        );
        let cle = SigningKey::lire(&pem).unwrap();
        assert_eq!(format!("{cle:?}"), format!("SigningKey {{ kid: {:?}, .. }}", cle.kid));
        assert_ne!(SigningKeys::generer().unwrap(), pem);
    }

    #[test]
    fn each_key_is_published_once_with_what_a_gateway_asks_of_it() {
        let [courante, suivante] = [SigningKeys::generer().unwrap(), SigningKeys::generer().unwrap()];
        let cles = SigningKeys::lire(&courante, Some(&suivante), Some(&courante)).unwrap();
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

    /// Of a curve, as `openssl ecparam -genkey` and Helm write it: SEC 1, which PKCS#8 wraps.
    fn sec1(courbe: &'static EcdsaSigningAlgorithm, pkcs8: &str) -> String {
        let paire = EcdsaKeyPair::from_pkcs8(courbe, pem::parse(pkcs8).unwrap().contents()).unwrap();
        let der = AsDer::<EcPrivateKeyRfc5915Der<'_>>::as_der(&paire.private_key()).unwrap();
        pem::encode(&Pem::new("EC PRIVATE KEY", der.as_ref()))
    }

    #[test]
    fn a_key_is_the_same_in_sec1_with_or_without_its_parameters_and_in_pkcs8() {
        let texte = SigningKeys::generer().unwrap();
        let court = sec1(&ECDSA_P256_SHA256_FIXED_SIGNING, &texte);
        let parametres = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";
        let kid = SigningKey::lire(&texte).unwrap().kid;
        assert_eq!(SigningKey::lire(&court).unwrap().kid, kid);
        assert_eq!(SigningKey::lire(&format!("{parametres}{court}")).unwrap().kid, kid);
        let cles = SigningKeys::lire(&court, None, None).unwrap();
        assert!(encode(&Header::new(Algorithm::ES256), &"", &cles.courante.privee).is_ok());
    }

    #[test]
    fn what_is_no_p256_private_key_is_refused_and_told_what_it_is() {
        let p384 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P384_SHA384_FIXED_SIGNING, &SystemRandom::new());
        let p384 = pem::encode(&Pem::new("PRIVATE KEY", p384.unwrap().as_ref()));
        let ed25519 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
        let ed25519 = pem::encode(&Pem::new("PRIVATE KEY", ed25519.as_ref()));
        let bloc = |nom: &str| pem::encode(&Pem::new(nom, [0; 3]));
        for (texte, raison) in [
            ("", "no private key"),
            ("not a key", "no private key"),
            (&bloc("PUBLIC KEY"), "no private key"),
            (&bloc("RSA PRIVATE KEY"), "got an RSA PRIVATE KEY"),
            (&bloc("PRIVATE KEY"), "another algorithm or curve"),
            (&p384, "another algorithm or curve"),
            (&sec1(&ECDSA_P384_SHA384_FIXED_SIGNING, &p384), "another algorithm or curve"),
            (&ed25519, "another algorithm or curve"),
        ] {
            let refus = SigningKey::lire(texte).unwrap_err().to_string();
            assert!(refus.starts_with("expected an EC P-256") && refus.contains(raison), "{texte}: {refus}");
        }
    }

    #[test]
    fn a_folder_has_the_key_that_signs_and_perhaps_its_neighbours() {
        let dossier = std::env::temp_dir().join(format!("comptoir-cles-{}", std::process::id()));
        let ouvrir = || SigningKeys::ouvrir(dossier.to_str().unwrap());
        fs::create_dir_all(&dossier).unwrap();
        assert!(ouvrir().unwrap_err().contains("courante.pem: No such file"));
        fs::write(dossier.join(COURANTE), SigningKeys::generer().unwrap()).unwrap();
        assert_eq!(ouvrir().unwrap().jwks().keys.len(), 1);
        fs::write(dossier.join(PRECEDENTE), SigningKeys::generer().unwrap()).unwrap();
        assert_eq!(ouvrir().unwrap().jwks().keys.len(), 2);
        fs::write(dossier.join(SUIVANTE), "").unwrap();
        assert!(ouvrir().unwrap_err().contains("suivante.pem: expected an EC P-256"));
        fs::remove_dir_all(dossier).unwrap();
    }
}
