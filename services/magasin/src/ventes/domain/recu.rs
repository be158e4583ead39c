//! What a receipt says, in French and English.

use comptoir_types::Centimes;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Ligne, MotifRemise, Vente};
use crate::impression::Rang;
use crate::impression::document::{self, Enseigne, Somme, arrondi, numeros};

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
        rangs.push(Rang::Filet);
        rangs.extend(numeros(&self.numero_tps, &self.numero_tvq));
        rangs.extend([
            Rang::Centre("Merci de votre visite".to_owned()),
            Rang::Centre("Thank you for your visit".to_owned()),
        ]);
        rangs
    }

    fn en_tete(&self) -> Vec<Rang> {
        let resume = &self.vente.resume;
        let mut rangs = Enseigne {
            raison_sociale: &self.raison_sociale,
            magasin: &self.magasin,
            adresse: &self.adresse,
            ville: &self.ville,
            code_postal: &self.code_postal,
            telephone: &self.telephone,
        }
        .rangs();
        rangs.extend([
            Rang::Montant("Facture / Invoice".to_owned(), resume.numero.clone()),
            Rang::Montant("Date".to_owned(), self.date_locale.clone()),
            Rang::Filet,
        ]);
        if resume.annulee {
            rangs.push(Rang::Centre("*** ANNULÉE / VOID ***".to_owned()));
        }
        rangs
    }

    fn pied(&self) -> Vec<Rang> {
        let (vente, resume) = (&self.vente, &self.vente.resume);
        let somme = Somme {
            sous_total: resume.sous_total_cents,
            livraison: vente.frais_livraison_cents,
            taux: vente.taux,
            tps: resume.tps_cents,
            tvq: resume.tvq_cents,
            consigne: resume.consigne_cents,
            total: resume.total_cents,
        };
        somme.rangs("TOTAL")
    }

    fn reglement(&self) -> Vec<Rang> {
        let vente = &self.vente;
        let mut rangs = Vec::from_iter(arrondi(vente.arrondi_cents));
        for paiement in &vente.paiements {
            rangs.extend(document::paiement(
                paiement.moyen.libelle(),
                paiement.montant_cents,
                paiement.reference.as_deref(),
            ));
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
