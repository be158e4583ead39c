//! `/api/panier/checkout`: the cart becomes an order.

use actix_web::web::Data;
use actix_web::{HttpResponse, ResponseError, post};
use comptoir_auth::Client;
use comptoir_clients::magasin::{self, Adresse, CommandeReservee, Mode, Outcome};
use comptoir_http::{Idempotent, Problem, RequestContext, mark_replayed};
use comptoir_types::{CommandeId, Courriel, Invalid, LieuId};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::commander::commander;
use crate::{Error, State};

comptoir_http::routes!(checkout);

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Checkout {
    /// How the goods reach the client.
    mode: Mode,
    /// The store of the collection, or the logistics centre.
    lieu_id: LieuId,
    /// Where to write about the order.
    courriel: Courriel,
    /// Where to deliver: with `livraison`, and only then.
    adresse: Option<Adresse>,
}

impl Checkout {
    /// What `magasin` is asked, but for the lines, which are those of the cart once locked.
    fn ordre(self, client: &Client, empreinte: [u8; 32]) -> Result<magasin::NouvelleCommande, Problem> {
        let Checkout { mode, lieu_id, courriel, adresse } = self;
        let refus = match (mode, &adresse) {
            (Mode::Livraison, Some(_)) | (Mode::Cueillette, None) => None,
            (Mode::Livraison, None) => Some(Invalid::new("où livrer ?", "where to deliver?")),
            (Mode::Cueillette, Some(_)) => {
                Some(Invalid::new("une cueillette n'a pas d'adresse", "a collection has no address"))
            }
        };
        if let Some(refus) = refus {
            return Err(Problem::invalid_field("adresse", &refus));
        }
        let (client_id, lignes) = (client.id, Vec::new());
        Ok(magasin::NouvelleCommande { client_id, mode, lieu_id, courriel, adresse, lignes, empreinte })
    }
}

/// Orders the cart: stock is reserved for 15 minutes, or nothing happens. The key is the order's id.
///
/// Réservé à : client.
#[utoipa::path(
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Becomes the order's id; the same one resumes")),
    request_body = Checkout,
    security(("jeton" = ["client"])),
    responses((status = 201, body = CommandeReservee))
)]
#[post("/api/panier/checkout")]
async fn checkout(
    state: Data<State>,
    client: Client,
    demande: Idempotent<Checkout>,
    contexte: RequestContext,
) -> Result<HttpResponse, Error> {
    let ordre = demande.corps.ordre(&client, demande.empreinte)?;
    let issue = commander(&state, CommandeId::new(demande.cle), ordre, &contexte).await;
    state.mesures.checkout(&issue);
    let (reponse, rejouee) = match issue? {
        Outcome::Creee { commande, rejouee } => (HttpResponse::Created().json(commande), rejouee),
        Outcome::Refusee { problem, rejouee } => (problem.error_response(), rejouee),
    };
    Ok(if rejouee { mark_replayed(reponse) } else { reponse })
}
