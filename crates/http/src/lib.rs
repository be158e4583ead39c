//! What every HTTP answer of the system has in common.
//!
//! A handler takes typed input ([`Corps`], [`Ordre`], [`Pages`], [`IfMatch`]), answers typed output ([`Page`],
//! [`versionnee`]) or fails with a [`Problem`]. The middleware [`finir`] gives each request its id and writes each
//! problem in the language of the request.

mod corps;
mod description;
mod etag;
mod finir;
mod invariants;
pub mod kinds;
mod methodes;
mod page;
mod problem;

pub use corps::{Corps, Ordre, rejouer};
pub use description::{JETON, decrire};
pub use etag::{IfMatch, versionnee};
pub use finir::{Contexte, finir, refus_du_cadre};
pub use invariants::{Constat, Invariant, verifier};
pub use kinds::Kind;
pub use methodes::refuser;
pub use page::{Curseur, Page, Pages};
pub use problem::{Erreur, Problem, ProblemBody};

/// The largest body read, in bytes: 256 KiB.
pub const CORPS_MAX: usize = 256 * 1024;
