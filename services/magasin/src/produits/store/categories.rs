//! Categories.

use comptoir_database::{Connection, Error, Row};
use comptoir_types::{CategorieId, CompteId};

use crate::idempotency::Demande;
use crate::lieux::domain::Sigle;
use crate::produits::domain::{
    Categorie, CategoriePlate, CategorieSeule, ModificationCategorie, NouvelleCategorie, RangCategorie,
};

pub(super) const CATEGORIES: &str = "
    select parent_id, categorie_id, code, nom_fr, nom_en, rang, version
      from magasin.categorie
     order by rang, magasin.cherchable(nom_fr) collate \"C\", categorie_id";

impl TryFrom<&Row> for CategoriePlate {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let categorie = Categorie {
            categorie_id: row.try_get("categorie_id")?,
            code: row.try_get("code")?,
            nom_fr: row.try_get("nom_fr")?,
            nom_en: row.try_get("nom_en")?,
            rang: row.try_get("rang")?,
            version: row.try_get("version")?,
            enfants: Vec::new(),
        };
        Ok(CategoriePlate { parent: row.try_get("parent_id")?, categorie })
    }
}

/// Every category by rank and name.
///
/// # Errors
/// The database's.
pub async fn lister(db: &Connection) -> Result<Vec<CategoriePlate>, Error> {
    db.all(CATEGORIES, &[]).await
}

comptoir_database::from_row!(CategorieSeule { categorie_id, parent_id, code, nom_fr, nom_en, rang, version });

pub(super) const LIRE: &str = "
    select categorie_id, parent_id, code, nom_fr, nom_en, rang, version
      from magasin.categorie
     where categorie_id = $1";

/// The category of this id.
///
/// # Errors
/// The database's.
pub async fn lire(db: &Connection, id: CategorieId) -> Result<Option<CategorieSeule>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const CREER: &str = include_str!("creer_categorie.sql");

/// Makes a category.
///
/// # Errors
/// `categorie_code_unique` when another has its code, `categorie_parent_id_fkey` when there is none that it goes inside
/// of, `idempotence_pkey` when the key has served.
pub async fn creer(
    db: &Connection,
    demande: &Demande<'_>,
    nouvelle: &NouvelleCategorie,
) -> Result<CategorieSeule, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let NouvelleCategorie { parent_id, code, nom_fr, nom_en, rang } = nouvelle;
    let rang = rang.map(RangCategorie::get);
    db.one(CREER, &[par, cle, empreinte, parent_id, &code.as_str(), nom_fr, nom_en, &rang]).await
}

/// Of two that move at once, the second sees where the first has gone.
pub(super) const VERROUILLER: &str = "select pg_advisory_xact_lock(hashtext('magasin.categories'))::text";

pub(super) const MODIFIER: &str = include_str!("modifier_categorie.sql");

/// Changes a category from this version on; none when there is none of this id, its version is another by now, or it
/// would go inside of itself.
///
/// # Errors
/// As for [`creer`].
pub async fn modifier(
    db: &Connection,
    id: CategorieId,
    version: i32,
    modification: &ModificationCategorie,
    par: CompteId,
) -> Result<Option<CategorieSeule>, Error> {
    let ModificationCategorie { parent_id, code, nom_fr, nom_en, rang } = modification;
    let (bouge, parent) = (parent_id.is_some(), parent_id.flatten());
    let (code, rang) = (code.as_ref().map(Sigle::as_str), rang.map(RangCategorie::get));
    let modifiees = db
        .after_lock(
            (VERROUILLER, &[]),
            (MODIFIER, &[&id, &version, &par, &bouge, &parent, &code, nom_fr, nom_en, &rang]),
        )
        .await?;
    Ok(modifiees.into_iter().next())
}
