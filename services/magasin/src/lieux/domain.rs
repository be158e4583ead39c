//! The places of the chain, and its settings.

use comptoir_types::{Centimes, LieuId, Taux};
use serde::Serialize;
use utoipa::ToSchema;

/// A place of the chain.
#[derive(Debug, Serialize, ToSchema)]
pub struct Lieu {
    /// Its id.
    pub lieu_id: LieuId,
    /// Its code.
    #[schema(example = "LAV")]
    pub code: String,
    /// `magasin`, `centre_logistique` or `siege`.
    #[serde(rename = "type")]
    #[schema(example = "magasin")]
    pub genre: String,
    /// Its name.
    pub nom: String,
    /// Its number and street.
    pub adresse: String,
    /// Its city.
    pub ville: String,
    /// Its postal code.
    #[schema(example = "H7N1A1")]
    pub code_postal: String,
    /// Its region.
    pub region: String,
    /// Its telephone.
    pub telephone: String,
    /// `actif` or `ferme`.
    #[schema(example = "actif")]
    pub etat: String,
    /// Its version: the `ETag`.
    pub version: i32,
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
