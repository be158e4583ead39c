//! `/api/sessions/{id}/cartes`: a till sells a gift card.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::{Caissier, Travailleur};
use comptoir_database::Connection;
use comptoir_http::{Idempotent, Path, Problem, kinds};
use comptoir_types::{Centimes, SessionCaisseId};

use crate::caisses::domain::EtatSession;
use crate::caisses::store::sessions;
use crate::cartes::domain::{CarteVendue, NouvelleCarte, numero_neuf};
use crate::cartes::store::cartes;
use crate::idempotency::repeter;
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(vendre);

/// Sells a gift card at an open session. It is no sale and bears no tax; it never expires, and pays like money.
///
/// The number is in the first answer alone. A repeat of the request, whose stored answer has none, shows `derniers`.
///
/// Réservé à : les travailleurs du magasin.
#[utoipa::path(
    params(("id" = SessionCaisseId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = NouvelleCarte,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
    responses((status = 201, body = CarteVendue))
)]
#[post("/api/sessions/{id}/cartes")]
async fn vendre(
    state: Data<State>,
    employe: Caissier,
    id: Path<SessionCaisseId>,
    ordre: Idempotent<NouvelleCarte>,
) -> Result<HttpResponse, Error> {
    let numero = numero_neuf()?;
    let demande = ordre.demande(employe.id);
    let db = state.db.get().await?;
    let refus = match cartes::vendre(&db, &demande, affectes(&employe), *id, &ordre.corps, &numero).await {
        Ok(Some(vendue)) => return Ok(HttpResponse::Created().json(vendue.montrer(&numero))),
        Ok(None) => sans_session(&db, &employe, *id).await?,
        Err(error) => expliquer(error, &ordre.corps),
    };
    repeter::<CarteVendue>(&db, &demande, refus).await
}

/// Why no session took the card: it is not there, not theirs, or not open.
pub(super) async fn sans_session(
    db: &Connection,
    employe: &Travailleur,
    id: SessionCaisseId,
) -> Result<Error, Error> {
    let session = sessions::lire(db, affectes(employe), id).await?.ok_or(Error::Introuvable)?;
    employe.require_place(session.magasin_id)?;
    Ok(match session.etat {
        EtatSession::Ouverte => Problem::new(&kinds::OCCUPE),
        EtatSession::Terminee | EtatSession::Fermee => Problem::new(&kinds::SESSION_NON_OUVERTE),
    }
    .into())
}

fn expliquer(error: comptoir_database::Error, carte: &NouvelleCarte) -> Error {
    match error.constraint() {
        Some("carte_vente_payee" | "carte_vente_arrondi") => {
            let (total, autres) = (carte.montant_cents.get(), carte.paiements.somme(false));
            let especes = (total - autres).max(Centimes::ZERO).arrondi_especes();
            Problem::new(&kinds::PAIEMENTS_INCOHERENTS)
                .member("total_cents", total)
                .member("especes_dues_cents", especes)
                .into()
        }
        Some("carte_vente_pkey" | "idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE).into(),
        _ => error.into(),
    }
}
