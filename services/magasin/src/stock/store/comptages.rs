//! Counts, read.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error};
use comptoir_types::{DocumentId, LieuId};
use uuid::Uuid;

use crate::stock::domain::{Comptage, EtatComptage};

comptoir_database::from_row!(Comptage {
    comptage_id,
    lieu_id,
    produit_id,
    sku,
    nom_fr,
    nom_en,
    unite,
    origine,
    etat,
    physique,
    physique_vue,
    comptee,
    ecart,
    reference_id,
    par,
    cree_le,
    fait_le
});

pub(super) const LISTER: &str = include_str!("comptages.sql");

/// Which counts a list keeps.
pub struct Filtre<'a> {
    /// Those at these places; none: at all.
    pub lieux: Option<&'a [LieuId]>,
    /// Those asked for, or those done.
    pub etat: Option<EtatComptage>,
    /// Those of this request.
    pub reference: Option<DocumentId>,
    /// How many at most.
    pub lignes: i64,
}

/// The counts, newest first, from before this one on.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    (avant, id): (DateTime<Utc>, Uuid),
) -> Result<Vec<Comptage>, Error> {
    let Filtre { lieux, etat, reference, lignes } = filtre;
    db.all(LISTER, &[lieux, etat, reference, &avant, &id, lignes]).await
}
