//! The ledger.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, LieuId, ProduitId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
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
    /// Where to read it; none where nothing else is known of it.
    #[schema(example = "/api/ventes/0199f0f3-6a54-7c1e-9d3f-2f6f0c8a7b11")]
    pub lien: Option<String>,
    /// The reason of an adjustment.
    pub motif: Option<MotifAjustement>,
    /// Who moved it; none when nobody of the chain did.
    pub par: Option<CompteId>,
    pub le: DateTime<Utc>,
}
