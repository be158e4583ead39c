//! Cash that goes into a drawer or out of it without a sale.

use chrono::{DateTime, Utc};
use comptoir_auth::JetonApprobation;
use comptoir_types::{Centimes, CompteId, Invalid, MouvementCaisseId, SessionCaisseId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Which way the cash goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GenreMouvement {
    /// Paid in.
    Apport,
    /// Paid out.
    Retrait,
}

comptoir_types::texte_sql!(GenreMouvement: Apport = "apport", Retrait = "retrait");

/// Why it goes there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MotifMouvement {
    /// Coins and notes to give change with.
    Monnaie,
    /// Brought to the safe or to the bank.
    Depot,
    /// Spent for the store.
    Depense,
    /// The difference of an earlier session, put right.
    Correction,
}

comptoir_types::texte_sql!(MotifMouvement: Monnaie = "monnaie", Depot = "depot", Depense = "depense", Correction = "correction");

/// Cash put in or taken out: 0.05 to 10,000.00 $, in coins and notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i64, minimum = 5, maximum = 1_000_000, multiple_of = 5, example = 5000)]
pub struct MontantMouvement(Centimes);

impl MontantMouvement {
    const MIN: i64 = 5;
    const MAX: i64 = 1_000_000;

    pub const fn get(self) -> Centimes {
        self.0
    }
}

impl TryFrom<i64> for MontantMouvement {
    type Error = Invalid;

    fn try_from(cents: i64) -> Result<Self, Invalid> {
        let montant = Centimes::new(cents);
        if (Self::MIN..=Self::MAX).contains(&cents) && montant.payable_en_especes() {
            Ok(MontantMouvement(montant))
        } else {
            let (min, max) = (Self::MIN, Self::MAX);
            Err(Invalid::new(
                format_args!(
                    "un apport ou un retrait va de {min} à {max} cents, par multiples de 5, reçu {cents}"
                ),
                format_args!("cash paid in or out is {min} to {max} cents, in multiples of 5, got {cents}"),
            ))
        }
    }
}

/// Cash to put in or to take out.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NouveauMouvementCaisse)]
pub struct NouveauMouvement {
    pub genre: GenreMouvement,
    pub montant_cents: MontantMouvement,
    pub motif: MotifMouvement,
    /// A gestionnaire's approval of action `retrait` for the key of this request: needed where an employé takes cash
    /// out, not read otherwise.
    pub approbation: Option<JetonApprobation>,
}

/// Cash that was put in or taken out.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MouvementCaisse {
    /// The key of the request.
    pub mouvement_caisse_id: MouvementCaisseId,
    pub session_id: SessionCaisseId,
    pub genre: GenreMouvement,
    pub montant_cents: Centimes,
    pub motif: MotifMouvement,
    /// Who did it.
    pub par: CompteId,
    /// The gestionnaire who approved of it; none where nobody had to.
    pub approuve_par: Option<CompteId>,
    pub le: DateTime<Utc>,
}
