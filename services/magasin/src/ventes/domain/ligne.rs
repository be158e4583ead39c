//! A line of a sale as a till sends it.

use comptoir_types::{Centimes, Gtin, Invalid, ProduitId, QuantiteVendue};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::caisses::domain::Montant;
use crate::produits::domain::Sku;

/// What a line sells, by what the cashier had at hand.
#[derive(Debug, PartialEq, Eq)]
pub enum Article {
    Id(ProduitId),
    /// Its code in the chain.
    Sku(Sku),
    /// A barcode, for one or for a pack.
    Gtin(Gtin),
}

/// A line of a sale.
#[derive(Debug, Deserialize)]
#[serde(try_from = "LigneEnvoyee")]
pub struct LigneVendue {
    pub article: Article,
    /// How many, in packs where the barcode is that of a pack.
    pub quantite: QuantiteVendue,
    /// The price that the till showed, for one or for a kilogram; more is never charged.
    pub prix_vu: Montant,
    /// What is taken off; for a price error the database computes it.
    pub remise: Montant,
    pub motif: Option<MotifRemise>,
    /// The price on the shelf, for a price error.
    pub prix_affiche: Option<Montant>,
}

/// A line as it comes, before its fields are seen to agree.
#[derive(Deserialize, ToSchema)]
#[schema(as = LigneVendue)]
#[serde(deny_unknown_fields)]
pub(crate) struct LigneEnvoyee {
    /// What, or else `sku` or `gtin`.
    produit_id: Option<ProduitId>,
    /// What, by its code.
    sku: Option<Sku>,
    /// What, by a barcode; that of a pack multiplies the quantity. Also the label of a scale, whose quantity is 1.
    gtin: Option<Gtin>,
    /// How many; grams for what is sold by weight.
    quantite: QuantiteVendue,
    /// The price that the till showed, for one or for a kilogram; more is never charged.
    prix_vu_cents: Montant,
    /// What is taken off the line. Above 10 % a gestionnaire sells, or approves (`remise`).
    #[serde(default)]
    remise_cents: Montant,
    remise_motif: Option<MotifRemise>,
    /// For `erreur_de_prix`, and instead of `remise_cents`: the price on the shelf, which the law makes the price.
    /// Where more than 25.00 $ come off the line, a gestionnaire sells, or approves (`erreur_de_prix`).
    prix_affiche_cents: Option<Montant>,
}

/// Why something is taken off a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MotifRemise {
    /// A rebate.
    Rabais,
    /// Scanned above the posted price: one unit free, or 15 $ off a dearer one (price accuracy policy).
    ErreurDePrix,
    /// A damaged article.
    ArticleAbime,
    /// Bought by a worker.
    Employe,
    /// Several for one price. The sale computes it; a till says it itself only of what it sold without network.
    Lot,
}

comptoir_types::texte_sql!(MotifRemise: Rabais = "rabais", ErreurDePrix = "erreur_de_prix", ArticleAbime = "article_abime", Employe = "employe", Lot = "lot");

impl TryFrom<LigneEnvoyee> for LigneVendue {
    type Error = Invalid;

    fn try_from(ligne: LigneEnvoyee) -> Result<Self, Invalid> {
        let article = match (ligne.produit_id, ligne.sku, ligne.gtin) {
            (Some(id), None, None) => Article::Id(id),
            (None, Some(sku), None) => Article::Sku(sku),
            (None, None, Some(gtin)) => Article::Gtin(gtin),
            _ => {
                return Err(Invalid::new(
                    "une ligne nomme son produit par un seul de produit_id, sku ou gtin",
                    "a line names its product by one of produit_id, sku or gtin",
                ));
            }
        };
        let erreur_de_prix = ligne.remise_motif == Some(MotifRemise::ErreurDePrix);
        let remise = ligne.remise_cents.get() != Centimes::ZERO;
        if erreur_de_prix != ligne.prix_affiche_cents.is_some() || (erreur_de_prix && remise) {
            return Err(Invalid::new(
                "une erreur de prix, et elle seule, a prix_affiche_cents, et n'a pas de remise_cents",
                "a price error, and nothing else, has prix_affiche_cents, and no remise_cents",
            ));
        }
        Ok(LigneVendue {
            article,
            quantite: ligne.quantite,
            prix_vu: ligne.prix_vu_cents,
            remise: ligne.remise_cents,
            motif: ligne.remise_motif,
            prix_affiche: ligne.prix_affiche_cents,
        })
    }
}
