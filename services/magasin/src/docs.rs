//! `/docs`: Swagger UI and the OpenAPI documents of all five services.
//!
//! The documents are those of the repository, so that this service need not know the others; a test keeps them equal
//! to the code.

use std::sync::Arc;

use actix_web::http::header::{CACHE_CONTROL, ContentEncoding, ContentType};
use actix_web::{HttpResponse, get};
use comptoir_http::{Path, Problem};
use utoipa_swagger_ui::{Config, Url, serve};

use crate::Error;

const PAGE: &str = include_str!("docs.html");

/// An hour: they change with a release only.
const UNE_HEURE: (actix_web::http::header::HeaderName, &str) = (CACHE_CONTROL, "public, max-age=3600");

macro_rules! documents {
    ($($nom:literal),+) => {
        /// Each document by its name, with its address; the first is all of them in one.
        static DOCUMENTS: &[(&str, &str, &str)] = &[$((
            $nom,
            concat!("/docs/openapi/", $nom),
            include_str!(concat!("../../../docs/openapi/", $nom, ".json")),
        )),+];
    };
}

documents!["comptoir", "authentification", "clientele", "magasin", "panier", "travailleur"];

// They are no part of the API, and not in its description.
comptoir_http::routes!(page, fichier, document);

#[utoipa::path]
#[get("/docs")]
async fn page() -> HttpResponse {
    HttpResponse::Ok().insert_header(UNE_HEURE).content_type(ContentType::html()).body(PAGE)
}

/// What the page loads.
#[utoipa::path]
#[get("/docs/assets/{id}")]
async fn fichier(id: Path<String>) -> Result<HttpResponse, Error> {
    let urls = DOCUMENTS.iter().map(|(nom, adresse, _)| Url::new(nom, adresse));
    let config = Config::new(urls).deep_linking(true).persist_authorization(true).try_it_out_enabled(true);
    let fichier = serve(&id, Arc::new(config)).map_err(|error| {
        tracing::error!(%error, "Swagger UI cannot be served");
        Problem::internal()
    })?;
    let fichier = fichier.ok_or(Error::Introuvable)?;
    let mut reponse = HttpResponse::Ok();
    if fichier.gzpipped {
        reponse.insert_header(ContentEncoding::Gzip);
    }
    Ok(reponse.insert_header(UNE_HEURE).content_type(fichier.content_type).body(fichier.bytes.into_owned()))
}

/// One document.
#[utoipa::path]
#[get("/docs/openapi/{id}")]
async fn document(id: Path<String>) -> Result<HttpResponse, Error> {
    let (.., document) = DOCUMENTS.iter().find(|(nom, ..)| *nom == id.as_str()).ok_or(Error::Introuvable)?;
    Ok(HttpResponse::Ok().insert_header(UNE_HEURE).content_type(ContentType::json()).body(*document))
}
