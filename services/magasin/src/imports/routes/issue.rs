//! Why a step of an import was refused.

use comptoir_http::{Problem, kinds};

use crate::Error;

/// The problem that a broken constraint stands for.
pub(super) fn expliquer(error: comptoir_database::Error) -> Error {
    match error.constraint() {
        Some("import_pkey" | "idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE).into(),
        _ => Error::Pg(error),
    }
}
