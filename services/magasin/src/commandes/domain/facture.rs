//! What the invoice of an order says, in French and English.

use chrono::{DateTime, Utc};
use comptoir_clients::magasin::Mode;
use comptoir_types::{Centimes, Taux};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::{CommandeLigne, Entete, Etat};
use crate::caisses::domain::Moyen;
use crate::impression::Rang;
use crate::impression::document::{self, Somme, numeros};
use crate::paiements::domain::EtatRemboursement;

/// The invoice of an order, from its payment on.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CommandeFacture)]
pub struct Facture {
    /// The order.
    #[serde(flatten)]
    pub commande: Entete,
    /// The number of the invoice, also that of the sale.
    #[schema(example = "W-1042")]
    pub numero_facture: String,
    /// When it was paid, in Montréal.
    #[schema(example = "2026-06-30 14:05")]
    pub date_locale: String,
    pub vendeur: Vendeur,
    /// Where it is made ready, and collected if it is.
    pub lieu: LieuFacture,
    /// Its lines, by product.
    pub lignes: Vec<CommandeLigne>,
    /// How it was paid.
    pub paiements: Vec<PaiementFacture>,
    /// What goes back, or went.
    pub remboursements: Vec<RemboursementFacture>,
    /// Within how many days a delivery arrives.
    pub delai_livraison_jours: i16,
    /// What may be returned, in French.
    pub politique_retour_fr: String,
    /// What may be returned, in English.
    pub politique_retour_en: String,
}

/// Who sells.
#[derive(Debug, Serialize, ToSchema)]
pub struct Vendeur {
    pub raison_sociale: String,
    /// In one line; the head office's, unless the settings say another.
    pub adresse: String,
    pub telephone: String,
    pub courriel: String,
    /// Number of the seller for the TPS.
    pub numero_tps: String,
    /// Number of the seller for the TVQ.
    pub numero_tvq: String,
}

/// A place, as an invoice names it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct LieuFacture {
    pub nom: String,
    /// Its number and street.
    pub adresse: String,
    pub ville: String,
    pub code_postal: String,
    pub telephone: String,
}

/// A tender of an invoice.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PaiementFacture {
    /// `en_ligne` or `carte`.
    #[schema(value_type = String, example = "en_ligne")]
    pub moyen: Moyen,
    pub montant_cents: Centimes,
    /// The provider's, or the last digits of a gift card.
    pub reference: Option<String>,
}

/// A refund of an invoice.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RemboursementFacture {
    pub montant_cents: Centimes,
    /// `a_faire` or `fait`.
    #[schema(value_type = String)]
    pub etat: EtatRemboursement,
    /// When the provider confirmed it.
    pub fait_le: Option<DateTime<Utc>>,
}

impl Facture {
    /// Its rows, from top to bottom.
    pub fn rangs(&self) -> Vec<Rang> {
        let mut rangs = self.en_tete();
        rangs.push(Rang::Filet);
        rangs.extend(self.lignes.iter().flat_map(ligne));
        rangs.push(Rang::Filet);
        rangs.extend(self.pied());
        rangs.push(Rang::Filet);
        rangs.extend(self.reglement());
        rangs.push(Rang::Filet);
        rangs.extend(self.conditions());
        rangs
    }

    fn en_tete(&self) -> Vec<Rang> {
        let vendeur = &self.vendeur;
        let mut rangs =
            vec![Rang::Centre(vendeur.raison_sociale.clone()), Rang::Texte(vendeur.adresse.clone())];
        rangs.extend(
            [&vendeur.telephone, &vendeur.courriel]
                .into_iter()
                .filter(|texte| !texte.is_empty())
                .map(|texte| Rang::Gauche(texte.clone())),
        );
        rangs.extend(numeros(&vendeur.numero_tps, &vendeur.numero_tvq));
        rangs.extend([
            Rang::Filet,
            Rang::Montant("Facture / Invoice".to_owned(), self.numero_facture.clone()),
            Rang::Montant("Commande / Order".to_owned(), self.commande.numero.to_string()),
            Rang::Montant("Payée le / Paid on".to_owned(), self.date_locale.clone()),
        ]);
        if self.commande.etat == Etat::Annulee {
            rangs.push(Rang::Centre("*** ANNULÉE / CANCELLED ***".to_owned()));
        }
        rangs
    }

    fn pied(&self) -> Vec<Rang> {
        let commande = &self.commande;
        let somme = Somme {
            sous_total: commande.sous_total_cents,
            livraison: commande.frais_livraison_cents,
            taux: Taux { tps: commande.taux_tps, tvq: commande.taux_tvq },
            tps: commande.tps_cents,
            tvq: commande.tvq_cents,
            consigne: commande.consigne_cents,
            total: commande.total_cents,
        };
        somme.rangs("TOTAL")
    }

    fn reglement(&self) -> Vec<Rang> {
        let mut rangs = Vec::new();
        for paiement in &self.paiements {
            rangs.extend(document::paiement(
                paiement.moyen.libelle(),
                paiement.montant_cents,
                paiement.reference.as_deref(),
            ));
        }
        for rendu in &self.remboursements {
            let libelle = match rendu.etat {
                EtatRemboursement::AFaire => "À rembourser / Refund due",
                EtatRemboursement::Fait => "Remboursé / Refunded",
            };
            rangs.push(Rang::montant(libelle, -rendu.montant_cents));
        }
        rangs
    }

    fn conditions(&self) -> Vec<Rang> {
        let mut rangs = match self.commande.mode {
            Mode::Cueillette => {
                let LieuFacture { nom, adresse, ville, telephone, .. } = &self.lieu;
                vec![
                    Rang::Gauche("Cueillette / Collection".to_owned()),
                    Rang::Texte(format!("{nom}, {adresse}, {ville}, {telephone}")),
                ]
            }
            Mode::Livraison => {
                let jours = self.delai_livraison_jours;
                let mut rangs = vec![Rang::Gauche("Livraison / Delivery".to_owned())];
                rangs.extend(self.commande.adresse.as_ref().map(|adresse| Rang::Texte(destination(adresse))));
                rangs.push(Rang::Texte(format!("En {jours} jours au plus. / Within {jours} days.")));
                rangs
            }
        };
        rangs.extend([
            Rang::Filet,
            Rang::Texte(self.politique_retour_fr.clone()),
            Rang::Texte(self.politique_retour_en.clone()),
        ]);
        rangs
    }
}

/// Where to deliver, in one line.
fn destination(adresse: &Value) -> String {
    ["destinataire", "ligne1", "ligne2", "ville", "province", "code_postal"]
        .iter()
        .filter_map(|membre| adresse[*membre].as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

fn ligne(ligne: &CommandeLigne) -> Vec<Rang> {
    let mut rangs = vec![Rang::montant(&ligne.nom_fr, ligne.montant_cents + ligne.remise_cents)];
    if ligne.nom_en != ligne.nom_fr {
        rangs.push(Rang::Gauche(format!("  {}", ligne.nom_en)));
    }
    if ligne.quantite.get() != 1 {
        rangs.push(Rang::Gauche(format!("  {} x {}", ligne.quantite.get(), ligne.prix_unitaire_cents)));
    }
    if ligne.remise_cents != Centimes::ZERO {
        rangs.push(Rang::montant("  Lot / Multi-buy", -ligne.remise_cents));
    }
    rangs
}
