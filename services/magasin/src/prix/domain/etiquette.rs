//! The label of a product on a shelf.

use comptoir_types::{Centimes, EmpreinteEtiquette, Invalid, ProduitId, Taxe, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::PrixUnitaire;
use crate::impression;
use crate::produits::domain::{Mesure, Offre, un_par_produit};

/// What the label of a product says.
#[derive(Debug, Serialize, ToSchema)]
pub struct Etiquette {
    pub produit_id: ProduitId,
    /// Tells this label from what it says at another time: to be sent back once it is on the shelf.
    pub empreinte: EmpreinteEtiquette,
    /// Its code in the chain.
    #[schema(example = "EPI-0001")]
    pub sku: String,
    /// Its barcode, where it has one for a single article.
    #[schema(example = "2000000000015")]
    pub gtin: Option<String>,
    pub nom_fr: String,
    pub nom_en: String,
    /// Who makes it; empty: nobody is named.
    pub marque: String,
    /// How much of `mesure` one article holds.
    #[schema(example = 540)]
    pub contenance: Option<i32>,
    pub mesure: Option<Mesure>,
    /// What its price is for: one, or a kilogram.
    pub unite: Unite,
    pub taxe: Taxe,
    pub prix_cents: Centimes,
    /// Its regular price, where a lower one is in force.
    pub prix_regulier_cents: Option<Centimes>,
    /// Several for one price, where that is in force.
    pub lot: Option<Offre>,
    /// What a measure of it costs.
    pub prix_unitaire: Option<PrixUnitaire>,
}

impl Etiquette {
    /// As it is printed, its prices first in French.
    pub fn imprimee(&self) -> impression::Etiquette {
        let kilo = if self.unite == Unite::Gramme { " / kg" } else { "" };
        let prix = |cents: Centimes| format!("{cents}{kilo}");
        let mesure = |mesure| match mesure {
            Mesure::G => "g",
            Mesure::Ml => "ml",
            Mesure::Unite => "un.",
        };
        let format =
            self.contenance.zip(self.mesure).map(|(contenance, de)| format!("{contenance} {}", mesure(de)));
        impression::Etiquette {
            nom_fr: self.nom_fr.clone(),
            nom_en: self.nom_en.clone(),
            detail: [Some(self.marque.clone()), format]
                .into_iter()
                .flatten()
                .filter(|texte| !texte.is_empty())
                .collect(),
            prix: prix(self.prix_cents),
            prix_regulier: self
                .prix_regulier_cents
                .map(|regulier| format!("Prix rég. / Reg. {}", prix(regulier))),
            lot: self.lot.as_ref().map(|lot| format!("{} pour / for {}", lot.nombre, lot.prix_cents)),
            prix_unitaire: self
                .prix_unitaire
                .map(|prix| format!("{} / {}", prix.prix_cents, prix.par.libelle())),
            mention: (self.taxe != Taxe::Detaxee).then_some("taxable"),
            sku: self.sku.clone(),
            gtin: self.gtin.clone(),
        }
    }
}

/// A label that is on its shelf.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EtiquettePosee)]
pub struct Pose {
    pub produit_id: ProduitId,
    /// That of the label printed.
    pub empreinte: EmpreinteEtiquette,
}

/// Labels that are on their shelves: 1 to 500, each of another product.
#[derive(Debug, Deserialize)]
#[serde(try_from = "Vec<Pose>")]
pub struct Poses(Vec<Pose>);

impl Poses {
    const MAX: usize = 500;

    pub fn as_slice(&self) -> &[Pose] {
        &self.0
    }
}

impl TryFrom<Vec<Pose>> for Poses {
    type Error = Invalid;

    fn try_from(poses: Vec<Pose>) -> Result<Self, Invalid> {
        un_par_produit(Self::MAX, poses.iter().map(|pose| pose.produit_id))?;
        Ok(Poses(poses))
    }
}

/// The labels that somebody put on their shelves.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EtiquettesPosees {
    #[schema(value_type = Vec<Pose>, min_items = 1, max_items = 500)]
    pub etiquettes: Poses,
}
