//! Who is calling: access tokens, roles, and the key of internal calls.
//!
//! Every service verifies the token itself, whatever the gateway did. A handler names in its parameters who may
//! call it: [`Client`], [`Visiteur`], [`Personne`], [`Employe`], [`Gestionnaire`], [`Responsable`], [`Lecteur`], [`Interne`].

mod acteurs;
mod claims;
mod interne;
mod verifier;

pub use acteurs::{
    Client, Employe, Gestionnaire, Invariants, Lecteur, Personne, PorteeLue, Responsable, Stock, Travailleur,
    Ventes, Visiteur,
};
pub use claims::{AUDIENCE, Claims, EMETTEUR};
pub use interne::{CleInterne, EN_TETE_INTERNE, Interne, SecretInterne};
pub use jsonwebtoken::jwk::JwkSet;
pub use verifier::{Jwks, JwksIndisponible, Verifier};
