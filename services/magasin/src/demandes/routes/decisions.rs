//! `/api/demandes/{id}/…`: a request is granted, refused, withdrawn.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::{Employe, Responsable, Travailleur};
use comptoir_database::Connection;
use comptoir_http::{Empty, IfMatch, JsonBody, Path, mark_replayed, with_etag};
use comptoir_types::{DemandeId, Role};

use crate::demandes::domain::{Approbation, Demande, Etat, Refus};
use crate::demandes::refus::{self, Trace};
use crate::demandes::store::decider::{self, Fin, Ordre};
use crate::demandes::store::lecture;
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(approuver, refuser, annuler);

/// Grants a request, in full or in part: its units are promised at the logistics centre, on the transfer in preparation to
/// its store.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = DemandeId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = Approbation,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Demande))
)]
#[post("/api/demandes/{id}/approbation")]
async fn approuver(
    state: Data<State>,
    responsable: Responsable,
    id: Path<DemandeId>,
    IfMatch(version): IfMatch,
    approbation: JsonBody<Approbation>,
) -> Result<HttpResponse, Error> {
    let quantite = approbation.0.quantite;
    let ordre = Ordre { id: *id, version, par: responsable.id };
    let db = state.db.get().await?;
    match decider::approuver(&db, &ordre, quantite).await {
        Ok(true) => repondre(&db, *id, false).await,
        Ok(false) => conclure(&db, &responsable, &ordre, &Trace::Approuvee(quantite)).await,
        Err(error) => Err(refus::approbation(&db, error, &ordre, quantite).await?),
    }
}

/// Refuses a request, with the reason that its store reads.
///
/// Réservé à : responsables.
#[utoipa::path(
    params(("id" = DemandeId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    request_body = Refus,
    security(("jeton" = ["responsable"])),
    responses((status = 200, body = Demande))
)]
#[post("/api/demandes/{id}/refus")]
async fn refuser(
    state: Data<State>,
    responsable: Responsable,
    id: Path<DemandeId>,
    IfMatch(version): IfMatch,
    refus: JsonBody<Refus>,
) -> Result<HttpResponse, Error> {
    let motif = Some(refus.0.motif.as_str());
    let fin = Fin { etat: Etat::Refusee, motif, des_autres: true, lieux: None };
    terminer(&state, &responsable, (*id, version), &fin).await
}

/// Withdraws a request that waits. One that was granted is withdrawn with its transfer.
///
/// Réservé à : son auteur, les gestionnaires du magasin, responsables.
#[utoipa::path(
    params(("id" = DemandeId, Path), ("If-Match" = String, Header, pattern = r#"^"(0|[1-9][0-9]{0,8})"$"#)),
    security(("jeton" = ["employe"])),
    responses((status = 200, body = Demande))
)]
#[post("/api/demandes/{id}/annulation")]
async fn annuler(
    state: Data<State>,
    employe: Employe,
    id: Path<DemandeId>,
    IfMatch(version): IfMatch,
    _: JsonBody<Empty>,
) -> Result<HttpResponse, Error> {
    let des_autres = employe.role >= Role::Gestionnaire;
    let fin = Fin { etat: Etat::Annulee, motif: None, des_autres, lieux: affectes(&employe) };
    terminer(&state, &employe, (*id, version), &fin).await
}

async fn terminer(
    state: &State,
    travailleur: &Travailleur,
    (id, version): (DemandeId, i32),
    fin: &Fin<'_>,
) -> Result<HttpResponse, Error> {
    let ordre = Ordre { id, version, par: travailleur.id };
    let db = state.db.get().await?;
    if decider::decider(&db, &ordre, fin).await? {
        return repondre(&db, id, false).await;
    }
    conclure(&db, travailleur, &ordre, &Trace::Fin(fin)).await
}

/// The answer to a decision that changed nothing.
async fn conclure(
    db: &Connection,
    travailleur: &Travailleur,
    ordre: &Ordre,
    trace: &Trace<'_>,
) -> Result<HttpResponse, Error> {
    match refus::decision(db, travailleur, ordre, trace).await? {
        Some(refus) => Err(refus),
        None => repondre(db, ordre.id, true).await,
    }
}

/// The request as it is after the decision. A repeat is marked as such.
async fn repondre(db: &Connection, id: DemandeId, rejouee: bool) -> Result<HttpResponse, Error> {
    let demande: Demande = lecture::lire(db, id).await?.ok_or(Error::Introuvable)?;
    let reponse = with_etag(demande.version, &demande);
    Ok(if rejouee { mark_replayed(reponse) } else { reponse })
}
