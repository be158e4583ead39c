//! Categories, and the trees that they make.

use comptoir_types::{CategorieId, Invalid, Text, present};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::lieux::domain::Sigle;

/// A category, with those inside it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Categorie {
    pub categorie_id: CategorieId,
    /// Its code: what the codes of its products start with.
    #[schema(example = "EPI")]
    pub code: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// Its place among its sisters.
    pub rang: i16,
    pub version: i32,
    /// Those inside it, by rank and name.
    #[schema(no_recursion)]
    pub enfants: Vec<Categorie>,
}

/// A category as the table has it.
#[derive(Debug)]
pub struct CategoriePlate {
    /// The one that it is inside of.
    pub parent: Option<CategorieId>,
    /// Itself, with nothing inside it yet.
    pub categorie: Categorie,
}

/// A category without those inside it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CategorieSeule {
    pub categorie_id: CategorieId,
    /// The one that it is inside of.
    #[schema(example = json!(null))]
    pub parent_id: Option<CategorieId>,
    #[schema(example = "EPI")]
    pub code: String,
    pub nom_fr: String,
    pub nom_en: String,
    /// Its place among its sisters.
    pub rang: i16,
    /// Its version: the `ETag`.
    pub version: i32,
}

/// A category to make.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NouvelleCategorie {
    /// The one that it is inside of; none: it stands alone.
    pub parent_id: Option<CategorieId>,
    /// What the codes of its products start with; no other category has it.
    pub code: Sigle,
    pub nom_fr: Text<1, 100>,
    pub nom_en: Text<1, 100>,
    /// Its place among its sisters.
    pub rang: Option<RangCategorie>,
}

/// What changes of a category: what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ModificationCategorie {
    /// The one that it goes inside of, which is neither itself nor inside of it; null: it stands alone.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<CategorieId>)]
    pub parent_id: Option<Option<CategorieId>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Sigle)]
    pub code: Option<Sigle>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub nom_fr: Option<Text<1, 100>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Text<1, 100>)]
    pub nom_en: Option<Text<1, 100>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = RangCategorie)]
    pub rang: Option<RangCategorie>,
}

/// The place of a category among its sisters: 0 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(try_from = "i64")]
#[schema(value_type = i16, minimum = 0, maximum = 10_000, example = 3)]
pub struct RangCategorie(i16);

impl RangCategorie {
    const MAX: i16 = 10_000;

    pub const fn get(self) -> i16 {
        self.0
    }
}

impl TryFrom<i64> for RangCategorie {
    type Error = Invalid;

    fn try_from(rang: i64) -> Result<Self, Invalid> {
        match i16::try_from(rang) {
            Ok(juste @ 0..=Self::MAX) => Ok(RangCategorie(juste)),
            _ => Err(Invalid::new(
                format_args!("un rang de 0 à {}, reçu {rang}", Self::MAX),
                format_args!("a rank of 0 to {}, got {rang}", Self::MAX),
            )),
        }
    }
}

impl Categorie {
    /// The trees of these categories, each level in the order given.
    pub fn arbre(plates: Vec<CategoriePlate>) -> Vec<Categorie> {
        Self::sous(None, plates).0
    }

    /// Those under this one, and those that are left.
    fn sous(
        parent: Option<CategorieId>,
        plates: Vec<CategoriePlate>,
    ) -> (Vec<Categorie>, Vec<CategoriePlate>) {
        let (ici, mut autres): (Vec<_>, Vec<_>) =
            plates.into_iter().partition(|plate| plate.parent == parent);
        let mut enfants = Vec::with_capacity(ici.len());
        for CategoriePlate { mut categorie, .. } in ici {
            (categorie.enfants, autres) = Self::sous(Some(categorie.categorie_id), autres);
            enfants.push(categorie);
        }
        (enfants, autres)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plate(id: i32, parent: Option<i32>) -> CategoriePlate {
        let categorie = Categorie {
            categorie_id: CategorieId::new(id),
            code: "EPI".to_owned(),
            nom_fr: String::new(),
            nom_en: String::new(),
            rang: 0,
            version: 1,
            enfants: Vec::new(),
        };
        CategoriePlate { parent: parent.map(CategorieId::new), categorie }
    }

    #[test]
    fn categories_grow_into_trees_and_a_circle_is_left_out() {
        let arbre = Categorie::arbre(vec![
            plate(3, Some(1)),
            plate(1, None),
            plate(2, None),
            plate(4, Some(3)),
            plate(5, Some(6)),
            plate(6, Some(5)),
        ]);
        let ids = |categories: &[Categorie]| -> Vec<i32> {
            categories.iter().map(|categorie| categorie.categorie_id.get()).collect()
        };
        assert_eq!(ids(&arbre), [1, 2]);
        assert_eq!(ids(&arbre[0].enfants), [3]);
        assert_eq!(ids(&arbre[0].enfants[0].enfants), [4]);
    }
}
