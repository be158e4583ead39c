//! `/api/alertes`: what places run short of, and who sees to it.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use comptoir_auth::{Employe, Gestionnaire};
use comptoir_http::{Empty, JsonBody, Page, Pages, Path, Problem, Query, kinds, mark_replayed};
use comptoir_types::{AlerteId, LieuId};
use serde::Deserialize;
use utoipa::IntoParams;

use super::visible;
use crate::lieux::affectes;
use crate::stock::domain::{Alerte, Niveau};
use crate::stock::store::alertes::{self, Filtre};
use crate::{Error, State};

comptoir_http::routes!(lister, prendre_en_charge);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those at this place.
    lieu_id: Option<LieuId>,
    /// Only those whose stock is at this level now.
    #[param(inline)]
    niveau: Option<Niveau>,
    /// The open ones; `false`: the closed ones, newest first.
    #[serde(default = "oui")]
    #[param(default = true)]
    ouverte: bool,
}

fn oui() -> bool {
    true
}

/// The alerts of the caller's places: what has run out first, then newest first, with the stock as it is now.
///
/// Réservé à : les travailleurs du lieu, tous pour le centre logistique.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Alerte>))
)]
#[get("/api/alertes")]
async fn lister(
    state: Data<State>,
    employe: Employe,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<Alerte>>, Error> {
    let depart = pages.after()?.unwrap_or((false, AlerteId::new(i64::MAX)));
    let db = state.db.get().await?;
    let lieu = selection.lieu_id;
    if let Some(lieu) = lieu {
        visible(&db, lieu, employe.require_place(lieu)).await?;
    }
    let filtre = Filtre {
        lieux: lieu.as_ref().map(std::slice::from_ref).or_else(|| affectes(&employe)),
        niveau: selection.niveau,
        ouverte: selection.ouverte,
        lignes: pages.fetch_limit(),
    };
    let alertes = alertes::lister(&db, &filtre, depart).await?;
    Ok(Json(pages.page(alertes, |alerte| (alerte.quantites.niveau != Niveau::Rupture, alerte.alerte_id))))
}

/// Takes an open alert in charge: others see that somebody sees to it.
///
/// Réservé à : les gestionnaires du lieu.
#[utoipa::path(
    params(("id" = AlerteId, Path)),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Alerte))
)]
#[post("/api/alertes/{id}/prise-en-charge")]
async fn prendre_en_charge(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    id: Path<AlerteId>,
    _: JsonBody<Empty>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let prise = alertes::prendre(&db, affectes(&gestionnaire), gestionnaire.id, *id).await?;
    let alerte = alertes::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    gestionnaire.require_place(alerte.lieu_id)?;
    if prise {
        return Ok(HttpResponse::Ok().json(alerte));
    }
    let etat_incompatible = Problem::new(&kinds::ETAT_INCOMPATIBLE);
    if alerte.fermee_le.is_some() {
        let ferme = etat_incompatible.detail("Cette alerte est fermée.", "This alert is closed.");
        return Err(ferme.into());
    }
    if alerte.prise_en_charge_par == Some(gestionnaire.id) {
        return Ok(mark_replayed(HttpResponse::Ok().json(alerte)));
    }
    Err(etat_incompatible
        .member("prise_en_charge_par", alerte.prise_en_charge_par)
        .detail("Quelqu'un d'autre s'en charge déjà.", "Somebody else sees to it already.")
        .into())
}
