//! What a credit note says, in French and English.

use comptoir_types::{Centimes, Taux};
use serde::Serialize;
use utoipa::ToSchema;

use super::{LigneRetour, Retour};
use crate::impression::{Rang, code_postal, taux};

/// A credit note: the receipt of what came back.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RetourRecu)]
pub struct NoteDeCredit {
    #[serde(flatten)]
    pub retour: Retour,
    /// The rates of the taxes given back: those of the sale.
    pub taux: Taux,
    /// When it was taken back, in Montréal.
    #[schema(example = "2026-06-30 14:05")]
    pub date_locale: String,
    /// Who gives back.
    pub raison_sociale: String,
    /// Number of the seller for the TPS.
    pub numero_tps: String,
    /// Number of the seller for the TVQ.
    pub numero_tvq: String,
    /// The store that took it back.
    pub magasin: String,
    /// Its number and street.
    pub adresse: String,
    pub ville: String,
    pub code_postal: String,
    pub telephone: String,
}

impl NoteDeCredit {
    /// Its rows, from top to bottom.
    pub fn rangs(&self) -> Vec<Rang> {
        let (retour, fait) = (&self.retour, &self.retour.resume.fait);
        let mut rangs = vec![
            Rang::Centre(self.raison_sociale.clone()),
            Rang::Centre(self.magasin.clone()),
            Rang::Centre(self.adresse.clone()),
            Rang::Centre(format!("{} (QC) {}", self.ville, code_postal(&self.code_postal))),
            Rang::Centre(self.telephone.clone()),
            Rang::Filet,
            Rang::Montant("Note de crédit / Credit".to_owned(), fait.numero.clone()),
            Rang::Montant("Facture / Invoice".to_owned(), retour.vente_numero.clone()),
            Rang::Montant("Date".to_owned(), self.date_locale.clone()),
            Rang::Filet,
        ];
        rangs.extend(retour.lignes.iter().flat_map(ligne));
        rangs.push(Rang::Filet);
        rangs.push(Rang::montant("Sous-total / Subtotal", fait.sous_total_cents));
        rangs.push(Rang::montant(&format!("TPS / GST {}", taux(self.taux.tps)), fait.tps_cents));
        rangs.push(Rang::montant(&format!("TVQ / QST {}", taux(self.taux.tvq)), fait.tvq_cents));
        if fait.consigne_cents != Centimes::ZERO {
            rangs.push(Rang::montant("Consigne / Deposit", fait.consigne_cents));
        }
        rangs.push(Rang::Total("REMBOURSÉ / REFUNDED".to_owned(), fait.total_cents.to_string()));
        rangs.push(Rang::Filet);
        if fait.arrondi_cents != Centimes::ZERO {
            rangs.push(Rang::montant("Arrondi / Rounding", fait.arrondi_cents));
        }
        for paiement in &retour.paiements {
            rangs.push(Rang::montant(paiement.moyen.libelle(), paiement.montant_cents));
            if let Some(reference) = &paiement.reference {
                rangs.push(Rang::Gauche(format!("  {reference}")));
            }
        }
        rangs.extend([
            Rang::Filet,
            Rang::Montant("No TPS / GST".to_owned(), self.numero_tps.clone()),
            Rang::Montant("No TVQ / QST".to_owned(), self.numero_tvq.clone()),
        ]);
        rangs
    }
}

/// The line in French with its amount, its name in English, its quantity where there is something to say.
fn ligne(ligne: &LigneRetour) -> Vec<Rang> {
    let mut rangs = vec![Rang::montant(&ligne.nom_fr, ligne.montant_cents)];
    if ligne.nom_en != ligne.nom_fr {
        rangs.push(Rang::Gauche(format!("  {}", ligne.nom_en)));
    }
    if ligne.diviseur != 1 {
        let (kilos, grammes) = (ligne.quantite / 1000, ligne.quantite % 1000);
        rangs.push(Rang::Gauche(format!("  {kilos},{grammes:03} kg")));
    } else if ligne.quantite != 1 {
        rangs.push(Rang::Gauche(format!("  {} x", ligne.quantite)));
    }
    rangs
}
