//! The ledger, read.

use chrono::NaiveDate;
use comptoir_database::{Connection, Error};
use comptoir_types::{LieuId, ProduitId};

use crate::stock::domain::{Mouvement, TypeMouvement};

comptoir_database::from_row!(Mouvement {
    mouvement_id,
    lieu_id,
    produit_id,
    sku,
    nom_fr,
    nom_en,
    genre: "type",
    physique_delta,
    reserve_delta,
    physique_apres,
    reserve_apres,
    reference_id,
    lien,
    motif,
    par,
    le
});

pub(super) const PAR_PRODUIT: &str = include_str!("mouvements_du_produit.sql");

pub(super) const TOUS: &str = include_str!("mouvements.sql");

/// Which movements a list keeps.
pub struct Filtre {
    /// Those at this place.
    pub lieu: Option<LieuId>,
    /// Those of this product.
    pub produit: Option<ProduitId>,
    /// Those for this reason.
    pub genre: Option<TypeMouvement>,
    /// Those of this day or later.
    pub du: Option<NaiveDate>,
    /// Those of this day or before.
    pub au: Option<NaiveDate>,
    /// How many at most.
    pub lignes: i64,
}

/// The movements, newest first, from before this one on.
///
/// # Errors
/// The database's.
pub async fn lister(db: &Connection, filtre: &Filtre, avant: i64) -> Result<Vec<Mouvement>, Error> {
    let Filtre { lieu, produit, genre, du, au, lignes } = filtre;
    match produit {
        Some(produit) => db.all(PAR_PRODUIT, &[lieu, genre, du, au, &avant, lignes, produit]).await,
        None => db.all(TOUS, &[lieu, genre, du, au, &avant, lignes]).await,
    }
}
