//! `/api/rapports/caisses` and `/api/rapports/remises`: what managers look at twice.

use actix_web::web::Data;
use actix_web::{HttpResponse, get};
use comptoir_auth::Gestionnaire;
use comptoir_http::Query;

use super::connus;
use super::ventes::{DuMagasin, Jours};
use crate::impression::FormeDeRapport;
use crate::rapports::domain::{Caisses, Remises};
use crate::rapports::store::controle;
use crate::rapports::store::etat::ensemble;
use crate::{Error, State};

comptoir_http::routes!(caisses, remises);

/// The till sessions that opened in a period and were counted, with what was missing or too much.
///
/// Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`.
///
/// Réservé à : gestionnaires.
#[utoipa::path(
    params(Jours, DuMagasin),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, content(
        (Caisses = "application/json"),
        (String = "text/csv"),
        (String = "text/html")
    )))
)]
#[get("/api/rapports/caisses")]
async fn caisses(
    state: Data<State>,
    _: Gestionnaire,
    forme: FormeDeRapport,
    jours: Query<Jours>,
    magasin: Query<DuMagasin>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let magasin = magasin.magasin_id;
    let rapport = ensemble(&db, async |db| {
        let etat = controle::maintenant(db).await?;
        let periode = jours.periode(etat)?;
        connus(db, magasin, None).await?;
        Ok::<_, Error>(Caisses::new(etat, periode, controle::caisses(db, periode, magasin).await?))
    });
    Ok(forme.repondre(&rapport.await?))
}

/// Discounts, price errors and voids at tills, by worker and store.
///
/// Data; a file for a spreadsheet with `Accept: text/csv`; a page to print with `Accept: text/html`.
///
/// Réservé à : gestionnaires.
#[utoipa::path(
    params(Jours, DuMagasin),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, content(
        (Remises = "application/json"),
        (String = "text/csv"),
        (String = "text/html")
    )))
)]
#[get("/api/rapports/remises")]
async fn remises(
    state: Data<State>,
    _: Gestionnaire,
    forme: FormeDeRapport,
    jours: Query<Jours>,
    magasin: Query<DuMagasin>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let magasin = magasin.magasin_id;
    let rapport = ensemble(&db, async |db| {
        let etat = controle::maintenant(db).await?;
        let periode = jours.periode(etat)?;
        connus(db, magasin, None).await?;
        Ok::<_, Error>(Remises::new(etat, periode, controle::remises(db, periode, magasin).await?))
    });
    Ok(forme.repondre(&rapport.await?))
}
