//! Alerts, and who sees to them.

use comptoir_database::{Connection, Error};
use comptoir_types::{AlerteId, CompteId, LieuId};

use crate::stock::domain::{Alerte, Niveau};

comptoir_database::from_row!(Alerte {
    alerte_id,
    lieu_id,
    produit_id,
    sku,
    nom_fr,
    nom_en,
    unite,
    quantites: row,
    ouverte_le,
    prise_en_charge_par,
    prise_en_charge_le,
    fermee_le
});

pub(super) const OUVERTES: &str = include_str!("alertes_ouvertes.sql");
pub(super) const FERMEES: &str = include_str!("alertes_fermees.sql");

/// Which alerts a list keeps.
pub struct Filtre<'a> {
    /// Those at these places; none: at all.
    pub lieux: Option<&'a [LieuId]>,
    /// Those whose stock is at this level now.
    pub niveau: Option<Niveau>,
    /// Those that are open, or those that are not.
    pub ouverte: bool,
    /// How many at most.
    pub lignes: i64,
}

/// The alerts from behind this one on: the open ones, what has run out first, or the closed ones; each newest first.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    (apres_les_ruptures, avant): (bool, AlerteId),
) -> Result<Vec<Alerte>, Error> {
    let Filtre { lieux, niveau, ouverte, lignes } = filtre;
    if *ouverte {
        db.all(OUVERTES, &[lieux, niveau, &apres_les_ruptures, &avant, lignes]).await
    } else {
        db.all(FERMEES, &[lieux, niveau, &avant, lignes]).await
    }
}

pub(super) const LIRE: &str = include_str!("alerte.sql");

/// The alert of this id.
///
/// # Errors
/// The database's.
pub async fn lire(db: &Connection, id: AlerteId) -> Result<Option<Alerte>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const PRENDRE: &str = include_str!("prendre_en_charge.sql");

/// Has this worker see to an open alert of these places that nobody saw to yet. Whether there was one.
///
/// # Errors
/// The database's.
pub async fn prendre(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    par: CompteId,
    id: AlerteId,
) -> Result<bool, Error> {
    Ok(db.run(PRENDRE, &[&lieux, &par, &id]).await? > 0)
}
