//! `/api/ecarts-de-prix`: what tills without network sold at another price.

use actix_web::get;
use actix_web::web::{Data, Json};
use chrono::{DateTime, NaiveDate, Utc};
use comptoir_auth::Gestionnaire;
use comptoir_http::{Page, Pages, Problem, Query};
use comptoir_types::{Jour, LieuId, VenteId};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::lieux::affectes;
use crate::ventes::domain::EcartDePrix;
use crate::ventes::store::ecarts;
use crate::{Error, State};

comptoir_http::routes!(lister);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those of this store.
    magasin_id: Option<LieuId>,
    /// Of this business day or later.
    du: Option<Jour>,
    /// Of this business day or before.
    au: Option<Jour>,
}

/// The lines that tills of the caller's stores sold without network at another price than the one in force, newest first.
///
/// Réservé à : les gestionnaires du magasin.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Page<EcartDePrix>))
)]
#[get("/api/ecarts-de-prix")]
async fn lister(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<Json<Page<EcartDePrix>>, Error> {
    selection.magasin_id.map_or(Ok(()), |magasin| gestionnaire.require_place(magasin))?;
    let [du, au] =
        Jour::intervalle(selection.du, selection.au).map_err(|refus| Problem::invalid_field("au", &refus))?;
    let fin = (NaiveDate::MAX, DateTime::<Utc>::MAX_UTC, VenteId::new(Uuid::max()), i16::MAX);
    let depart = pages.after()?.unwrap_or(fin);
    let filtre = ecarts::Filtre {
        lieux: affectes(&gestionnaire),
        magasin: selection.magasin_id,
        du,
        au,
        lignes: pages.fetch_limit(),
    };
    let db = state.db.get().await?;
    let lignes = ecarts::lister(&db, &filtre, depart).await?;
    Ok(Json(pages.page(lignes, |ligne| (ligne.jour, ligne.faite_le, ligne.vente_id, ligne.rang))))
}
