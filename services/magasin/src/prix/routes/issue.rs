//! Why a promotion was refused, or what an earlier copy of the request was told.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use comptoir_database::Connection;
use comptoir_http::{Problem, kinds, replay};
use comptoir_types::{Centimes, Invalid, ProduitId, Unite};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Error;
use crate::idempotency::{Demande, trouver};
use crate::prix::store::programmes;

/// What is promised of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Promotion {
    Lot,
    Prix,
}

/// Why no product took the promotion: it is not there, is weighed, or costs no more without it.
pub(super) async fn sans_produit(
    db: &Connection,
    promotion: Promotion,
    produit: ProduitId,
) -> Result<Error, Error> {
    let Some(produit) = programmes::regulier(db, produit).await? else {
        return Ok(Problem::new(&kinds::PRODUIT_INCONNU).into());
    };
    let (champ, refus) = match promotion {
        Promotion::Lot if produit.unite == Unite::Gramme => ("produit_id", pese()),
        Promotion::Lot => ("prix_cents", lot_trop_cher(produit.prix)),
        Promotion::Prix => ("prix_cents", prix_trop_haut(produit.prix)),
    };
    Ok(Problem::invalid_field(champ, &refus).into())
}

fn pese() -> Invalid {
    Invalid::new(
        "un lot compte des articles : ce produit se vend au poids",
        "a lot counts articles: this product is sold by weight",
    )
}

fn lot_trop_cher(prix: Centimes) -> Invalid {
    Invalid::new(
        format_args!("un lot coûte moins que ses articles un par un, à {prix} chacun"),
        format_args!("a lot costs less than its articles one by one, at {prix} each"),
    )
}

fn prix_trop_haut(prix: Centimes) -> Invalid {
    Invalid::new(
        format_args!("un prix programmé est plus bas que le prix régulier, qui est de {prix}"),
        format_args!("a scheduled price is below the regular price, which is {prix}"),
    )
}

/// The problem that a broken constraint stands for.
pub(super) fn expliquer(error: comptoir_database::Error) -> Error {
    let champ = |champ, francais, anglais| Problem::invalid_field(champ, &Invalid::new(francais, anglais));
    let problem = match error.constraint() {
        Some("lot_pkey" | "prix_programme_pkey" | "idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE),
        Some("lot_chevauche") => Problem::new(&kinds::DEJA_EXISTANT).detail(
            "Un autre lot de ce produit est prévu à ce moment : annulez-le d'abord, ou changez les dates.",
            "Another lot of this product is planned at that time: take it back first, or change the dates.",
        ),
        Some("prix_programme_chevauche") => Problem::new(&kinds::DEJA_EXISTANT).detail(
            "Un autre prix de ce produit est programmé à ce moment : annulez-le d'abord, ou changez les dates.",
            "Another price of this product is scheduled at that time: take it back first, or change the dates.",
        ),
        Some("lot_a_venir" | "prix_programme_a_venir") => champ(
            "du",
            "le début ne peut pas être passé : sans du, la promotion commence maintenant",
            "the beginning cannot be in the past: without du, the promotion begins now",
        ),
        Some("lot_periode" | "prix_programme_periode") => {
            champ("au", "la fin vient après le début, et après maintenant", "the end comes after the beginning, and after now")
        }
        _ => return Error::Pg(error),
    };
    problem.into()
}

/// What an earlier copy of the request was told, or else this refusal.
///
/// The stored answer, a `T`, is read and written again, for its times to have the form of every other answer.
pub(super) async fn repeter<T: DeserializeOwned + Serialize>(
    db: &Connection,
    demande: &Demande<'_>,
    refus: Error,
) -> Result<HttpResponse, Error> {
    let issue = trouver(db, demande).await?.ok_or(refus)?;
    let reponse = serde_json::from_value::<T>(issue.reponse.clone()).and_then(serde_json::to_value);
    Ok(replay(StatusCode::CREATED, &reponse.unwrap_or(issue.reponse)))
}
