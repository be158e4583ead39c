//! `/api/travailleurs` and `/api/mon-dossier`: workers as their managers and they themselves see them.

use actix_web::web::{Data, Json};
use actix_web::{Responder, get};
use comptoir_auth::{Employe, Gestionnaire, Travailleur as Porteur};
use comptoir_http::{Page, Pages, Path, Query, with_etag};
use comptoir_types::{CompteId, LieuId, Role, Text};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::domain::{Etat, Travailleur};
use crate::store::{self, Filtre};
use crate::{Error, State};

comptoir_http::routes!(mon_dossier, lister, lire);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only those who act in this place.
    magasin_id: Option<LieuId>,
    /// Only this role.
    #[param(inline)]
    role: Option<Role>,
    /// Only this state.
    #[param(inline)]
    etat: Option<Etat>,
    /// Words, each the start of one in the name or the number; accents do not matter.
    #[param(example = "lise tre")]
    q: Option<Text<0, 100>>,
}

/// The places whose workers this one may see; none for all.
fn visibles(porteur: &Porteur) -> Option<&[LieuId]> {
    (porteur.role != Role::Responsable).then_some(&porteur.claims.magasins)
}

/// The caller, with the places where they act.
///
/// Réservé à : employe, gestionnaire, responsable.
#[utoipa::path(security(("jeton" = ["employe"])), responses((status = 200, body = Travailleur)))]
#[get("/api/mon-dossier")]
async fn mon_dossier(state: Data<State>, employe: Employe) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let dossier = store::lire(&db, employe.id, None).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(dossier.version, &dossier))
}

/// The workers by name, page by page: all of them for a responsable, those of their places for a gestionnaire.
///
/// Réservé à : gestionnaire, responsable.
#[utoipa::path(
    params(Selection, Pages),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Page<Travailleur>))
)]
#[get("/api/travailleurs")]
async fn lister(
    state: Data<State>,
    selection: Query<Selection>,
    pages: Query<Pages>,
    gestionnaire: Gestionnaire,
) -> Result<Json<Page<Travailleur>>, Error> {
    let Selection { magasin_id, role, etat, q } = &*selection;
    magasin_id.map_or(Ok(()), |magasin| gestionnaire.require_place(magasin))?;
    let filtre = Filtre {
        lieux: magasin_id.as_ref().map(std::slice::from_ref).or(visibles(&gestionnaire)),
        role: *role,
        etat: *etat,
        q: q.as_ref().map_or("", Text::as_str),
        lignes: pages.fetch_limit(),
    };
    let db = state.db.get().await?;
    let travailleurs = store::lister(&db, &filtre, pages.after()?).await?;
    Ok(Json(
        pages.page(travailleurs, |travailleur| (travailleur.recherche.clone(), travailleur.travailleur_id)),
    ))
}

/// One worker, with their version as `ETag`; a worker of other places is not found.
///
/// Réservé à : gestionnaire, responsable.
#[utoipa::path(
    params(("id" = CompteId, Path)),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Travailleur))
)]
#[get("/api/travailleurs/{id}")]
async fn lire(
    state: Data<State>,
    id: Path<CompteId>,
    gestionnaire: Gestionnaire,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let travailleur = store::lire(&db, *id, visibles(&gestionnaire)).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(travailleur.version, &travailleur))
}
