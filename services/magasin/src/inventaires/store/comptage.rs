//! A stock-take is opened, and scanners read.

use comptoir_database::{Connection, Error};
use comptoir_types::{Gtin, InventaireId, LieuId};

use crate::idempotency::Demande;
use crate::inventaires::domain::{Inventaire, LectureFaite, NouvelInventaire, NouvelleLecture};
use crate::produits::domain::Sku;

comptoir_database::from_row!(Inventaire {
    inventaire_id,
    lieu_id,
    categorie_id,
    etat,
    seuil_recompte,
    ouvert_par,
    ouvert_le,
    clos_par,
    clos_le
});

pub(super) const OUVRIR: &str = include_str!("ouvrir.sql");

/// Opens a stock-take; none when the place is not one of these, is closed, or holds no stock.
///
/// # Errors
/// `inventaire_portee` when one is open there that counts some of the same, `inventaire_categorie_id_fkey` for a category
/// that is not there, `inventaire_pkey` and `idempotence_pkey` when the key has served.
pub async fn ouvrir(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    nouvel: &NouvelInventaire,
) -> Result<Option<Inventaire>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let NouvelInventaire { lieu_id, categorie_id, .. } = nouvel;
    db.maybe(OUVRIR, &[&lieux, par, cle, empreinte, lieu_id, categorie_id, &nouvel.seuil()]).await
}

comptoir_database::from_row!(LectureFaite {
    lecture_id,
    inventaire_id,
    produit_id,
    sku,
    nom_fr,
    nom_en,
    quantite,
    comptee
});

pub(super) const AJOUTER: &str = include_str!("ajouter_lecture.sql");

/// Adds a reading; none when the stock-take is not of these places, or not open, or does not count the product.
///
/// # Errors
/// `inventaire_ligne_comptee` when it takes back more than was read, `inventaire_lecture_pkey` and `idempotence_pkey`
/// when the key has served.
pub async fn ajouter(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    id: InventaireId,
    lecture: &NouvelleLecture,
) -> Result<Option<LectureFaite>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let appareil = lecture.appareil.as_str();
    let sku = lecture.sku.as_ref().map(Sku::as_str);
    let gtin = lecture.gtin.as_ref().map(Gtin::as_str);
    let NouvelleLecture { produit_id, quantite, recompte, .. } = lecture;
    let quantite = quantite.get();
    db.maybe(
        AJOUTER,
        &[&lieux, par, cle, empreinte, &id, &appareil, produit_id, &sku, &gtin, &quantite, recompte],
    )
    .await
}
