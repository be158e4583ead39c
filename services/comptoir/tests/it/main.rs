//! The whole product, as processes: one with all five services, five that talk over HTTP, two on one database.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod actes;
mod approvisionnement;
mod audit;
mod autrui;
mod balayage;
mod bornes;
mod cartes;
mod connexions;
mod coupure;
mod coupure_biens;
mod courses;
mod document;
mod entrees;
mod equipe;
mod helpers;
mod interface;
mod invariants;
mod inventaires;
mod langues;
mod listes;
mod loi25;
mod mesures;
mod migrations;
mod ouverture;
mod panne;
mod parcours;
mod postman;
mod prix;
mod prix_modifies;
mod production;
mod remises;
mod retours;
mod reveil;
mod roles;
mod tracabilite;
