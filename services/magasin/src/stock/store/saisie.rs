//! What staff write into the ledger: corrections, deliveries, counts.

use comptoir_database::{Connection, Error};
use comptoir_types::{LieuId, ProduitId};

use crate::idempotency::Demande;
use crate::stock::domain::{ComptageFait, MouvementsFaits, NouveauComptage, NouveauxMouvements};

comptoir_database::from_row!(MouvementsFaits { reference_id, mouvements });

pub(super) const SAISIR: &str = include_str!("saisir.sql");

/// Writes a correction or a delivery; none when the place is not one of these, or is closed and receives nothing.
///
/// # Errors
/// A missing value for a product that is not held there, `stock_disponible_positif` and `stock_physique_positif` when it
/// does not have as many, `idempotence_pkey` when the key has served.
pub async fn saisir(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    nouveaux: &NouveauxMouvements,
) -> Result<Option<MouvementsFaits>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let NouveauxMouvements { lieu_id, genre, motif, lignes } = nouveaux;
    let (produits, deltas) = lignes.colonnes();
    db.maybe(SAISIR, &[&lieux, par, cle, empreinte, lieu_id, genre, motif, &produits, &deltas]).await
}

comptoir_database::from_row!(ComptageFait { reference_id, comptes, ecarts });

pub(super) const COMPTER: &str = include_str!("compter.sql");

/// Writes what was counted; none when the place is not one of these.
///
/// # Errors
/// `stock_tenu` for a product that is not held there, `stock_disponible_positif` and `stock_physique_positif` when what
/// was counted is less than what is promised, or was sold since, `idempotence_pkey` when the key has served.
pub async fn compter(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    nouveau: &NouveauComptage,
) -> Result<Option<ComptageFait>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let lignes = nouveau.lignes.as_slice();
    let produits: Vec<ProduitId> = lignes.iter().map(|ligne| ligne.produit_id).collect();
    let vues: Vec<i32> = lignes.iter().map(|ligne| ligne.physique_vue.get()).collect();
    let comptees: Vec<i32> = lignes.iter().map(|ligne| ligne.comptee.get()).collect();
    let lieu = &nouveau.lieu_id;
    db.maybe(COMPTER, &[&lieux, par, cle, empreinte, lieu, &produits, &vues, &comptees]).await
}
