//! `/api/sessions/{id}/…`: cash that goes into a drawer or out of it without a sale.

use actix_web::web::{Data, Json};
use actix_web::{HttpResponse, get, post};
use chrono::{DateTime, Utc};
use comptoir_auth::{Approbation, Approbations, Caissier};
use comptoir_http::{Idempotent, Page, Pages, Path, Query};
use comptoir_types::{Action, MouvementCaisseId, Role, SessionCaisseId};
use uuid::Uuid;

use super::issue::{demande, expliquer, sans_session};
use crate::caisses::domain::{GenreMouvement, MouvementCaisse, NouveauMouvement, NouvelleReprise, Reprise};
use crate::caisses::store::{sessions, tiroir};
use crate::idempotency::repeter;
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(mouvoir, lister, reprendre);

/// Puts cash into the drawer of an open session, or takes some out, with its reason.
///
/// Réservé à : les travailleurs du magasin ; un retrait, aux gestionnaires, ou avec leur approbation.
#[utoipa::path(
    params(("id" = SessionCaisseId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = NouveauMouvement,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 201, body = MouvementCaisse))
)]
#[post("/api/sessions/{id}/mouvements")]
async fn mouvoir(
    state: Data<State>,
    employe: Caissier,
    approbations: Approbations,
    id: Path<SessionCaisseId>,
    ordre: Idempotent<NouveauMouvement>,
) -> Result<HttpResponse, Error> {
    let demande = demande(&employe, &ordre);
    let approuve = approuver(&state, &employe, &approbations, *id, &ordre).await;
    let db = state.db.get().await?;
    let refus = match approuve {
        Err(refus) => refus,
        Ok(approbation) => {
            let lieux = affectes(&employe);
            match tiroir::mouvoir(&db, &demande, lieux, *id, &ordre.corps, approbation.as_ref()).await {
                Ok(Some(mouvement)) => return Ok(HttpResponse::Created().json(mouvement)),
                Ok(None) => sans_session(&db, &employe, *id).await?,
                Err(error) => expliquer(error),
            }
        }
    };
    repeter::<MouvementCaisse>(&db, &demande, refus).await
}

/// The approval that an employé needs to take cash out; none where nobody has to approve.
async fn approuver(
    state: &State,
    employe: &Caissier,
    approbations: &Approbations,
    id: SessionCaisseId,
    ordre: &Idempotent<NouveauMouvement>,
) -> Result<Option<Approbation>, Error> {
    if ordre.corps.genre == GenreMouvement::Apport || employe.role >= Role::Gestionnaire {
        return Ok(None);
    }
    // The connection goes back to the pool before somebody else may be asked for the keys of the signature.
    let session = {
        let db = state.db.get().await?;
        sessions::lire(&db, affectes(employe), id).await?.ok_or(Error::Introuvable)?
    };
    employe.require_place(session.magasin_id)?;
    let jeton = ordre.corps.approbation.as_ref();
    let action = Action::Retrait;
    let approbation = approbations.verifier(jeton, action, session.magasin_id, ordre.cle).await?;
    Ok(Some(approbation.ok_or_else(|| Approbations::requise(action))?))
}

/// The cash put into the drawer of a session and taken out of it, newest first.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = SessionCaisseId, Path), Pages),
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 200, body = Page<MouvementCaisse>))
)]
#[get("/api/sessions/{id}/mouvements")]
async fn lister(
    state: Data<State>,
    employe: Caissier,
    id: Path<SessionCaisseId>,
    pages: Query<Pages>,
) -> Result<Json<Page<MouvementCaisse>>, Error> {
    let depart = pages.after()?.unwrap_or((DateTime::<Utc>::MAX_UTC, MouvementCaisseId::new(Uuid::max())));
    let db = state.db.get().await?;
    let session = sessions::lire(&db, affectes(&employe), *id).await?.ok_or(Error::Introuvable)?;
    employe.require_place(session.magasin_id)?;
    let mouvements = tiroir::mouvements(&db, *id, depart, pages.fetch_limit()).await?;
    Ok(Json(pages.page(mouvements, |mouvement| (mouvement.le, mouvement.mouvement_caisse_id))))
}

/// Takes empty containers back, and gives their deposits in cash. It is no sale and bears no tax.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = SessionCaisseId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelleReprise,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 201, body = Reprise))
)]
#[post("/api/sessions/{id}/consignes")]
async fn reprendre(
    state: Data<State>,
    employe: Caissier,
    id: Path<SessionCaisseId>,
    ordre: Idempotent<NouvelleReprise>,
) -> Result<HttpResponse, Error> {
    let db = state.db.get().await?;
    let demande = demande(&employe, &ordre);
    let contenants = &ordre.corps.contenants;
    let refus = match tiroir::reprendre(&db, &demande, affectes(&employe), *id, contenants).await {
        Ok(Some(reprise)) => return Ok(HttpResponse::Created().json(reprise)),
        Ok(None) => sans_session(&db, &employe, *id).await?,
        Err(error) => expliquer(error),
    };
    repeter::<Reprise>(&db, &demande, refus).await
}
