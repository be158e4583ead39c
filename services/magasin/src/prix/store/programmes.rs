//! Lower prices for a time.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{Centimes, CompteId, PrixProgrammeId, ProduitId, Unite};

use crate::idempotency::Demande;
use crate::prix::domain::{EtatPrix, NouveauPrix, PrixProgramme};

comptoir_database::from_row!(PrixProgramme {
    prix_programme_id,
    produit_id,
    prix_cents,
    du,
    au,
    etat,
    cree_par,
    cree_le,
    commence_le,
    fini_le,
    fini_par
});

pub(super) const CREER: &str = include_str!("creer_programme.sql");

/// Schedules it; none where its product costs no more, or is not there.
///
/// # Errors
/// `prix_programme_chevauche` beside another of its product, `prix_programme_a_venir` in the past,
/// `prix_programme_periode` when it ends before it begins, `prix_programme_pkey` and `idempotence_pkey` when the key has
/// served.
pub async fn creer(
    db: &Connection,
    demande: &Demande<'_>,
    prix: &NouveauPrix,
) -> Result<Option<PrixProgramme>, Error> {
    let Demande { compte, cle, empreinte } = demande;
    let NouveauPrix { produit_id, prix_cents, du, au } = prix;
    db.maybe(CREER, &[cle, compte, empreinte, produit_id, &prix_cents.get(), du, au]).await
}

pub(super) const RETIRER: &str = "select magasin.retirer_prix_programme($1, $2)";

/// Takes it back, or ends it at once. The state that it was found in; none where there is none.
///
/// # Errors
/// The database's.
pub async fn retirer(db: &Connection, id: PrixProgrammeId, par: CompteId) -> Result<Option<EtatPrix>, Error> {
    Ok(db.one::<Value<Option<EtatPrix>>>(RETIRER, &[&id, &par]).await?.0)
}

pub(super) const APPLIQUER: &str = "select magasin.appliquer_prix_programmes($1)";

/// Ends what is over and puts in force what has begun, so many of each at most. How many.
///
/// # Errors
/// The database's.
pub async fn appliquer(db: &Connection, au_plus: i32) -> Result<i32, Error> {
    Ok(db.one::<Value<i32>>(APPLIQUER, &[&au_plus]).await?.0)
}

pub(super) const LISTER: &str = include_str!("lister_programmes.sql");

/// The scheduled prices, the latest first, from before this one on.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    produit: Option<ProduitId>,
    etat: Option<EtatPrix>,
    (avant, id): (DateTime<Utc>, PrixProgrammeId),
    lignes: i64,
) -> Result<Vec<PrixProgramme>, Error> {
    db.all(LISTER, &[&produit, &etat, &avant, &id, &lignes]).await
}

pub(super) const PRODUIT: &str = "
    select unite, coalesce(prix_regulier_cents, prix_cents) as regulier
      from magasin.produit
     where produit_id = $1";

/// What a refusal needs to know of a product.
pub struct Regulier {
    pub unite: Unite,
    /// Its regular price.
    pub prix: Centimes,
}

comptoir_database::from_row!(Regulier { unite, prix: "regulier" });

/// How this product is sold, and its regular price.
///
/// # Errors
/// The database's.
pub async fn regulier(db: &Connection, produit: ProduitId) -> Result<Option<Regulier>, Error> {
    db.maybe(PRODUIT, &[&produit]).await
}
