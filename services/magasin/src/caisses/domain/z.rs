//! The Z report.

use std::collections::BTreeMap;

use comptoir_types::Centimes;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Moyen, Session};

/// The frozen summary of a closed session. `ouverte_par`, `terminee_par` and `compte_par` are its three signatures.
#[derive(Debug, Serialize, ToSchema)]
pub struct Z {
    /// The session: float, expected, counted, difference.
    #[serde(flatten)]
    pub session: Session,
    /// The lines of its sales.
    pub sous_total_cents: Centimes,
    /// Federal tax.
    pub tps_cents: Centimes,
    /// Québec tax.
    pub tvq_cents: Centimes,
    /// Its sales with their taxes.
    pub total_cents: Centimes,
    /// What rounding to 5 cents added, or took.
    pub arrondi_cents: Centimes,
    /// What was taken off lines.
    pub remises_cents: Centimes,
    /// By tender.
    pub paiements: Vec<Total>,
    /// The cash of its sales.
    pub especes_ventes_cents: Centimes,
    /// The cash given back.
    pub especes_retours_cents: Centimes,
    /// The cash put in.
    pub apports_cents: Centimes,
    /// The cash taken out.
    pub retraits_cents: Centimes,
    /// The coins and notes counted, by value in cents.
    pub denominations: BTreeMap<String, u32>,
}

/// What one tender brought.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ZTotal)]
pub struct Total {
    #[schema(value_type = String, example = "debit")]
    pub moyen: Moyen,
    /// How many payments.
    pub nombre: i64,
    pub montant_cents: Centimes,
}
