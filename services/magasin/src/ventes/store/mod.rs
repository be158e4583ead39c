//! The statements of the module, each beside the function that runs it.

pub mod constat;
pub mod lecture;
mod lignes;
pub mod vendre;

use comptoir_types::{CompteId, LieuId, Role};
use uuid::Uuid;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    vendre::VENDRE,
    constat::SESSION_OUVERTE,
    constat::CONSTATER,
    lecture::PAR_LIEU,
    lecture::PAR_SESSION,
    lecture::PAR_NUMERO,
    lecture::LIRE,
    lecture::RECU,
];

/// A request of a worker that has its effect once.
pub struct Demande<'a> {
    /// Who.
    pub par: CompteId,
    /// The places of theirs; none for a responsable, who has all.
    pub lieux: Option<&'a [LieuId]>,
    /// The `Idempotency-Key`.
    pub cle: Uuid,
    /// SHA-256 of the request.
    pub empreinte: &'a [u8],
}

/// The places that a worker may act in; none: all of them.
pub fn lieux(travailleur: &comptoir_auth::Travailleur) -> Option<&[LieuId]> {
    (travailleur.role < Role::Responsable).then_some(&travailleur.claims.magasins)
}
