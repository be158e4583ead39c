//! What tills without network sold at another price.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_database::{Connection, Error};
use comptoir_types::{LieuId, VenteId};

use crate::ventes::domain::EcartDePrix;

comptoir_database::from_row!(EcartDePrix {
    vente_id,
    rang,
    numero,
    magasin_id,
    vendeur_id,
    jour,
    faite_le,
    produit_id,
    sku,
    nom_fr,
    nom_en,
    quantite,
    diviseur,
    prix_unitaire_cents,
    prix_en_vigueur_cents,
    ecart_montant_cents,
    prix_connu
});

pub(super) const LISTER: &str = include_str!("ecarts.sql");

/// Which lines a list keeps.
pub struct Filtre<'a> {
    /// Those of these places; none: of all.
    pub lieux: Option<&'a [LieuId]>,
    /// Those of this place.
    pub magasin: Option<LieuId>,
    /// Those of this business day or later.
    pub du: Option<NaiveDate>,
    /// Those of this business day or before.
    pub au: Option<NaiveDate>,
    /// How many at most.
    pub lignes: i64,
}

/// What the lines are ordered by, newest first: day and time of the sale, the sale, the place of the line in it.
pub type Cle = (NaiveDate, DateTime<Utc>, VenteId, i16);

/// The lines, newest first, from before this one on.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    (jour, le, id, rang): Cle,
) -> Result<Vec<EcartDePrix>, Error> {
    let Filtre { lieux, magasin, du, au, lignes } = filtre;
    db.all(LISTER, &[lieux, magasin, du, au, &jour, &le, &id, &rang, lignes]).await
}
