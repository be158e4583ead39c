//! What is always true of the data, and the check that says so.

use std::time::Duration;

use comptoir_database::{Connection, Error, Row};
use serde::Serialize;
use utoipa::ToSchema;

/// Something always true of a service's tables, and the query that counts where it is not.
#[derive(Debug, Clone, Copy)]
pub struct Invariant {
    /// Its number in docs/invariants.md, as `I-1`.
    pub numero: &'static str,
    /// What is true.
    pub enonce: &'static str,
    /// Counts the violations: one row, one `bigint`.
    pub sql: &'static str,
}

/// What a check found.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Constat)]
pub struct InvariantResult {
    /// The invariant.
    #[schema(example = "I-1")]
    pub numero: &'static str,
    /// What should be true.
    pub enonce: &'static str,
    /// How many times it is not: 0.
    pub violations: i64,
}

struct Violations(i64);

impl From<&Row> for Violations {
    fn from(row: &Row) -> Self {
        Violations(row.get(0))
    }
}

/// Checks each invariant, all on one snapshot: a system that works passes while it works.
///
/// # Errors
/// The database's; a check that takes over five minutes is one.
pub async fn verifier(db: &Connection, invariants: &[Invariant]) -> Result<Vec<InvariantResult>, Error> {
    db.allow(Duration::from_secs(301));
    // A check adds up every document: 4 MiB of them would be sorted on disk.
    db.batch(
        "begin isolation level repeatable read read only;
         set local statement_timeout = '300s'; set local work_mem = '64MB'",
    )
    .await?;
    let constats = constater(db, invariants).await;
    db.batch("rollback").await?;
    constats
}

async fn constater(db: &Connection, invariants: &[Invariant]) -> Result<Vec<InvariantResult>, Error> {
    let mut constats = Vec::with_capacity(invariants.len());
    for Invariant { numero, enonce, sql } in invariants {
        let Violations(violations) = db.one(sql, &[]).await?;
        constats.push(InvariantResult { numero, enonce, violations });
    }
    Ok(constats)
}
