//! Events of a service: written with their cause, numbered once committed, read by position, followed by readers.
//!
//! A service writes its event in the statement of the change. Its feed numbers the committed rows 1, 2, 3 … under a
//! lock, and answers by position. A reader moves its own position in the statement of the effect: each event has its
//! effect once, also with two replicas, and position 0 replays the past. There is no broker.
#![warn(missing_docs)]

mod evenement;
mod feed;
mod lecteur;

pub use evenement::Evenement;
pub use feed::Feed;
pub use lecteur::Lecteur;

/// The most events that one answer holds; a reader asks for that many.
pub const LIMITE: u16 = 500;
