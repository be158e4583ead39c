//! Why a stock-take did not go on: the constraint decides, what is there now explains.

use comptoir_auth::Travailleur;
use comptoir_database::Connection;
use comptoir_http::{Problem, kinds};
use comptoir_types::{Invalid, InventaireId};

use super::domain::{EtatInventaire, InventaireSuivi, NonLus, NouvelInventaire};
use super::store::{cloture, lecture};
use crate::lieux::domain::{EtatLieu, TypeLieu};
use crate::{Error, lieux, stock};

/// The stock-take, if there is one and it is of a place of theirs.
///
/// # Errors
/// `introuvable`, `magasin-hors-affectation`.
pub(super) async fn trouver(
    db: &Connection,
    travailleur: &Travailleur,
    id: InventaireId,
) -> Result<InventaireSuivi, Error> {
    let suivi = lecture::suivre(db, id).await?.ok_or(Error::Introuvable)?;
    travailleur.require_place(suivi.inventaire.lieu_id)?;
    Ok(suivi)
}

/// That it is no longer open.
pub(super) fn clos(etat: EtatInventaire) -> Problem {
    Problem::new(&kinds::ETAT_INCOMPATIBLE)
        .member("etat", etat)
        .detail("Cet inventaire n'est plus ouvert.", "This stock-take is no longer open.")
}

/// Why no stock-take could be opened at the place: it is not there, not theirs, closed, or head office.
pub(super) async fn sans_lieu(
    db: &Connection,
    travailleur: &Travailleur,
    nouvel: &NouvelInventaire,
) -> Result<Error, Error> {
    let Some(lieu) = lieux::store::lieu(db, nouvel.lieu_id).await? else { return Ok(Error::Introuvable) };
    travailleur.require_place(lieu.lieu_id)?;
    let refus = Problem::new(&kinds::ETAT_INCOMPATIBLE);
    Ok(match (lieu.genre, lieu.etat) {
        (TypeLieu::Siege, _) => {
            refus.detail("Le siège ne tient pas de stock.", "Head office holds no stock.")
        }
        (_, EtatLieu::Ferme) => refus.detail("Ce lieu est fermé.", "This place is closed."),
        _ => refus,
    }
    .into())
}

/// What the constraint that an opening broke means.
pub(super) async fn ouverture(
    db: &Connection,
    error: comptoir_database::Error,
    nouvel: &NouvelInventaire,
) -> Result<Error, Error> {
    Ok(match error.constraint() {
        Some("inventaire_pkey" | "idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE).into(),
        Some("inventaire_categorie_id_fkey") => {
            let refus = Invalid::new("une catégorie qui existe", "a category that exists");
            Problem::invalid_field("categorie_id", &refus).into()
        }
        Some("inventaire_portee") => {
            let ouverts = lecture::en_cours(db, nouvel.lieu_id, nouvel.categorie_id).await?;
            Problem::new(&kinds::ETAT_INCOMPATIBLE)
                .member("inventaires", ouverts)
                .detail(
                    "Un inventaire ouvert compte déjà ces produits : appliquez-le ou abandonnez-le d'abord.",
                    "An open stock-take counts these products already: apply it or give it up first.",
                )
                .into()
        }
        _ => error.into(),
    })
}

/// Why nothing was read: the stock-take is not there, not theirs or not open, or does not count the product.
pub(super) async fn sans_article(
    db: &Connection,
    travailleur: &Travailleur,
    id: InventaireId,
) -> Result<Error, Error> {
    let suivi = match trouver(db, travailleur, id).await {
        Ok(suivi) => suivi,
        Err(refus) => return Ok(refus),
    };
    if suivi.inventaire.etat != EtatInventaire::Ouvert {
        return Ok(clos(suivi.inventaire.etat).into());
    }
    Ok(Problem::new(&kinds::PRODUIT_INCONNU)
        .detail(
            "Ce produit n'existe pas, ou n'est pas de ceux que cet inventaire compte.",
            "This product does not exist, or is not one of those that this stock-take counts.",
        )
        .into())
}

/// What the constraint that a reading broke means.
pub(super) fn lecture(error: comptoir_database::Error) -> Error {
    match error.constraint() {
        Some("inventaire_lecture_pkey" | "idempotence_pkey") => Problem::new(&kinds::CLE_REUTILISEE).into(),
        Some("inventaire_ligne_comptee") => Problem::new(&kinds::ETAT_INCOMPATIBLE)
            .detail(
                "Les lectures de ce produit feraient moins que rien, ou plus d'un milliard.",
                "The readings of this product would make less than nothing, or more than a billion.",
            )
            .into(),
        _ => error.into(),
    }
}

/// What the constraint that an application broke means.
pub(super) async fn application(
    db: &Connection,
    error: comptoir_database::Error,
    suivi: &InventaireSuivi,
    non_lus: NonLus,
) -> Result<Error, Error> {
    let id = suivi.inventaire.inventaire_id;
    match error.constraint() {
        Some("inventaire_recompte") => Ok(Problem::new(&kinds::ETAT_INCOMPATIBLE)
            .member("a_recompter", suivi.avancement.a_recompter)
            .detail(
                "Des produits sont à recompter : recomptez-les, ou demandez « sans_recompte ».",
                "Products are to be counted again: do it, or ask for \"sans_recompte\".",
            )
            .into()),
        Some("stock_disponible_positif" | "stock_physique_positif") => {
            let (produits, ecarts) = cloture::manquants(db, id, non_lus).await?;
            stock::refus::expliquer(db, error, suivi.inventaire.lieu_id, (&produits, &ecarts)).await
        }
        _ => Ok(error.into()),
    }
}
