//! `/api/loi25`: a client asks for their data, or that it be erased.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{Data, Json};
use actix_web::{HttpRequest, HttpResponse, get, post};
use chrono::Utc;
use comptoir_auth::Client;
use comptoir_http::{
    Idempotent, Page, Pages, Path, Problem, Query, RequestContext, kinds, media_types, replay,
};
use comptoir_types::DemandeLoi25Id;

use super::domain::{Demande, Etat, Genre, NouvelleDemande};
use super::{fichier, store};
use crate::profils::connaitre;
use crate::{Error, OUTCOMES, State};

comptoir_http::routes!(lister, demander, lire, telecharger);

/// An erasure cannot be undone: it takes a token younger than this, in seconds.
const JEUNESSE: i64 = 300;

/// The caller's requests, newest first, page by page.
///
/// Réservé à : client.
#[utoipa::path(
    params(Pages),
    security(("jeton" = ["client"])),
    responses((status = 200, body = Page<Demande>))
)]
#[get("/api/loi25")]
async fn lister(
    state: Data<State>,
    client: Client,
    pages: Query<Pages>,
) -> Result<Json<Page<Demande>>, Error> {
    let db = state.db.get().await?;
    let demandes = store::lister(&db, client.id, pages.after()?, pages.fetch_limit()).await?;
    Ok(Json(pages.page(demandes, |demande| (demande.cree_le, demande.demande_id))))
}

/// Asks for the caller's data, or that it be erased: due in thirty days, normally done in seconds.
///
/// An erasure takes a token younger than five minutes, and no order may be open.
///
/// Réservé à : client.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelleDemande,
    security(("jeton" = ["client"])),
    responses((status = 202, body = Demande))
)]
#[post("/api/loi25")]
async fn demander(
    state: Data<State>,
    client: Client,
    ordre: Idempotent<NouvelleDemande>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    let demande = ordre.demande(client.id);
    let refus = match preparer(&state, &client, ordre.corps.genre, &contexte).await {
        Ok(()) => match store::demander(&state.db.get().await?, &demande, ordre.corps.genre).await {
            Ok(Some(demande)) => return Ok(HttpResponse::Accepted().json(demande)),
            Ok(None) => efface(),
            Err(error) if error.constraint() == Some("demande_loi25_ouverte_unique") => {
                let db = state.db.get().await?;
                let ouverte = store::ouverte(&db, client.id, ordre.corps.genre).await?;
                Problem::new(&kinds::DEMANDE_LOI25_OUVERTE).member("demande_id", ouverte).into()
            }
            Err(error) => Error::from(error),
        },
        Err(refus) => refus,
    };
    let issue = OUTCOMES.trouver::<Error>(&state.db.get().await?, &demande).await?;
    let Some(issue) = issue else { return Err(refus) };
    // Read and written again, for its times to have the form of every other answer.
    let demande = serde_json::from_value::<Demande>(issue.reponse.clone()).and_then(serde_json::to_value);
    Ok(replay(StatusCode::ACCEPTED, &demande.unwrap_or(issue.reponse)))
}

/// What must be so before a request is made. An order that comes between this and the erasure makes the erasure wait.
async fn preparer(
    state: &State,
    client: &Client,
    genre: Genre,
    contexte: &RequestContext,
) -> Result<(), Error> {
    if genre == Genre::Effacement {
        if Utc::now().timestamp() - client.claims.iat > JEUNESSE {
            return Err(Problem::new(&kinds::MOT_DE_PASSE_REQUIS)
                .detail(
                    "Un effacement ne se défait pas : connectez-vous de nouveau, puis demandez-le dans les cinq minutes.",
                    "An erasure cannot be undone: sign in again, then ask for it within five minutes.",
                )
                .into());
        }
        if state.detenteurs.commandes.en_cours(client.id, contexte).await? {
            return Err(Problem::new(&kinds::ETAT_INCOMPATIBLE)
                .member("etat", "commande_ouverte")
                .detail(
                    "Une commande est en cours : recevez-la ou annulez-la d'abord.",
                    "An order is under way: receive it or cancel it first.",
                )
                .into());
        }
    }
    connaitre(state, client.id, contexte).await
}

fn efface() -> Error {
    Problem::new(&kinds::ETAT_INCOMPATIBLE)
        .member("etat", "efface")
        .detail(
            "L'effacement de ce compte est demandé ou fait : il ne se défait pas.",
            "The erasure of this account has been asked for or done: it cannot be undone.",
        )
        .into()
}

/// One of the caller's requests.
///
/// Réservé à : client.
#[utoipa::path(
    params(("id" = DemandeLoi25Id, Path)),
    security(("jeton" = ["client"])),
    responses((status = 200, body = Demande))
)]
#[get("/api/loi25/{id}")]
async fn lire(state: Data<State>, client: Client, id: Path<DemandeLoi25Id>) -> Result<Json<Demande>, Error> {
    let demande = store::lire(&state.db.get().await?, client.id, *id).await?;
    demande.map(Json).ok_or(Error::Introuvable)
}

/// The file of a finished export, as JSON, or as CSV with `Accept: text/csv`: one row per value.
///
/// Réservé à : client.
#[utoipa::path(
    params(("id" = DemandeLoi25Id, Path)),
    security(("jeton" = ["client"])),
    responses((status = 200, content((Object = "application/json"), (String = "text/csv"))))
)]
#[get("/api/loi25/{id}/fichier")]
async fn telecharger(
    state: Data<State>,
    client: Client,
    id: Path<DemandeLoi25Id>,
    requete: HttpRequest,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let Some(document) = store::fichier(&db, client.id, *id).await? else {
        let demande = store::lire(&db, client.id, *id).await?.ok_or(Error::Introuvable)?;
        return Err(sans_fichier(&demande));
    };
    let tableau = media_types(&requete).any(|genre| genre == "text/csv");
    let (genre, suffixe, corps) = if tableau {
        ("text/csv; charset=utf-8", "csv", fichier::csv(&document))
    } else {
        ("application/json", "json", document.to_string())
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, genre))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"mes-donnees.{suffixe}\"")))
        .body(corps))
}

/// Why a request has no file.
fn sans_fichier(demande: &Demande) -> Error {
    let probleme = Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", demande.etat);
    match (demande.genre, demande.etat) {
        (Genre::Effacement, _) => {
            probleme.detail("Un effacement n'a pas de fichier.", "An erasure has no file.").into()
        }
        (Genre::Export, Etat::Terminee) => probleme
            .detail(
                "Le fichier n'est gardé que trente jours : faites une autre demande.",
                "The file is kept for thirty days only: make another request.",
            )
            .into(),
        (Genre::Export, _) => probleme
            .detail(
                "Le fichier n'est pas encore prêt : réessayez dans un instant.",
                "The file is not ready yet: try again in a moment.",
            )
            .into(),
    }
}
