//! `/api/rapports/produits`.

use comptoir_types::{CategorieId, Centimes, LieuId, ProduitId, Unite};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Etat, Periode};
use crate::impression::{Rapport, Tableau};

/// What makes a product the first of its report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TriProduits {
    /// What it brought.
    #[default]
    Montant,
    /// How many of it were sold, or kilograms.
    Quantite,
    /// What it brought less its cost.
    Marge,
}

comptoir_types::texte_sql!(TriProduits: Montant = "montant", Quantite = "quantite", Marge = "marge");

/// What a product sold.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportProduit)]
pub struct ProduitVendu {
    pub produit_id: ProduitId,
    #[schema(example = "EPI-0001")]
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    pub categorie_id: CategorieId,
    /// What its quantities count.
    pub unite: Unite,
    pub vendue: i64,
    pub retournee: i64,
    /// What it brought, before taxes.
    pub montant_cents: Centimes,
    /// What of it was given back.
    pub rembourse_cents: Centimes,
    /// What it brought, less what was given back.
    pub net_cents: Centimes,
    /// What these units cost us, net of those that came back.
    pub cout_cents: Centimes,
    /// `net_cents` less `cout_cents`.
    pub marge_cents: Centimes,
}

crate::colonnes!(ProduitVendu {
    sku: "Code",
    nom_fr: "Nom français / French name",
    nom_en: "Nom anglais / English name",
    vendue: "Vendus / Sold",
    retournee: "Retournés / Returned",
    montant_cents: "Montant / Amount",
    rembourse_cents: "Rendu / Given back",
    net_cents: "Net",
    cout_cents: "Coût / Cost",
    marge_cents: "Marge / Margin",
});

/// The products that sold best in a period.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RapportProduits)]
pub struct Produits {
    #[serde(flatten)]
    pub etat: Etat,
    #[serde(flatten)]
    pub periode: Periode,
    /// Only this store; null: all.
    #[schema(required)]
    pub magasin_id: Option<LieuId>,
    /// The first hundred.
    pub lignes: Vec<ProduitVendu>,
    /// How many products sold, or came back.
    pub nb_produits: i64,
    /// What all of them brought, before taxes, net of what came back.
    pub net_cents: Centimes,
    /// What all of them cost us.
    pub cout_cents: Centimes,
    /// `net_cents` less `cout_cents`.
    pub marge_cents: Centimes,
}

impl Rapport for Produits {
    const NOM: &'static str = "produits";
    const TITRE: &'static str = "Produits vendus / Products sold";

    fn entete(&self) -> Vec<String> {
        let mut lignes = vec![self.periode.entete()];
        lignes.extend(self.etat.entete());
        lignes.push(format!("{} produits vendus / products sold : {}", self.nb_produits, self.net_cents));
        lignes
    }

    fn tableaux(&self) -> Vec<Tableau> {
        vec![Tableau::new("Les cent premiers / The first hundred", &self.lignes, Some("net_cents"))]
    }
}
