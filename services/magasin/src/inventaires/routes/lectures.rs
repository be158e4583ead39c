//! `/api/inventaires/{id}/lectures`: what scanners read.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::Employe;
use comptoir_database::retry;
use comptoir_http::{Idempotent, Page, Pages, Path, Problem, Query};
use comptoir_types::{InventaireId, ProduitId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::idempotency::rejouer_ou;
use crate::inventaires::domain::{Lecture, LectureFaite, NouvelleLecture};
use crate::inventaires::refus;
use crate::inventaires::store::{comptage, lecture};
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(ajouter, lister);

/// Adds what a scanner read to what all others read of the product. A reading of less than 0 takes back what an earlier one
/// said too much.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("id" = InventaireId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelleLecture,
    security(("jeton" = ["employe"])),
    responses((status = 201, body = LectureFaite))
)]
#[post("/api/inventaires/{id}/lectures")]
async fn ajouter(
    state: Data<State>,
    employe: Employe,
    id: Path<InventaireId>,
    ordre: Idempotent<NouvelleLecture>,
) -> Result<HttpResponse, Error> {
    let corps = &ordre.corps;
    corps.accorder().map_err(|refus| Problem::invalid_field(".", &refus))?;
    let demande = ordre.demande(employe.id);
    let db = state.db.get().await?;
    let lieux = affectes(&employe);
    let refus = match retry(async || comptage::ajouter(&db, &demande, lieux, *id, corps).await).await {
        Ok(Some(lecture)) => return Ok(HttpResponse::Created().json(lecture)),
        Ok(None) => refus::sans_article(&db, &employe, *id).await?,
        Err(error) => refus::lecture(error),
    };
    rejouer_ou(&db, &demande, refus).await
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this product.
    produit_id: Option<ProduitId>,
}

/// The readings of a stock-take, newest first.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("id" = InventaireId, Path), Selection, Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Lecture>))
)]
#[get("/api/inventaires/{id}/lectures")]
async fn lister(
    state: Data<State>,
    employe: Employe,
    id: Path<InventaireId>,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Lecture>>, Error> {
    let depart = pages.after()?.unwrap_or((DateTime::<Utc>::MAX_UTC, Uuid::max()));
    let db = state.db.get().await?;
    let lieu = lecture::lieu(&db, *id).await?.ok_or(Error::Introuvable)?;
    employe.require_place(lieu)?;
    let lectures = lecture::lectures(&db, *id, selection.produit_id, depart, pages.fetch_limit()).await?;
    Ok(Json(pages.page(lectures, |lecture| (lecture.le, lecture.lecture_id))))
}
