//! `/interne/…`: the feed of events, and what `travailleur` asks for its workers.

use actix_web::web::{Data, Json};
use actix_web::{get, post, put};
use comptoir_auth::InternalCaller;
use comptoir_clients::authentification::{
    DemandeJeton, EtatCompte, JetonSigne, MotDePasseProvisoire, NouveauCompte, OuvertureCompte,
};
use comptoir_clients::evenements::Suite;
use comptoir_http::{JsonBody, Path, Query};
use comptoir_outbox::Evenement;
use comptoir_types::CompteId;

use crate::store::evenements::FEED;
use crate::{Error, State, equipe, jetons, store};

comptoir_http::routes!(InternalCaller => evenements, ouvrir, changer_etat, remplacer_mot_de_passe, signer);

/// The events behind a position, in order.
///
/// Réservé à : clientele, travailleur.
#[utoipa::path]
#[get("/interne/evenements")]
async fn evenements(
    state: Data<State>,
    suite: Query<Suite>,
    _: InternalCaller,
) -> Result<Json<Vec<Evenement>>, Error> {
    Ok(Json(suite.lire(FEED, &state.db).await?))
}

/// Makes the account of a worker, unless it is there.
///
/// Réservé à : travailleur.
#[utoipa::path]
#[put("/interne/comptes/{id}")]
async fn ouvrir(
    _: InternalCaller,
    state: Data<State>,
    id: Path<CompteId>,
    compte: JsonBody<NouveauCompte>,
) -> Result<Json<OuvertureCompte>, Error> {
    Ok(Json(equipe::ouvrir(&state.db, &state.password_hasher, *id, &compte.0).await?))
}

/// Lets an account sign in, or not.
///
/// Réservé à : travailleur.
#[utoipa::path]
#[post("/interne/comptes/{id}/etat")]
async fn changer_etat(
    _: InternalCaller,
    state: Data<State>,
    id: Path<CompteId>,
    etat: JsonBody<EtatCompte>,
) -> Result<Json<()>, Error> {
    let db = state.db.get().await?;
    Ok(Json(store::equipe::changer_etat(&db, *id, etat.0.actif, etat.0.rang).await?))
}

/// Gives an account another temporary password.
///
/// Réservé à : travailleur.
#[utoipa::path]
#[post("/interne/comptes/{id}/mot-de-passe")]
async fn remplacer_mot_de_passe(
    _: InternalCaller,
    state: Data<State>,
    id: Path<CompteId>,
) -> Result<Json<Option<MotDePasseProvisoire>>, Error> {
    Ok(Json(equipe::remplacer(&state.db, &state.password_hasher, *id).await?))
}

/// Signs a PIN token or an approval.
///
/// Réservé à : travailleur.
#[utoipa::path]
#[post("/interne/jetons")]
async fn signer(
    _: InternalCaller,
    state: Data<State>,
    demande: JsonBody<DemandeJeton>,
) -> Result<Json<JetonSigne>, Error> {
    Ok(Json(jetons::signer(&state.cles, &demande.0)?))
}
