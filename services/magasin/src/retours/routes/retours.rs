//! `/api/ventes/{id}/retours`: lines of a sale come back, for their money or for something else.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::{Approbations, Caissier};
use comptoir_database::{Connection, retry};
use comptoir_http::{Idempotent, Path};
use comptoir_types::{Action, Role, VenteId};
use uuid::Uuid;

use crate::idempotency::{Demande, rejouer_ou};
use crate::retours::domain::{DemandeRetour, RetourFait};
use crate::retours::refus;
use crate::retours::store::retourner::{Cadre, Parametres, retourner};
use crate::{Error, State};

comptoir_http::routes!(rendre);

/// Takes lines of a sale back, in any store: stock, drawer, refund and credit note together, or nothing. The key of the
/// request becomes its id.
///
/// Réservé à : les travailleurs du magasin qui reprend ; au-delà de 100,00 $ ou du délai de retour, un employé joint une approbation.
#[utoipa::path(
    params(("id" = VenteId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = DemandeRetour,
    security(("jeton" = ["employe"])),
    responses((status = 201, body = RetourFait))
)]
#[post("/api/ventes/{id}/retours")]
async fn rendre(
    state: Data<State>,
    caissier: Caissier,
    approbations: Approbations,
    id: Path<VenteId>,
    ordre: Idempotent<DemandeRetour>,
) -> Result<HttpResponse, Error> {
    let corps = &ordre.corps;
    caissier.require_place(corps.magasin_id)?;
    let demande = Demande { compte: caissier.id, cle: ordre.cle, empreinte: &ordre.empreinte };
    let verifiee = approbations
        .verifier(corps.approbation.as_ref(), Action::Retour, corps.magasin_id, ordre.cle)
        .await;
    let db = state.db.get().await?;
    let approbation = match verifiee {
        Ok(approbation) => approbation,
        Err(refus) => return rejouer_ou(&db, &demande, refus.into()).await,
    };
    let cadre = Cadre {
        demande: &demande,
        vente: *id,
        magasin: corps.magasin_id,
        approuve: caissier.role >= Role::Gestionnaire || approbation.is_some(),
        approbation,
    };
    let parametres = Parametres::retour(&cadre, corps);
    conclure(&state, &db, &demande, &parametres).await
}

/// Records it, or says why not; a repeat is told the outcome of the first.
pub(super) async fn conclure(
    state: &State,
    db: &Connection,
    demande: &Demande<'_>,
    parametres: &Parametres<'_>,
) -> Result<HttpResponse, Error> {
    let refus = match retry(async || retourner(db, parametres).await).await {
        Ok(Some(retour)) => {
            state.mesures.retours.compter(parametres.genre, parametres.magasin, retour.sous_total_cents);
            return Ok(HttpResponse::Created().json(retour));
        }
        Ok(None) => refus::sans_retour(db, parametres).await?,
        Err(error) => refus::expliquer(db, error, parametres).await?,
    };
    rejouer_ou(db, demande, refus).await
}
