//! What a receipt says, in French and English.

use comptoir_types::Centimes;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Ligne, MotifRemise, Vente};
use crate::impression::{Rang, code_postal, taux};

/// A receipt.
#[derive(Debug, Serialize, ToSchema)]
pub struct Recu {
    /// The sale.
    #[serde(flatten)]
    pub vente: Vente,
    /// When it was made, in Montréal.
    #[schema(example = "2026-06-30 14:05")]
    pub date_locale: String,
    /// Who sells.
    pub raison_sociale: String,
    /// Number of the seller for the TPS.
    pub numero_tps: String,
    /// Number of the seller for the TVQ.
    pub numero_tvq: String,
    pub magasin: String,
    /// Its number and street.
    pub adresse: String,
    pub ville: String,
    pub code_postal: String,
    pub telephone: String,
}

impl Recu {
    /// Its rows, from top to bottom.
    pub fn rangs(&self) -> Vec<Rang> {
        let mut rangs = self.en_tete();
        rangs.extend(self.vente.lignes.iter().flat_map(ligne));
        rangs.push(Rang::Filet);
        rangs.extend(self.pied());
        rangs.push(Rang::Filet);
        rangs.extend(self.reglement());
        rangs.extend([
            Rang::Filet,
            Rang::Montant("No TPS / GST".to_owned(), self.numero_tps.clone()),
            Rang::Montant("No TVQ / QST".to_owned(), self.numero_tvq.clone()),
            Rang::Centre("Merci de votre visite".to_owned()),
            Rang::Centre("Thank you for your visit".to_owned()),
        ]);
        rangs
    }

    fn en_tete(&self) -> Vec<Rang> {
        let resume = &self.vente.resume;
        let mut rangs = vec![
            Rang::Centre(self.raison_sociale.clone()),
            Rang::Centre(self.magasin.clone()),
            Rang::Centre(self.adresse.clone()),
            Rang::Centre(format!("{} (QC) {}", self.ville, code_postal(&self.code_postal))),
            Rang::Centre(self.telephone.clone()),
            Rang::Filet,
            Rang::Montant("Facture / Invoice".to_owned(), resume.numero.clone()),
            Rang::Montant("Date".to_owned(), self.date_locale.clone()),
            Rang::Filet,
        ];
        if resume.annulee {
            rangs.push(Rang::Centre("*** ANNULÉE / VOID ***".to_owned()));
        }
        rangs
    }

    fn pied(&self) -> Vec<Rang> {
        let (vente, resume) = (&self.vente, &self.vente.resume);
        let mut rangs = vec![Rang::montant("Sous-total / Subtotal", resume.sous_total_cents)];
        if vente.frais_livraison_cents != Centimes::ZERO {
            rangs.push(Rang::montant("Livraison / Delivery", vente.frais_livraison_cents));
        }
        rangs.push(Rang::montant(&format!("TPS / GST {}", taux(vente.taux.tps)), resume.tps_cents));
        rangs.push(Rang::montant(&format!("TVQ / QST {}", taux(vente.taux.tvq)), resume.tvq_cents));
        if resume.consigne_cents != Centimes::ZERO {
            rangs.push(Rang::montant("Consigne / Deposit", resume.consigne_cents));
        }
        rangs.push(Rang::Total("TOTAL".to_owned(), resume.total_cents.to_string()));
        rangs
    }

    fn reglement(&self) -> Vec<Rang> {
        let vente = &self.vente;
        let mut rangs = Vec::new();
        if vente.arrondi_cents != Centimes::ZERO {
            rangs.push(Rang::montant("Arrondi / Rounding", vente.arrondi_cents));
        }
        for paiement in &vente.paiements {
            rangs.push(Rang::montant(paiement.moyen.libelle(), paiement.montant_cents));
            if let Some(reference) = &paiement.reference {
                rangs.push(Rang::Gauche(format!("  {reference}")));
            }
        }
        if vente.recu_cents != Centimes::ZERO {
            rangs.push(Rang::montant("Reçu / Received", vente.recu_cents));
            rangs.push(Rang::montant("Monnaie / Change", vente.monnaie_cents));
        }
        rangs
    }
}

/// The line in French with its amount, its name in English, its quantity and discount where there is something to say.
fn ligne(ligne: &Ligne) -> Vec<Rang> {
    let brut = ligne.montant_cents + ligne.remise_cents;
    let mut rangs = vec![Rang::montant(&ligne.nom_fr, brut)];
    if ligne.nom_en != ligne.nom_fr {
        rangs.push(Rang::Gauche(format!("  {}", ligne.nom_en)));
    }
    let prix = ligne.prix_unitaire_cents;
    if ligne.diviseur != 1 {
        let (kilos, grammes) = (ligne.quantite / 1000, ligne.quantite % 1000);
        rangs.push(Rang::Gauche(format!("  {kilos},{grammes:03} kg x {prix} / kg")));
    } else if ligne.quantite != 1 {
        rangs.push(Rang::Gauche(format!("  {} x {prix}", ligne.quantite)));
    }
    if ligne.remise_cents != Centimes::ZERO {
        rangs.push(Rang::montant(remise(ligne.remise_motif), -ligne.remise_cents));
    }
    rangs
}

fn remise(motif: Option<MotifRemise>) -> &'static str {
    match motif {
        Some(MotifRemise::ErreurDePrix) => "  Erreur de prix / Price error",
        Some(MotifRemise::ArticleAbime) => "  Article abîmé / Damaged",
        Some(MotifRemise::Lot) => "  Lot / Multi-buy",
        Some(MotifRemise::Employe) => "  Rabais employé / Staff",
        Some(MotifRemise::Rabais) | None => "  Rabais / Discount",
    }
}
