//! The journal of a day.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_http::csv::{ecrire, inoffensif};
use comptoir_types::{Centimes, CompteId, LieuId, VenteId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What documents a line sums up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EcritureNature)]
pub enum Nature {
    /// Till sales, and web orders whose goods have left.
    Vente,
    /// One sale that arrived after the end of its session: `piece_id` names it.
    Supplement,
    /// Returns, exchanges, voids.
    Retour,
    /// Web orders that were paid.
    CommandePayee,
    /// Paid web orders that were cancelled.
    CommandeAnnulee,
    /// Gift cards sold.
    CarteVendue,
    /// Cards paid out.
    CarteRemboursee,
    /// Cash put into drawers and taken out.
    Tiroir,
    /// Deposits given for empty containers.
    Consigne,
    /// Differences of counted drawers.
    Ecart,
}

comptoir_types::texte_sql!(
    Nature: Vente = "vente", Supplement = "supplement", Retour = "retour", CommandePayee = "commande_payee",
    CommandeAnnulee = "commande_annulee", CarteVendue = "carte_vendue", CarteRemboursee = "carte_remboursee",
    Tiroir = "tiroir", Consigne = "consigne", Ecart = "ecart"
);

/// A line of the journal: one account of one store, debit or credit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JournalEcriture)]
pub struct Ecriture {
    /// Its number, without gaps over all days; none while the day is not closed.
    pub numero: Option<i64>,
    pub magasin_id: LieuId,
    /// The code of the place.
    #[schema(example = "LAV")]
    pub magasin: String,
    pub nature: Nature,
    /// The sale of a supplement.
    pub piece_id: Option<VenteId>,
    /// Its receipt number.
    pub piece: Option<String>,
    /// Our own word for the account.
    #[schema(example = "ventes_taxable")]
    pub compte: String,
    /// Its number, as it was when the day was closed.
    #[schema(example = "4010")]
    pub numero_compte: String,
    pub nom_fr: String,
    pub nom_en: String,
    pub debit_cents: Centimes,
    pub credit_cents: Centimes,
}

/// Who closed a day, and when.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JournalCloture)]
pub struct Cloture {
    pub par: CompteId,
    pub le: DateTime<Utc>,
}

/// The journal of a day: debits and credits are equal, for each store and in all.
#[derive(Debug, Serialize, ToSchema)]
pub struct Journal {
    pub jour: NaiveDate,
    /// None while the day may still change.
    pub cloture: Option<Cloture>,
    pub debit_cents: Centimes,
    pub credit_cents: Centimes,
    pub ecritures: Vec<Ecriture>,
}

/// A day that was closed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = JournalClos)]
pub struct ClotureFaite {
    pub jour: NaiveDate,
    pub par: CompteId,
    pub le: DateTime<Utc>,
    /// How many lines it has.
    pub ecritures: i64,
    /// The number of its first line; none where nothing happened on the day.
    pub premier_numero: Option<i64>,
    pub dernier_numero: Option<i64>,
    pub debit_cents: Centimes,
    pub credit_cents: Centimes,
}

impl Journal {
    /// Of these lines.
    pub fn new(jour: NaiveDate, cloture: Option<Cloture>, ecritures: Vec<Ecriture>) -> Self {
        Journal {
            jour,
            cloture,
            debit_cents: ecritures.iter().map(|ligne| ligne.debit_cents).sum(),
            credit_cents: ecritures.iter().map(|ligne| ligne.credit_cents).sum(),
            ecritures,
        }
    }

    /// As a file for a spreadsheet or an accounting program: amounts in dollars with a point, no cell is a formula.
    pub fn csv(&self) -> String {
        let colonnes =
            ["numero", "jour", "magasin", "nature", "piece", "compte", "nom_fr", "nom_en", "debit", "credit"];
        let mut texte = ecrire(&colonnes.map(str::to_owned));
        for ligne in &self.ecritures {
            texte.push_str(&ecrire(&[
                ligne.numero.map(|numero| numero.to_string()).unwrap_or_default(),
                self.jour.to_string(),
                inoffensif(&ligne.magasin),
                ligne.nature.as_str().to_owned(),
                inoffensif(ligne.piece.as_deref().unwrap_or_default()),
                ligne.numero_compte.clone(),
                inoffensif(&ligne.nom_fr),
                inoffensif(&ligne.nom_en),
                dollars(ligne.debit_cents),
                dollars(ligne.credit_cents),
            ]));
        }
        texte
    }
}

/// An amount of a line, which is never below zero.
fn dollars(montant: Centimes) -> String {
    format!("{}.{:02}", montant.get() / 100, montant.get() % 100)
}
