//! Who is calling: access tokens, roles, and the key of internal calls.
//!
//! Every service verifies the token itself, whatever the gateway did. A handler names in its parameters who may
//! call it: [`Client`], [`Visiteur`], [`Personne`], [`Employe`], [`Gestionnaire`], [`Responsable`], [`Reader`], [`InternalCaller`].
#![warn(missing_docs)]

mod claims;
mod extractors;
mod internal;
mod verifier;

pub use claims::{AUDIENCE, Claims, ISSUER};
pub use extractors::{
    Client, Employe, Gestionnaire, Invariants, Personne, ReadScope, Reader, Responsable, Stock, Travailleur,
    Ventes, Visiteur,
};
pub use internal::{INTERNAL_KEY_HEADER, InternalCaller, InternalKey, InternalKeyArgs};
pub use jsonwebtoken::jwk::JwkSet;
pub use verifier::{Jwks, JwksUnavailable, Verifier};
