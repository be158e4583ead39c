//! Paying and cancelling an order.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpResponse, Responder, post};
use comptoir_auth::{Client, ClientOu, Gestionnaire};
use comptoir_http::{Idempotent, Path, Problem, kinds};
use comptoir_types::CommandeId;

use crate::commandes::annulation::{self, Demandeur};
use crate::commandes::domain::{Commande, DemandeAnnulation, DemandePaiement, PaiementEnvoye};
use crate::commandes::paiement;
use crate::commandes::store::lecture;
use crate::paiements::store::paiement::Etat;
use crate::{Error, State};

comptoir_http::routes!(payer, annuler);

/// Pays an order by bank card, by gift card or by both; 202 while the provider is silent, its answer is then seen on the order.
///
/// Réservé à : son client.
#[utoipa::path(params(("id" = CommandeId, Path), ("Idempotency-Key" = uuid::Uuid, Header)),
    request_body = PaiementEnvoye, security(("jeton" = ["client"])),
    responses((status = 201, body = Commande), (status = 202, body = Commande)))]
#[post("/api/commandes/{id}/paiements")]
async fn payer(
    state: Data<State>,
    client: Client,
    id: Path<CommandeId>,
    ordre: Idempotent<DemandePaiement>,
) -> Result<impl Responder, Error> {
    let paiement = paiement::payer(&state, *id, client.id, &ordre).await?;
    let statut = match paiement.etat {
        Etat::Accepte => StatusCode::CREATED,
        Etat::EnCours => StatusCode::ACCEPTED,
        Etat::Refuse(code) => {
            return Err(Problem::new(&kinds::PAIEMENT_REFUSE).member("code_refus", code).into());
        }
    };
    let db = state.db.get().await?;
    let commande = lecture::du_client(&db, *id, client.id).await?.ok_or(Error::Introuvable)?;
    Ok(impl_response_error(statut, paiement.rejoue, &commande))
}

/// Cancels an order and frees its stock; what was paid is owed back and given back soon after.
///
/// Réservé à : son client avant la préparation, les gestionnaires du lieu avant la remise et au-dessus.
#[utoipa::path(params(("id" = CommandeId, Path), ("Idempotency-Key" = uuid::Uuid, Header)),
    request_body = DemandeAnnulation, security(("jeton" = ["client"]), ("jeton" = ["gestionnaire"])),
    responses((status = 200, body = Commande)))]
#[post("/api/commandes/{id}/annulation")]
async fn annuler(
    state: Data<State>,
    acteur: ClientOu<Gestionnaire>,
    id: Path<CommandeId>,
    ordre: Idempotent<DemandeAnnulation>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let (rejouee, commande) = match &acteur {
        ClientOu::Client(client) => (
            annulation::annuler(&db, &state.mesures.commandes, *id, &Demandeur::Client(client.id), &ordre)
                .await?,
            lecture::du_client(&db, *id, client.id).await?,
        ),
        ClientOu::Travailleur(travailleur) => (
            annulation::annuler(
                &db,
                &state.mesures.commandes,
                *id,
                &Demandeur::Travailleur(travailleur),
                &ordre,
            )
            .await?,
            lecture::du_personnel(&db, *id).await?,
        ),
    };
    Ok(impl_response_error(StatusCode::OK, rejouee, &commande.ok_or(Error::Introuvable)?))
}

/// The order as it is now. A repeat is marked as such.
fn impl_response_error(statut: StatusCode, rejouee: bool, commande: &Commande) -> HttpResponse {
    let mut reponse = HttpResponse::build(statut);
    if rejouee {
        reponse.insert_header(("Idempotency-Replayed", "true"));
    }
    reponse.json(commande)
}
