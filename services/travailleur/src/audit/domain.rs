//! What of an event is an act of staff.

use chrono::{DateTime, Utc};
use comptoir_outbox::Evenement;
use comptoir_types::{CompteId, LieuId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

/// A line of the audit, as a responsable reads it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LigneAudit {
    /// Its place in the chain: 1, 2, 3 …
    pub position: i64,
    /// The service that told of it.
    #[schema(example = "magasin")]
    pub source: String,
    /// What was done: the type of the event.
    #[schema(example = "audit.ajustement")]
    pub action: String,
    /// Who did it; null where nobody is known, as when a password was guessed.
    pub acteur_id: Option<CompteId>,
    /// In which place, where there is one.
    pub magasin_id: Option<LieuId>,
    /// The id of what it was done to.
    pub objet: String,
    /// What more there is to know: ids and amounts.
    #[schema(value_type = Object)]
    pub details: Value,
    /// When.
    pub le: DateTime<Utc>,
    /// Its digest, in hexadecimal: that of the line before and of this line.
    #[schema(example = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03")]
    pub empreinte: String,
}

/// What the chain is like, from one line on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct EtatChaine {
    /// Whether every line checked is what was written.
    pub intacte: bool,
    /// The last line checked, 0 in an empty chain.
    pub derniere_position: i64,
    /// The first position where the chain is broken: a line changed, removed or put in.
    pub rupture_a: Option<i64>,
    /// The digest of the last line checked, in hexadecimal: kept elsewhere, it tells later whether the end was cut off.
    pub empreinte: Option<String>,
}

/// An act of staff, as its event tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Acte {
    /// Who.
    pub acteur: Option<Uuid>,
    /// Where.
    pub magasin: Option<i32>,
    /// What more there is to know.
    pub details: Value,
    /// Whether the event could be understood. One that could not leaves its line all the same, with all it says.
    pub compris: bool,
}

/// Where an event of this type says who acted and where; none: no staff acts in it.
fn membres(genre: &str) -> Option<(&'static str, &'static str)> {
    Some(match genre {
        "vente.enregistree" => ("vendeur_id", "magasin_id"),
        "retour.enregistre" | "session.fermee" => ("par", "magasin_id"),
        "commande.etat" | "demande.decidee" => ("par", "lieu_id"),
        "transfert.expedie" => ("par", "source_id"),
        "transfert.recu" => ("par", "destination_id"),
        "produit.modifie" => ("par", "magasin_id"),
        _ if genre.starts_with("audit.") => ("acteur_id", "magasin_id"),
        _ => return None,
    })
}

/// What makes a sale more than a sale: somebody took money off, approved, or sold what the book or the price list says
/// otherwise. What a lot takes off, nobody decided.
#[derive(Deserialize)]
struct Vente {
    approuve_par: Option<Uuid>,
    remise_cents: Option<i64>,
    #[serde(default)]
    lots_cents: Option<i64>,
    ecart: Option<i64>,
    #[serde(default)]
    ecart_prix_cents: Option<i64>,
}

impl Vente {
    fn remarquable(&self) -> bool {
        let nul = |montant: Option<i64>| montant.unwrap_or_default() == 0;
        self.approuve_par.is_some()
            || self.remise_cents.unwrap_or_default() != self.lots_cents.unwrap_or_default()
            || !nul(self.ecart)
            || !nul(self.ecart_prix_cents)
    }
}

/// The act that an event tells of; none where no staff acted, or only sold as every day.
pub fn acte(evenement: &Evenement) -> Option<Acte> {
    let (qui, ou) = membres(&evenement.genre)?;
    match lire(evenement, qui, ou) {
        Some(Lu::Acte(acte)) => Some(acte),
        Some(Lu::Rien) => None,
        None => Some(Acte {
            acteur: None,
            magasin: None,
            details: json!({ "illisible": evenement.charge }),
            compris: false,
        }),
    }
}

enum Lu {
    Acte(Acte),
    Rien,
}

/// None: the event cannot be understood.
fn lire(evenement: &Evenement, qui: &str, ou: &str) -> Option<Lu> {
    let charge = evenement.charge.as_object()?;
    let acteur = membre::<Uuid>(charge, qui)?;
    let magasin = membre::<i32>(charge, ou)?;
    let details = match evenement.genre.as_str() {
        genre if genre.starts_with("audit.") => charge
            .get("details")
            .map_or(Some(json!({})), |details| details.is_object().then(|| details.clone()))?,
        // A client's own step, or one that time took.
        "commande.etat" if acteur.is_none() => return Some(Lu::Rien),
        "vente.enregistree" if !Vente::deserialize(&evenement.charge).ok()?.remarquable() => {
            return Some(Lu::Rien);
        }
        _ => Value::Object(
            charge
                .iter()
                .filter(|(nom, _)| ![qui, ou].contains(&nom.as_str()))
                .map(|(nom, valeur)| (nom.clone(), valeur.clone()))
                .collect(),
        ),
    };
    Some(Lu::Acte(Acte { acteur, magasin, details, compris: true }))
}

/// The member of this name, null where it is null or absent; none where it is of another type.
fn membre<T: serde::de::DeserializeOwned>(charge: &Map<String, Value>, nom: &str) -> Option<Option<T>> {
    charge.get(nom).map_or(Some(None), |valeur| Option::<T>::deserialize(valeur).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUI: &str = "0199f0f3-6a54-7c1e-9d3f-2f6f0c8a7b11";

    fn evenement(genre: &str, charge: Value) -> Evenement {
        Evenement {
            position: 1,
            genre: genre.to_owned(),
            agregat_id: "x".to_owned(),
            charge,
            cree_le: Utc::now(),
        }
    }

    fn de(genre: &str, charge: Value) -> Option<Acte> {
        acte(&evenement(genre, charge))
    }

    #[test]
    fn a_sale_is_an_act_when_somebody_decided_something() {
        let vente = |de_plus: Value| {
            let mut charge = json!({"magasin_id": 3, "canal": "caisse", "total_cents": 100, "vendeur_id": QUI,
                "approuve_par": null, "remise_cents": 0, "lots_cents": 0, "ecart": 0});
            charge.as_object_mut().unwrap().extend(de_plus.as_object().unwrap().clone());
            de("vente.enregistree", charge)
        };
        assert_eq!(vente(json!({})), None);
        assert_eq!(vente(json!({"remise_cents": 50, "lots_cents": 50})), None);
        for remarquable in [
            json!({"remise_cents": 60, "lots_cents": 50}),
            json!({"approuve_par": QUI}),
            json!({"ecart": 2}),
            json!({"hors_ligne": true, "ecart_prix_cents": -5}),
        ] {
            let acte = vente(remarquable.clone()).unwrap();
            assert_eq!((acte.acteur.unwrap().to_string(), acte.magasin), (QUI.to_owned(), Some(3)));
            assert!(acte.compris && acte.details.get("vendeur_id").is_none(), "{remarquable}");
        }
        // As they were written before lots were told apart.
        assert!(de("vente.enregistree", json!({"canal": "web", "total_cents": 1})).is_none());
    }

    #[test]
    fn staff_acts_in_these_events_and_a_client_in_none() {
        for (genre, lieu) in [
            ("retour.enregistre", "magasin_id"),
            ("session.fermee", "magasin_id"),
            ("commande.etat", "lieu_id"),
            ("demande.decidee", "lieu_id"),
            ("transfert.expedie", "source_id"),
            ("transfert.recu", "destination_id"),
        ] {
            let acte = de(genre, json!({"par": QUI, lieu: 4, "etat": "x"})).unwrap();
            assert_eq!((acte.magasin, acte.details), (Some(4), json!({"etat": "x"})), "{genre}");
        }
        let audit = json!({"acteur_id": QUI, "magasin_id": null, "objet": "lot", "details": {"nombre": 3}});
        assert_eq!(de("audit.lot", audit).unwrap().details, json!({"nombre": 3}));
        assert_eq!(de("audit.import_demande", json!({"acteur_id": QUI})).unwrap().details, json!({}));
        assert_eq!(de("commande.etat", json!({"client_id": QUI, "par": null, "lieu_id": 3})), None);
        for genre in ["compte.cree", "commande.creee", "stock.alerte", "client.efface", "auditeur.cree"] {
            assert_eq!(de(genre, json!({"par": QUI, "acteur_id": QUI})), None, "{genre}");
        }
    }

    #[test]
    fn an_event_that_cannot_be_understood_leaves_a_line_with_all_it_says() {
        for charge in [json!([1]), json!({"acteur_id": 7}), json!({"magasin_id": "x"}), json!({"details": 3})]
        {
            let acte = de("audit.lot", charge.clone()).unwrap();
            assert_eq!((acte.compris, acte.acteur, acte.magasin), (false, None, None), "{charge}");
            assert_eq!(acte.details, json!({ "illisible": charge }));
        }
    }
}
