//! Profiles of clients.

use comptoir_pg::Migrations;

mod sql {
    refinery::embed_migrations!("migrations");
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: "clientele", runner: sql::migrations::runner() }
}
