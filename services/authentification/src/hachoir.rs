//! Hashing of passwords: slow on purpose, so away from the threads that answer, and only so many at once.

use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::{self, PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::Error;
use crate::secrets::MotDePasse;

/// How long a request waits for its turn.
const ATTENTE: Duration = Duration::from_secs(2);

/// Verified when there is no account, so that an unknown e-mail takes as long as a wrong password.
const LEURRE: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bGV1cnJlLWxldXJyZS0xNg$bJkbFXuZylQSSylaleOE8EUoDAvpO9YM1sF+ieChBpg";

/// Hashes passwords and verifies them, a few at once. Copies share their turns.
#[derive(Debug, Clone)]
pub struct Hachoir(Arc<Semaphore>);

impl Default for Hachoir {
    /// Two at once.
    fn default() -> Self {
        Hachoir::new(2)
    }
}

impl Hachoir {
    /// At most that many at once.
    pub fn new(a_la_fois: u16) -> Self {
        Hachoir(Arc::new(Semaphore::new(usize::from(a_la_fois))))
    }

    /// From the command line: read once per process, copied to its workers.
    pub(crate) fn parse(texte: &str) -> Result<Self, String> {
        match texte.parse() {
            Ok(a_la_fois @ 1..=64) => Ok(Hachoir::new(a_la_fois)),
            _ => Err("expected a number from 1 to 64".to_owned()),
        }
    }

    /// What is kept of a password.
    ///
    /// # Errors
    /// `occupe` when no turn comes within two seconds.
    pub async fn hacher(&self, mot_de_passe: MotDePasse) -> Result<String, Error> {
        self.executer(move || hacher(mot_de_passe.as_str())).await
    }

    /// Whether this is the password of which that was kept; takes as long when nothing was.
    ///
    /// # Errors
    /// `occupe` when no turn comes within two seconds.
    pub async fn verifier(&self, mot_de_passe: MotDePasse, garde: Option<String>) -> Result<bool, Error> {
        self.executer(move || {
            let juste = verifier(mot_de_passe.as_str(), garde.as_deref().unwrap_or(LEURRE))?;
            Ok(juste && garde.is_some())
        })
        .await
    }

    /// The turn is given back when the work is done, also when nobody waits for it any more.
    async fn executer<T: Send + 'static>(
        &self,
        travail: impl FnOnce() -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let tour = timeout(ATTENTE, Arc::clone(&self.0).acquire_owned());
        let tour = tour.await.map_err(|_| Error::Occupe)?.map_err(Error::chiffrement)?;
        let fait = spawn_blocking(move || {
            let fait = travail();
            drop(tour);
            fait
        });
        fait.await.map_err(Error::chiffrement)?
    }
}

/// What is kept of a password: argon2id with 19 MiB, two passes, one lane (OWASP, Password Storage), as a PHC string.
///
/// Takes some 20 ms of this thread.
///
/// # Errors
/// The system has no random numbers to give for the salt.
pub fn hacher(mot_de_passe: &str) -> Result<String, Error> {
    let params = Params::new(19_456, 2, 1, None).map_err(Error::chiffrement)?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let phc = argon2.hash_password(mot_de_passe.as_bytes()).map_err(Error::chiffrement)?;
    Ok(phc.to_string())
}

/// The cost is that of the hash kept, whatever the one in use now.
fn verifier(mot_de_passe: &str, garde: &str) -> Result<bool, Error> {
    match Argon2::default().verify_password(mot_de_passe.as_bytes(), garde) {
        Ok(()) => Ok(true),
        Err(password_hash::Error::PasswordInvalid) => Ok(false),
        Err(error) => Err(Error::chiffrement(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mot(texte: &str) -> MotDePasse {
        MotDePasse::try_from(texte.to_owned()).unwrap()
    }

    #[actix_web::test]
    async fn a_password_is_known_again_and_no_other_is() {
        let hachoir = Hachoir::default();
        let garde = hachoir.hacher(mot("un bon mot")).await.unwrap();
        assert!(garde.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{garde}");
        assert!(hachoir.verifier(mot("un bon mot"), Some(garde.clone())).await.unwrap());
        assert!(!hachoir.verifier(mot("un autre mot"), Some(garde)).await.unwrap());
        assert_ne!(hacher("un bon mot").unwrap(), hacher("un bon mot").unwrap());
    }

    #[actix_web::test]
    async fn the_decoy_costs_the_same_and_opens_nothing() {
        assert!(LEURRE.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let hachoir = Hachoir::default();
        assert!(verifier("leurre", LEURRE).unwrap());
        assert!(!hachoir.verifier(mot("leurre"), None).await.unwrap());
        assert!(hachoir.verifier(mot("leurre"), Some("not a hash".to_owned())).await.is_err());
    }

    #[actix_web::test]
    async fn who_waits_too_long_for_a_turn_is_sent_away() {
        let hachoir = Hachoir::new(1);
        let tour = hachoir.0.acquire().await.unwrap();
        assert!(matches!(hachoir.hacher(mot("un bon mot")).await, Err(Error::Occupe)));
        drop(tour);
        assert!(hachoir.hacher(mot("un bon mot")).await.is_ok());
    }
}
