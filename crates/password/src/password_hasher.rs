//! Hashing of passwords: slow on purpose, so away from the threads that answer, and only so many at once.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::Error;
use crate::argon::{DECOY_HASH, Memoire};

/// How long a request waits until a permit is free.
const ATTENTE: Duration = Duration::from_secs(2);

/// Hashes passwords and verifies them, at most a fixed number at once. Copies share that number and the memory.
#[derive(Debug, Clone)]
pub struct PasswordHasher(Arc<Partage>);

/// The command line of who hashes.
#[derive(Debug, Clone, clap::Args)]
pub struct PasswordHasherArgs {
    /// Passwords or PINs hashed at once by this process, each taking a core and 19 MiB for some 20 ms.
    #[arg(long = "hachages", env = "COMPTOIR_HACHAGES", value_name = "N", default_value = "2", value_parser = PasswordHasher::parse)]
    pub password_hasher: PasswordHasher,
}

#[derive(Debug)]
struct Partage {
    tours: Arc<Semaphore>,
    /// One for each free permit.
    memoires: Mutex<Vec<Memoire>>,
}

impl Default for PasswordHasher {
    /// Hashes at most two passwords at once.
    fn default() -> Self {
        PasswordHasher::new(2)
    }
}

impl PasswordHasher {
    /// Hashes at most `a_la_fois` passwords at once.
    pub fn new(a_la_fois: u16) -> Self {
        let a_la_fois = usize::from(a_la_fois);
        PasswordHasher(Arc::new(Partage {
            tours: Arc::new(Semaphore::new(a_la_fois)),
            memoires: Mutex::new(std::iter::repeat_with(Memoire::default).take(a_la_fois).collect()),
        }))
    }

    /// Reads the number of passwords at once from the command line. Each worker gets a copy of the result.
    fn parse(texte: &str) -> Result<Self, String> {
        match texte.parse() {
            Ok(a_la_fois @ 1..=64) => Ok(PasswordHasher::new(a_la_fois)),
            _ => Err("expected a number from 1 to 64".to_owned()),
        }
    }

    /// Hashes a password for storage.
    ///
    /// # Errors
    /// `occupe` when no permit is free within two seconds.
    pub async fn hash(&self, mot_de_passe: impl AsRef<str> + Send + 'static) -> Result<String, Error> {
        self.executer(move |memoire| memoire.hash(mot_de_passe.as_ref())).await
    }

    /// Compares a password with a stored hash. Without a hash, it answers `false` after the same time: the time does not tell
    /// whether an account exists.
    ///
    /// # Errors
    /// `occupe` when no permit is free within two seconds.
    pub async fn verifier(
        &self,
        mot_de_passe: impl AsRef<str> + Send + 'static,
        garde: Option<String>,
    ) -> Result<bool, Error> {
        self.executer(move |memoire| {
            let juste = memoire.verifier(mot_de_passe.as_ref(), garde.as_deref().unwrap_or(DECOY_HASH))?;
            Ok(juste && garde.is_some())
        })
        .await
    }

    /// Runs the work on a blocking thread. The permit is free again when the work ends, even if the request has gone.
    async fn executer<T: Send + 'static>(
        &self,
        travail: impl FnOnce(&mut Memoire) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let tour = timeout(ATTENTE, Arc::clone(&self.0.tours).acquire_owned());
        let tour = tour.await.map_err(|_| Error::Occupe)?.map_err(Error::chiffrement)?;
        let partage = Arc::clone(&self.0);
        let fait = spawn_blocking(move || {
            let mut memoire = partage.memoires().pop().unwrap_or_default();
            let fait = travail(&mut memoire);
            partage.memoires().push(memoire);
            drop(tour);
            fait
        });
        fait.await.map_err(Error::chiffrement)?
    }
}

impl Partage {
    fn memoires(&self) -> MutexGuard<'_, Vec<Memoire>> {
        self.memoires.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn a_password_is_known_again_and_no_other_is() {
        let password_hasher = PasswordHasher::default();
        let garde = password_hasher.hash("un bon mot").await.unwrap();
        assert!(garde.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{garde}");
        assert!(password_hasher.verifier("un bon mot", Some(garde.clone())).await.unwrap());
        assert!(!password_hasher.verifier("un autre mot", Some(garde)).await.unwrap());
    }

    #[actix_web::test]
    async fn the_decoy_costs_the_same_and_opens_nothing() {
        assert!(DECOY_HASH.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let password_hasher = PasswordHasher::default();
        assert!(!password_hasher.verifier("leurre", None).await.unwrap());
        assert!(password_hasher.verifier("leurre", Some("not a hash".to_owned())).await.is_err());
    }

    #[actix_web::test]
    async fn who_waits_too_long_for_a_turn_is_sent_away() {
        let password_hasher = PasswordHasher::new(1);
        let tour = password_hasher.0.tours.acquire().await.unwrap();
        assert!(matches!(password_hasher.hash("un bon mot").await, Err(Error::Occupe)));
        drop(tour);
        assert!(password_hasher.hash("un bon mot").await.is_ok());
    }
}
