//! A transfer, as it is asked for and as it is read.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, LieuId, ProduitId, TransfertId, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{LigneRecue, LigneTransferee, LignesRecues, LignesTransferees};

/// Where a transfer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = TransfertEtat)]
pub enum Etat {
    /// Lines may be added; their units are promised at the source.
    EnPreparation,
    /// The goods have left the source.
    EnTransit,
    /// The destination has answered for every line.
    Recu,
    /// Given up before it left.
    Annule,
}

comptoir_types::texte_sql!(Etat:
    EnPreparation = "en_preparation",
    EnTransit = "en_transit",
    Recu = "recu",
    Annule = "annule",
);

/// Goods to send from one place to another.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouveauTransfert {
    /// The place that sends.
    pub source_id: LieuId,
    /// The place that receives: another one.
    pub destination_id: LieuId,
    /// What goes on it, 1 to 100 lines, each product once.
    #[schema(value_type = Vec<LigneTransferee>, min_items = 1, max_items = 100)]
    pub lignes: LignesTransferees,
}

/// What came of a transfer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReceptionTransfert)]
pub struct Reception {
    /// An answer for every line of the transfer, each once: 0 where nothing came.
    #[schema(value_type = Vec<LigneRecue>, min_items = 1, max_items = 1000)]
    pub lignes: LignesRecues,
}

/// A transfer, in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TransfertEntete)]
pub struct Entete {
    pub transfert_id: TransfertId,
    /// The place that sends.
    pub source_id: LieuId,
    /// The place that receives.
    pub destination_id: LieuId,
    pub etat: Etat,
    /// Who put the first line on it.
    pub prepare_par: CompteId,
    /// Who sent it.
    pub expedie_par: Option<CompteId>,
    /// Who received it.
    pub recu_par: Option<CompteId>,
    /// Who gave it up.
    pub annule_par: Option<CompteId>,
    pub cree_le: DateTime<Utc>,
    pub expedie_le: Option<DateTime<Utc>>,
    pub recu_le: Option<DateTime<Utc>>,
    pub annule_le: Option<DateTime<Utc>>,
    /// Its version: the `ETag`. Every added line moves it.
    pub version: i32,
    pub nombre_lignes: i64,
    /// How many units of all lines did not arrive; none before the reception.
    pub manquante: Option<i64>,
}

/// A transfer with its lines.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Transfert {
    #[serde(flatten)]
    pub entete: Entete,
    /// By product.
    pub lignes: Vec<Ligne>,
}

/// A line of a transfer.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = TransfertLigne)]
pub struct Ligne {
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// What its quantities count.
    pub unite: Unite,
    /// How many are sent.
    pub quantite: i32,
    /// How many arrived; none before the reception.
    pub recue: Option<i32>,
    /// How many did not; none before the reception.
    pub manquante: Option<i32>,
}
