//! `/api/demandes`: what stores ask the logistics centre for.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::Employe;
use comptoir_database::retry;
use comptoir_http::{Idempotent, Page, Pages, Path, Query, with_etag};
use comptoir_types::{DemandeId, LieuId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::demandes::domain::{Demande, Etat, NouvellesDemandes};
use crate::demandes::refus;
use crate::demandes::store::creer::creer;
use crate::demandes::store::lecture::{self, Filtre};
use crate::idempotency::repeter;
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(lister, demander, lire);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this store.
    lieu_id: Option<LieuId>,
    /// Only in this state.
    #[param(inline)]
    etat: Option<Etat>,
}

/// The requests of the caller's stores, newest first.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Demande>))
)]
#[get("/api/demandes")]
async fn lister(
    state: Data<State>,
    employe: Employe,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Demande>>, Error> {
    selection.lieu_id.map_or(Ok(()), |lieu| employe.require_place(lieu))?;
    let fin = (DateTime::<Utc>::MAX_UTC, DemandeId::new(Uuid::max()));
    let filtre = Filtre {
        lieux: affectes(&employe),
        lieu: selection.lieu_id,
        etat: selection.etat,
        lignes: pages.fetch_limit(),
    };
    let db = state.db.get().await?;
    let demandes = lecture::lister(&db, &filtre, pages.after()?.unwrap_or(fin)).await?;
    Ok(Json(pages.page(demandes, |demande| (demande.cree_le, demande.demande_id))))
}

/// Asks the logistics centre for products: a request for each line, in their order, or none of them. The key of the request
/// becomes the id of the first. A store has one open request for a product.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouvellesDemandes,
    security(("jeton" = ["employe"])),
    responses((status = 201, body = Vec<Demande>))
)]
#[post("/api/demandes")]
async fn demander(
    state: Data<State>,
    employe: Employe,
    ordre: Idempotent<NouvellesDemandes>,
) -> Result<HttpResponse, Error> {
    let nouvelles = &ordre.corps;
    employe.require_place(nouvelles.lieu_id)?;
    let demande = ordre.demande(employe.id);
    let db = state.db.get().await?;
    let refus = match retry(async || creer(&db, &demande, nouvelles).await).await {
        Ok(demandes) if demandes.is_empty() => refus::sans_magasin(),
        Ok(demandes) => return Ok(HttpResponse::Created().json(demandes)),
        Err(error) => refus::creation(&db, error, nouvelles).await?,
    };
    repeter::<Vec<Demande>>(&db, &demande, refus).await
}

/// One request, with its version as `ETag`.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = DemandeId, Path)),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Demande))
)]
#[get("/api/demandes/{id}")]
async fn lire(state: Data<State>, employe: Employe, id: Path<DemandeId>) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = lecture::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    employe.require_place(demande.lieu_id)?;
    Ok(with_etag(demande.version, &demande))
}
