//! A sale as a till sends it.

use comptoir_auth::JetonApprobation;
use comptoir_types::{Centimes, CompteId, Invalid, LieuId, Moment, NumeroCarte, SessionCaisseId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::ligne::LigneEnvoyee;
use super::paiement::PaiementEnvoye;
use super::{LigneVendue, MotifRemise, MoyenCaisse, PaiementRecu};
use crate::caisses::domain::{Montant, Reference};

/// A sale to record: all of it happens, or nothing.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvelleVente {
    pub magasin_id: LieuId,
    /// The open session of one of its tills; of a sale without network, also one that has ended since.
    pub session_id: SessionCaisseId,
    /// When it was made, from the opening of the session to five minutes from now, or to its end; now by default.
    pub faite_le: Option<Moment>,
    /// What was sold, 1 to 500 lines. A product may come several times.
    #[schema(value_type = Vec<LigneEnvoyee>, min_items = 1, max_items = 500)]
    pub lignes: Lignes,
    /// How it was paid. Cash is the remainder of the total, rounded to the nearest 5 cents; the rest is exact.
    #[schema(value_type = Vec<PaiementEnvoye>, max_items = 20)]
    pub paiements: Paiements,
    /// The cash that the customer handed over; the cash due by default.
    pub recu_cents: Option<Montant>,
    /// Sells what is in the customer's hand although the book has none; a count is then asked for.
    #[serde(default)]
    pub ecart_permis: bool,
    /// What `POST /api/nip/approbation` gave for this key: action `remise` for any discount, `erreur_de_prix` for
    /// price errors.
    pub approbation: Option<JetonApprobation>,
    /// Whether it was made while the till had no network: charged at the prices seen, `ecart_permis` implied. Its
    /// key is the store's, whoever sends it; `faite_le` is then required.
    #[serde(default)]
    pub hors_ligne: bool,
    /// Who sold, where another worker sends a sale that was made without network.
    pub vendeur_id: Option<CompteId>,
}

impl NouvelleVente {
    /// Whether its fields agree.
    ///
    /// # Errors
    /// A seller or the discount of a lot in a sale with network; a sale without network that does not say when it was made,
    /// or that a gift card paid.
    pub fn accorder(&self) -> Result<(), Invalid> {
        if self.vendeur_id.is_some() && !self.hors_ligne {
            return Err(Invalid::new(
                "vendeur_id : seule une vente hors_ligne nomme son vendeur",
                "vendeur_id: only a sale that is hors_ligne names its seller",
            ));
        }
        let lot = |ligne: &LigneVendue| ligne.motif == Some(MotifRemise::Lot);
        if !self.hors_ligne && self.lignes.as_slice().iter().any(lot) {
            return Err(Invalid::new(
                "remise_motif : la remise d'un lot est calculée par la vente ; seule une vente hors_ligne la dit",
                "remise_motif: the sale computes the discount of a lot; only a sale that is hors_ligne says it",
            ));
        }
        if self.hors_ligne && self.faite_le.is_none() {
            return Err(Invalid::new(
                "faite_le : une vente hors_ligne dit quand elle a été faite",
                "faite_le: a sale that is hors_ligne says when it was made",
            ));
        }
        let carte = |paiement: &PaiementRecu| paiement.carte.is_some();
        if self.hors_ligne && self.paiements.as_slice().iter().any(carte) {
            return Err(Invalid::new(
                "paiements : sans réseau, personne ne sait ce qui reste sur une carte cadeau ; une vente hors_ligne se paie \
                 autrement",
                "paiements: without network nobody knows what is left on a gift card; a sale that is hors_ligne is paid \
                 otherwise",
            ));
        }
        Ok(())
    }
}

/// The lines of a sale.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<LigneVendue>")]
pub struct Lignes(Vec<LigneVendue>);

impl Lignes {
    const MAX: usize = 500;

    /// In the order of the receipt.
    pub fn as_slice(&self) -> &[LigneVendue] {
        &self.0
    }
}

impl TryFrom<Vec<LigneVendue>> for Lignes {
    type Error = Invalid;

    fn try_from(lignes: Vec<LigneVendue>) -> Result<Self, Invalid> {
        if (1..=Self::MAX).contains(&lignes.len()) {
            Ok(Lignes(lignes))
        } else {
            Err(Invalid::new(
                format_args!("une vente a de 1 à {} lignes, reçu {}", Self::MAX, lignes.len()),
                format_args!("a sale has 1 to {} lines, got {}", Self::MAX, lignes.len()),
            ))
        }
    }
}

/// The tenders of a sale.
#[derive(Debug, Default, Deserialize)]
#[serde(try_from = "Vec<PaiementRecu>")]
pub struct Paiements(Vec<PaiementRecu>);

impl Paiements {
    const MAX: usize = 20;

    /// In the order of the receipt.
    pub fn as_slice(&self) -> &[PaiementRecu] {
        &self.0
    }

    /// The gift cards among them, each with what it pays.
    pub fn cartes(&self) -> Vec<(&NumeroCarte, Centimes)> {
        self.0
            .iter()
            .filter_map(|paiement| Some((paiement.carte.as_ref()?, paiement.montant.get())))
            .collect()
    }

    /// The numbers of these cards.
    pub fn numeros(&self) -> Vec<&NumeroCarte> {
        self.0.iter().filter_map(|paiement| paiement.carte.as_ref()).collect()
    }

    /// The same, paid first with what a return gave back; the reference is the return's.
    #[must_use]
    pub fn avec_echange(mut self, montant: Montant, reference: Reference) -> Self {
        let echange =
            PaiementRecu { moyen: MoyenCaisse::Echange, montant, reference: Some(reference), carte: None };
        self.0.insert(0, echange);
        self
    }
}

impl TryFrom<Vec<PaiementRecu>> for Paiements {
    type Error = Invalid;

    fn try_from(paiements: Vec<PaiementRecu>) -> Result<Self, Invalid> {
        let especes = paiements.iter().filter(|paiement| paiement.moyen == MoyenCaisse::Especes).count();
        if paiements.len() <= Self::MAX && especes <= 1 {
            Ok(Paiements(paiements))
        } else {
            Err(Invalid::new(
                format_args!("au plus {} paiements, dont un en espèces", Self::MAX),
                format_args!("at most {} tenders, of which one in cash", Self::MAX),
            ))
        }
    }
}
