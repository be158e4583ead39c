//! `/api/ventes/{id}/envoi`: the receipt by e-mail.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::Caissier;
use comptoir_http::{Idempotent, Path, Problem, kinds};
use comptoir_types::VenteId;
use sha2::{Digest, Sha256};

use crate::idempotency::{Demande, repeter};
use crate::lieux::affectes;
use crate::ventes::domain::{EnvoiDemande, EnvoiPrevu};
use crate::ventes::store::{envoi, lecture};
use crate::{Error, State};

comptoir_http::routes!(envoyer);

/// Sends the receipt to an address, which is forgotten once it is sent. Another address takes another key.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = VenteId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = EnvoiDemande,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 202, body = EnvoiPrevu))
)]
#[post("/api/ventes/{id}/envoi")]
async fn envoyer(
    state: Data<State>,
    caissier: Caissier,
    id: Path<VenteId>,
    ordre: Idempotent<EnvoiDemande>,
) -> Result<HttpResponse, Error> {
    // Of the sale alone: an address could be guessed from a hash of it.
    let empreinte: [u8; 32] = Sha256::digest(format!("vente.envoi {}", *id)).into();
    let demande = Demande { compte: caissier.id, cle: ordre.cle, empreinte: &empreinte };
    let db = state.db.get().await?;
    let refus = match envoi::envoyer(&db, &demande, affectes(&caissier), *id, &ordre.corps.courriel).await {
        Ok(Some(prevu)) => return Ok(HttpResponse::Accepted().json(prevu)),
        Ok(None) => {
            let vente = lecture::lire(&db, *id).await?.ok_or(Error::Introuvable)?;
            caissier.require_place(vente.resume.magasin_id)?;
            Error::Introuvable
        }
        Err(error) if error.constraint() == Some("idempotence_pkey") => {
            Problem::new(&kinds::CLE_REUTILISEE).into()
        }
        Err(error) => Error::Pg(error),
    };
    repeter::<EnvoiPrevu>(&db, &demande, refus).await
}
