//! The statements of the service, each beside the function that runs it.

pub mod embauche;
pub mod etats;
pub mod nip;
pub mod premier;
pub mod quarts;
pub mod travailleurs;

use comptoir_http::Outcomes;
use comptoir_outbox::Feed;

/// What keys led to.
pub const OUTCOMES: Outcomes = comptoir_http::outcomes!("travailleur");

/// The events of the service.
pub const FEED: Feed = comptoir_outbox::feed!("travailleur");

/// Who changes a worker: their account, and the places that they manage, none for all.
#[derive(Debug, Clone, Copy)]
pub struct Acteur<'a> {
    /// Who.
    pub id: comptoir_types::CompteId,
    /// Where.
    pub lieux: Option<&'a [comptoir_types::LieuId]>,
}
