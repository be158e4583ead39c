//! What a place does not have enough of.

use comptoir_database::{Connection, Error};
use comptoir_types::{LieuId, ProduitId};
use serde::Serialize;

/// A product of which there is not enough.
#[derive(Debug, Serialize)]
pub(crate) struct Manque {
    produit_id: ProduitId,
    /// How many were asked for.
    demande: i32,
    /// How many are there and not promised.
    disponible: i32,
}

comptoir_database::from_row!(Manque { produit_id, demande: "quantite", disponible });

pub(super) const MANQUES: &str = "
    select ligne.produit_id, ligne.quantite, stock.disponible
      from unnest($2::int[], $3::int[]) as ligne (produit_id, quantite)
      join magasin.stock on stock.lieu_id = $1 and stock.produit_id = ligne.produit_id
     where stock.disponible < ligne.quantite
     order by ligne.produit_id";

/// What this place does not have enough of now.
pub(crate) async fn manques(
    db: &Connection,
    lieu: LieuId,
    (produits, quantites): (&[i32], &[i32]),
) -> Result<Vec<Manque>, Error> {
    db.all(MANQUES, &[&lieu, &produits, &quantites]).await
}
