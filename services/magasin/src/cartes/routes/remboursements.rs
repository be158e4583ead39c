//! `/api/cartes/remboursement`: the last dollars of a card, in cash.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::{Caissier, Travailleur};
use comptoir_database::Connection;
use comptoir_http::{Idempotent, Problem, kinds};
use comptoir_types::Centimes;

use super::ventes::sans_session;
use crate::cartes::domain::{CarteRemboursee, DemandeRemboursementCarte};
use crate::cartes::refus;
use crate::cartes::store::{cartes, solde};
use crate::idempotency::repeter;
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(rembourser);

/// Above this a card is spent, not paid out: 5.00 $ (Consumer Protection Act).
const MAX: Centimes = Centimes::new(500);

/// Pays out what is left on a card, 5.00 $ or less, from the drawer of an open session.
///
/// Réservé à : les travailleurs du magasin de la session.
#[utoipa::path(
    params(("Idempotency-Key" = Uuid, Header)),
    request_body = DemandeRemboursementCarte,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 201, body = CarteRemboursee))
)]
#[post("/api/cartes/remboursement")]
async fn rembourser(
    state: Data<State>,
    employe: Caissier,
    ordre: Idempotent<DemandeRemboursementCarte>,
) -> Result<HttpResponse, Error> {
    let demande = ordre.demande(employe.id);
    let db = state.db.get().await?;
    if let Some(refus) = refus::tenter(&db, employe.id, &[&ordre.corps.numero]).await? {
        return repeter::<CarteRemboursee>(&db, &demande, refus.into()).await;
    }
    let refus = match cartes::rembourser(&db, &demande, affectes(&employe), &ordre.corps).await {
        Ok(Some(remboursee)) => return Ok(HttpResponse::Created().json(remboursee)),
        Ok(None) => sans_remboursement(&db, &employe, &ordre.corps).await?,
        Err(error) => expliquer(&db, error, &ordre.corps).await?,
    };
    repeter::<CarteRemboursee>(&db, &demande, refus).await
}

/// Why nothing was paid out: by the card, or else by the session.
async fn sans_remboursement(
    db: &Connection,
    employe: &Travailleur,
    demande: &DemandeRemboursementCarte,
) -> Result<Error, Error> {
    match solde::lire(db, &demande.numero).await? {
        Some(carte) if carte.solde_cents == Centimes::ZERO || carte.solde_cents > MAX => {
            Ok(Problem::new(&kinds::CARTE_NON_REMBOURSABLE).member("solde_cents", carte.solde_cents).into())
        }
        _ => sans_session(db, employe, demande.session_id).await,
    }
}

async fn expliquer(
    db: &Connection,
    error: comptoir_database::Error,
    demande: &DemandeRemboursementCarte,
) -> Result<Error, Error> {
    let kind = match error.constraint() {
        Some("session_tiroir_positif") => &kinds::TIROIR_INSUFFISANT,
        Some("carte_remboursement_pkey" | "idempotence_pkey") => &kinds::CLE_REUTILISEE,
        _ => {
            let refus = refus::expliquer(db, &error, &[(&demande.numero, MAX)]).await?;
            return Ok(refus.map_or_else(|| error.into(), Error::from));
        }
    };
    Ok(Problem::new(kind).into())
}
