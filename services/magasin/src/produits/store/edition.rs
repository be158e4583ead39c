//! What head office decides of a product.

use comptoir_database::{Connection, Error, Json, Params, Value};
use comptoir_types::{CompteId, ProduitId};

use super::gestion::LIRE;
use crate::idempotency::Demande;
use crate::produits::domain::{
    Codes, Consigne, Contenance, Cout, ModificationProduit, NouveauProduit, Plu, Prix, ProduitGere,
};

pub(super) const CREER: &str = include_str!("creer_produit.sql");

/// Makes a product.
///
/// # Errors
/// `produit_sku_unique`, `produit_plu_unique`, `code_barres_pkey` when another product has these;
/// `produit_categorie_id_fkey`, `produit_pese_en_magasin`, `produit_consigne`, `produit_plu`, `produit_contenance` when
/// its fields do not go together; `idempotence_pkey` when the key has served.
pub async fn creer(
    db: &Connection,
    demande: &Demande<'_>,
    nouveau: &NouveauProduit,
) -> Result<ProduitGere, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let produit: Value<Json<ProduitGere>> = db
        .one(
            CREER,
            &[
                par,
                cle,
                empreinte,
                &nouveau.sku.as_str(),
                &nouveau.nom_fr,
                &nouveau.nom_en,
                &nouveau.description_fr,
                &nouveau.description_en,
                &nouveau.categorie_id,
                &nouveau.taxe,
                &nouveau.unite,
                &nouveau.prix_cents.get(),
                &nouveau.cout_cents.get(),
                &nouveau.en_ligne,
                &nouveau.consigne_cents.map(Consigne::get),
                &nouveau.plu.as_ref().map(Plu::as_str),
                &nouveau.marque,
                &nouveau.contenance.map(Contenance::get),
                &nouveau.mesure,
                &nouveau.codes.gtins(),
                &nouveau.codes.quantites(),
            ],
        )
        .await?;
    Ok(produit.0.0)
}

pub(super) const MODIFIER: &str = include_str!("modifier_produit.sql");

/// Changes a product from this version on. Whether it did, and what the product is then.
///
/// # Errors
/// As for [`creer`]; `produit_prix_regulier` when the regular price would not be above the one in force.
pub async fn modifier(
    db: &Connection,
    id: ProduitId,
    version: i32,
    modification: &ModificationProduit,
    par: CompteId,
) -> Result<(bool, Option<ProduitGere>), Error> {
    let ModificationProduit {
        nom_fr,
        nom_en,
        description_fr,
        description_en,
        categorie_id,
        taxe,
        prix_cents,
        cout_cents,
        en_ligne,
        actif,
        consigne_cents,
        plu,
        marque,
        contenance,
        mesure,
    } = modification;
    let changement: Params<'_> = &[
        &id,
        &version,
        &par,
        nom_fr,
        nom_en,
        description_fr,
        description_en,
        categorie_id,
        taxe,
        &prix_cents.map(Prix::get),
        &cout_cents.map(Cout::get),
        en_ligne,
        actif,
        &consigne_cents.map(Consigne::get),
        marque,
        &plu.is_some(),
        &plu.as_ref().and_then(Option::as_ref).map(Plu::as_str),
        &contenance.is_some(),
        &contenance.flatten().map(Contenance::get),
        &mesure.is_some(),
        &mesure.flatten(),
    ];
    db.then_read((MODIFIER, changement), (LIRE, &[&vec![id]])).await
}

pub(super) const CHANGER_CODES: &str = include_str!("changer_codes.sql");

/// Gives a product these barcodes from this version on. Whether it did, and what the product is then.
///
/// # Errors
/// `code_barres_pkey` when another product has one of them.
pub async fn changer_codes(
    db: &Connection,
    id: ProduitId,
    version: i32,
    codes: &Codes,
    par: CompteId,
) -> Result<(bool, Option<ProduitGere>), Error> {
    let changement: Params<'_> = &[&id, &version, &par, &codes.gtins(), &codes.quantites()];
    db.then_read((CHANGER_CODES, changement), (LIRE, &[&vec![id]])).await
}
