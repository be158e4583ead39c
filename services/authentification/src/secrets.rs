//! What an account is signed in with. None of it is ever shown or stored as it is.

use std::fmt;

use aws_lc_rs::rand;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use comptoir_types::Invalid;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::Error;

/// Signs that nobody takes for one another, 32 of them: 5 bits each.
const SIGNES: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// So many of them, by chance.
///
/// # Errors
/// The system has no random numbers to give.
pub(crate) fn signes<const N: usize>() -> Result<[char; N], Error> {
    let mut octets = [0_u8; N];
    rand::fill(&mut octets).map_err(Error::chiffrement)?;
    Ok(octets.map(|octet| char::from(SIGNES[usize::from(octet % 32)])))
}

/// What somebody types as a password: any text of at most 128 characters.
///
/// Whether it is strong is asked when one is chosen: [`MotDePasseChoisi`].
#[derive(Clone, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(value_type = String, format = "password", max_length = 128)]
pub struct MotDePasse(String);

impl MotDePasse {
    const MAX: usize = 128;

    /// One made by chance for somebody else, of 75 bits, to be read aloud or copied: `abcde-fghjk-mnpqr`.
    ///
    /// # Errors
    /// The system has no random numbers to give.
    pub fn provisoire() -> Result<Self, Error> {
        let signes = signes::<15>()?;
        Ok(MotDePasse(signes.chunks(5).map(String::from_iter).collect::<Vec<_>>().join("-")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for MotDePasse {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// A password that somebody chooses: 10 to 128 characters, not the e-mail.
///
/// Under 10, it is refused once its account is known, with a problem of its own.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = String, format = "password", min_length = 10, max_length = 128)]
pub struct MotDePasseChoisi(MotDePasse);

impl MotDePasseChoisi {
    const MIN: usize = 10;

    /// The password, provided that the account of this e-mail may have it.
    ///
    /// # Errors
    /// `mot-de-passe-faible` under 10 characters, or for the e-mail itself.
    pub fn pour(self, courriel: &str) -> Result<MotDePasse, Error> {
        let MotDePasseChoisi(choisi) = self;
        let est_courriel = choisi.0.trim().to_lowercase() == courriel;
        if est_courriel || choisi.0.chars().count() < Self::MIN {
            Err(Error::MotDePasseFaible)
        } else {
            Ok(choisi)
        }
    }
}

impl TryFrom<String> for MotDePasse {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        let longueur = texte.chars().count();
        if longueur <= Self::MAX {
            Ok(MotDePasse(texte))
        } else {
            Err(Invalid::new(
                format_args!("un mot de passe de {} caractères au plus, reçu {longueur}", Self::MAX),
                format_args!("a password of at most {} characters, got {longueur}", Self::MAX),
            ))
        }
    }
}

/// Never the password.
impl fmt::Debug for MotDePasse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MotDePasse(…)")
    }
}

/// A refresh token: 256 random bits. Only its hash is stored.
#[derive(Clone)]
pub struct RefreshToken(String);

impl RefreshToken {
    /// A new one.
    ///
    /// # Errors
    /// The system has no random numbers to give.
    pub fn nouveau() -> Result<Self, Error> {
        let mut octets = [0; 32];
        rand::fill(&mut octets).map_err(Error::chiffrement)?;
        Ok(RefreshToken(URL_SAFE_NO_PAD.encode(octets)))
    }

    /// The one that this text writes, if it is one.
    pub fn lire(texte: &str) -> Option<Self> {
        let octets = URL_SAFE_NO_PAD.decode(texte).ok()?;
        (octets.len() == 32).then(|| RefreshToken(texte.to_owned()))
    }

    /// The bare text, for the cookie.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// SHA-256 of it: what is stored.
    pub fn empreinte(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }
}

/// Never the token.
impl fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RefreshToken(…)")
    }
}

/// What is sent to somebody who forgot their password: made as a refresh token is, and good once.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(try_from = "String")]
#[schema(as = JetonReinitialisation, value_type = String, pattern = "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$")]
pub struct ResetToken(RefreshToken);

impl ResetToken {
    /// A new one.
    ///
    /// # Errors
    /// The system has no random numbers to give.
    pub fn nouveau() -> Result<Self, Error> {
        RefreshToken::nouveau().map(ResetToken)
    }

    /// The bare text, for the e-mail.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// SHA-256 of it: what is stored.
    pub fn empreinte(&self) -> [u8; 32] {
        self.0.empreinte()
    }
}

impl TryFrom<String> for ResetToken {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        RefreshToken::lire(&texte).map(ResetToken).ok_or_else(|| {
            Invalid::new(
                "le jeton de 43 caractères que le courriel a porté",
                "the token of 43 characters that the e-mail carried",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_measured_in_characters_and_is_not_the_e_mail() {
        let choisi =
            |texte: &str| MotDePasseChoisi(texte.to_owned().try_into().unwrap()).pour("ana@client.example");
        assert!(choisi("éééééééééé").is_ok());
        assert!(choisi("ééééééééé").is_err());
        assert!(choisi(" Ana@Client.example ").is_err());
        assert!(MotDePasse::try_from("é".repeat(128)).is_ok());
        assert!(MotDePasse::try_from("é".repeat(129)).is_err());
    }

    #[test]
    fn a_temporary_password_is_strong_and_never_the_same() {
        let provisoires: Vec<_> = (0..50).map(|_| MotDePasse::provisoire().unwrap()).collect();
        for provisoire in &provisoires {
            assert_eq!(provisoire.as_str().len(), 17);
            assert!(MotDePasseChoisi(provisoire.clone()).pour("ana@client.example").is_ok());
            assert_eq!(provisoires.iter().filter(|autre| autre.0 == provisoire.0).count(), 1);
        }
    }

    #[test]
    fn a_refresh_token_is_read_as_it_was_written_and_never_shown() {
        let jeton = RefreshToken::nouveau().unwrap();
        assert_eq!(jeton.as_str().len(), 43);
        assert_eq!(RefreshToken::lire(jeton.as_str()).unwrap().empreinte(), jeton.empreinte());
        assert_ne!(RefreshToken::nouveau().unwrap().empreinte(), jeton.empreinte());
        assert_eq!(format!("{jeton:?}"), "RefreshToken(…)");
        for texte in ["", "abc", &"A".repeat(42), &"A".repeat(44), &"é".repeat(43)] {
            assert!(RefreshToken::lire(texte).is_none(), "{texte}");
        }
    }
}
