//! `/api/produits/{id}/image`: what a product looks like.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETag, EntityTag, IF_NONE_MATCH};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, Responder, delete, get, put};
use comptoir_auth::Responsable;
use comptoir_database::Connection;
use comptoir_http::{FileBody, IfMatch, Path, Problem, Query, kinds, with_etag};
use comptoir_types::{Invalid, ProduitId};
use serde::Deserialize;
use utoipa::{IntoParams, OpenApi, ToSchema};

use super::photo::LARGEURS;
use super::store;
use crate::lieux::PUBLIC;
use crate::produits::domain::Fiche;
use crate::produits::store::produit;
use crate::{Error, State};

comptoir_http::routes!(lire, poser, retirer);

pub(crate) fn descriptions() -> Vec<utoipa::openapi::OpenApi> {
    vec![Description::openapi(), comptoir_http::parametres!(VersionImage)]
}

/// The largest file, in bytes: 2 MiB.
const FICHIER_MAX: usize = 2 * 1024 * 1024;

/// A version of a picture is never another.
const TOUJOURS: &str = "public, max-age=31536000, immutable";

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Vue {
    #[serde(default)]
    #[param(inline)]
    largeur: Largeur,
    /// The product's `image`: this version may be kept for ever.
    version: Option<VersionImage>,
}

/// Which version of the product brought the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i32, minimum = 1, maximum = 2147483647)]
struct VersionImage(i32);

impl TryFrom<i64> for VersionImage {
    type Error = Invalid;

    fn try_from(version: i64) -> Result<Self, Invalid> {
        match i32::try_from(version) {
            Ok(version @ 1..) => Ok(VersionImage(version)),
            _ => Err(Invalid::new(
                format_args!("une version va de 1 à {}, reçu {version}", i32::MAX),
                format_args!("a version is 1 to {}, got {version}", i32::MAX),
            )),
        }
    }
}

/// How wide a picture is at most, in pixels.
#[derive(Debug, Clone, Copy, Default, Deserialize, ToSchema)]
enum Largeur {
    /// Of a list.
    #[default]
    #[serde(rename = "320")]
    Petite,
    /// Of a page.
    #[serde(rename = "960")]
    Grande,
}

impl Largeur {
    fn pixels(self) -> i16 {
        match self {
            Largeur::Petite => LARGEURS[0],
            Largeur::Grande => LARGEURS[1],
        }
    }
}

/// The picture of a product, as JPEG. With the version that the product names it may be kept for ever.
///
/// Réservé à : tous.
#[utoipa::path(
    params(("id" = ProduitId, Path), Vue),
    responses((status = 200, body = Vec<u8>, content_type = "image/jpeg"), (status = 304))
)]
#[get("/api/produits/{id}/image")]
async fn lire(
    state: Data<State>,
    id: Path<ProduitId>,
    vue: Query<Vue>,
    request: HttpRequest,
) -> Result<impl Responder, Error> {
    let largeur = vue.largeur.pixels();
    let image = store::lire(&state.db.get().await?, *id, largeur).await?.ok_or(Error::Introuvable)?;
    let etag = EntityTag::new_strong(format!("{}-{largeur}", image.image));
    let cache =
        if vue.version == Some(VersionImage(image.image)) { (CACHE_CONTROL, TOUJOURS) } else { PUBLIC };
    let connue = request.headers().get(IF_NONE_MATCH).and_then(|connues| connues.to_str().ok());
    let connue = connue.is_some_and(|connues| {
        connues.split(',').any(|connue| connue.trim().parse().is_ok_and(|tag| etag.weak_eq(&tag)))
    });
    let mut reponse = if connue { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    let reponse = reponse.insert_header(ETag(etag)).insert_header(cache);
    Ok(if connue {
        reponse.finish()
    } else {
        reponse.insert_header((CONTENT_TYPE, "image/jpeg")).body(image.octets)
    })
}

/// Gives a product a picture, from the version that `If-Match` names: JPEG, PNG or WebP, 2 MiB and 4,000 pixels a side at
/// most. It is encoded anew, without what cameras write beside it.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(
        ("id" = ProduitId, Path),
        ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)
    ),
    request_body(content = Vec<u8>, content_type = "image/*"),
    security(("jeton" = ["responsable"])),
    extensions(("x-limites" = json!({ "corps": FICHIER_MAX, "secondes": 30 }))),
    responses((status = 200, body = Fiche))
)]
#[put("/api/produits/{id}/image")]
async fn poser(
    state: Data<State>,
    responsable: Responsable,
    id: Path<ProduitId>,
    IfMatch(version): IfMatch,
    FileBody(fichier): FileBody<FICHIER_MAX>,
) -> Result<HttpResponse, Error> {
    // Told before a picture is made for nothing.
    actuelle(&state.db.get().await?, *id, version).await?;
    let photos = state.reglages.atelier.refaire(fichier).await?;
    let db = state.db.get().await?;
    if store::poser(&db, *id, version, responsable.id, &photos).await? {
        return relire(&db, *id).await;
    }
    actuelle(&db, *id, version).await?;
    Err(Problem::new(&kinds::VERSION_PERIMEE).into())
}

/// Takes the picture of a product away, from the version that `If-Match` names.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(
        ("id" = ProduitId, Path),
        ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)
    ),
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Fiche))
)]
#[delete("/api/produits/{id}/image")]
async fn retirer(
    state: Data<State>,
    responsable: Responsable,
    id: Path<ProduitId>,
    IfMatch(version): IfMatch,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    if store::retirer(&db, *id, version, responsable.id).await? {
        return relire(&db, *id).await;
    }
    actuelle(&db, *id, version).await?;
    // Of this version there is none.
    Err(Error::Introuvable)
}

/// Refuses an edit from another version than that of now.
async fn actuelle(db: &Connection, id: ProduitId, version: i32) -> Result<(), Error> {
    let fiche = produit::lire(db, id).await?.ok_or(Error::Introuvable)?;
    if fiche.produit.version == version {
        Ok(())
    } else {
        Err(Problem::new(&kinds::VERSION_PERIMEE).version(fiche.produit.version).into())
    }
}

async fn relire(db: &Connection, id: ProduitId) -> Result<HttpResponse, Error> {
    let fiche = produit::lire(db, id).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(fiche.produit.version, &fiche))
}
