//! The Z report.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use comptoir_types::{Centimes, VenteId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{GenreMouvement, MotifMouvement, Moyen, Session};

/// The frozen summary of a closed session. `ouverte_par`, `terminee_par` and `compte_par` are its three signatures.
#[derive(Debug, Serialize, ToSchema)]
pub struct Z {
    /// The session: float, expected, counted, difference.
    #[serde(flatten)]
    pub session: Session,
    /// Who sells.
    pub raison_sociale: String,
    /// The name of the store.
    pub magasin: String,
    /// When it was opened, in Montréal.
    #[schema(example = "2026-06-30 08:45")]
    pub ouverte_locale: String,
    /// When it was ended, in Montréal.
    #[schema(example = "2026-06-30 21:05")]
    pub terminee_locale: String,
    /// When its drawer was counted, in Montréal.
    #[schema(example = "2026-06-30 21:15")]
    pub compte_locale: String,
    /// The lines of its sales.
    pub sous_total_cents: Centimes,
    /// The deposits charged.
    pub consigne_cents: Centimes,
    /// Federal tax.
    pub tps_cents: Centimes,
    /// Québec tax.
    pub tvq_cents: Centimes,
    /// Its sales with their deposits and taxes.
    pub total_cents: Centimes,
    /// What rounding to 5 cents added, or took.
    pub arrondi_cents: Centimes,
    /// What was taken off lines.
    pub remises_cents: Centimes,
    /// What came back: returns, exchanges, voids, each apart.
    pub retours: Vec<TotalRetour>,
    /// Federal tax, less what was given back of it.
    pub tps_nette_cents: Centimes,
    /// Québec tax, less what was given back of it.
    pub tvq_nette_cents: Centimes,
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
    /// The cash put in and taken out, by reason.
    pub mouvements: Vec<TotalMouvement>,
    /// The cash given for empty containers.
    pub consignes_cents: Centimes,
    /// How many gift cards it sold. They are no sales, and in no figure of sales.
    pub nb_cartes: i32,
    /// What these cards are worth.
    pub cartes_vendues_cents: Centimes,
    /// How they were paid, by tender.
    pub cartes_paiements: Vec<Total>,
    /// Their cash.
    pub especes_cartes_cents: Centimes,
    /// How many cards were paid out.
    pub nb_cartes_remboursees: i32,
    /// The cash of that.
    pub cartes_remboursees_cents: Centimes,
    /// The coins and notes counted, by value in cents.
    pub denominations: BTreeMap<String, u32>,
    /// How many sales arrived after its end. They are in no other figure.
    pub nb_supplements: i32,
    /// Their cash.
    pub especes_supplements_cents: Centimes,
    /// These sales, oldest first.
    pub supplements: Vec<Supplement>,
}

/// What one tender brought, and gave back.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ZTotal)]
pub struct Total {
    #[schema(value_type = String, example = "debit")]
    pub moyen: Moyen,
    /// How many payments.
    pub nombre: i64,
    pub montant_cents: Centimes,
    /// How many refunds.
    pub nombre_rendus: i64,
    pub rendu_cents: Centimes,
    /// What it brought, less what it gave back.
    pub net_cents: Centimes,
}

/// What came back in one way.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ZRetour)]
pub struct TotalRetour {
    /// `retour`, `echange` or `annulation`.
    #[schema(example = "retour")]
    pub genre: String,
    pub nombre: i64,
    /// The lines, before taxes.
    pub sous_total_cents: Centimes,
    /// The deposits given back.
    pub consigne_cents: Centimes,
    /// Federal tax.
    pub tps_cents: Centimes,
    /// Québec tax.
    pub tvq_cents: Centimes,
    /// All of these.
    pub total_cents: Centimes,
    /// What rounding to 5 cents added, or took.
    pub arrondi_cents: Centimes,
}

/// The cash that went one way for one reason.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ZMouvement)]
pub struct TotalMouvement {
    #[schema(value_type = String, example = "retrait")]
    pub genre: GenreMouvement,
    #[schema(value_type = String, example = "depot")]
    pub motif: MotifMouvement,
    pub nombre: i64,
    pub montant_cents: Centimes,
}

/// A sale made without network, which arrived after the end of the session.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = ZSupplement)]
pub struct Supplement {
    pub vente_id: VenteId,
    pub numero: String,
    /// When it was made.
    pub faite_le: DateTime<Utc>,
    /// When it arrived.
    pub recue_le: DateTime<Utc>,
    pub total_cents: Centimes,
    /// Its cash, which is in the drawer and not in what was expected.
    pub especes_cents: Centimes,
}
