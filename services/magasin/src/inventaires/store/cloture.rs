//! What becomes of a stock-take.

use comptoir_database::{Connection, Error};
use comptoir_types::{CompteId, InventaireId, LieuId, ProduitId};

use crate::inventaires::domain::{DemandeApplication, NonLus};

pub(super) const APPLIQUER: &str = include_str!("appliquer.sql");

/// Makes what was counted the book, moved by what came and left since; all of it, or none. Whether it was open, at one
/// of these places.
///
/// # Errors
/// `inventaire_recompte` while something is to be counted again, `stock_disponible_positif` and
/// `stock_physique_positif` when less was counted than is promised, or was sold since.
pub async fn appliquer(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    par: CompteId,
    id: InventaireId,
    demande: &DemandeApplication,
) -> Result<bool, Error> {
    let a_zero = demande.non_lus == NonLus::Zero;
    Ok(db.run(APPLIQUER, &[&id, &lieux, &par, &a_zero, &demande.sans_recompte]).await? > 0)
}

pub(super) const ABANDONNER: &str = "
    with inventaire as (
      update magasin.inventaire
         set etat = 'abandonne', clos_par = $3, clos_le = now()
       where inventaire_id = $1 and etat = 'ouvert' and ($2::int[] is null or lieu_id = any ($2))
      returning inventaire_id, lieu_id, etat)
    insert into magasin.outbox (type, agregat_id, charge)
    select 'audit.inventaire', inventaire_id::text,
           jsonb_build_object('acteur_id', $3, 'magasin_id', lieu_id, 'objet', 'inventaire',
                              'details', jsonb_build_object('etat', etat))
      from inventaire";

/// Gives a stock-take up. Whether it was open, at one of these places.
///
/// # Errors
/// The database's.
pub async fn abandonner(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    par: CompteId,
    id: InventaireId,
) -> Result<bool, Error> {
    Ok(db.run(ABANDONNER, &[&id, &lieux, &par]).await? > 0)
}

struct Manquant {
    produit: ProduitId,
    ecart: i32,
}

comptoir_database::from_row!(Manquant { produit: "produit_id", ecart });

pub(super) const MANQUANTS: &str = "
    select produit_id, coalesce(ecart, -physique) as ecart
      from magasin.inventaire_revue
     where inventaire_id = $1
       and ($2 or etat <> 'non_lu')
       and disponible + coalesce(ecart, -physique) < 0
     order by produit_id
     limit 100";

/// What an application would take below what is promised, and by how much it changes.
///
/// # Errors
/// The database's.
pub async fn manquants(
    db: &Connection,
    id: InventaireId,
    non_lus: NonLus,
) -> Result<(Vec<ProduitId>, Vec<i32>), Error> {
    let manquants: Vec<Manquant> = db.all(MANQUANTS, &[&id, &(non_lus == NonLus::Zero)]).await?;
    Ok(manquants.into_iter().map(|manquant| (manquant.produit, manquant.ecart)).unzip())
}
