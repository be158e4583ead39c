//! `/api/inventaires/{id}/…`: what becomes of a stock-take.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::{Gestionnaire, Travailleur};
use comptoir_database::{Connection, retry};
use comptoir_http::{Empty, JsonBody, Path, mark_replayed};
use comptoir_types::InventaireId;

use crate::inventaires::domain::{DemandeApplication, EtatInventaire, InventaireSuivi};
use crate::inventaires::refus;
use crate::inventaires::store::cloture;
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(appliquer, abandonner);

/// Makes what was counted the book, moved by what came and left since: all products, or none.
///
/// Réservé à : les gestionnaires du lieu.
#[utoipa::path(
    params(("id" = InventaireId, Path)),
    request_body = DemandeApplication,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = InventaireSuivi))
)]
#[post("/api/inventaires/{id}/application")]
async fn appliquer(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    id: Path<InventaireId>,
    demande: JsonBody<DemandeApplication>,
) -> Result<HttpResponse, Error> {
    let demande = &demande.0;
    let db = state.db.get().await?;
    let lieux = affectes(&gestionnaire);
    match retry(async || cloture::appliquer(&db, lieux, gestionnaire.id, *id, demande).await).await {
        Ok(fait) => repondre(&db, &gestionnaire, *id, EtatInventaire::Applique, fait).await,
        Err(error) => {
            let suivi = refus::trouver(&db, &gestionnaire, *id).await?;
            Err(refus::application(&db, error, &suivi, demande.non_lus).await?)
        }
    }
}

/// Gives a stock-take up: the book stays as it is.
///
/// Réservé à : les gestionnaires du lieu.
#[utoipa::path(
    params(("id" = InventaireId, Path)),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = InventaireSuivi))
)]
#[post("/api/inventaires/{id}/abandon")]
async fn abandonner(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    id: Path<InventaireId>,
    _: JsonBody<Empty>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let fait = cloture::abandonner(&db, affectes(&gestionnaire), gestionnaire.id, *id).await?;
    repondre(&db, &gestionnaire, *id, EtatInventaire::Abandonne, fait).await
}

/// The stock-take as it is after the step; marked where an earlier copy of the request took it.
async fn repondre(
    db: &Connection,
    travailleur: &Travailleur,
    id: InventaireId,
    voulu: EtatInventaire,
    fait: bool,
) -> Result<HttpResponse, Error> {
    let suivi: InventaireSuivi = refus::trouver(db, travailleur, id).await?;
    let inventaire = &suivi.inventaire;
    if fait {
        return Ok(HttpResponse::Ok().json(suivi));
    }
    if inventaire.etat == voulu && inventaire.clos_par == Some(travailleur.id) {
        return Ok(mark_replayed(HttpResponse::Ok().json(suivi)));
    }
    Err(refus::clos(inventaire.etat).into())
}
