//! Categories, and the trees that they make.

use comptoir_types::CategorieId;
use serde::Serialize;
use utoipa::ToSchema;

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
