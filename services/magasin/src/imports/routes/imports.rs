//! `/api/imports`: files of products on their way into the catalogue.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, delete, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::Responsable;
use comptoir_http::{Empty, Idempotent, Page, Pages, Path, Problem, Query, kinds};
use comptoir_types::ImportId;
use uuid::Uuid;

use super::issue::expliquer;
use crate::idempotency::repeter;
use crate::imports::domain::{EtatImport, Faute, Import};
use crate::imports::store::{etapes, lecture};
use crate::{Error, State};

comptoir_http::routes!(lister, lire, abandonner, erreurs, appliquer);

/// The imports, newest first.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(Pages),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Page<Import>))
)]
#[get("/api/imports")]
async fn lister(
    state: Data<State>,
    _: Responsable,
    pages: Query<Pages>,
) -> Result<Json<Page<Import>>, Error> {
    let depart = pages.after()?.unwrap_or((DateTime::<Utc>::MAX_UTC, ImportId::new(Uuid::max())));
    let imports = lecture::lister(&state.db.get().await?, depart, pages.fetch_limit()).await?;
    Ok(Json(pages.page(imports, |import| (import.cree_le, import.import_id))))
}

/// One import: how far it is, and what it would change.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = ImportId, Path)),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Import))
)]
#[get("/api/imports/{id}")]
async fn lire(state: Data<State>, _: Responsable, id: Path<ImportId>) -> Result<Json<Import>, Error> {
    let import = lecture::lire(&state.db.get().await?, *id).await?;
    import.map(Json).ok_or(Error::Introuvable)
}

/// Gives an import up, wherever it is before its end.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = ImportId, Path)),
    security(("jeton" = ["responsable"])),
    responses((status = 204))
)]
#[delete("/api/imports/{id}")]
async fn abandonner(
    state: Data<State>,
    responsable: Responsable,
    id: Path<ImportId>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    if !etapes::abandonner(&db, *id, responsable.id).await? {
        let import = lecture::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
        if import.etat != EtatImport::Abandonnee {
            return Err(incompatible(&import).into());
        }
    }
    Ok(HttpResponse::NoContent().finish())
}

/// What is wrong with the file, by line. After the end of an import its faults are forgotten.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = ImportId, Path), Pages),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Page<Faute>))
)]
#[get("/api/imports/{id}/erreurs")]
async fn erreurs(
    state: Data<State>,
    _: Responsable,
    id: Path<ImportId>,
    pages: Query<Pages>,
) -> Result<Json<Page<Faute>>, Error> {
    let depart = pages.after()?.unwrap_or((0, 0));
    let db = state.db.get().await?;
    lecture::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    let fautes = lecture::fautes(&db, *id, depart, pages.fetch_limit()).await?;
    let page = pages.page(fautes, |lue| (lue.faute.ligne, lue.import_erreur_id));
    let elements = page.elements.into_iter().map(|lue| lue.faute).collect();
    Ok(Json(Page { elements, curseur_suivant: page.curseur_suivant }))
}

/// Has an import without a fault applied: all of it, or nothing. The answer comes before: `GET` tells when it is done.
///
/// Where the catalogue has changed since the check, the import is checked again and waits to be asked for again.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = ImportId, Path), ("Idempotency-Key" = Uuid, Header)),
    security(("jeton" = ["responsable"])),
    responses((status = 202, body = Import))
)]
#[post("/api/imports/{id}/application")]
async fn appliquer(
    state: Data<State>,
    responsable: Responsable,
    id: Path<ImportId>,
    ordre: Idempotent<Empty>,
) -> Result<HttpResponse, Error> {
    let demande = ordre.demande(responsable.id);
    let db = state.db.get().await?;
    let refus = match etapes::demander(&db, &demande, *id).await {
        Ok(Some(import)) => return Ok(HttpResponse::Accepted().json(import)),
        Ok(None) => match lecture::lire(&db, *id).await? {
            Some(import) => incompatible(&import).into(),
            None => Error::Introuvable,
        },
        Err(error) => expliquer(error),
    };
    repeter::<Import>(&db, &demande, refus).await
}

/// Why an import takes this step no more, or not yet.
fn incompatible(import: &Import) -> Problem {
    let refus = Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", import.etat);
    match import.etat {
        EtatImport::Recue => refus.detail(
            "Le fichier n'est pas encore vérifié : réessayez dans un instant.",
            "The file is not checked yet: retry in a moment.",
        ),
        EtatImport::Refusee => refus.detail(
            "Le fichier a des fautes, et ne s'applique pas : voir /erreurs, corrigez-le, puis renvoyez-le.",
            "The file has faults, and is not applied: see /erreurs, correct it, then send it again.",
        ),
        EtatImport::Verifiee => {
            refus.detail("Son application est déjà demandée.", "It was asked to be applied already.")
        }
        EtatImport::Appliquee => refus.detail("Cet import est appliqué.", "This import has been applied."),
        EtatImport::Abandonnee => refus.detail("Cet import est abandonné.", "This import was given up."),
    }
}
