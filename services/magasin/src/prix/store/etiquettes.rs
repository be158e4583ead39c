//! The labels on the shelves of a store.

use comptoir_database::{Connection, Error, Row, Value};
use comptoir_types::{Centimes, CompteId, EmpreinteEtiquette, LieuId, ProduitId, Unite};

use crate::prix::domain::{Etiquette, Pose, PrixUnitaire};
use crate::produits::domain::Mesure;
use crate::produits::store::produit::lot;

comptoir_database::from_row!(Etiquette {
    produit_id,
    empreinte,
    sku,
    gtin,
    nom_fr,
    nom_en,
    marque,
    contenance,
    mesure,
    unite,
    taxe,
    prix_cents,
    prix_regulier_cents,
    lot: (lot),
    prix_unitaire: (prix_unitaire),
});

fn prix_unitaire(row: &Row) -> Result<Option<PrixUnitaire>, Error> {
    let (unite, prix): (Unite, Centimes) = (row.try_get("unite")?, row.try_get("prix_cents")?);
    let (contenance, mesure): (Option<i32>, Option<Mesure>) =
        (row.try_get("contenance")?, row.try_get("mesure")?);
    Ok(PrixUnitaire::de(unite, prix, contenance.zip(mesure)))
}

pub(super) const LISTER: &str = include_str!("etiquettes.sql");

/// The labels that are out of date in this store, by product, from behind this one on.
///
/// # Errors
/// The database's.
pub async fn lister(
    db: &Connection,
    magasin: LieuId,
    apres: ProduitId,
    lignes: i64,
) -> Result<Vec<Etiquette>, Error> {
    db.all(LISTER, &[&magasin, &apres, &lignes]).await
}

pub(super) const POSER: &str = include_str!("poser.sql");

/// These labels are on their shelves.
///
/// # Errors
/// `etiquette_posee_produit_id_fkey` where there is no such product.
pub async fn poser(db: &Connection, magasin: LieuId, par: CompteId, poses: &[Pose]) -> Result<i64, Error> {
    let produits: Vec<ProduitId> = poses.iter().map(|pose| pose.produit_id).collect();
    let empreintes: Vec<EmpreinteEtiquette> = poses.iter().map(|pose| pose.empreinte).collect();
    Ok(db.one::<Value<i64>>(POSER, &[&magasin, &par, &produits, &empreintes]).await?.0)
}
