//! `/api/commandes`: web orders, for their clients and for who makes them ready.

use actix_web::web::{Data, Json};
use actix_web::{Responder, get};
use comptoir_auth::{ClientOu, Employe};
use comptoir_http::{Page, Pages, Path, Query, with_etag};
use comptoir_types::{CommandeId, CompteId, LieuId};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::commandes::domain::{Commande, Entete, Etat};
use crate::commandes::store::lecture::{self, Filtre};
use crate::lieux::affectes;
use crate::{Error, State};

comptoir_http::routes!(lister, lire);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Selection {
    /// Only in this state.
    #[param(inline)]
    etat: Option<Etat>,
    /// Only of this place.
    lieu_id: Option<LieuId>,
    /// Only those ready to be collected for over seven days.
    #[serde(default)]
    en_retard: bool,
    /// For staff: only those of this client. A client has their own.
    client_id: Option<CompteId>,
}

/// A client's own orders, or those of a worker's places, newest first.
///
/// Réservé à : clients, employés et au-dessus.
#[utoipa::path(params(Selection, Pages), security(("jeton" = ["client"]), ("jeton" = ["employe"])),
    responses((status = 200, body = Page<Entete>)))]
#[get("/api/commandes")]
async fn lister(
    state: Data<State>,
    acteur: ClientOu<Employe>,
    selection: Query<Selection>,
    pages: Query<Pages>,
) -> Result<impl Responder, Error> {
    let Selection { etat, lieu_id: lieu, en_retard, client_id } = selection.into_inner();
    let filtre = Filtre { etat, lieu, en_retard, lignes: pages.fetch_limit() };
    let depart = pages.after()?;
    let db = state.db.get().await?;
    let commandes = match &acteur {
        ClientOu::Client(client) => lecture::lister_du_client(&db, client.id, None, &filtre, depart).await?,
        ClientOu::Travailleur(travailleur) => {
            lieu.map_or(Ok(()), |lieu| travailleur.require_place(lieu))?;
            let lieux = affectes(travailleur);
            match client_id {
                Some(client) => lecture::lister_du_client(&db, client, lieux, &filtre, depart).await?,
                None => lecture::lister_des_lieux(&db, lieux, &filtre, depart).await?,
            }
        }
    };
    Ok(Json(pages.page(commandes, |commande: &Entete| (commande.creee_le, commande.commande_id))))
}

/// One order with its lines, payments and steps, and its version as `ETag`.
///
/// Réservé à : son client, les employés du lieu et au-dessus.
#[utoipa::path(params(("id" = CommandeId, Path)), security(("jeton" = ["client"]), ("jeton" = ["employe"])),
    responses((status = 200, body = Commande)))]
#[get("/api/commandes/{id}")]
async fn lire(
    state: Data<State>,
    acteur: ClientOu<Employe>,
    id: Path<CommandeId>,
) -> Result<impl Responder, Error> {
    let db = state.db.get().await?;
    let commande = match &acteur {
        ClientOu::Client(client) => {
            lecture::du_client(&db, *id, client.id).await?.ok_or(Error::Introuvable)?
        }
        ClientOu::Travailleur(travailleur) => {
            let commande = lecture::du_personnel(&db, *id).await?.ok_or(Error::Introuvable)?;
            travailleur.require_place(commande.entete.lieu_id)?;
            commande
        }
    };
    Ok(with_etag(commande.entete.version, &commande))
}
