//! `/api/travailleurs` and `/api/mon-dossier`: workers as their managers and they themselves see and change them.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, Responder, get, patch, post, put};
use comptoir_auth::{Employe, Gestionnaire};
use comptoir_http::{
    Idempotent, IfMatch, JsonBody, Page, Pages, Path, Problem, Query, RequestContext, kinds, with_etag,
};
use comptoir_types::{CompteId, LieuId, Role, Text};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::domain::{Affectations, Dossier, Etat, Modification, NouveauTravailleur, Travailleur};
use crate::equipe::{Exigence, acteur, expliquer, lieux_ouverts, peut_embaucher, visibles};
use crate::store::travailleurs::{self, Filtre};
use crate::store::{OUTCOMES, embauche, etats, quarts};
use crate::{Error, State, compte};

comptoir_http::routes!(mon_dossier, lister, embaucher, lire, editer, affecter);

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

/// The caller, with the places where they act and the shift that they have open.
///
/// Réservé à : employe, gestionnaire, responsable.
#[utoipa::path(security(("jeton" = ["employe"])), responses((status = 200, body = Dossier)))]
#[get("/api/mon-dossier")]
async fn mon_dossier(state: Data<State>, employe: Employe) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let travailleur = travailleurs::lire(&db, employe.id, None).await?.ok_or(Error::Introuvable)?;
    let quart_ouvert = quarts::ouvert(&db, employe.id).await?;
    Ok(with_etag(travailleur.version, &Dossier { travailleur, quart_ouvert }))
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
    let travailleurs = travailleurs::lister(&db, &filtre, pages.after()?).await?;
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
    let travailleur =
        travailleurs::lire(&db, *id, visibles(&gestionnaire)).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(travailleur.version, &travailleur))
}

/// A worker just hired.
#[derive(Serialize, ToSchema)]
struct Embauche {
    /// The worker.
    #[serde(flatten)]
    travailleur: Travailleur,
    /// What they sign in with the first time, then change. Told once: a request that is sent again gets null, and
    /// `POST /api/travailleurs/{id}/mot-de-passe` gives another.
    mot_de_passe_provisoire: Option<String>,
}

/// Hires a worker, and has their account made. What broke off half way, the same request finishes.
///
/// Réservé à : gestionnaire (des employés, dans ses magasins), responsable.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauTravailleur,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 201, body = Embauche))
)]
#[post("/api/travailleurs")]
async fn embaucher(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    ordre: Idempotent<NouveauTravailleur>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    peut_embaucher(&gestionnaire, &ordre.corps)?;
    lieux_ouverts(&state, ordre.corps.magasins.as_slice(), &contexte).await?;
    let demande = ordre.demande(gestionnaire.id);
    let db = state.db.get().await?;
    let (travailleur, rejouee) = match embauche::embaucher(&db, &demande, &ordre.corps).await {
        Ok(travailleur) => (travailleur, false),
        Err(error) => {
            let issue = OUTCOMES.trouver::<Error>(&db, &demande).await?.ok_or(error)?;
            (serde_json::from_value(issue.reponse).map_err(|_| Problem::internal())?, true)
        }
    };
    drop(db);
    let id = travailleur.travailleur_id;
    let par = Some(gestionnaire.id);
    let mot_de_passe_provisoire = compte::ouvrir(&state.db, &*state.comptes, id, par, &contexte).await?;
    let mut reponse = HttpResponse::Created();
    if rejouee {
        reponse.insert_header(("Idempotency-Replayed", "true"));
    }
    Ok(reponse.json(Embauche { travailleur, mot_de_passe_provisoire }))
}

/// Changes a worker's names, language or role, from the version read.
///
/// Réservé à : gestionnaire (les employés de ses magasins), responsable ; le rôle : responsable.
#[utoipa::path(
    params(("id" = CompteId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = Modification,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Travailleur))
)]
#[patch("/api/travailleurs/{id}")]
async fn editer(
    state: Data<State>,
    id: Path<CompteId>,
    gestionnaire: Gestionnaire,
    version: IfMatch,
    modification: JsonBody<Modification>,
) -> Result<HttpResponse, Error> {
    if modification.0.role.is_some() && gestionnaire.role < Role::Responsable {
        return Err(Problem::new(&kinds::ROLE_INSUFFISANT)
            .detail("Seul un responsable change un rôle.", "Only head office changes a role.")
            .into());
    }
    let db = state.db.get().await?;
    if !etats::modifier(&db, &acteur(&gestionnaire), *id, version.0, &modification.0).await? {
        return Err(expliquer(&db, &gestionnaire, *id, Exigence::Version(version.0)).await?);
    }
    let travailleur = travailleurs::lire(&db, *id, None).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(travailleur.version, &travailleur))
}

/// Says where a worker acts from now on, from the version read: in their token at the next refresh, within ten minutes. A
/// gestionnaire changes their own places; the others stay.
///
/// Réservé à : gestionnaire (les employés d'un de ses magasins), responsable.
#[utoipa::path(
    params(("id" = CompteId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = Affectations,
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Travailleur))
)]
#[put("/api/travailleurs/{id}/affectations")]
async fn affecter(
    state: Data<State>,
    id: Path<CompteId>,
    gestionnaire: Gestionnaire,
    version: IfMatch,
    affectations: JsonBody<Affectations>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    let magasins = affectations.0.magasins.as_slice();
    magasins.iter().try_for_each(|magasin| gestionnaire.require_place(*magasin))?;
    lieux_ouverts(&state, magasins, &contexte).await?;
    let db = state.db.get().await?;
    if !etats::affecter(&db, &acteur(&gestionnaire), *id, version.0, &affectations.0).await? {
        return Err(expliquer(&db, &gestionnaire, *id, Exigence::EnPartie(version.0)).await?);
    }
    let travailleur = travailleurs::lire(&db, *id, None).await?.ok_or(Error::Introuvable)?;
    Ok(with_etag(travailleur.version, &travailleur))
}
