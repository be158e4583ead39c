//! Accounts, passwords, sessions and tokens: who somebody is. What a worker may do is asked of `travailleur`.

use comptoir_pg::Migrations;

mod sql {
    refinery::embed_migrations!("migrations");
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: "authentification", runner: sql::migrations::runner() }
}
