//! `/api/cartes/solde`: what is left on a card.

use actix_web::post;
use actix_web::web::{Data, Json};
use comptoir_auth::{Caissier, ClientOu};
use comptoir_http::{JsonBody, Problem, kinds};

use crate::cartes::domain::{CarteSolde, DemandeSolde};
use crate::cartes::refus::trop_de_questions;
use crate::cartes::store::solde::{Reponse, demander};
use crate::{Error, State};

comptoir_http::routes!(solde);

/// What is left on a card, by its number. Ten questions a minute for each caller, over all copies of the service.
///
/// Réservé à : les travailleurs, aussi par NIP, et les clients.
#[utoipa::path(
    request_body = DemandeSolde,
    security(("jeton" = ["client"]), ("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = CarteSolde))
)]
#[post("/api/cartes/solde")]
async fn solde(
    state: Data<State>,
    appelant: ClientOu<Caissier>,
    demande: JsonBody<DemandeSolde>,
) -> Result<Json<CarteSolde>, Error> {
    let par = match &appelant {
        ClientOu::Client(client) => client.id,
        ClientOu::Travailleur(caissier) => caissier.id,
    };
    match demander(&state.db.get().await?, par, &demande.0.numero).await? {
        Reponse::Solde(carte) => Ok(Json(carte)),
        Reponse::Remplacee => Err(Problem::new(&kinds::CARTE_REMPLACEE).into()),
        Reponse::Inconnue => Err(Problem::new(&kinds::CARTE_INCONNUE).into()),
        Reponse::TropDeQuestions => Err(trop_de_questions().into()),
    }
}
