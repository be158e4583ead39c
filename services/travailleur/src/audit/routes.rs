//! `/api/audit`: what staff did, and whether anybody rewrote it.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::Responsable;
use comptoir_http::{Page, Pages, Problem, Query};
use comptoir_types::{CompteId, Jour, LieuId, Position, Text};
use serde::Deserialize;
use utoipa::IntoParams;

use super::chaine;
use super::domain::{EtatChaine, LigneAudit};
use super::store::journal::{self, Filtre};
use crate::{Error, State};

comptoir_http::routes!(lister, verifier);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Recherche {
    /// Only what this person did.
    acteur_id: Option<CompteId>,
    /// Only what was done in this place.
    magasin_id: Option<LieuId>,
    /// Only what was done of this kind, as `audit.ajustement` or `retour.enregistre`.
    action: Option<Text<1, 80>>,
    /// Only what was done to the thing of this id.
    objet: Option<Text<1, 80>>,
    /// Only from this day on.
    du: Option<Jour>,
    /// Only up to this day.
    au: Option<Jour>,
}

/// What staff did, newest first, page by page.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(Recherche, Pages),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Page<LigneAudit>))
)]
#[get("/api/audit")]
async fn lister(
    state: Data<State>,
    recherche: Query<Recherche>,
    pages: Query<Pages>,
    _: Responsable,
) -> Result<Json<Page<LigneAudit>>, Error> {
    let [du, au] =
        Jour::intervalle(recherche.du, recherche.au).map_err(|refus| Problem::invalid_field("au", &refus))?;
    let filtre = Filtre {
        acteur: recherche.acteur_id,
        magasin: recherche.magasin_id,
        action: recherche.action.as_ref().map(Text::as_str),
        objet: recherche.objet.as_ref().map(Text::as_str),
        du,
        au,
        lignes: pages.fetch_limit(),
    };
    let apres = pages.after()?;
    let lignes = journal::lister(&state.db.get().await?, &filtre, apres).await?;
    Ok(Json(pages.page(lignes, |ligne| (ligne.le, ligne.position))))
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Depart {
    /// The first line to check.
    #[serde(default)]
    #[param(default = 0)]
    depuis: Position,
}

/// Checks the chain of the audit, from a line on; where it is first broken.
///
/// Réservé à : responsable.
#[utoipa::path(
    params(Depart),
    security(("jeton" = ["responsable"])),
    extensions(("x-limites" = json!({ "secondes": 30 }))),
    responses((status = 200, body = EtatChaine))
)]
#[get("/api/audit/verification")]
async fn verifier(
    state: Data<State>,
    depart: Query<Depart>,
    _: Responsable,
) -> Result<Json<EtatChaine>, Error> {
    Ok(Json(chaine::verifier(&state, depart.depuis.get()).await?))
}
