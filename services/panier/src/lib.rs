//! Carts: what a visitor or a client means to order. Stateless; any replica answers any request.

use comptoir_pg::Migrations;

mod sql {
    refinery::embed_migrations!("migrations");
}

/// The schema of the service.
pub fn migrations() -> Migrations {
    Migrations { service: "panier", runner: sql::migrations::runner() }
}
