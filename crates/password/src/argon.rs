//! argon2id, on memory that is given to it and wiped after each use.

use std::fmt;

use argon2::password_hash::phc::{Output, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize;

use crate::Error;

/// Verified when there is no account, so that an unknown e-mail takes as long as a wrong password.
pub(crate) const DECOY_HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bGV1cnJlLWxldXJyZS0xNg$bJkbFXuZylQSSylaleOE8EUoDAvpO9YM1sF+ieChBpg";

/// What one hash works in: 19 MiB from the first use on, all zeros between two uses.
///
/// Kept because memory of this size that is freed stays with the allocator, once for each thread that ever hashed.
#[derive(Default)]
pub(crate) struct Memoire(Vec<Block>);

/// Never what it holds.
impl fmt::Debug for Memoire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memoire").field("blocs", &self.0.len()).finish()
    }
}

/// Wipes the memory when it goes, also while unwinding.
struct Emprunt<'a>(&'a mut [Block]);

impl Drop for Emprunt<'_> {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(Zeroize::zeroize);
    }
}

impl Memoire {
    /// What is kept of a password: argon2id with 19 MiB, two passes, one lane (OWASP, Password Storage), as a PHC string.
    ///
    /// Takes some 20 ms of this thread.
    ///
    /// # Errors
    /// The system has no random numbers to give for the salt.
    pub(crate) fn hash(&mut self, mot_de_passe: &str) -> Result<String, Error> {
        let params = Params::new(19_456, 2, 1, None).map_err(Error::chiffrement)?;
        let salt = argon2::password_hash::try_generate_salt().map_err(Error::chiffrement)?;
        let salt = Salt::new(&salt).map_err(Error::chiffrement)?;
        let hash = self.deriver(Version::V0x13, &params, mot_de_passe, &salt)?;
        let phc = PasswordHash {
            algorithm: Algorithm::Argon2id.ident(),
            version: Some(Version::V0x13.into()),
            params: params.try_into().map_err(Error::chiffrement)?,
            salt: Some(salt),
            hash: Some(hash),
        };
        Ok(phc.to_string())
    }

    /// Whether this is the password of which that was kept. The cost is that of the hash kept, whatever the one in use now.
    ///
    /// # Errors
    /// What was kept is no argon2id hash.
    pub(crate) fn verifier(&mut self, mot_de_passe: &str, garde: &str) -> Result<bool, Error> {
        let garde = PasswordHash::new(garde).map_err(Error::chiffrement)?;
        let PasswordHash { version: Some(version), salt: Some(salt), hash: Some(hash), .. } = &garde else {
            return Err(Error::chiffrement("expected a version, a salt and a hash"));
        };
        if garde.algorithm != Algorithm::Argon2id.ident() {
            return Err(Error::chiffrement("expected argon2id"));
        }
        let version = Version::try_from(*version).map_err(Error::chiffrement)?;
        let params = Params::try_from(&garde).map_err(Error::chiffrement)?;
        // `Output` compares in constant time.
        Ok(self.deriver(version, &params, mot_de_passe, salt)? == *hash)
    }

    fn deriver(
        &mut self,
        version: Version,
        params: &Params,
        mot_de_passe: &str,
        salt: &Salt,
    ) -> Result<Output, Error> {
        let blocs = params.block_count();
        if self.0.len() < blocs {
            self.0.resize(blocs, Block::new());
        }
        let emprunt = Emprunt(&mut self.0[..blocs]);
        let argon2 = Argon2::new(Algorithm::Argon2id, version, params.clone());
        let longueur = params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN);
        let mut hash = vec![0; longueur];
        argon2
            .hash_password_into_with_memory(mot_de_passe.as_bytes(), salt, &mut hash, &mut *emprunt.0)
            .map_err(Error::chiffrement)?;
        Output::new(&hash).map_err(Error::chiffrement)
    }
}

/// What is kept of a password, for who makes accounts in bulk; see [`Memoire::hash`].
///
/// # Errors
/// The system has no random numbers to give for the salt.
pub fn hash(mot_de_passe: &str) -> Result<String, Error> {
    Memoire::default().hash(mot_de_passe)
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::PasswordVerifier;

    use super::*;

    const CHER: &str = "m=32768,t=1,p=2";

    /// As the library alone makes it, at another cost than ours.
    fn cher(mot_de_passe: &str) -> String {
        let params = Params::new(32_768, 1, 2, None).unwrap();
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon2::PasswordHasher::hash_password(&argon2, mot_de_passe.as_bytes()).unwrap().to_string()
    }

    #[test]
    fn what_it_keeps_the_library_knows_again_and_what_the_library_keeps_it_does() {
        let mut memoire = Memoire::default();
        let garde = memoire.hash("un bon mot").unwrap();
        assert!(Argon2::default().verify_password(b"un bon mot", garde.as_str()).is_ok());
        assert!(Argon2::default().verify_password(b"un autre mot", garde.as_str()).is_err());
        let cher = cher("un bon mot");
        assert!(cher.contains(CHER), "{cher}");
        assert!(memoire.verifier("un bon mot", &cher).unwrap());
        assert!(!memoire.verifier("un autre mot", &cher).unwrap());
        assert!(memoire.verifier("un bon mot", &garde).unwrap());
        assert_ne!(memoire.hash("un bon mot").unwrap(), garde);
    }

    #[test]
    fn the_memory_is_kept_and_holds_nothing_between_two_uses() {
        let mut memoire = Memoire::default();
        for _ in 0..2 {
            assert!(memoire.verifier("leurre", DECOY_HASH).unwrap());
            assert_eq!(memoire.0.len(), 19_456);
            assert!(memoire.0.iter().all(|bloc| bloc.as_ref().iter().all(|mot| *mot == 0)));
        }
    }

    #[test]
    fn what_is_no_argon2id_hash_is_refused() {
        let mut memoire = Memoire::default();
        for garde in
            ["", "not a hash", "$argon2id$v=19$m=19456,t=2,p=1", &DECOY_HASH.replace("argon2id", "argon2i")]
        {
            assert!(memoire.verifier("leurre", garde).is_err(), "{garde}");
        }
    }
}
