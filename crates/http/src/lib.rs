//! What every HTTP answer of the system has in common.
//!
//! A handler takes typed input ([`Corps`], [`Ordre`], [`Pages`], [`IfMatch`]), answers typed output ([`Page`],
//! [`versionnee`]) or fails with a [`Problem`]. The middleware [`finir`] gives each request its id and writes each
//! problem in the language of the request.

mod adresse;
mod corps;
mod description;
mod etag;
mod faute;
mod finir;
mod invariants;
pub mod kinds;
mod methodes;
mod noeud;
mod page;
mod problem;

pub use adresse::{Path, Query};
pub use corps::{Corps, Ordre, rejouer};
pub use description::{JETON, decrire};
pub use etag::{IfMatch, versionnee};
pub use finir::{Contexte, finir};
pub use invariants::{Constat, Invariant, verifier};
pub use kinds::Kind;
pub use methodes::refuser;
pub use page::{Curseur, Limite, Page, Pages};
pub use problem::{Erreur, Problem, ProblemBody};

/// The largest body read, in bytes: 256 KiB.
pub const CORPS_MAX: usize = 256 * 1024;
