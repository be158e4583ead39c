//! Who is calling: access tokens, roles, and the key of internal calls.
//!
//! Every service verifies the token itself, whatever the gateway did. A handler names in its parameters who may
//! call it: [`Client`], [`Visiteur`], [`Personne`], [`Titulaire`], [`Caissier`], [`Employe`], [`Gestionnaire`], [`Responsable`],
//! [`Reader`], [`InternalCaller`]. A [`Caissier`] may have typed a PIN only; what a gestionnaire approves of comes as
//! [`Approbation`].
#![warn(missing_docs)]

mod approbation;
mod claims;
mod client_ou;
mod extractors;
mod internal;
mod verifier;

pub use approbation::{AUDIENCE_APPROBATION, Approbation, Approbations, ApprovalClaims, JetonApprobation};
pub use claims::{AUDIENCE, Claims, ISSUER, PIN};
pub use client_ou::ClientOu;
pub use extractors::{
    Caissier, Client, Employe, Evenements, Gestionnaire, Invariants, Journal, Personne, Rapports, ReadScope,
    Reader, Responsable, Stock, Titulaire, Travailleur, Ventes, Visiteur,
};
pub use internal::{INTERNAL_KEY_HEADER, InternalCaller, InternalKey, InternalKeyArgs};
pub use jsonwebtoken::jwk::JwkSet;
pub use verifier::{Jwks, JwksUnavailable, Verifier};
