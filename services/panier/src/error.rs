//! Everything that can go wrong with a cart, and what the client is told.

use comptoir_http::{Problem, kinds};

/// Why a request to `panier` failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The cart has no such line.
    #[error("not found")]
    Introuvable,
    /// An order of this cart is under way.
    #[error("the cart is being ordered")]
    EnCommande,
    /// Refused, with all that the client is told.
    #[error(transparent)]
    Refused(#[from] Problem),
    /// `magasin` gave no answer.
    #[error(transparent)]
    Magasin(#[from] comptoir_clients::Error),
    /// The system gave no random bits for a guest's token.
    #[error("no random bits: {0}")]
    Alea(#[from] getrandom::Error),
    #[error(transparent)]
    Pg(#[from] comptoir_database::Error),
}

impl Error {
    /// What the client is told. The one place where constraints are translated.
    pub fn problem(&self) -> Problem {
        match self {
            Error::Introuvable => Problem::new(&kinds::INTROUVABLE),
            Error::EnCommande => Problem::new(&kinds::PANIER_EN_COMMANDE),
            Error::Refused(problem) => problem.clone(),
            Error::Magasin(error) => error.into(),
            Error::Alea(_) => Problem::internal(),
            Error::Pg(error) => match error.constraint() {
                Some("ligne_quantite" | "ligne_nombre") => Problem::new(&kinds::PANIER_PLEIN),
                Some("panier_client_efface") => {
                    Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", "efface").detail(
                        "Ce compte a été effacé : il n'a plus de panier.",
                        "This account has been erased: it has no cart any more.",
                    )
                }
                Some("panier_commande_unique") => Problem::new(&kinds::CLE_REUTILISEE),
                _ => error.into(),
            },
        }
    }
}

comptoir_http::impl_response_error!(Error);
