//! Everything that can go wrong about accounts, and what the client is told.

use std::fmt::Display;

use comptoir_http::{Problem, kinds};

/// Why a request to `authentification` failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing there, or nothing that this caller may know of.
    #[error("not found")]
    Introuvable,
    /// Refused, with all that the client is told.
    #[error(transparent)]
    Refused(#[from] Problem),
    /// The password is too short, or is the e-mail.
    #[error("weak password")]
    MotDePasseFaible,
    /// No such account, another password, or an account that may not sign in: never said which.
    #[error("invalid credentials")]
    IdentifiantsInvalides,
    /// Too many failures on this e-mail; good again after that many seconds.
    #[error("locked for {0} s")]
    Verrouille(u64),
    /// The session has ended, or there is none.
    #[error("invalid session")]
    SessionInvalide,
    /// The refresh token was used a moment ago, by another tab.
    #[error("refresh token just used")]
    RotationEnCours,
    /// The refresh token was used long ago: somebody holds a copy.
    #[error("refresh token used again")]
    JetonReutilise,
    /// The key is unknown, or is good no more: never said which.
    #[error("invalid API key")]
    CleInvalide,
    /// The token of a forgotten password is unknown, has served, was replaced or has expired.
    #[error("invalid reset token")]
    ReinitialisationInvalide,
    /// The password of this e-mail was forgotten too often within the hour.
    #[error("too many forgotten passwords")]
    TropDOublis,
    /// A password was not hashed.
    #[error(transparent)]
    Password(#[from] comptoir_password::Error),
    /// A signature or a random number could not be made.
    #[error("cryptography failed: {0}")]
    Chiffrement(String),
    /// What the worker may do is not known.
    #[error(transparent)]
    Travailleur(#[from] comptoir_clients::Error),
    #[error(transparent)]
    Pg(#[from] comptoir_database::Error),
}

impl Error {
    pub(crate) fn chiffrement(cause: impl Display) -> Self {
        Error::Chiffrement(cause.to_string())
    }

    /// What the client is told.
    pub fn problem(&self) -> Problem {
        Problem::new(match self {
            Error::Introuvable => &kinds::INTROUVABLE,
            Error::Refused(problem) => return problem.clone(),
            Error::MotDePasseFaible => &kinds::MOT_DE_PASSE_FAIBLE,
            Error::IdentifiantsInvalides => &kinds::IDENTIFIANTS_INVALIDES,
            Error::Verrouille(secondes) => {
                return Problem::new(&kinds::COMPTE_VERROUILLE).retry_after(*secondes);
            }
            Error::SessionInvalide => &kinds::SESSION_INVALIDE,
            Error::RotationEnCours => &kinds::ROTATION_EN_COURS,
            Error::JetonReutilise => &kinds::JETON_REUTILISE,
            Error::CleInvalide => return cle_invalide(),
            Error::ReinitialisationInvalide => &kinds::REINITIALISATION_INVALIDE,
            Error::TropDOublis => return trop_d_oublis(),
            Error::Password(error) => return error.into(),
            Error::Chiffrement(_) => &kinds::INTERNE,
            Error::Travailleur(error) => return error.into(),
            Error::Pg(error) => match error.constraint() {
                Some("compte_courriel_unique") => &kinds::COURRIEL_PRIS,
                _ => return error.into(),
            },
        })
    }
}

fn cle_invalide() -> Problem {
    Problem::new(&kinds::CLE_INVALIDE).detail(
        "La clé de l'en-tête X-Api-Key est inconnue, expirée ou révoquée : demandez-en une autre à un responsable.",
        "The key of the header X-Api-Key is unknown, expired or revoked: ask a responsable for another.",
    )
}

fn trop_d_oublis() -> Problem {
    Problem::new(&kinds::TROP_DE_REQUETES).retry_after(3600).detail(
        "Cinq demandes dans l'heure pour ce courriel : le dernier message envoyé reste bon 30 minutes.",
        "Five requests within the hour for this e-mail: the last message sent stays good for 30 minutes.",
    )
}

comptoir_http::impl_response_error!(Error);
