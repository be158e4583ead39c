//! `/api/transferts/{id}/…`: a transfer is sent, given up, received.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::{Employe, Gestionnaire, Travailleur};
use comptoir_database::Connection;
use comptoir_http::{Empty, IfMatch, JsonBody, Path, Problem, kinds, mark_replayed, with_etag};
use comptoir_types::TransfertId;

use crate::lieux::affectes;
use crate::transferts::domain::{Etat, Reception, Transfert};
use crate::transferts::refus::{self, Bout, Issue};
use crate::transferts::store::etapes::{self, Ordre};
use crate::transferts::store::lecture;
use crate::{Error, State};

comptoir_http::routes!(expedier, annuler, recevoir);

/// Sends a transfer in preparation: its goods leave the source. What is added from here on goes on the next one.
///
/// Réservé à : les gestionnaires de la source, responsables.
#[utoipa::path(
    params(("id" = TransfertId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Transfert))
)]
#[post("/api/transferts/{id}/expedition")]
async fn expedier(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    id: Path<TransfertId>,
    IfMatch(version): IfMatch,
    _: JsonBody<Empty>,
) -> Result<HttpResponse, Error> {
    let ordre = ordre(&gestionnaire, *id, version);
    let db = state.db.get().await?;
    if etapes::expedier(&db, &ordre).await? {
        return repondre(&db, *id, false).await;
    }
    let pas = (Bout::Source, Etat::EnPreparation, Etat::EnTransit);
    conclure(&db, *id, refus::etape(&db, &gestionnaire, &ordre, pas).await?).await
}

/// Gives up a transfer in preparation: its units are promised no more, and its requests are withdrawn.
///
/// Réservé à : les gestionnaires de la source, responsables.
#[utoipa::path(
    params(("id" = TransfertId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    security(("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Transfert))
)]
#[post("/api/transferts/{id}/annulation")]
async fn annuler(
    state: Data<State>,
    gestionnaire: Gestionnaire,
    id: Path<TransfertId>,
    IfMatch(version): IfMatch,
    _: JsonBody<Empty>,
) -> Result<HttpResponse, Error> {
    let ordre = ordre(&gestionnaire, *id, version);
    let db = state.db.get().await?;
    if etapes::annuler(&db, &ordre).await? {
        return repondre(&db, *id, false).await;
    }
    let pas = (Bout::Source, Etat::EnPreparation, Etat::Annule);
    conclure(&db, *id, refus::etape(&db, &gestionnaire, &ordre, pas).await?).await
}

/// Receives a transfer: every line is answered once. What arrived goes on the shelves; what did not stays visible as
/// `manquante`. Its requests are satisfied.
///
/// Réservé à : les travailleurs de la destination.
#[utoipa::path(
    params(("id" = TransfertId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = Reception,
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Transfert))
)]
#[post("/api/transferts/{id}/reception")]
async fn recevoir(
    state: Data<State>,
    employe: Employe,
    id: Path<TransfertId>,
    IfMatch(version): IfMatch,
    reception: JsonBody<Reception>,
) -> Result<HttpResponse, Error> {
    let ordre = ordre(&employe, *id, version);
    let lignes = &reception.0.lignes;
    let db = state.db.get().await?;
    match etapes::recevoir(&db, &ordre, lignes).await {
        Ok(true) => return repondre(&db, *id, false).await,
        Err(error) if error.constraint() != Some("transfert_ligne_recue") => return Err(error.into()),
        Ok(false) | Err(_) => {}
    }
    let issue = refus::etape(&db, &employe, &ordre, (Bout::Destination, Etat::EnTransit, Etat::Recu)).await?;
    let transfert = lecture::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
    let perimee = || Problem::new(&kinds::VERSION_PERIMEE).version(transfert.entete.version);
    match issue {
        Issue::Autre(_) => Err(refus::reponses(&transfert, lignes).unwrap_or_else(perimee).into()),
        Issue::Faite if !refus::memes(&transfert, lignes) => Err(perimee().into()),
        issue => conclure(&db, *id, issue).await,
    }
}

fn ordre(travailleur: &Travailleur, id: TransfertId, version: i32) -> Ordre<'_> {
    Ordre { id, version, par: travailleur.id, lieux: affectes(travailleur) }
}

/// The answer to a step that changed nothing.
async fn conclure(db: &Connection, id: TransfertId, issue: Issue) -> Result<HttpResponse, Error> {
    match issue {
        Issue::Faite => repondre(db, id, true).await,
        Issue::Refus(refus) => Err(refus),
        // The version that was named is only now the one there is: at the time of the step it was another.
        Issue::Autre(version) => Err(Problem::new(&kinds::VERSION_PERIMEE).version(version).into()),
    }
}

/// The transfer as it is after the step. A repeat is marked as such.
async fn repondre(db: &Connection, id: TransfertId, rejouee: bool) -> Result<HttpResponse, Error> {
    let transfert: Transfert = lecture::lire(db, id).await?.ok_or(Error::Introuvable)?;
    let reponse = with_etag(transfert.entete.version, &transfert);
    Ok(if rejouee { mark_replayed(reponse) } else { reponse })
}
