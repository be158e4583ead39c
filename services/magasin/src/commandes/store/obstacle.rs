//! What refuses an order, and what the client needs to know of it.

use comptoir_clients::magasin::NouvelleCommande;
use comptoir_database::{Connection, Error};
use comptoir_http::{Problem, kinds};
use comptoir_types::{Centimes, Invalid};
use serde::Serialize;

use super::colonnes::Columns;

/// Why the database made no order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReserveError {
    /// Not enough of a product at the place.
    Stock,
    /// A price above the one seen.
    Prix,
    /// A product that does not exist or is not sold online, or that the place does not keep.
    Produit,
    /// A place that is closed, unknown, or of the wrong type for the mode.
    Lieu,
    /// Outside Québec.
    Province,
    /// A delivery without an address.
    Adresse,
    /// No line, or two of one product.
    Lignes,
    /// The client has been erased.
    Efface,
    /// The key is taken.
    Cle,
}

impl ReserveError {
    /// The one place where the names of the order's constraints are translated.
    pub(super) fn of(error: &Error) -> Option<Self> {
        match error.constraint() {
            Some("stock_disponible_positif") => Some(ReserveError::Stock),
            Some("commande_ligne_prix_vu") => Some(ReserveError::Prix),
            Some("commande_lieu_mode" | "lieu_en_usage") => Some(ReserveError::Lieu),
            Some("commande_province") => Some(ReserveError::Province),
            Some("commande_adresse") => Some(ReserveError::Adresse),
            Some("commande_ligne_pkey") => Some(ReserveError::Lignes),
            Some("commande_client_efface") => Some(ReserveError::Efface),
            Some("commande_pkey" | "idempotence_pkey") => Some(ReserveError::Cle),
            None if error.is_not_null() => Some(ReserveError::Produit),
            _ => None,
        }
    }

    /// What the client is told, without the members that only the database knows.
    pub(crate) fn problem(self) -> Problem {
        let champ =
            |champ, francais, anglais| Problem::invalid_field(champ, &Invalid::new(francais, anglais));
        match self {
            ReserveError::Stock => Problem::new(&kinds::STOCK_INSUFFISANT),
            ReserveError::Prix => Problem::new(&kinds::PRIX_MODIFIE),
            ReserveError::Produit => Problem::new(&kinds::PRODUIT_INCONNU),
            ReserveError::Province => Problem::new(&kinds::PROVINCE_NON_DESSERVIE),
            ReserveError::Efface => Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", "efface").detail(
                "Ce compte a été effacé : il ne commande plus.",
                "This account has been erased: it orders nothing any more.",
            ),
            ReserveError::Cle => Problem::new(&kinds::CLE_REUTILISEE),
            ReserveError::Lieu => champ(
                "lieu_id",
                "un magasin ouvert pour une cueillette, le centre logistique pour une livraison",
                "an open store for a collection, the logistics centre for a delivery",
            ),
            ReserveError::Adresse => {
                champ("adresse", "une livraison demande une adresse", "a delivery needs an address")
            }
            ReserveError::Lignes => champ(
                "lignes",
                "au moins une ligne, et une seule par produit",
                "at least one line, and only one per product",
            ),
        }
    }
}

/// A product of which there is not enough. How much there is, is for staff only.
#[derive(Debug, Serialize)]
pub(crate) struct Manque {
    produit_id: i32,
    demande: i32,
}

comptoir_database::from_row!(Manque { produit_id, demande: "quantite" });

pub(super) const MANQUES: &str = "
    select demande.produit_id, demande.quantite
      from unnest($2::int[], $3::int[]) as demande (produit_id, quantite)
      join magasin.stock on stock.lieu_id = $1 and stock.produit_id = demande.produit_id
     where stock.disponible < demande.quantite
     order by demande.produit_id";

/// What there is not enough of now.
pub(crate) async fn manques(db: &Connection, ordre: &NouvelleCommande) -> Result<Vec<Manque>, Error> {
    let colonnes = Columns::of(&ordre.lignes);
    db.all(MANQUES, &[&ordre.lieu_id, &colonnes.produits, &colonnes.quantites]).await
}

/// A price that went up.
#[derive(Debug, Serialize)]
pub(crate) struct Hausse {
    produit_id: i32,
    vu: Centimes,
    actuel: Centimes,
}

comptoir_database::from_row!(Hausse { produit_id, vu: "prix_vu", actuel: "prix_cents" });

pub(super) const PRIX: &str = "
    select demande.produit_id, demande.prix_vu, produit.prix_cents
      from unnest($1::int[], $2::bigint[]) as demande (produit_id, prix_vu)
      join magasin.produit using (produit_id)
     where produit.prix_cents > demande.prix_vu
     order by demande.produit_id";

/// What costs more now than the client saw.
pub(crate) async fn hausses(db: &Connection, ordre: &NouvelleCommande) -> Result<Vec<Hausse>, Error> {
    let colonnes = Columns::of(&ordre.lignes);
    db.all(PRIX, &[&colonnes.produits, &colonnes.prix_vus]).await
}
