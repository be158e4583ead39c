//! `/api/prix-programmes`: lower prices for a time.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, delete, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::Responsable;
use comptoir_database::retry;
use comptoir_http::{Idempotent, Page, Pages, Path, Problem, Query, kinds};
use comptoir_types::{PrixProgrammeId, ProduitId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::issue::{Promotion, expliquer, sans_produit};
use crate::idempotency::repeter;
use crate::prix::domain::{EtatPrix, NouveauPrix, PrixProgramme};
use crate::prix::store::programmes;
use crate::{Error, State};

comptoir_http::routes!(lister, creer, retirer);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this product.
    produit_id: Option<ProduitId>,
    /// Only those in this state.
    #[param(inline)]
    etat: Option<EtatPrix>,
}

/// The scheduled prices, the latest first.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Page<PrixProgramme>))
)]
#[get("/api/prix-programmes")]
async fn lister(
    state: Data<State>,
    _: Responsable,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<PrixProgramme>>, Error> {
    let depart = pages.after()?.unwrap_or((DateTime::<Utc>::MAX_UTC, PrixProgrammeId::new(Uuid::max())));
    let Selection { produit_id, etat } = *selection;
    let db = state.db.get().await?;
    let prix = programmes::lister(&db, produit_id, etat, depart, pages.fetch_limit()).await?;
    Ok(Json(pages.page(prix, |prix| (prix.du, prix.prix_programme_id))))
}

/// Schedules a lower price for a time. Within seconds of its beginning the product costs it everywhere, and its regular price
/// stands beside it; within seconds of its end it costs the regular price of then.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauPrix,
    security(("jeton" = ["responsable"])),
    responses((status = 201, body = PrixProgramme))
)]
#[post("/api/prix-programmes")]
async fn creer(
    state: Data<State>,
    responsable: Responsable,
    ordre: Idempotent<NouveauPrix>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = ordre.demande(responsable.id);
    let refus = match retry(async || programmes::creer(&db, &demande, &ordre.corps).await).await {
        Ok(Some(prix)) => return Ok(HttpResponse::Created().json(prix)),
        Ok(None) => sans_produit(&db, Promotion::Prix, ordre.corps.produit_id).await?,
        Err(error) => expliquer(error),
    };
    repeter::<PrixProgramme>(&db, &demande, refus).await
}

/// Takes a scheduled price back before it begins, or ends it at once. Also one that was taken back.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = PrixProgrammeId, Path)),
    security(("jeton" = ["responsable"])),
    responses((status = 204))
)]
#[delete("/api/prix-programmes/{id}")]
async fn retirer(
    state: Data<State>,
    responsable: Responsable,
    id: Path<PrixProgrammeId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let trouve = retry(async || programmes::retirer(&db, *id, responsable.id).await).await?;
    match trouve.ok_or(Error::Introuvable)? {
        EtatPrix::AVenir | EtatPrix::EnCours | EtatPrix::Annule => Ok(HttpResponse::NoContent().finish()),
        etat @ EtatPrix::Termine => Err(Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", etat).into()),
    }
}
