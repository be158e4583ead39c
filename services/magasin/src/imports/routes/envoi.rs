//! `/api/imports/produits`: a file of products arrives.

use actix_web::http::header::LOCATION;
use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::Responsable;
use comptoir_http::{BodyStream, Demande, Problem, kinds};
use comptoir_types::CompteId;
use uuid::Uuid;

use super::issue::expliquer;
use crate::imports::domain::Import;
use crate::imports::reception::{FICHIER_MAX, Fichier, deposer};
use crate::imports::store::{depot, etapes};
use crate::{Error, State, idempotency};

comptoir_http::routes!(recevoir);

/// Takes a CSV file of products in. Nothing of it is applied: it is checked, then waits to be asked for.
///
/// UTF-8, commas, the columns of `/api/exports/produits` in any order, 32 MiB and 200,000 products at most.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body(content = String, content_type = "text/csv"),
    security(("jeton" = ["responsable"])),
    extensions(("x-limites" = json!({ "corps": FICHIER_MAX, "secondes": 120 }))),
    responses((status = 202, body = Import))
)]
#[post("/api/imports/produits")]
async fn recevoir(
    state: Data<State>,
    responsable: Responsable,
    mut flux: BodyStream<FICHIER_MAX>,
) -> Result<HttpResponse, Error> {
    if flux.type_de != "text/csv" {
        let refus = Problem::new(&kinds::TYPE_NON_SUPPORTE);
        return Err(refus
            .detail(
                "Envoyez le fichier avec Content-Type: text/csv.",
                "Send the file with Content-Type: text/csv.",
            )
            .into());
    }
    let connue = idempotency::lire(&state.db.get().await?, responsable.id, flux.cle).await?;
    if connue.is_some() {
        // The file is read for its fingerprint alone.
        while flux.next().await?.is_some() {}
        return rejouer(&state, responsable.id, &flux, Problem::new(&kinds::CLE_REUTILISEE).into()).await;
    }
    let depot = Uuid::now_v7();
    let issue = match deposer(&state.db, depot, &mut flux).await {
        Ok(fichier) => conclure(&state, responsable.id, depot, &flux, &fichier).await,
        Err(refus) => Err(refus),
    };
    match issue {
        Ok(import) => Ok(HttpResponse::Accepted()
            .insert_header((LOCATION, format!("/api/imports/{}", import.import_id)))
            .json(import)),
        Err(refus) => {
            // What cannot be thrown away now is swept.
            if let Err(error) = depot::fermer(&state.db.get().await?, depot).await {
                tracing::debug!(%error, "a file that broke off waits for the sweep");
            }
            rejouer(&state, responsable.id, &flux, refus).await
        }
    }
}

/// The file is here whole.
async fn conclure(
    state: &State,
    par: CompteId,
    depot: Uuid,
    flux: &BodyStream<FICHIER_MAX>,
    fichier: &Fichier,
) -> Result<Import, Error> {
    let empreinte = flux.empreinte();
    let demande = Demande { compte: par, cle: flux.cle, empreinte: &empreinte };
    let octets = i32::try_from(flux.lus()).unwrap_or(i32::MAX);
    let db = state.db.get().await?;
    etapes::recevoir(&db, &demande, depot, (octets, fichier.lignes, fichier.fautes)).await.map_err(expliquer)
}

/// The answer that an earlier copy of the request was given, or the refusal.
async fn rejouer(
    state: &State,
    par: CompteId,
    flux: &BodyStream<FICHIER_MAX>,
    refus: Error,
) -> Result<HttpResponse, Error> {
    let empreinte = flux.empreinte();
    idempotency::repeter::<Import>(
        &state.db.get().await?,
        &Demande { compte: par, cle: flux.cle, empreinte: &empreinte },
        refus,
    )
    .await
}
