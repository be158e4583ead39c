//! An order as clients and workers read it.

use std::fmt;

use chrono::{DateTime, Utc};
pub use comptoir_clients::magasin::EtatCommande as Etat;
use comptoir_clients::magasin::Mode;
use comptoir_types::{Centimes, CommandeId, CompteId, LieuId, PaiementId, ProduitId, Quantite, Taxe};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::paiements::domain::EtatPaiement;

/// An order without its lines.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = CommandeEntete)]
pub struct Entete {
    /// Its id: the key of its checkout.
    pub commande_id: CommandeId,
    /// The number to show at collection.
    pub numero: i64,
    /// Whose it is.
    pub client_id: CompteId,
    /// How the goods reach the client: `cueillette` or `livraison`.
    #[schema(value_type = String)]
    pub mode: Mode,
    /// From which place.
    pub lieu_id: LieuId,
    /// Where it is in its life.
    pub etat: Etat,
    /// Until when the stock is kept for its payment.
    pub reservee_jusqua: DateTime<Utc>,
    /// The payment that awaits its answer.
    pub paiement_en_cours: Option<PaiementId>,
    /// Where to write; none once the person is erased.
    pub courriel: Option<String>,
    /// Where to deliver.
    pub adresse: Option<Value>,
    /// The lines, before taxes.
    pub sous_total_cents: Centimes,
    pub frais_livraison_cents: Centimes,
    /// The deposits of its containers; no tax is on them.
    pub consigne_cents: Centimes,
    /// What bears the federal tax.
    pub base_tps_cents: Centimes,
    /// What bears the Québec tax.
    pub base_tvq_cents: Centimes,
    /// The federal rate, in thousandths of a percent.
    pub taux_tps: i32,
    /// The Québec rate, in thousandths of a percent.
    pub taux_tvq: i32,
    /// Federal tax.
    pub tps_cents: Centimes,
    /// Québec tax.
    pub tvq_cents: Centimes,
    /// What is owed.
    pub total_cents: Centimes,
    /// Its version: the `ETag`.
    pub version: i32,
    /// When it was made.
    pub creee_le: DateTime<Utc>,
    /// When it last changed.
    pub maj_le: DateTime<Utc>,
}

/// Never the e-mail nor the address.
impl fmt::Debug for Entete {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entete({}, {})", self.commande_id, self.etat)
    }
}

/// An order with all that belongs to it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Commande {
    #[serde(flatten)]
    pub entete: Entete,
    /// Its lines, by product.
    pub lignes: Vec<CommandeLigne>,
    /// The attempts to pay it, oldest first.
    pub paiements: Vec<Paiement>,
    /// What happened to it, oldest first.
    pub etapes: Vec<Etape>,
}

/// A line of an order, as it was at checkout.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CommandeLigne {
    pub produit_id: ProduitId,
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    pub quantite: Quantite,
    /// The price that the client had seen.
    pub prix_vu_cents: Centimes,
    /// The price charged, never above the one seen.
    pub prix_unitaire_cents: Centimes,
    /// What one cost us; for staff only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cout_cents: Option<Centimes>,
    pub taxe: Taxe,
    /// What a lot took off the line.
    pub remise_cents: Centimes,
    /// The line before taxes, without it.
    pub montant_cents: Centimes,
    /// The deposit of one container.
    pub consigne_unitaire_cents: Centimes,
    /// The deposits of the line.
    pub consigne_cents: Centimes,
}

/// An attempt to pay.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = CommandePaiement)]
pub struct Paiement {
    /// Its id: the key of its request, and the provider's operation.
    pub paiement_id: PaiementId,
    /// What the provider is asked for; 0 where a gift card pays all.
    pub montant_cents: Centimes,
    /// What a gift card or a store credit pays.
    #[serde(default)]
    pub carte_cents: Centimes,
    /// `en_cours`, `accepte` or `refuse`.
    #[schema(value_type = String)]
    pub etat: EtatPaiement,
    /// Why it was refused.
    pub code_refus: Option<String>,
    /// The provider's reference.
    pub transaction: Option<String>,
    /// How much of it is owed back or given back.
    pub rembourse_cents: Centimes,
    /// When it was begun.
    pub cree_le: DateTime<Utc>,
    /// When its answer came.
    pub regle_le: Option<DateTime<Utc>>,
}

/// What happens to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NomEtape {
    /// Its stock is promised.
    Reservation,
    /// The provider is asked for its total.
    Paiement,
    /// A worker takes it on.
    Confirmation,
    /// Its goods are gathered.
    Preparation,
    /// It can be collected.
    MiseADisposition,
    /// It is handed over.
    Remise,
    /// It leaves.
    Expedition,
    /// It arrives.
    Livraison,
    /// Its stock is free again.
    Liberation,
    /// What was paid is given back.
    Remboursement,
    /// Somebody cancels it.
    Annulation,
    /// Nobody paid it in time.
    Expiration,
}

comptoir_types::texte_sql!(
    NomEtape: Reservation = "reservation",
    Paiement = "paiement",
    Confirmation = "confirmation",
    Preparation = "preparation",
    MiseADisposition = "mise_a_disposition",
    Remise = "remise",
    Expedition = "expedition",
    Livraison = "livraison",
    Liberation = "liberation",
    Remboursement = "remboursement",
    Annulation = "annulation",
    Expiration = "expiration",
);

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultatEtape {
    Reussie,
    /// Refused by somebody outside.
    Refusee,
    Echouee,
    /// Undone.
    Compensee,
}

/// A step of an order.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = CommandeEtape)]
pub struct Etape {
    /// The order's version after the step.
    pub rang: i16,
    #[schema(value_type = String)]
    pub etape: NomEtape,
    /// `reussie`, `refusee`, `echouee` or `compensee`.
    #[schema(value_type = String)]
    pub resultat: ResultatEtape,
    /// More about it: a refusal's code, a cancellation's reason.
    pub detail: String,
    /// Who; none where nobody was.
    pub par: Option<CompteId>,
    /// How long the provider took, in milliseconds.
    pub duree_ms: i32,
    pub le: DateTime<Utc>,
}
