//! What every HTTP answer of the system has in common.
//!
//! A handler takes typed input ([`JsonBody`], [`Idempotent`], [`Pages`], [`IfMatch`]), answers typed output ([`Page`],
//! [`with_etag`]) or fails with a [`Problem`]. The middleware [`response_middleware`] gives each request its id and writes each
//! problem in the language of the request.
#![warn(missing_docs)]

mod address;
mod body;
mod compression;
pub mod csv;
mod description;
mod etag;
mod fault;
mod idempotency;
mod invariants;
pub mod kinds;
mod media_types;
mod methods;
mod node;
mod page;
mod problem;
mod response_middleware;

pub use address::{Path, Paths, Query};
pub use body::{BodyStream, Empty, FileBody, Idempotent, JsonBody, RawBody, mark_replayed, replay};
pub use compression::accepts;
pub use description::{JETON, describe};
pub use etag::{IfMatch, with_etag};
pub use idempotency::{Demande, Outcomes, StoredOutcome};
pub use invariants::{Invariant, InvariantResult, verifier};
pub use kinds::Kind;
pub use media_types::media_types;
pub use methods::refuser;
pub use page::{Cursor, Limit, Page, Pages};
pub use problem::{FieldError, Problem, ProblemBody};
pub use response_middleware::{RequestContext, response_middleware};

/// The largest body read, in bytes: 256 KiB.
pub const CORPS_MAX: usize = 256 * 1024;
