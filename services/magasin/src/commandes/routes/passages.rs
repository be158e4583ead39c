//! What the workers of a place do with an order: prepare it, make it ready, hand it over, ship it, see it delivered.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::{Employe, Travailleur};
use comptoir_http::{Empty, IfMatch, JsonBody, Path, mark_replayed, with_etag};
use comptoir_types::CommandeId;

use crate::commandes::domain::{Commande, DemandeRemise, NumeroCommande, Passage};
use crate::commandes::passage;
use crate::commandes::store::lecture;
use crate::commandes::store::passage::Ordre;
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(preparer, mettre_a_disposition, remettre, expedier, livrer);

/// Begins the preparation of a paid order: from here on only a manager cancels it.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("id" = CommandeId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Commande))
)]
#[post("/api/commandes/{id}/preparation")]
async fn preparer(
    state: Data<State>,
    employe: Employe,
    id: Path<CommandeId>,
    IfMatch(version): IfMatch,
    _: JsonBody<Empty>,
) -> Result<HttpResponse, Error> {
    passer(&state, &employe, (*id, version), Passage::Preparation, None).await
}

/// Makes a prepared order ready to be collected.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("id" = CommandeId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Commande))
)]
#[post("/api/commandes/{id}/mise-a-disposition")]
async fn mettre_a_disposition(
    state: Data<State>,
    employe: Employe,
    id: Path<CommandeId>,
    IfMatch(version): IfMatch,
    _: JsonBody<Empty>,
) -> Result<HttpResponse, Error> {
    passer(&state, &employe, (*id, version), Passage::MiseADisposition, None).await
}

/// Hands a ready order over to who shows its number; the goods leave, and are a sale.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("id" = CommandeId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = DemandeRemise,
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Commande))
)]
#[post("/api/commandes/{id}/remise")]
async fn remettre(
    state: Data<State>,
    employe: Employe,
    id: Path<CommandeId>,
    IfMatch(version): IfMatch,
    demande: JsonBody<DemandeRemise>,
) -> Result<HttpResponse, Error> {
    passer(&state, &employe, (*id, version), Passage::Remise, Some(demande.0.numero)).await
}

/// Ships a prepared order; the goods leave the centre, and are a sale.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("id" = CommandeId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Commande))
)]
#[post("/api/commandes/{id}/expedition")]
async fn expedier(
    state: Data<State>,
    employe: Employe,
    id: Path<CommandeId>,
    IfMatch(version): IfMatch,
    _: JsonBody<Empty>,
) -> Result<HttpResponse, Error> {
    passer(&state, &employe, (*id, version), Passage::Expedition, None).await
}

/// Notes that a shipped order has arrived.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("id" = CommandeId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Commande))
)]
#[post("/api/commandes/{id}/livraison")]
async fn livrer(
    state: Data<State>,
    employe: Employe,
    id: Path<CommandeId>,
    IfMatch(version): IfMatch,
    _: JsonBody<Empty>,
) -> Result<HttpResponse, Error> {
    passer(&state, &employe, (*id, version), Passage::Livraison, None).await
}

/// The order as it is after the step. A repeat is marked as such.
async fn passer(
    state: &State,
    travailleur: &Travailleur,
    (id, version): (CommandeId, i32),
    passage: Passage,
    numero: Option<NumeroCommande>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let ordre = Ordre { passage, id, version, par: travailleur.id, lieux: affectes(travailleur) };
    let rejouee = passage::passer(&db, &state.mesures, &ordre, numero).await?;
    let commande = lecture::du_personnel(&db, id).await?.ok_or(Error::Introuvable)?;
    let reponse = with_etag(commande.entete.version, &commande);
    Ok(if rejouee { mark_replayed(reponse) } else { reponse })
}
