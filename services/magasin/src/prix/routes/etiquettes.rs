//! `/api/magasins/{id}/etiquettes`: the labels on the shelves of a store.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use comptoir_auth::Employe;
use comptoir_database::Connection;
use comptoir_http::{JsonBody, Page, Pages, Path, Problem, Query, kinds};
use comptoir_types::{LieuId, ProduitId};

use crate::impression;
use crate::lieux::domain::TypeLieu;
use crate::lieux::store as lieux;
use crate::prix::domain::{Etiquette, EtiquettesPosees};
use crate::prix::store::etiquettes;
use crate::{Error, State};

comptoir_http::routes!(lister, poser, imprimer);

/// The labels of a store that are out of date: whose price, regular price, lot, name, brand or size is no longer what it was
/// when they were put on their shelves. By product.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = LieuId, Path), Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Page<Etiquette>))
)]
#[get("/api/magasins/{id}/etiquettes")]
async fn lister(
    state: Data<State>,
    employe: Employe,
    id: Path<LieuId>,
    pages: Query<Pages>,
) -> Result<Json<Page<Etiquette>>, Error> {
    let perimees = perimees(&state, &employe, *id, &pages).await?;
    Ok(Json(pages.page(perimees, |etiquette| etiquette.produit_id)))
}

/// These labels, as they were printed, are on their shelves.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = LieuId, Path)),
    request_body = EtiquettesPosees,
    security(("jeton" = ["employe"])),
    responses((status = 204))
)]
#[post("/api/magasins/{id}/etiquettes")]
async fn poser(
    state: Data<State>,
    employe: Employe,
    id: Path<LieuId>,
    corps: JsonBody<EtiquettesPosees>,
) -> Result<HttpResponse, Error> {
    employe.require_place(*id)?;
    let db = state.db.get().await?;
    magasin(&db, *id).await?;
    let posees = etiquettes::poser(&db, *id, employe.id, corps.0.etiquettes.as_slice()).await;
    match posees {
        Ok(_) => Ok(HttpResponse::NoContent().finish()),
        Err(error) if error.constraint() == Some("etiquette_posee_produit_id_fkey") => {
            Err(Problem::new(&kinds::PRODUIT_INCONNU).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// The same labels as the list of the same page, to print: with unit price, tax and barcode.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = LieuId, Path), Pages),
    security(("jeton" = ["employe"])),
    responses((status = 200, content((String = "text/html"))))
)]
#[get("/api/magasins/{id}/etiquettes/impression")]
async fn imprimer(
    state: Data<State>,
    employe: Employe,
    id: Path<LieuId>,
    pages: Query<Pages>,
) -> Result<HttpResponse, Error> {
    let perimees = perimees(&state, &employe, *id, &pages).await?;
    let page = pages.page(perimees, |etiquette| etiquette.produit_id).elements;
    let imprimees: Vec<_> = page.iter().map(Etiquette::imprimee).collect();
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .body(impression::etiquettes("Étiquettes / Labels", &imprimees)))
}

async fn perimees(
    state: &State,
    employe: &Employe,
    id: LieuId,
    pages: &Pages,
) -> Result<Vec<Etiquette>, Error> {
    employe.require_place(id)?;
    let depart = pages.after()?.unwrap_or(ProduitId::new(0));
    let db = state.db.get().await?;
    magasin(&db, id).await?;
    Ok(etiquettes::lister(&db, id, depart, pages.fetch_limit()).await?)
}

/// Stores alone have shelves with labels.
async fn magasin(db: &Connection, id: LieuId) -> Result<(), Error> {
    let lieu = lieux::lieu(db, id).await?.ok_or(Error::Introuvable)?;
    if lieu.genre == TypeLieu::Magasin {
        return Ok(());
    }
    let refus = Problem::new(&kinds::ETAT_INCOMPATIBLE);
    Err(refus.detail("Seul un magasin a des étiquettes.", "A store alone has labels.").into())
}
