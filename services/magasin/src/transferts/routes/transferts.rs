//! `/api/transferts`: goods on their way from one place to another.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::{Employe, Gestionnaire};
use comptoir_database::retry;
use comptoir_http::{Idempotent, Page, Pages, Path, Problem, Query, with_etag};
use comptoir_types::{Invalid, LieuId, TransfertId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::idempotency::repeter;
use crate::lieux::affectes;
use crate::transferts::domain::{Entete, Etat, NouveauTransfert, Transfert};
use crate::transferts::refus;
use crate::transferts::store::lecture::{self, Filtre};
use crate::transferts::store::preparer::preparer;
use crate::{Error, State};

comptoir_http::routes!(lister, ajouter, lire);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those from or to this place.
    lieu_id: Option<LieuId>,
    /// Only in this state.
    #[param(inline)]
    etat: Option<Etat>,
}

/// The transfers from or to the caller's places, newest first.
///
/// Réservé à : les travailleurs de l'un des deux lieux.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Entete>))
)]
#[get("/api/transferts")]
async fn lister(
    state: Data<State>,
    employe: Employe,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Entete>>, Error> {
    selection.lieu_id.map_or(Ok(()), |lieu| employe.require_place(lieu))?;
    let fin = (DateTime::<Utc>::MAX_UTC, TransfertId::new(Uuid::max()));
    let filtre = Filtre {
        lieux: affectes(&employe),
        lieu: selection.lieu_id,
        etat: selection.etat,
        lignes: pages.fetch_limit(),
    };
    let db = state.db.get().await?;
    let transferts = lecture::lister(&db, &filtre, pages.after()?.unwrap_or(fin)).await?;
    Ok(Json(pages.page(transferts, |transfert| (transfert.cree_le, transfert.transfert_id))))
}

/// Puts lines on the transfer in preparation between two places, which is made where there is none, and promises their
/// units at the source.
///
/// Réservé à : les gestionnaires de la source, responsables.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauTransfert,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 201, body = Transfert))
)]
#[post("/api/transferts")]
async fn ajouter(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    ordre: Idempotent<NouveauTransfert>,
) -> Result<HttpResponse, Error> {
    let nouveau = &ordre.corps;
    gestionnaire.require_place(nouveau.source_id)?;
    if nouveau.source_id == nouveau.destination_id {
        let refus = Invalid::new("un autre lieu que la source", "another place than the source");
        return Err(Problem::invalid_field("destination_id", &refus).into());
    }
    let demande = ordre.demande(gestionnaire.id);
    let db = state.db.get().await?;
    let refus = match retry(async || preparer(&db, &demande, nouveau).await).await {
        Ok(Some(transfert)) => return Ok(HttpResponse::Created().json(transfert)),
        Ok(None) => Error::Introuvable,
        Err(error) => refus::preparation(&db, error, nouveau).await?,
    };
    repeter::<Transfert>(&db, &demande, refus).await
}

/// One transfer with its lines, and its version as `ETag`.
///
/// Réservé à : les travailleurs de l'un des deux lieux.
#[utoipa::path(
    params(("id" = TransfertId, Path)),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Transfert))
)]
#[get("/api/transferts/{id}")]
async fn lire(state: Data<State>, employe: Employe, id: Path<TransfertId>) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let transfert = lecture::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    let Entete { source_id, destination_id, version, .. } = transfert.entete;
    employe.require_place(source_id).or_else(|_| employe.require_place(destination_id))?;
    Ok(with_etag(version, &transfert))
}
