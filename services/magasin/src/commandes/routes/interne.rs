//! What `panier` asks, over HTTP. Never declared in the gateway, so not described either.

use actix_web::web::{Data, Json};
use actix_web::{Responder, get, post, put};
use comptoir_auth::InternalCaller;
use comptoir_clients::magasin::{Demande, NouvelleCommande, Resolution};
use comptoir_http::{JsonBody, Path, Query};
use comptoir_types::{CommandeId, Invalid, ProduitId};
use serde::Deserialize;

use crate::commandes::store::verification;
use crate::commandes::{devis, issue};
use crate::{Error, State};

comptoir_http::routes!(InternalCaller => produits, verifier, commander, resoudre);

#[derive(Deserialize)]
struct Selection {
    ids: Ids,
}

/// Ids with commas between them, as many as a cart has lines.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Ids(Vec<ProduitId>);

impl TryFrom<String> for Ids {
    type Error = Invalid;

    fn try_from(texte: String) -> Result<Self, Invalid> {
        let ids: Result<Vec<_>, _> =
            texte.split(',').filter(|id| !id.is_empty()).map(|id| id.parse().map(ProduitId::new)).collect();
        ids.ok().filter(|ids| ids.len() <= 100).map(Ids).ok_or_else(|| {
            Invalid::new(
                "100 numéros de produit au plus, séparés de virgules",
                "at most 100 product ids, with commas between them",
            )
        })
    }
}

#[utoipa::path]
#[get("/interne/produits")]
async fn produits(
    _: InternalCaller,
    state: Data<State>,
    selection: Query<Selection>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    Ok(Json(verification::produits(&db, &selection.ids.0).await?))
}

#[utoipa::path]
#[post("/interne/verifications")]
async fn verifier(
    _: InternalCaller,
    state: Data<State>,
    demande: JsonBody<Demande>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    Ok(Json(devis::verifier(&db, &demande.0).await?))
}

#[utoipa::path]
#[put("/interne/commandes/{id}")]
async fn commander(
    _: InternalCaller,
    state: Data<State>,
    id: Path<CommandeId>,
    ordre: JsonBody<NouvelleCommande>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    Ok(Json(issue::commander(&db, &state.mesures.commandes, *id, &ordre.0).await?))
}

#[utoipa::path]
#[post("/interne/commandes/{id}/resolution")]
async fn resoudre(
    _: InternalCaller,
    state: Data<State>,
    id: Path<CommandeId>,
    resolution: JsonBody<Resolution>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    Ok(Json(issue::resoudre(&db, *id, resolution.0.client_id).await?))
}
