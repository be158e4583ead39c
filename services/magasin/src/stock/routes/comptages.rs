//! `/api/comptages`: what is to be counted, and what was.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::Employe;
use comptoir_database::retry;
use comptoir_http::{Idempotent, Page, Pages, Query};
use comptoir_types::{DocumentId, LieuId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::visible;
use crate::idempotency::rejouer_ou;
use crate::lieux::affectes;
use crate::stock::domain::{Comptage, ComptageFait, EtatComptage, LigneComptee, NouveauComptage};
use crate::stock::refus;
use crate::stock::store::comptages::{self, Filtre};
use crate::stock::store::saisie;
use crate::{Error, State};

comptoir_http::routes!(lister, compter);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those at this place.
    lieu_id: Option<LieuId>,
    /// Only those to do, or those done.
    #[param(inline)]
    etat: Option<EtatComptage>,
    /// Only those of this request, as its movements name it.
    reference_id: Option<DocumentId>,
}

/// The counts of the caller's places, asked for or done, newest first.
///
/// Réservé à : les travailleurs du lieu, tous pour le centre logistique.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Comptage>))
)]
#[get("/api/comptages")]
async fn lister(
    state: Data<State>,
    employe: Employe,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Comptage>>, Error> {
    let depart = pages.after()?.unwrap_or((DateTime::<Utc>::MAX_UTC, Uuid::max()));
    let db = state.db.get().await?;
    let lieu = selection.lieu_id;
    if let Some(lieu) = lieu {
        visible(&db, lieu, employe.require_place(lieu)).await?;
    }
    let filtre = Filtre {
        lieux: lieu.as_ref().map(std::slice::from_ref).or_else(|| affectes(&employe)),
        etat: selection.etat,
        reference: selection.reference_id,
        lignes: pages.fetch_limit(),
    };
    let comptages = comptages::lister(&db, &filtre, depart).await?;
    Ok(Json(pages.page(comptages, |comptage| (comptage.cree_le, comptage.comptage_id))))
}

/// Records what was counted, against what the counter saw: the difference is applied to what is there now. Does the
/// counts that were asked for of these products.
///
/// Réservé à : les travailleurs du lieu.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauComptage,
    security(("jeton" = ["employe"])),
    responses((status = 201, body = ComptageFait))
)]
#[post("/api/comptages")]
async fn compter(
    state: Data<State>,
    employe: Employe,
    ordre: Idempotent<NouveauComptage>,
) -> Result<HttpResponse, Error> {
    let corps = &ordre.corps;
    let demande = ordre.demande(employe.id);
    let db = state.db.get().await?;
    let lieux = affectes(&employe);
    let refus = match retry(async || saisie::compter(&db, &demande, lieux, corps).await).await {
        Ok(Some(fait)) => return Ok(HttpResponse::Created().json(fait)),
        Ok(None) => refus::sans_lieu(&db, &employe, corps.lieu_id).await?,
        Err(error) => {
            let lignes = corps.lignes.as_slice();
            let produits: Vec<_> = lignes.iter().map(|ligne| ligne.produit_id).collect();
            let deltas: Vec<_> = lignes.iter().map(LigneComptee::ecart).collect();
            refus::expliquer(&db, error, corps.lieu_id, (&produits, &deltas)).await?
        }
    };
    rejouer_ou(&db, &demande, refus).await
}
