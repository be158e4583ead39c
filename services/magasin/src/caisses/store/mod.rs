//! The statements of the module, each beside the function that runs it.

pub mod caisses;
pub mod comptage;
pub mod sessions;

use comptoir_types::{CompteId, LieuId};
use uuid::Uuid;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    caisses::LISTER,
    caisses::MAGASIN,
    sessions::OUVRIR,
    sessions::DEJA_OUVERTE,
    sessions::LISTER,
    sessions::LIRE,
    sessions::TERMINER,
    comptage::COMPTER,
    comptage::Z,
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
