//! `/api/rapports/caisses` and `/api/rapports/remises`: what managers look at twice. Read from the documents themselves.

use std::ops::Add;

use chrono::NaiveDate;
use comptoir_types::{Centimes, CompteId, LieuId, SessionCaisseId};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Etat, Periode};
use crate::impression::{Rapport, Tableau};

/// The Z of a till session, in a line.
#[derive(Debug, Serialize, ToSchema)]
pub struct CaisseFermee {
    pub session_id: SessionCaisseId,
    /// What its receipts begin with.
    #[schema(example = "LAV-1-42")]
    pub prefixe: String,
    pub magasin_id: LieuId,
    pub nom: String,
    /// The day on which it opened.
    pub jour: NaiveDate,
    pub nb_ventes: i32,
    pub nb_retours: i32,
    /// The float.
    pub fond_cents: Centimes,
    /// What the drawer should have held.
    pub attendu_cents: Centimes,
    /// What was counted in it.
    pub compte_cents: Centimes,
    /// Counted less expected.
    pub ecart_cents: Centimes,
    /// Who counted.
    pub compte_par: CompteId,
    /// What they said of the difference.
    pub note: String,
}

crate::colonnes!(CaisseFermee {
    prefixe: "Session",
    nom: "Magasin / Store",
    jour: "Jour / Day",
    nb_ventes: "Ventes / Sales",
    nb_retours: "Retours / Returns",
    fond_cents: "Fond / Float",
    attendu_cents: "Attendu / Expected",
    compte_cents: "Compté / Counted",
    ecart_cents: "Écart / Difference",
    compte_par: "Compté par / Counted by",
    note: "Note",
});

/// The till sessions of a period that were counted.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportCaisses)]
pub struct Caisses {
    #[serde(flatten)]
    pub etat: Etat,
    #[serde(flatten)]
    pub periode: Periode,
    /// Newest first.
    pub lignes: Vec<CaisseFermee>,
    /// How many had a difference.
    pub nb_ecarts: i64,
    /// The sum of the differences.
    pub ecart_cents: Centimes,
}

impl Caisses {
    /// These sessions, and the sum of their differences.
    pub fn new(etat: Etat, periode: Periode, lignes: Vec<CaisseFermee>) -> Self {
        let ecart = |ligne: &CaisseFermee| ligne.ecart_cents;
        let nb_ecarts = lignes.iter().filter(|ligne| ecart(ligne) != Centimes::ZERO).count();
        let ecart_cents = lignes.iter().map(ecart).sum();
        Caisses {
            etat,
            periode,
            nb_ecarts: i64::try_from(nb_ecarts).unwrap_or(i64::MAX),
            ecart_cents,
            lignes,
        }
    }
}

impl Rapport for Caisses {
    const NOM: &'static str = "caisses";
    const TITRE: &'static str = "Caisses / Tills";

    fn entete(&self) -> Vec<String> {
        let mut lignes = vec![self.periode.entete()];
        lignes.extend(self.etat.entete());
        lignes.push(format!("Écarts / Differences : {} ; {}", self.nb_ecarts, self.ecart_cents));
        lignes
    }

    fn tableaux(&self) -> Vec<Tableau> {
        vec![Tableau::new("Caisses comptées / Tills counted", &self.lignes, Some("ecart_cents"))]
    }
}

/// What somebody took off or gave back at tills.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Gestes {
    /// Lines with a discount; what a lot takes off is none.
    pub nb_remises: i64,
    /// Their amount.
    pub remises_cents: Centimes,
    /// Lines whose price was scanned above the posted one.
    pub nb_erreurs_de_prix: i64,
    /// What was taken off for it.
    pub erreurs_de_prix_cents: Centimes,
    /// Of these lines, those that somebody else approved of, or that a gestionnaire sold.
    pub nb_approuvees: i64,
    /// Sales that were voided.
    pub nb_annulations: i64,
    /// What they gave back, taxes included.
    pub annulations_cents: Centimes,
}

impl Add for Gestes {
    type Output = Gestes;

    fn add(self, autre: Gestes) -> Gestes {
        Gestes {
            nb_remises: self.nb_remises + autre.nb_remises,
            remises_cents: self.remises_cents + autre.remises_cents,
            nb_erreurs_de_prix: self.nb_erreurs_de_prix + autre.nb_erreurs_de_prix,
            erreurs_de_prix_cents: self.erreurs_de_prix_cents + autre.erreurs_de_prix_cents,
            nb_approuvees: self.nb_approuvees + autre.nb_approuvees,
            nb_annulations: self.nb_annulations + autre.nb_annulations,
            annulations_cents: self.annulations_cents + autre.annulations_cents,
        }
    }
}

/// What a worker did of it, in a store.
#[derive(Debug, Serialize, ToSchema)]
pub struct GestesDuTravailleur {
    pub travailleur_id: CompteId,
    pub magasin_id: LieuId,
    pub nom: String,
    #[serde(flatten)]
    pub gestes: Gestes,
}

crate::colonnes!(GestesDuTravailleur {
    travailleur_id: "Travailleur / Worker",
    nom: "Magasin / Store",
    gestes.nb_remises: "Remises / Discounts",
    gestes.remises_cents: "Montant / Amount",
    gestes.nb_erreurs_de_prix: "Erreurs de prix / Price errors",
    gestes.erreurs_de_prix_cents: "Montant / Amount",
    gestes.nb_approuvees: "Approuvées / Approved",
    gestes.nb_annulations: "Annulations / Voids",
    gestes.annulations_cents: "Montant / Amount",
});

/// Discounts, price errors and voids of a period, by worker.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportRemises)]
pub struct Remises {
    #[serde(flatten)]
    pub etat: Etat,
    #[serde(flatten)]
    pub periode: Periode,
    /// Those who took most off first.
    pub lignes: Vec<GestesDuTravailleur>,
    /// Of all of them.
    pub total: Gestes,
}

impl Remises {
    /// These lines and their total.
    pub fn new(etat: Etat, periode: Periode, lignes: Vec<GestesDuTravailleur>) -> Self {
        let total = lignes.iter().fold(Gestes::default(), |total, ligne| total + ligne.gestes);
        Remises { etat, periode, lignes, total }
    }
}

impl Rapport for Remises {
    const NOM: &'static str = "remises";
    const TITRE: &'static str = "Remises et annulations / Discounts and voids";

    fn entete(&self) -> Vec<String> {
        let mut lignes = vec![self.periode.entete()];
        lignes.extend(self.etat.entete());
        lignes.push(format!("Remises / Discounts : {}", self.total.remises_cents));
        lignes.push(format!("Erreurs de prix / Price errors : {}", self.total.erreurs_de_prix_cents));
        lignes.push(format!("Annulations / Voids : {}", self.total.annulations_cents));
        lignes
    }

    fn tableaux(&self) -> Vec<Tableau> {
        vec![Tableau::new("Par travailleur / By worker", &self.lignes, Some("remises_cents"))]
    }
}
