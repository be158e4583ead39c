//! A sale as it was recorded.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_types::{
    Centimes, CommandeId, CompteId, LieuId, ProduitId, SessionCaisseId, Taux, Taxe, VenteId,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::MotifRemise;
use crate::caisses::domain::Moyen;

/// Where a sale was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Canal {
    /// At a till.
    Caisse,
    /// In the online shop.
    Web,
}

comptoir_types::texte_sql!(Canal: Caisse = "caisse", Web = "web");

/// What the till shows when a sale is recorded.
#[derive(Debug, Serialize, ToSchema)]
pub struct VenteFaite {
    /// The key of the request.
    pub vente_id: VenteId,
    /// The receipt number, without gaps in a session.
    #[schema(example = "LAV-1-42-7")]
    pub numero: String,
    /// The lines, before taxes.
    pub sous_total_cents: Centimes,
    /// The deposit on its containers, which bears no tax.
    pub consigne_cents: Centimes,
    /// Federal tax.
    pub tps_cents: Centimes,
    /// Québec tax.
    pub tvq_cents: Centimes,
    /// What was owed.
    pub total_cents: Centimes,
    /// What rounding the cash added, or took.
    pub arrondi_cents: Centimes,
    /// The change to give.
    pub monnaie_cents: Centimes,
}

/// A sale in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct VenteResumee {
    pub vente_id: VenteId,
    /// Its receipt or invoice number.
    #[schema(example = "LAV-1-42-7")]
    pub numero: String,
    /// `caisse` or `web`.
    #[schema(value_type = String, example = "caisse")]
    pub canal: Canal,
    /// The place that sold.
    pub magasin_id: LieuId,
    /// The till session; none for a web order.
    pub session_id: Option<SessionCaisseId>,
    /// The web order; none at a till.
    pub commande_id: Option<CommandeId>,
    /// Who sold.
    pub vendeur_id: Option<CompteId>,
    pub jour: NaiveDate,
    /// When it was made.
    pub faite_le: DateTime<Utc>,
    /// The lines, before taxes.
    pub sous_total_cents: Centimes,
    /// The deposit on its containers, which bears no tax.
    pub consigne_cents: Centimes,
    /// Federal tax.
    pub tps_cents: Centimes,
    /// Québec tax.
    pub tvq_cents: Centimes,
    /// What was owed.
    pub total_cents: Centimes,
    /// Whether it was voided.
    pub annulee: bool,
    /// Whether it was made without network.
    pub hors_ligne: bool,
    /// Whether it arrived after the end of its session, which then counts it apart.
    pub supplement: bool,
}

/// A sale with its lines and tenders.
#[derive(Debug, Serialize, ToSchema)]
pub struct Vente {
    /// As in a list.
    #[serde(flatten)]
    pub resume: VenteResumee,
    pub frais_livraison_cents: Centimes,
    /// The rates of its taxes.
    pub taux: Taux,
    /// What rounding the cash added, or took.
    pub arrondi_cents: Centimes,
    /// The cash that the customer handed over.
    pub recu_cents: Centimes,
    /// The change given.
    pub monnaie_cents: Centimes,
    pub lignes: Vec<Ligne>,
    /// How it was paid; empty for a web order, whose payment is the order's.
    pub paiements: Vec<Paiement>,
}

/// A line of a sale.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = VenteLigne)]
pub struct Ligne {
    /// Its place in the sale.
    pub rang: i16,
    pub produit_id: ProduitId,
    /// Its code then.
    pub sku: String,
    /// Its name in French then.
    pub nom_fr: String,
    /// Its name in English then.
    pub nom_en: String,
    /// How many, or how many grams.
    pub quantite: i32,
    /// How many units the price is for: 1, or 1000 grams.
    pub diviseur: i64,
    /// The price charged.
    pub prix_unitaire_cents: Centimes,
    /// Without network: how far the price charged was above the one in force.
    pub ecart_prix_cents: Centimes,
    /// What was taken off.
    pub remise_cents: Centimes,
    #[schema(value_type = Option<String>)]
    pub remise_motif: Option<MotifRemise>,
    pub taxe: Taxe,
    /// What it cost, without its deposit.
    pub montant_cents: Centimes,
    /// The deposit on one.
    pub consigne_unitaire_cents: Centimes,
    /// The deposit on all of them.
    pub consigne_cents: Centimes,
    /// How many came back.
    pub retournee: i32,
}

/// A tender of a sale.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = VentePaiement)]
pub struct Paiement {
    #[schema(value_type = String, example = "debit")]
    pub moyen: Moyen,
    pub montant_cents: Centimes,
    /// The terminal's reference, or the last digits of a gift card; none for cash.
    pub reference: Option<String>,
}
