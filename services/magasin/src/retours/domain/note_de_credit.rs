//! What a credit note says, in French and English.

use comptoir_types::{Centimes, Taux};
use serde::Serialize;
use utoipa::ToSchema;

use super::{LigneRetour, Retour};
use crate::impression::Rang;
use crate::impression::document::{self, Enseigne, Somme, arrondi, numeros};

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
            Rang::Montant("Note de crédit / Credit".to_owned(), fait.numero.clone()),
            Rang::Montant("Facture / Invoice".to_owned(), retour.vente_numero.clone()),
            Rang::Montant("Date".to_owned(), self.date_locale.clone()),
            Rang::Filet,
        ]);
        rangs.extend(retour.lignes.iter().flat_map(ligne));
        rangs.push(Rang::Filet);
        let somme = Somme {
            sous_total: fait.sous_total_cents,
            livraison: Centimes::ZERO,
            taux: self.taux,
            tps: fait.tps_cents,
            tvq: fait.tvq_cents,
            consigne: fait.consigne_cents,
            total: fait.total_cents,
        };
        rangs.extend(somme.rangs("REMBOURSÉ / REFUNDED"));
        rangs.push(Rang::Filet);
        rangs.extend(arrondi(fait.arrondi_cents));
        for paiement in &retour.paiements {
            rangs.extend(document::paiement(
                paiement.moyen.libelle(),
                paiement.montant_cents,
                paiement.reference.as_deref(),
            ));
        }
        rangs.push(Rang::Filet);
        rangs.extend(numeros(&self.numero_tps, &self.numero_tvq));
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
