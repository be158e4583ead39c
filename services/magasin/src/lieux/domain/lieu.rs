//! The places of the chain.

use comptoir_types::{CodePostal, LieuId, Telephone, Text, present};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Sigle;

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TypeLieu {
    /// Sells at tills and hands over orders.
    Magasin,
    /// Ships the orders of the online shop.
    CentreLogistique,
    /// Owns the catalogue, holds no stock.
    Siege,
}

comptoir_types::texte_sql!(TypeLieu: Magasin = "magasin", CentreLogistique = "centre_logistique", Siege = "siege");

/// Whether a place is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatLieu {
    /// In use.
    Actif,
    /// Nothing begins there.
    Ferme,
}

comptoir_types::texte_sql!(EtatLieu: Actif = "actif", Ferme = "ferme");

/// A place of the chain.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct Lieu {
    pub lieu_id: LieuId,
    #[schema(example = "LAV")]
    pub code: String,
    /// `magasin`, `centre_logistique` or `siege`.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "magasin")]
    pub genre: TypeLieu,
    pub nom: String,
    /// Its number and street.
    pub adresse: String,
    pub ville: String,
    #[schema(example = "H7N1A1")]
    pub code_postal: String,
    pub region: String,
    pub telephone: String,
    /// `actif` or `ferme`.
    #[schema(value_type = String, example = "actif")]
    pub etat: EtatLieu,
    /// Whether it takes empty containers back for their deposits.
    pub reprend_consignes: bool,
    /// Its version: the `ETag`.
    pub version: i32,
}

/// A place to open.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouveauLieu {
    /// What the receipts of its tills start with; no other place has it, and it stays.
    pub code: Sigle,
    /// There is one logistics centre and one head office; any number of stores.
    #[serde(rename = "type")]
    pub genre: TypeLieu,
    pub nom: Text<1, 100>,
    /// Its number and street.
    pub adresse: Text<1, 200>,
    pub ville: Text<1, 100>,
    pub code_postal: CodePostal,
    pub region: Text<1, 100>,
    pub telephone: Telephone,
    /// Whether it takes empty containers back for their deposits; a store alone may.
    #[serde(default)]
    #[schema(default = false)]
    pub reprend_consignes: bool,
}

/// What changes of a place: what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ModificationLieu)]
pub struct Modification {
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub nom: Option<Text<1, 100>>,
    /// Its number and street.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 200>)]
    pub adresse: Option<Text<1, 200>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub ville: Option<Text<1, 100>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = CodePostal)]
    pub code_postal: Option<CodePostal>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub region: Option<Text<1, 100>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Telephone)]
    pub telephone: Option<Telephone>,
    /// A store alone closes, while nothing is open there; it may open again.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = EtatLieu)]
    pub etat: Option<EtatLieu>,
    /// Whether it takes empty containers back for their deposits; a store alone may.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = bool)]
    pub reprend_consignes: Option<bool>,
}

/// What is open in a place, and keeps it from closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Ouverts {
    /// Till sessions whose drawer is not counted.
    pub sessions: i64,
    /// Orders that hold stock of it.
    pub commandes: i64,
    /// Transfers from it or to it, in preparation or on their way.
    pub transferts: i64,
    /// Its requests that wait.
    pub demandes: i64,
}

impl Ouverts {
    /// What to do about it, in French.
    pub fn francais(self) -> String {
        let Ouverts { sessions, commandes, transferts, demandes } = self;
        format!(
            "Il reste ici {sessions} session(s) de caisse, {commandes} commande(s), {transferts} transfert(s) et \
             {demandes} demande(s) : terminez-les d'abord."
        )
    }

    /// What to do about it, in English.
    pub fn anglais(self) -> String {
        let Ouverts { sessions, commandes, transferts, demandes } = self;
        format!(
            "There are {sessions} till session(s), {commandes} order(s), {transferts} transfer(s) and {demandes} \
             request(s) left here: end them first."
        )
    }
}
