//! What came back, as it was recorded.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_types::{Centimes, CompteId, LieuId, ProduitId, RetourId, SessionCaisseId, VenteId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caisses::domain::Moyen;
use crate::ventes::domain::VenteFaite;

/// How something came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RetourGenre)]
pub enum Genre {
    /// For its money.
    Retour,
    /// For something else.
    Echange,
    /// With all the rest of its sale, which is void.
    Annulation,
}

comptoir_types::texte_sql!(Genre: Retour = "retour", Echange = "echange", Annulation = "annulation");

/// Why something came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = RetourMotif)]
pub enum Motif {
    Defectueux,
    Insatisfait,
    /// Not what was wanted.
    MauvaisArticle,
    /// The cashier's mistake.
    ErreurDeCaisse,
    /// Scanned above the posted price.
    ErreurDePrix,
    Autre,
}

comptoir_types::texte_sql!(
    Motif: Defectueux = "defectueux", Insatisfait = "insatisfait", MauvaisArticle = "mauvais_article",
    ErreurDeCaisse = "erreur_de_caisse", ErreurDePrix = "erreur_de_prix", Autre = "autre"
);

/// What the till shows when something came back.
#[derive(Debug, Serialize, ToSchema)]
pub struct RetourFait {
    /// The key of the request.
    pub retour_id: RetourId,
    /// Without gaps in a session.
    #[schema(example = "LAV-1-42-R2")]
    pub numero: String,
    pub vente_id: VenteId,
    pub genre: Genre,
    /// The lines.
    pub sous_total_cents: Centimes,
    /// The deposits.
    pub consigne_cents: Centimes,
    /// Federal tax.
    pub tps_cents: Centimes,
    /// Québec tax.
    pub tvq_cents: Centimes,
    /// What was owed back.
    pub total_cents: Centimes,
    /// What rounding the cash added, or took.
    pub arrondi_cents: Centimes,
    /// The number of the store credit that it made, shown in this answer alone: a repeat of the request does not have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "9000000000000001")]
    pub numero_avoir: Option<String>,
    /// What was taken in exchange.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nouvelle_vente: Option<VenteFaite>,
}

/// What came back, in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct RetourResume {
    #[serde(flatten)]
    pub fait: RetourFait,
    /// The store that took it back.
    pub magasin_id: LieuId,
    pub session_id: SessionCaisseId,
    /// Who took it back.
    pub par: CompteId,
    /// Who approved, where somebody had to.
    pub approuve_par: Option<CompteId>,
    pub motif: Motif,
    /// The business day.
    pub jour: NaiveDate,
    pub le: DateTime<Utc>,
}

/// What came back, with its lines and refunds.
#[derive(Debug, Serialize, ToSchema)]
pub struct Retour {
    #[serde(flatten)]
    pub resume: RetourResume,
    /// The receipt or invoice number of the sale.
    #[schema(example = "LAV-1-42-7")]
    pub vente_numero: String,
    pub lignes: Vec<LigneRetour>,
    pub paiements: Vec<PaiementRetour>,
}

/// Units of a line that came back.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RetourLigne)]
pub struct LigneRetour {
    /// The place of the line in the sale.
    pub rang: i16,
    pub produit_id: ProduitId,
    /// Its code at the time of the sale.
    pub sku: String,
    /// Its name in French at the time of the sale.
    pub nom_fr: String,
    /// Its name in English at the time of the sale.
    pub nom_en: String,
    /// How many, or how many grams.
    pub quantite: i32,
    /// How many units the price is for: 1, or 1000 grams.
    pub diviseur: i64,
    /// What was given back for it, before taxes.
    pub montant_cents: Centimes,
    /// The deposit given back.
    pub consigne_cents: Centimes,
    /// Whether it went back on the shelf.
    pub remise_en_stock: bool,
}

/// A refund of a return.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RetourPaiement)]
pub struct PaiementRetour {
    pub moyen: Moyen,
    pub montant_cents: Centimes,
    /// The terminal's reference for a card, the new sale for an exchange, the last digits of a store credit.
    pub reference: Option<String>,
}
