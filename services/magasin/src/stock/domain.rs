//! What stock is, in units: for staff.

use chrono::{DateTime, Utc};
use comptoir_types::{CategorieId, CompteId, LieuId, ProduitId, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::lieux::domain::TypeLieu;

/// How much there is, against the thresholds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = NiveauStock)]
pub enum Niveau {
    /// Nothing available.
    Rupture,
    /// Less than `seuil_min`.
    Faible,
    /// Between the thresholds.
    Normal,
    /// More than `seuil_max`.
    Surstock,
}

comptoir_types::texte_sql!(Niveau: Rupture = "rupture", Faible = "faible", Normal = "normal", Surstock = "surstock");

/// How many of a product a place has.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = QuantitesStock)]
pub struct Quantites {
    /// Present.
    pub physique: i32,
    /// Promised to open orders and to transfers in preparation.
    pub reserve: i32,
    /// Present and not promised.
    pub disponible: i32,
    /// Below it there is an alert; 0 when the product is not watched.
    pub seuil_min: i32,
    /// Above it there is too much.
    pub seuil_max: i32,
    /// Where `disponible` is among them.
    pub niveau: Niveau,
}

/// The stock of a product at a place.
#[derive(Debug, Serialize, ToSchema)]
pub struct StockDuLieu {
    pub lieu_id: LieuId,
    /// `magasin` or `centre_logistique`.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "magasin")]
    pub genre: TypeLieu,
    pub nom: String,
    #[serde(flatten)]
    pub quantites: Quantites,
}

/// The stock of a place, product by product.
#[derive(Debug, Serialize, ToSchema)]
pub struct StockDuProduit {
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    pub categorie_id: CategorieId,
    /// What its quantity counts.
    pub unite: Unite,
    #[serde(flatten)]
    pub quantites: Quantites,
    /// What its place among the names is known by.
    #[serde(skip)]
    pub tri: String,
}

/// Why stock moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TypeMouvement {
    /// The first count of the place.
    Ouverture,
    /// A delivery of a supplier.
    Reception,
    /// A sale at a till.
    Vente,
    /// Sold at a till although the book had none.
    EcartCaisse,
    /// Given back by a customer.
    Retour,
    /// Handed over or shipped to a client.
    Remise,
    /// Promised to an order or a transfer.
    Reservation,
    /// Promised no more.
    Liberation,
    /// Sent to another place.
    Expedition,
    /// Come from another place.
    TransfertRecu,
    /// Corrected, with a reason.
    Ajustement,
    /// Counted.
    Comptage,
}

comptoir_types::texte_sql!(TypeMouvement:
    Ouverture = "ouverture",
    Reception = "reception",
    Vente = "vente",
    EcartCaisse = "ecart_caisse",
    Retour = "retour",
    Remise = "remise",
    Reservation = "reservation",
    Liberation = "liberation",
    Expedition = "expedition",
    TransfertRecu = "transfert_recu",
    Ajustement = "ajustement",
    Comptage = "comptage",
);

/// Why a quantity was corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MotifAjustement {
    /// Broken.
    Casse,
    /// Past its date.
    Peremption,
    /// Stolen.
    Vol,
    /// Lost.
    Perte,
    /// Given away.
    Don,
    /// Used by the chain itself.
    UsageInterne,
    /// Wrongly entered.
    ErreurDeSaisie,
}

comptoir_types::texte_sql!(MotifAjustement:
    Casse = "casse",
    Peremption = "peremption",
    Vol = "vol",
    Perte = "perte",
    Don = "don",
    UsageInterne = "usage_interne",
    ErreurDeSaisie = "erreur_de_saisie",
);

/// A line of the ledger: it is never changed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MouvementStock)]
pub struct Mouvement {
    /// Its number, greater for a later one of the same product and place.
    pub mouvement_id: i64,
    pub lieu_id: LieuId,
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    #[serde(rename = "type")]
    pub genre: TypeMouvement,
    /// How many came, or left.
    pub physique_delta: i32,
    /// How many more are promised, or fewer.
    pub reserve_delta: i32,
    /// How many there were then.
    pub physique_apres: i32,
    /// How many were promised then.
    pub reserve_apres: i32,
    /// The sale, order, transfer or count that moved it.
    pub reference_id: Uuid,
    /// The reason of an adjustment.
    pub motif: Option<MotifAjustement>,
    /// Who moved it; none when nobody of the chain did.
    pub par: Option<CompteId>,
    pub le: DateTime<Utc>,
}
