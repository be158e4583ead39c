//! Why a promotion was refused.

use std::borrow::Cow;

use comptoir_database::Connection;
use comptoir_http::{Problem, kinds};
use comptoir_types::{ProduitId, Unite};

use crate::Error;
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
    let refus = match promotion {
        Promotion::Lot if produit.unite == Unite::Gramme => refus(
            "produit_id",
            "Un lot compte des articles : ce produit se vend au poids.",
            "A lot counts articles: this product is sold by weight.",
        ),
        Promotion::Lot => refus(
            "prix_cents",
            format!("Un lot coûte moins que ses articles un par un, à {} chacun.", produit.prix),
            format!("A lot costs less than its articles one by one, at {} each.", produit.prix),
        ),
        Promotion::Prix => refus(
            "prix_cents",
            format!("Un prix programmé est plus bas que le prix régulier, qui est de {}.", produit.prix),
            format!("A scheduled price is below the regular price, which is {}.", produit.prix),
        ),
    };
    Ok(refus.into())
}

/// What cannot be promised, by the field that says so.
fn refus(
    champ: &str,
    francais: impl Into<Cow<'static, str>>,
    anglais: impl Into<Cow<'static, str>>,
) -> Problem {
    Problem::new(&kinds::PROMOTION_INVALIDE).member("champ", champ).detail(francais, anglais)
}

/// The problem that a broken constraint stands for.
pub(super) fn expliquer(error: comptoir_database::Error) -> Error {
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
        Some("lot_a_venir" | "prix_programme_a_venir") => refus(
            "du",
            "Le début ne peut pas être passé : sans du, la promotion commence maintenant.",
            "The beginning cannot be in the past: without du, the promotion begins now.",
        ),
        Some("lot_periode" | "prix_programme_periode") => {
            refus("au", "La fin vient après le début, et après maintenant.", "The end comes after the beginning, and after now.")
        }
        _ => return Error::Pg(error),
    };
    problem.into()
}
