//! The statements of pictures.

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CompteId, ProduitId};

use super::photo::Photo;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[POSER, RETIRER, LIRE];

const POSER: &str = "
    with version as materialized (select magasin.illustrer($1, $2, true, $3) as suivante),
    image as (
      insert into magasin.produit_image (produit_id, largeur, octets)
      select $1, photo.largeur, photo.octets
        from version, unnest($4::smallint[], $5::bytea[]) as photo (largeur, octets)
       where version.suivante is not null
      on conflict (produit_id, largeur) do update set octets = excluded.octets
    )
    select suivante from version where suivante is not null";

/// Gives a product this picture; false where it has another version by now, or is not there.
///
/// # Errors
/// The database's.
pub(super) async fn poser(
    db: &Connection,
    produit: ProduitId,
    version: i32,
    par: CompteId,
    photos: &[Photo],
) -> Result<bool, Error> {
    let largeurs: Vec<_> = photos.iter().map(|photo| photo.largeur).collect();
    let octets: Vec<_> = photos.iter().map(|photo| photo.octets.as_slice()).collect();
    let suivante: Option<Value<i32>> =
        db.maybe(POSER, &[&produit, &version, &par, &largeurs, &octets]).await?;
    Ok(suivante.is_some())
}

const RETIRER: &str = "
    with version as materialized (select magasin.illustrer($1, $2, false, $3) as suivante),
    image as (
      delete from magasin.produit_image
       using version
       where produit_id = $1 and version.suivante is not null
    )
    select suivante from version where suivante is not null";

/// Takes the picture of a product away; false where it has another version by now, or no picture.
///
/// # Errors
/// The database's.
pub(super) async fn retirer(
    db: &Connection,
    produit: ProduitId,
    version: i32,
    par: CompteId,
) -> Result<bool, Error> {
    let suivante: Option<Value<i32>> = db.maybe(RETIRER, &[&produit, &version, &par]).await?;
    Ok(suivante.is_some())
}

const LIRE: &str = "
    select produit.image, produit_image.octets
      from magasin.produit
      join magasin.produit_image using (produit_id)
     where produit_id = $1
       and largeur = $2
       and produit.image is not null";

/// A picture, and the version of the product that brought it.
pub(super) struct Image {
    pub(super) image: i32,
    pub(super) octets: Vec<u8>,
}

comptoir_database::from_row!(Image { image, octets });

/// The picture of a product in this width.
///
/// # Errors
/// The database's.
pub(super) async fn lire(db: &Connection, produit: ProduitId, largeur: i16) -> Result<Option<Image>, Error> {
    db.maybe(LIRE, &[&produit, &largeur]).await
}
