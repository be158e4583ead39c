//! `/api/ventes/{id}/retours`: lines of a sale come back, for their money or for something else.

use actix_web::web::Data;
use actix_web::{HttpResponse, post};
use comptoir_auth::{Approbations, Caissier};
use comptoir_database::{Connection, retry};
use comptoir_http::{Idempotent, Path, Problem};
use comptoir_types::{Action, Role, VenteId};

use crate::cartes::domain::numero_neuf;
use crate::idempotency::{Demande, rejouer_ou};
use crate::retours::domain::{DemandeRetour, RetourEnvoye, RetourFait};
use crate::retours::refus;
use crate::retours::store::echanger::{Vendue, echanger};
use crate::retours::store::retourner::{Cadre, Parametres, retourner};
use crate::ventes::domain::Accord;
use crate::{Error, State, cartes, ventes};

comptoir_http::routes!(rendre);

/// Takes lines of a sale back, in any store: stock, drawer, refund and credit note together, or nothing. The key of the
/// request becomes its id.
///
/// Réservé à : les travailleurs du magasin qui reprend ; au-delà de 100,00 $ ou du délai de retour, un employé joint une approbation.
#[utoipa::path(
    params(("id" = VenteId, Path), ("Idempotency-Key" = Uuid, Header)),
    request_body = RetourEnvoye,
    security(("jeton" = ["employe"]), ("jeton" = ["nip"])),
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
    let Idempotent { cle, empreinte, mut corps } = ordre;
    caissier.require_place(corps.magasin_id)?;
    let demande = Demande { compte: caissier.id, cle, empreinte: &empreinte };
    let verifiee =
        approbations.verifier(corps.approbation.as_ref(), Action::Retour, corps.magasin_id, cle).await;
    let db = state.db.get().await?;
    let approbation = match verifiee {
        Ok(approbation) => approbation,
        Err(refus) => return rejouer_ou(&db, &demande, refus.into()).await,
    };
    let gestionnaire = caissier.role >= Role::Gestionnaire;
    let numero_neuf = numero_neuf()?;
    let cadre = Cadre {
        demande: &demande,
        vente: *id,
        magasin: corps.magasin_id,
        approuve: gestionnaire || approbation.is_some(),
        approbation,
        numero_neuf: &numero_neuf,
    };
    let echange = corps.echange.take();
    let parametres = Parametres::retour(&cadre, &corps);
    let Some((echangee, montant)) = echange else {
        return conclure(&state, &db, &demande, &parametres).await;
    };
    let vente_id = echangee.vente_id;
    let vente = echangee
        .vente(corps.magasin_id, corps.session_id, parametres.id, montant)
        .map_err(|refus| Problem::invalid_field("nouvelle_vente", &refus))?;
    let approbation = match ventes::approbation(&approbations, &vente, vente_id.get()).await {
        Ok(approbation) => approbation,
        Err(refus) => return rejouer_ou(&db, &demande, refus.into()).await,
    };
    let accord = Accord { gestionnaire, approbation };
    let vendue = Vendue { cle: vente_id.get(), vente: &vente, accord };
    let parametres = parametres.en_echange(vente_id);
    let numeros: Vec<_> = parametres.carte_nommee().into_iter().chain(vente.paiements.numeros()).collect();
    if let Some(refus) = cartes::refus::tenter(&db, caissier.id, &numeros).await? {
        return rejouer_ou(&db, &demande, refus.into()).await;
    }
    let refus = match retry(async || echanger(&db, &demande, &parametres, &vendue).await).await {
        Ok(Some(fait)) => {
            let (retours, ventes) = (&state.mesures.retours, &state.mesures.ventes);
            retours.compter(parametres.genre, parametres.magasin, fait.sous_total_cents);
            if let Some(vente) = &fait.nouvelle_vente {
                ventes.caisse(parametres.magasin, vente.sous_total_cents);
            }
            return Ok(HttpResponse::Created().json(fait));
        }
        Ok(None) => refus::sans_retour(&db, &parametres).await?,
        Err(error) => refus::echange(&db, error, &parametres, &vente).await?,
    };
    rejouer_ou(&db, &demande, refus).await
}

/// Records it, or says why not; a repeat is told the outcome of the first.
pub(super) async fn conclure(
    state: &State,
    db: &Connection,
    demande: &Demande<'_>,
    parametres: &Parametres<'_>,
) -> Result<HttpResponse, Error> {
    if let Some(refus) =
        cartes::refus::tenter(db, demande.compte, parametres.carte_nommee().as_slice()).await?
    {
        return rejouer_ou(db, demande, refus.into()).await;
    }
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
