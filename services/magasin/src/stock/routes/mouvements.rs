//! `/api/mouvements`: why there are as many as there are, and what changes it by hand.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use comptoir_auth::{Employe, Gestionnaire};
use comptoir_database::retry;
use comptoir_http::{Idempotent, Page, Pages, Problem, Query};
use comptoir_types::{Invalid, Jour, LieuId, ProduitId, Role};
use serde::Deserialize;
use utoipa::IntoParams;

use super::visible;
use crate::idempotency::rejouer_ou;
use crate::lieux::affectes;
use crate::stock::domain::{Mouvement, MouvementsFaits, NouveauxMouvements, TypeMouvement};
use crate::stock::refus;
use crate::stock::store::mouvements::{self, Filtre};
use crate::stock::store::saisie;
use crate::{Error, State};

comptoir_http::routes!(lister, saisir);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those at this place. A responsable alone may leave it out.
    lieu_id: Option<LieuId>,
    /// Only those of this product.
    produit_id: Option<ProduitId>,
    /// Only those for this reason.
    #[serde(rename = "type")]
    #[param(inline)]
    genre: Option<TypeMouvement>,
    /// Of this day or later.
    du: Option<Jour>,
    /// Of this day or before.
    au: Option<Jour>,
}

/// The ledger of the stock, newest first.
///
/// Réservé à : les travailleurs du lieu, tous pour le centre logistique.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Mouvement>))
)]
#[get("/api/mouvements")]
async fn lister(
    state: Data<State>,
    employe: Employe,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Mouvement>>, Error> {
    let depart = pages.after()?.unwrap_or(i64::MAX);
    let db = state.db.get().await?;
    match selection.lieu_id {
        Some(lieu) => visible(&db, lieu, employe.require_place(lieu)).await?,
        None if employe.role < Role::Responsable => {
            let refus = Invalid::new("nommez le lieu", "name the place");
            return Err(Problem::invalid_field("lieu_id", &refus).into());
        }
        None => {}
    }
    let [du, au] =
        Jour::intervalle(selection.du, selection.au).map_err(|refus| Problem::invalid_field("au", &refus))?;
    let filtre = Filtre {
        lieu: selection.lieu_id,
        produit: selection.produit_id,
        genre: selection.genre,
        du,
        au,
        lignes: pages.fetch_limit(),
    };
    let mouvements = mouvements::lister(&db, &filtre, depart).await?;
    Ok(Json(pages.page(mouvements, |mouvement| mouvement.mouvement_id)))
}

/// Corrects the stock of a place, or receives a delivery of a supplier: all lines, or none. The key of the request is the
/// reference of its movements.
///
/// Réservé à : les gestionnaires du lieu.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauxMouvements,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 201, body = MouvementsFaits))
)]
#[post("/api/mouvements")]
async fn saisir(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    ordre: Idempotent<NouveauxMouvements>,
) -> Result<HttpResponse, Error> {
    let corps = &ordre.corps;
    corps.accorder().map_err(|refus| Problem::invalid_field(".", &refus))?;
    let demande = ordre.demande(gestionnaire.id);
    let db = state.db.get().await?;
    let lieux = affectes(&gestionnaire);
    let refus = match retry(async || saisie::saisir(&db, &demande, lieux, corps).await).await {
        Ok(Some(faits)) => return Ok(HttpResponse::Created().json(faits)),
        Ok(None) => refus::sans_lieu(&db, &gestionnaire, corps.lieu_id).await?,
        Err(error) => {
            let (produits, deltas) = corps.lignes.colonnes();
            refus::expliquer(&db, error, corps.lieu_id, (&produits, &deltas)).await?
        }
    };
    rejouer_ou(&db, &demande, refus).await
}
