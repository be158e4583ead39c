//! The feed of events.

use comptoir_outbox::Feed;

/// The events of the service.
pub const FEED: Feed = comptoir_outbox::feed!("authentification");

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &FEED.statements();
