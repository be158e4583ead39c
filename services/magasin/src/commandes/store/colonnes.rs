//! The lines of an order, turned: a list per column.

use comptoir_clients::magasin::LigneVue;

/// Lines by column, as statements take them.
pub(super) struct Columns {
    pub(super) produits: Vec<i32>,
    pub(super) quantites: Vec<i32>,
    pub(super) prix_vus: Vec<i64>,
}

impl Columns {
    pub(super) fn of(lignes: &[LigneVue]) -> Self {
        Columns {
            produits: lignes.iter().map(|ligne| ligne.produit_id.get()).collect(),
            quantites: lignes.iter().map(|ligne| ligne.quantite.get()).collect(),
            prix_vus: lignes.iter().map(|ligne| ligne.prix_vu_cents.get()).collect(),
        }
    }
}
