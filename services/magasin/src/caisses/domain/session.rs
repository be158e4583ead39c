//! Till sessions.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use comptoir_types::{CaisseId, Centimes, CompteId, Invalid, LieuId, SessionCaisseId, Text};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, SchemaType, Type};
use utoipa::openapi::{KnownFormat, RefOr, SchemaFormat};
use utoipa::{PartialSchema, ToSchema};

use super::Fond;

/// A till session to open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvelleSession {
    pub caisse_id: CaisseId,
    /// The cash in its drawer.
    pub fond_cents: Fond,
}

/// Where a session is: each state follows the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatSession {
    /// Open: the till sells.
    Ouverte,
    /// Ended: the till sells no more, its drawer is not counted yet.
    Terminee,
    /// Closed: the drawer is counted, the session changes no more.
    Fermee,
}

comptoir_types::texte_sql!(EtatSession: Ouverte = "ouverte", Terminee = "terminee", Fermee = "fermee");

/// A till session, from its float to its counted drawer.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = SessionCaisse)]
pub struct Session {
    /// The key of the request that opened it.
    pub session_id: SessionCaisseId,
    pub caisse_id: CaisseId,
    pub magasin_id: LieuId,
    /// Its number at the till.
    pub numero: i32,
    /// What its receipt numbers start with.
    #[schema(example = "LAV-1-42")]
    pub prefixe: String,
    pub etat: EtatSession,
    /// Who opened it.
    pub ouverte_par: CompteId,
    pub ouverte_le: DateTime<Utc>,
    /// The cash at its opening.
    pub fond_cents: Centimes,
    /// How many sales it has.
    pub nb_ventes: i32,
    /// How many returns it has.
    pub nb_retours: i32,
    /// Who ended it.
    pub terminee_par: Option<CompteId>,
    pub terminee_le: Option<DateTime<Utc>>,
    /// Who counted its drawer.
    pub compte_par: Option<CompteId>,
    pub compte_le: Option<DateTime<Utc>>,
    /// What was counted.
    pub compte_cents: Option<Centimes>,
    /// The cash that its drawer should hold. The count is blind: until it is done, for a responsable only.
    pub attendu_cents: Option<Centimes>,
    /// Counted less expected.
    pub ecart_cents: Option<Centimes>,
    /// What was said of the difference.
    pub note: String,
}

/// A counted drawer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SessionComptage)]
pub struct Comptage {
    /// How many of each coin and note, by its value in cents.
    pub denominations: Denominations,
    /// Needed when the difference is above 5.00 $.
    pub note: Option<Text<1, 500>>,
}

/// How many of each coin and note, by its value in cents: of each at most 100,000.
#[derive(Debug, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, u32>")]
pub struct Denominations(BTreeMap<String, u32>);

impl Denominations {
    /// The coins and notes of Canada that a drawer holds, in cents.
    const VALEURS: [&str; 10] = ["5", "10", "25", "100", "200", "500", "1000", "2000", "5000", "10000"];
    const MAX: u32 = 100_000;

    pub fn total(&self) -> Centimes {
        let cents = |(valeur, nombre): (&String, &u32)| valeur.parse().unwrap_or(0) * i64::from(*nombre);
        Centimes::new(self.0.iter().map(cents).sum())
    }
}

impl TryFrom<BTreeMap<String, u32>> for Denominations {
    type Error = Invalid;

    fn try_from(denominations: BTreeMap<String, u32>) -> Result<Self, Invalid> {
        let connue = |(valeur, nombre): (&String, &u32)| {
            Self::VALEURS.contains(&valeur.as_str()) && *nombre <= Self::MAX
        };
        if denominations.iter().all(connue) {
            Ok(Denominations(denominations))
        } else {
            let valeurs = Self::VALEURS.join(", ");
            Err(Invalid::new(
                format_args!("des pièces et billets de {valeurs} cents, {} de chaque au plus", Self::MAX),
                format_args!("coins and notes of {valeurs} cents, at most {} of each", Self::MAX),
            ))
        }
    }
}

/// Each value by its name: whatever else is not among them.
impl PartialSchema for Denominations {
    fn schema() -> RefOr<Schema> {
        let nombre = ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Integer))
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
            .minimum(Some(0))
            .maximum(Some(Self::MAX))
            .build();
        let nombres = ObjectBuilder::new()
            .description(Some("How many of each coin and note, by its value in cents."))
            .additional_properties(Some(AdditionalProperties::FreeForm(false)))
            .examples([json!({"2000": 3, "100": 12, "5": 4})]);
        Self::VALEURS.iter().fold(nombres, |nombres, valeur| nombres.property(*valeur, nombre.clone())).into()
    }
}

impl ToSchema for Denominations {}
