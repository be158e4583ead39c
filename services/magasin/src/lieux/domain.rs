//! The places of the chain, and its settings.

use comptoir_types::{Centimes, LieuId, Taux};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TypeLieu {
    /// Sells at tills and hands over orders.
    Magasin,
    /// Ships the orders of the online shop.
    CentreLogistique,
    /// Owns the catalogue, holds no stock.
    Siege,
}

comptoir_types::texte_sql!(TypeLieu: Magasin = "magasin", CentreLogistique = "centre_logistique", Siege = "siege");

/// Whether a place is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EtatLieu {
    Actif,
    Ferme,
}

comptoir_types::texte_sql!(EtatLieu: Actif = "actif", Ferme = "ferme");

/// A place of the chain.
#[derive(Debug, Serialize, ToSchema)]
pub struct Lieu {
    pub lieu_id: LieuId,
    #[schema(example = "LAV")]
    pub code: String,
    /// `magasin`, `centre_logistique` or `siege`.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "magasin")]
    pub genre: TypeLieu,
    pub nom: String,
    /// Its number and street.
    pub adresse: String,
    pub ville: String,
    #[schema(example = "H7N1A1")]
    pub code_postal: String,
    pub region: String,
    pub telephone: String,
    /// `actif` or `ferme`.
    #[schema(value_type = String, example = "actif")]
    pub etat: EtatLieu,
    /// Whether it takes empty containers back for their deposits.
    pub reprend_consignes: bool,
    /// Its version: the `ETag`.
    pub version: i32,
}

/// What changes of a store.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ModificationLieu)]
pub struct Modification {
    /// Whether it takes empty containers back for their deposits.
    pub reprend_consignes: bool,
}

/// The settings of the chain.
#[derive(Debug, Serialize, ToSchema)]
pub struct Parametres {
    /// Who sells.
    pub raison_sociale: String,
    /// Its number for the TPS.
    pub numero_tps: String,
    /// Its number for the TVQ.
    pub numero_tvq: String,
    /// What delivery costs.
    pub frais_livraison_cents: Centimes,
    /// From which amount of lines on it is free.
    pub livraison_gratuite_cents: Centimes,
    /// How long the stock of an unpaid order is kept.
    pub reservation_minutes: i16,
    /// The rates in force today.
    pub taux: Taux,
    /// Its version: the `ETag`.
    pub version: i32,
}
