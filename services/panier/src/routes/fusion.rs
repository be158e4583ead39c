//! `/api/panier/fusion`: what a guest had chosen comes along at sign-in.

use actix_web::post;
use actix_web::web::{Data, Json};
use comptoir_auth::Client;
use comptoir_http::{Empty, JsonBody};
use serde::Serialize;
use utoipa::ToSchema;

use super::cart_owner::Invite;
use crate::domain::{CartOwner, Changement, Panier};
use crate::store::{self, fusion};
use crate::token::Jeton;
use crate::{Error, State};

comptoir_http::routes!(fusionner);

#[derive(Serialize, ToSchema)]
struct PanierFusionne {
    #[serde(flatten)]
    panier: Panier,
    /// One for each line of the guest's cart; none the second time.
    changements: Vec<Changement>,
}

/// Merges the guest's cart into the client's: quantities add up to at most 99, the lower price seen stays.
///
/// Réservé à : client.
#[utoipa::path(
    params(("X-Panier-Jeton" = Jeton, Header, description = "The token of the cart to merge")),
    security(("jeton" = ["client"])),
    responses((status = 200, body = PanierFusionne))
)]
#[post("/api/panier/fusion")]
async fn fusionner(
    state: Data<State>,
    client: Client,
    invite: Invite,
    _: JsonBody<Empty>,
) -> Result<Json<PanierFusionne>, Error> {
    let db = state.db.get().await?;
    let changements = fusion::fusionner(&db, client.id, &invite.0).await?;
    let panier = store::lire(&db, &CartOwner::Client(client.id)).await?.unwrap_or_default();
    Ok(Json(PanierFusionne { panier, changements }))
}
