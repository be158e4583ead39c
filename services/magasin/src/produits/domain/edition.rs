//! What head office decides of a product.

use comptoir_types::{CategorieId, Taxe, Text, Unite, present};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Codes, Consigne, Contenance, Cout, Mesure, Plu, Prix, Sku};

/// A name of a product.
pub type Nom = Text<1, 200>;
/// More about it.
pub type Description = Text<0, 2000>;
/// Who makes it.
pub type Marque = Text<0, 100>;

/// A product to make.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouveauProduit {
    /// Its code in the chain, which no other has, and which stays.
    pub sku: Sku,
    pub nom_fr: Nom,
    pub nom_en: Nom,
    pub description_fr: Option<Description>,
    pub description_en: Option<Description>,
    pub categorie_id: CategorieId,
    pub taxe: Taxe,
    /// What its quantity counts, which stays.
    #[serde(default = "piece")]
    #[schema(default = json!("piece"))]
    pub unite: Unite,
    /// Its price for one, or for a kilogram.
    pub prix_cents: Prix,
    /// What one costs us, or a kilogram.
    pub cout_cents: Cout,
    /// Whether the online shop sells it: what is weighed it never sells, the rest it does unless this says no.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = bool)]
    pub en_ligne: Option<bool>,
    /// The deposit on the container of one.
    pub consigne_cents: Option<Consigne>,
    /// What the labels of scales call it, which is weighed; no other has it.
    pub plu: Option<Plu>,
    pub marque: Option<Marque>,
    /// How much of `mesure` one article holds: both, or neither.
    pub contenance: Option<Contenance>,
    pub mesure: Option<Mesure>,
    /// At most 50, which no other product has.
    #[serde(default)]
    #[schema(value_type = Vec<super::NouveauCode>, max_items = 50)]
    pub codes: Codes,
}

fn piece() -> Unite {
    Unite::Piece
}

/// What changes of a product: what is absent stays.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ModificationProduit {
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Nom)]
    pub nom_fr: Option<Nom>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Nom)]
    pub nom_en: Option<Nom>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Description)]
    pub description_fr: Option<Description>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Description)]
    pub description_en: Option<Description>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = CategorieId)]
    pub categorie_id: Option<CategorieId>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Taxe)]
    pub taxe: Option<Taxe>,
    /// Its regular price. While a lower one is in force, that one stays, and the regular price stays above it.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Prix)]
    pub prix_cents: Option<Prix>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Cout)]
    pub cout_cents: Option<Cout>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = bool)]
    pub en_ligne: Option<bool>,
    /// Whether anyone sells it; false withdraws it.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = bool)]
    pub actif: Option<bool>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Consigne)]
    pub consigne_cents: Option<Consigne>,
    /// Null clears it.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Plu>)]
    pub plu: Option<Option<Plu>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Marque)]
    pub marque: Option<Marque>,
    /// Null clears it, together with `mesure`.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Contenance>)]
    pub contenance: Option<Option<Contenance>>,
    /// Null clears it, together with `contenance`.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Mesure>)]
    pub mesure: Option<Option<Mesure>>,
}

/// The barcodes that a product has from now on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ModificationCodes {
    /// At most 50, which no other product has.
    #[schema(value_type = Vec<super::NouveauCode>, max_items = 50)]
    pub codes: Codes,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_clears_what_a_product_may_lack_and_nothing_else() {
        let lire = |champ: &str| {
            serde_json::from_str::<ModificationProduit>(&format!("{{\"{champ}\": null}}")).is_ok()
        };
        let publie = serde_json::to_value(<ModificationProduit as utoipa::PartialSchema>::schema()).unwrap();
        let champs = publie["properties"].as_object().unwrap();
        assert_eq!(champs.len(), 15);
        for (champ, schema) in champs {
            let efface = ["plu", "contenance", "mesure"].contains(&champ.as_str());
            assert_eq!(lire(champ), efface, "{champ}");
            assert_eq!(schema.to_string().contains(r#""null""#), efface, "{champ}: {schema}");
        }
        assert!(publie["required"].is_null(), "{publie}");
    }
}
