//! Places.

use comptoir_clients::magasin::LieuOuvert;
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CodePostal, CompteId, LieuId, Telephone};

use crate::lieux::domain::{EtatLieu, Lieu, Modification, Ouverts};

comptoir_database::from_row!(Lieu {
    lieu_id,
    code,
    genre: "type",
    nom,
    adresse,
    ville,
    code_postal,
    region,
    telephone,
    etat,
    reprend_consignes,
    version
});

pub(super) const LIEUX: &str = "
    select lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone, etat,
           reprend_consignes, version
      from magasin.lieu
     where lieu_id > $1
     order by lieu_id
     limit $2";

/// The places by id, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn lieux(db: &Connection, apres: LieuId, lignes: i64) -> Result<Vec<Lieu>, Error> {
    db.all(LIEUX, &[&apres, &lignes]).await
}

pub(super) const LIEU: &str = "
    select lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone, etat,
           reprend_consignes, version
      from magasin.lieu
     where lieu_id = $1";

/// The place of this id.
///
/// # Errors
/// The database's.
pub async fn lieu(db: &Connection, id: LieuId) -> Result<Option<Lieu>, Error> {
    db.maybe(LIEU, &[&id]).await
}

/// Before a place closes: what began there is then seen, what is to begin waits.
pub(super) const VERROUILLER: &str = "
    select lieu_id from magasin.lieu where lieu_id = $1 and $2 for update";

pub(super) const MODIFIER: &str = include_str!("modifier_lieu.sql");

/// Changes a place from this version on.
///
/// None when there is none of this id, its version is another by now, it is no store and changes what a store alone
/// does, or it is to close while something is open there.
///
/// # Errors
/// `lieu_nom_unique` when another place has the name.
pub async fn modifier(
    db: &Connection,
    id: LieuId,
    version: i32,
    modification: &Modification,
    par: CompteId,
) -> Result<Option<Lieu>, Error> {
    let Modification { nom, adresse, ville, code_postal, region, telephone, etat, reprend_consignes } =
        modification;
    let code_postal = code_postal.as_ref().map(CodePostal::as_str);
    let telephone = telephone.as_ref().map(Telephone::as_str);
    let ferme = *etat == Some(EtatLieu::Ferme);
    let lieux = db
        .after_lock(
            (VERROUILLER, &[&id, &ferme]),
            (
                MODIFIER,
                &[
                    &id,
                    &version,
                    &par,
                    nom,
                    adresse,
                    ville,
                    &code_postal,
                    region,
                    &telephone,
                    etat,
                    reprend_consignes,
                ],
            ),
        )
        .await?;
    Ok(lieux.into_iter().next())
}

comptoir_database::from_row!(Ouverts { sessions, commandes, transferts, demandes });

pub(super) const OUVERTS_DU_LIEU: &str =
    "select sessions, commandes, transferts, demandes from magasin.ouverts_du_lieu($1)";

/// What is open in this place.
///
/// # Errors
/// The database's.
pub async fn ouverts_du_lieu(db: &Connection, id: LieuId) -> Result<Ouverts, Error> {
    db.one(OUVERTS_DU_LIEU, &[&id]).await
}

pub(super) const OUVERTS: &str = "
    select lieu_id from magasin.lieu where type <> 'siege' and etat = 'actif' order by lieu_id";

/// The stores and the logistics centre that are in use.
///
/// # Errors
/// The database's.
pub async fn ouverts(db: &Connection) -> Result<Vec<LieuOuvert>, Error> {
    let lieux: Vec<Value<LieuId>> = db.all(OUVERTS, &[]).await?;
    Ok(lieux.into_iter().map(|Value(lieu_id)| LieuOuvert { lieu_id }).collect())
}
