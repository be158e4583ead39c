//! `/api/cartes/remplacement`: a lost card, and the one that takes its place.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::Gestionnaire;
use comptoir_http::{Idempotent, Problem, kinds};

use crate::cartes::domain::{CarteRemplacee, DemandeRemplacement, numero_neuf};
use crate::cartes::refus::trop_de_questions;
use crate::cartes::store::remplacements::{self, Remplacement};
use crate::idempotency::repeter;
use crate::{Error, State};

comptoir_http::routes!(remplacer);

/// Replaces a lost card: from now on all that was left on it is on a new one, and the old one is worth nothing. What an
/// order that the old one paid gives back later goes on the new one too.
///
/// The holder proves it by the receipt of its sale, by the credit note that made it, or by the receipt of its last
/// replacement. The number is in the first answer alone. Ten requests a minute for each caller, as of balances.
///
/// Réservé à : les gestionnaires du magasin qui remplace.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = DemandeRemplacement,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 201, body = CarteRemplacee))
)]
#[post("/api/cartes/remplacement")]
async fn remplacer(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    ordre: Idempotent<DemandeRemplacement>,
) -> Result<HttpResponse, Error> {
    gestionnaire.require_place(ordre.corps.magasin_id)?;
    let numero = numero_neuf()?;
    let demande = ordre.demande(gestionnaire.id);
    let db = state.db.get().await?;
    let refus = match remplacements::remplacer(&db, &demande, &ordre.corps, &numero).await {
        Ok(Remplacement::Faite(remplacee)) => {
            return Ok(HttpResponse::Created().json(remplacee.montrer(&numero)));
        }
        Ok(Remplacement::Inconnue) => document_inconnu().into(),
        Ok(Remplacement::TropDeQuestions) => trop_de_questions().into(),
        Err(error) => expliquer(error),
    };
    repeter::<CarteRemplacee>(&db, &demande, refus).await
}

fn document_inconnu() -> Problem {
    Problem::new(&kinds::CARTE_INCONNUE).detail(
        "Ce document n'a fait aucune carte qui finit par ces chiffres : relisez les deux sur le papier.",
        "This document made no card that ends in these digits: read both again on the paper.",
    )
}

fn expliquer(error: comptoir_database::Error) -> Error {
    match error.constraint() {
        Some("carte_remplacee") => Problem::new(&kinds::CARTE_REMPLACEE).into(),
        Some("carte_remplacement_magasin_id_fkey") => Error::Introuvable,
        Some("carte_remplacement_pkey" | "idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE).into(),
        _ => error.into(),
    }
}
