//! `/api/inventaires`: stock-takes, and how each stands against the book.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::{Employe, Gestionnaire};
use comptoir_database::retry;
use comptoir_http::{Idempotent, Page, Pages, Path, Query};
use comptoir_types::{InventaireId, LieuId, ProduitId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::idempotency::repeter;
use crate::inventaires::domain::{
    EtatInventaire, EtatLigne, Inventaire, InventaireSuivi, LigneRevue, NouvelInventaire,
};
use crate::inventaires::refus;
use crate::inventaires::store::comptage;
use crate::inventaires::store::lecture::{self, Filtre};
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(ouvrir, lister, lire, revoir);

/// Opens a stock-take of all products of a place, or of one category. One at a time counts a product of a place. The key of
/// the request becomes its id.
///
/// Réservé à : les gestionnaires du lieu.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelInventaire,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 201, body = Inventaire))
)]
#[post("/api/inventaires")]
async fn ouvrir(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    ordre: Idempotent<NouvelInventaire>,
) -> Result<HttpResponse, Error> {
    let corps = &ordre.corps;
    let demande = ordre.demande(gestionnaire.id);
    let db = state.db.get().await?;
    let lieux = affectes(&gestionnaire);
    let refus = match retry(async || comptage::ouvrir(&db, &demande, lieux, corps).await).await {
        Ok(Some(inventaire)) => return Ok(HttpResponse::Created().json(inventaire)),
        Ok(None) => refus::sans_lieu(&db, &gestionnaire, corps).await?,
        Err(error) => refus::ouverture(&db, error, corps).await?,
    };
    repeter::<Inventaire>(&db, &demande, refus).await
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this place.
    lieu_id: Option<LieuId>,
    /// Only those in this state.
    #[param(inline)]
    etat: Option<EtatInventaire>,
}

/// The stock-takes of the caller's places, newest first.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Inventaire>))
)]
#[get("/api/inventaires")]
async fn lister(
    state: Data<State>,
    employe: Employe,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Inventaire>>, Error> {
    let depart = pages.after()?.unwrap_or((DateTime::<Utc>::MAX_UTC, InventaireId::new(Uuid::max())));
    let lieu = selection.lieu_id;
    lieu.map_or(Ok(()), |lieu| employe.require_place(lieu))?;
    let filtre = Filtre {
        lieux: lieu.as_ref().map(std::slice::from_ref).or_else(|| affectes(&employe)),
        etat: selection.etat,
        lignes: pages.fetch_limit(),
    };
    let db = state.db.get().await?;
    let inventaires = lecture::lister(&db, &filtre, depart).await?;
    Ok(Json(pages.page(inventaires, |inventaire| (inventaire.ouvert_le, inventaire.inventaire_id))))
}

/// One stock-take, and how far it is.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("id" = InventaireId, Path)),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = InventaireSuivi))
)]
#[get("/api/inventaires/{id}")]
async fn lire(
    state: Data<State>,
    employe: Employe,
    id: Path<InventaireId>,
) -> Result<Json<InventaireSuivi>, Error> {
    let db = state.db.get().await?;
    Ok(Json(refus::trouver(&db, &employe, *id).await?))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Choix {
    /// Only those that stand like this.
    #[param(inline)]
    etat: Option<EtatLigne>,
}

/// The products of a stock-take against the book, by number: what was counted, what differs, what is to be counted again,
/// what nobody read.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("id" = InventaireId, Path), Choix, Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<LigneRevue>))
)]
#[get("/api/inventaires/{id}/revue")]
async fn revoir(
    state: Data<State>,
    employe: Employe,
    id: Path<InventaireId>,
    choix: Query<Choix>,
    pages: Query<Pages>,
) -> Result<Json<Page<LigneRevue>>, Error> {
    let depart = pages.after()?.unwrap_or(ProduitId::new(0));
    let db = state.db.get().await?;
    let lieu = lecture::lieu(&db, *id).await?.ok_or(Error::Introuvable)?;
    employe.require_place(lieu)?;
    let lignes = lecture::revue(&db, *id, choix.etat, depart, pages.fetch_limit()).await?;
    Ok(Json(pages.page(lignes, |ligne| ligne.produit_id)))
}
