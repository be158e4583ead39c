//! The events of the service, written by the statements of their causes: the feed, read at `/interne/evenements`, and the
//! store of events, read at `/api/evenements`.

mod consultation;
mod interne;
mod store;

use comptoir_outbox::Feed;

pub(crate) use consultation::{descriptions, routes};
pub(crate) use interne::routes as routes_internes;
pub(crate) use store::oublier_les_adresses;

/// The events of the service.
pub const FEED: Feed = comptoir_outbox::feed!("magasin");

/// Prepared against the migrated schema by a test.
pub(crate) fn statements() -> impl Iterator<Item = &'static str> {
    FEED.statements().into_iter().chain(store::STATEMENTS.iter().copied())
}
