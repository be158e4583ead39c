//! Who a person or a program is.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::texte_sql;

/// The kind of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Genre {
    /// A person with an account in the online shop.
    Client,
    /// A person who works for the chain.
    Travailleur,
    /// A program with an API key.
    Machine,
}

/// What a signed-in account may do. Among workers, each role includes the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A client: own cart, orders and profile.
    Client,
    /// A program: what its scopes say, read only.
    Machine,
    /// Cashier, floor or warehouse staff of some places.
    Employe,
    /// Store manager of some places.
    Gestionnaire,
    /// Head office and logistics: every place.
    Responsable,
}

/// What an API key may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum Portee {
    /// Stock in units.
    #[serde(rename = "stock:lire")]
    Stock,
    /// Till sales.
    #[serde(rename = "ventes:lire")]
    Ventes,
    /// Reports.
    #[serde(rename = "rapports:lire")]
    Rapports,
    /// The invariants of each service.
    #[serde(rename = "invariants:lire")]
    Invariants,
    /// The event store.
    #[serde(rename = "evenements:lire")]
    Evenements,
}

/// What a gestionnaire approves of, for an employé who may not do it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ActionApprouvee)]
pub enum Action {
    /// A discount above what an employé gives alone.
    Remise,
    /// A price error above what an employé corrects alone.
    ErreurDePrix,
    /// A return above what an employé takes back alone.
    Retour,
    /// A sale made void.
    Annulation,
    /// Cash taken out of a drawer.
    Retrait,
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Langue {
    /// French, the first language of the product.
    #[default]
    Fr,
    /// English.
    En,
}

texte_sql!(Genre: Client = "client", Travailleur = "travailleur", Machine = "machine");
texte_sql!(Role: Client = "client", Machine = "machine", Employe = "employe", Gestionnaire = "gestionnaire",
    Responsable = "responsable");
texte_sql!(Portee: Stock = "stock:lire", Ventes = "ventes:lire", Rapports = "rapports:lire",
    Invariants = "invariants:lire", Evenements = "evenements:lire");
texte_sql!(Action: Remise = "remise", ErreurDePrix = "erreur_de_prix", Retour = "retour", Annulation = "annulation",
    Retrait = "retrait");
texte_sql!(Langue: Fr = "fr", En = "en");

impl Langue {
    /// The language of an `Accept-Language` header: English when it comes first, else French.
    ///
    /// Quality values are honoured (RFC 9110, 12.5.4); other languages are passed over.
    pub fn accept(header: &str) -> Langue {
        let mut best = (0_u32, Langue::Fr);
        for range in header.split(',') {
            let mut parts = range.split(';');
            let langue = match parts.next().map(str::trim).and_then(|tag| tag.get(..2)) {
                Some(tag) if tag.eq_ignore_ascii_case("fr") => Langue::Fr,
                Some(tag) if tag.eq_ignore_ascii_case("en") => Langue::En,
                _ => continue,
            };
            let weight =
                parts.find_map(|part| part.trim().strip_prefix("q=").map(thousandths)).unwrap_or(1000);
            if weight > best.0 {
                best = (weight, langue);
            }
        }
        best.1
    }
}

fn thousandths(q: &str) -> u32 {
    let (whole, fraction) = q.split_once('.').unwrap_or((q, ""));
    let digits = format!("{fraction:0<3}");
    let fraction = digits.get(..3).and_then(|digits| digits.parse::<u32>().ok()).unwrap_or(0);
    whole.parse::<u32>().unwrap_or(0).min(1) * 1000 + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_unless_english_comes_first() {
        for (header, langue) in [
            ("", Langue::Fr),
            ("de", Langue::Fr),
            ("en", Langue::En),
            ("en-CA,fr;q=0.8", Langue::En),
            ("fr-CA,fr;q=0.9,en;q=0.8", Langue::Fr),
            ("fr;q=0.2, en;q=0.7", Langue::En),
            ("*;q=0.1,é", Langue::Fr),
        ] {
            assert_eq!(Langue::accept(header), langue, "{header}");
        }
    }

    #[test]
    fn a_role_includes_the_one_before() {
        assert!(Role::Responsable > Role::Gestionnaire && Role::Gestionnaire > Role::Employe);
        assert!(Role::Employe > Role::Client && Role::Employe > Role::Machine);
    }
}
