//! Workers, their roles and the places where they act.

use comptoir_pg::Migrations;

mod sql {
    refinery::embed_migrations!("migrations");
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: "travailleur", runner: sql::migrations::runner() }
}
