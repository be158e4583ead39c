//! Tills, discounts and voids, from the documents themselves.

use comptoir_database::{Connection, Error};
use comptoir_types::LieuId;

use crate::rapports::domain::{CaisseFermee, Etat, Gestes, GestesDuTravailleur, Periode};

pub(super) const MAINTENANT: &str = "
    select now() as a_jour_jusqua, false as reconstruction, magasin.jour(now()) as aujourdhui";

/// What is read from the documents is up to date.
///
/// # Errors
/// The database's.
pub async fn maintenant(db: &Connection) -> Result<Etat, Error> {
    db.one(MAINTENANT, &[]).await
}

comptoir_database::from_row!(CaisseFermee {
    session_id,
    prefixe,
    magasin_id,
    nom,
    jour,
    nb_ventes,
    nb_retours,
    fond_cents,
    attendu_cents,
    compte_cents,
    ecart_cents,
    compte_par,
    note,
});

pub(super) const CAISSES: &str = include_str!("caisses.sql");

/// The till sessions of the period that were counted, newest first.
///
/// # Errors
/// The database's.
pub async fn caisses(
    db: &Connection,
    Periode { du, au }: Periode,
    magasin: Option<LieuId>,
) -> Result<Vec<CaisseFermee>, Error> {
    db.all(CAISSES, &[&du, &au, &magasin]).await
}

comptoir_database::from_row!(Gestes {
    nb_remises,
    remises_cents,
    nb_erreurs_de_prix,
    erreurs_de_prix_cents,
    nb_approuvees,
    nb_annulations,
    annulations_cents,
});
comptoir_database::from_row!(GestesDuTravailleur { travailleur_id, magasin_id, nom, gestes: row });

pub(super) const REMISES: &str = include_str!("remises.sql");

/// What each worker took off or gave back in each store.
///
/// # Errors
/// The database's.
pub async fn remises(
    db: &Connection,
    Periode { du, au }: Periode,
    magasin: Option<LieuId>,
) -> Result<Vec<GestesDuTravailleur>, Error> {
    db.report(REMISES, &[&du, &au, &magasin]).await
}
