//! `/api/lots`: several articles of a product for one price.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, delete, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::Responsable;
use comptoir_database::retry;
use comptoir_http::{Idempotent, Page, Pages, Path, Problem, Query, kinds};
use comptoir_types::{LotId, ProduitId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::issue::{Promotion, expliquer, sans_produit};
use crate::idempotency::repeter;
use crate::prix::domain::{EtatPrix, LotPrevu, NouveauLot};
use crate::prix::store::lots;
use crate::{Error, State};

comptoir_http::routes!(lister, creer, annuler);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this product.
    produit_id: Option<ProduitId>,
}

/// The lots, the latest first.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Page<LotPrevu>))
)]
#[get("/api/lots")]
async fn lister(
    state: Data<State>,
    _: Responsable,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<LotPrevu>>, Error> {
    let depart = pages.after()?.unwrap_or((DateTime::<Utc>::MAX_UTC, LotId::new(Uuid::max())));
    let db = state.db.get().await?;
    let lots = lots::lister(&db, selection.produit_id, depart, pages.fetch_limit()).await?;
    Ok(Json(pages.page(lots, |lot| (lot.du, lot.lot_id))))
}

/// Plans several articles of a product for one price. Tills and the online shop take it off by themselves.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauLot,
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = LotPrevu))
)]
#[post("/api/lots")]
async fn creer(
    state: Data<State>,
    responsable: Responsable,
    ordre: Idempotent<NouveauLot>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = ordre.demande(responsable.id);
    let refus = match retry(async || lots::creer(&db, &demande, &ordre.corps).await).await {
        Ok(Some(lot)) => return Ok(HttpResponse::Created().json(lot)),
        Ok(None) => sans_produit(&db, Promotion::Lot, ordre.corps.produit_id).await?,
        Err(error) => expliquer(error),
    };
    repeter::<LotPrevu>(&db, &demande, refus).await
}

/// Takes back a lot that is not over: nothing more is taken off, what was sold stays so. Also one that was taken back.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = LotId, Path)),
    security(("jeton" = ["responsable"])),
    responses((status = 204))
)]
#[delete("/api/lots/{id}")]
async fn annuler(
    state: Data<State>,
    responsable: Responsable,
    id: Path<LotId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    if !retry(async || lots::annuler(&db, *id, responsable.id).await).await? {
        match lots::issue(&db, *id).await?.ok_or(Error::Introuvable)? {
            EtatPrix::Annule => {}
            etat => return Err(Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", etat).into()),
        }
    }
    Ok(HttpResponse::NoContent().finish())
}
