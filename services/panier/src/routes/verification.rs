//! `/api/panier/verification` and `/api/panier/actualisation`: what has changed since the client looked.

use actix_web::web::{Data, Json};
use actix_web::{get, post};
use comptoir_clients::magasin::{Demande, Mode, ProduitVendu, Verification};
use comptoir_http::{Empty, JsonBody, Query, RequestContext};
use comptoir_types::{Centimes, LieuId, ProduitId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::cart_owner::{Caller, EnTete};
use crate::domain::{Etat, Item, Panier};
use crate::{Error, State, store};

comptoir_http::routes!(verifier, actualiser);

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct Choix {
    /// How the goods would reach the client.
    #[param(inline)]
    mode: Mode,
    /// From which place.
    lieu_id: LieuId,
}

#[derive(Serialize, ToSchema)]
struct PanierActualise {
    #[serde(flatten)]
    panier: Panier,
    /// The lines removed: their products are no longer sold online.
    retires: Vec<Item>,
}

/// An order of nothing costs nothing.
const RIEN: Verification = Verification {
    lignes: Vec::new(),
    sous_total_cents: Centimes::ZERO,
    frais_livraison_cents: Centimes::ZERO,
    consigne_cents: Centimes::ZERO,
    tps_cents: Centimes::ZERO,
    tvq_cents: Centimes::ZERO,
    total_cents: Centimes::ZERO,
};

/// The cart as an order would have it now: per line the price seen and the price now, then fee, taxes and total.
///
/// Réservé à : visiteur, client.
#[utoipa::path(
    params(Choix, EnTete),
    security((), ("jeton" = ["client"])),
    responses((status = 200, body = Verification))
)]
#[get("/api/panier/verification")]
async fn verifier(
    state: Data<State>,
    appelant: Caller,
    choix: Query<Choix>,
    contexte: RequestContext,
) -> Result<Json<Verification>, Error> {
    let panier = panier(&state, &appelant).await?;
    if panier.items.is_empty() {
        return Ok(Json(RIEN));
    }
    let demande = Demande { mode: choix.mode, lieu_id: choix.lieu_id, lignes: panier.lignes() };
    Ok(Json(state.magasin.verifier(&demande, &contexte).await?))
}

/// Takes over the prices of now; lines of products withdrawn are removed and listed.
///
/// Réservé à : visiteur, client.
#[utoipa::path(
    params(EnTete),
    security((), ("jeton" = ["client"])),
    responses((status = 200, body = PanierActualise))
)]
#[post("/api/panier/actualisation")]
async fn actualiser(
    state: Data<State>,
    appelant: Caller,
    _: JsonBody<Empty>,
    contexte: RequestContext,
) -> Result<Json<PanierActualise>, Error> {
    let panier = panier(&state, &appelant).await?;
    let Some(porteur) = appelant.0.filter(|_| !panier.items.is_empty()) else {
        return Ok(Json(PanierActualise { panier, retires: Vec::new() }));
    };
    if panier.etat == Etat::EnCommande {
        return Err(Error::EnCommande);
    }
    let (vendus, retires) = trier(&state, &panier, &contexte).await?;
    let ids: Vec<ProduitId> = retires.iter().map(|item| item.produit_id).collect();
    let db = state.db.get().await?;
    let panier = store::actualiser(&db, &porteur, &vendus, &ids).await?.unwrap_or_default();
    Ok(Json(PanierActualise { panier, retires }))
}

async fn panier(state: &State, appelant: &Caller) -> Result<Panier, Error> {
    let Some(porteur) = &appelant.0 else { return Ok(Panier::default()) };
    let db = state.db.get().await?;
    Ok(store::lire(&db, porteur).await?.unwrap_or_default())
}

/// The products of the cart that are still sold online, and the lines of those that are not.
async fn trier(
    state: &State,
    panier: &Panier,
    contexte: &RequestContext,
) -> Result<(Vec<ProduitVendu>, Vec<Item>), Error> {
    let ids: Vec<ProduitId> = panier.items.iter().map(|item| item.produit_id).collect();
    let mut produits = state.magasin.produits(&ids, contexte).await?;
    produits.retain(|produit| produit.en_ligne);
    let vendu = |item: &&Item| produits.iter().all(|produit| produit.produit_id != item.produit_id);
    let retires = panier.items.iter().filter(vendu).cloned().collect();
    Ok((produits, retires))
}
