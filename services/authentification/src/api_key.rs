//! The key of a program: `cpt_<prefix>.<secret>`. The prefix finds it, and may be shown; the secret never is twice.

use std::fmt;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use sha2::{Digest, Sha256};

use crate::Error;
use crate::secrets::{RefreshToken, signes};

/// The header that carries a key.
pub(crate) const API_KEY_HEADER: &str = "X-Api-Key";

/// What every key begins with, so that whoever finds one in a file knows whose it is.
const MARQUE: &str = "cpt_";

/// A key as it was sent, or made; a text that is none of ours has a prefix that no key has.
pub struct ApiKey {
    prefixe: String,
    secret: String,
}

impl ApiKey {
    /// A new one, of 256 random bits.
    ///
    /// # Errors
    /// The system has no random numbers to give.
    pub fn nouvelle() -> Result<Self, Error> {
        let prefixe = String::from_iter(signes::<8>()?);
        Ok(ApiKey { prefixe, secret: RefreshToken::nouveau()?.as_str().to_owned() })
    }

    /// The one that this text writes. Nothing is refused here: every text is looked for, and takes as long.
    pub fn lire(texte: &str) -> Self {
        let parties = texte.strip_prefix(MARQUE).and_then(|reste| reste.split_once('.'));
        let (prefixe, secret) = parties.unwrap_or(("", texte));
        ApiKey { prefixe: prefixe.to_owned(), secret: secret.to_owned() }
    }

    /// What finds it.
    pub fn prefixe(&self) -> &str {
        &self.prefixe
    }

    /// SHA-256 of its secret: what is stored.
    pub fn empreinte(&self) -> [u8; 32] {
        Sha256::digest(&self.secret).into()
    }

    /// Whether this is what is stored of it. Takes as long whatever is.
    pub fn est(&self, empreinte: &[u8]) -> bool {
        verify_slices_are_equal(&self.empreinte(), empreinte).is_ok()
    }

    /// The bare text, for who had it made.
    pub fn montrer(&self) -> String {
        let ApiKey { prefixe, secret } = self;
        format!("{MARQUE}{prefixe}.{secret}")
    }
}

/// Never the secret.
impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({})", self.prefixe)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written_and_its_secret_never_shown() {
        let cle = ApiKey::nouvelle().unwrap();
        let texte = cle.montrer();
        assert_eq!(texte.len(), "cpt_".len() + 8 + ".".len() + 43);
        let lue = ApiKey::lire(&texte);
        assert_eq!(lue.prefixe(), cle.prefixe());
        assert!(lue.est(&cle.empreinte()) && !lue.est(&ApiKey::nouvelle().unwrap().empreinte()));
        assert_eq!(format!("{cle:?}"), format!("ApiKey({})", cle.prefixe()));
    }

    #[test]
    fn what_is_no_key_has_the_prefix_of_none() {
        for texte in ["", "cpt_", "cpt_abc", "abc.def", "CPT_demo0001.x", ".", "Bearer cpt_a.b"] {
            let cle = ApiKey::lire(texte);
            assert_eq!((cle.prefixe(), cle.est(&[0; 32]), cle.est(&[])), ("", false, false), "{texte}");
        }
        assert_eq!(ApiKey::lire("cpt_demo0001.k6.x").prefixe(), "demo0001");
    }
}
