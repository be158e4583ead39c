//! What refuses a movement, for who explains it.

use comptoir_database::{Connection, Error};
use comptoir_types::{LieuId, ProduitId};
use serde::Serialize;
use uuid::Uuid;

/// How many of each a refusal tells.
const MAX: i64 = 100;

/// A product of which there is not enough to take that many away.
#[derive(Debug, Serialize)]
pub(crate) struct Manque {
    produit_id: ProduitId,
    demande: i32,
    disponible: i32,
}

comptoir_database::from_row!(Manque { produit_id, demande, disponible });

pub(super) const MANQUES: &str = "
    select demande.produit_id, -demande.delta as demande, stock.disponible
      from unnest($2::int[], $3::int[]) as demande (produit_id, delta)
      join magasin.stock on stock.lieu_id = $1 and stock.produit_id = demande.produit_id
     where stock.disponible + demande.delta::bigint < 0
     order by demande.produit_id
     limit $4";

/// What there is not enough of now to be changed by that much.
pub(crate) async fn manques(
    db: &Connection,
    lieu: LieuId,
    produits: &[ProduitId],
    deltas: &[i32],
) -> Result<Vec<Manque>, Error> {
    db.all(MANQUES, &[&lieu, &produits, &deltas, &MAX]).await
}

impl Manque {
    pub(crate) fn produit(&self) -> ProduitId {
        self.produit_id
    }
}

/// An order or a transfer that units are promised to.
#[derive(Debug, Serialize)]
pub(crate) struct Engagement {
    /// `commande` or `transfert`.
    genre: String,
    id: Uuid,
    numero: String,
    etat: String,
    produit_id: ProduitId,
    quantite: i32,
}

comptoir_database::from_row!(Engagement { genre, id, numero, etat, produit_id, quantite });

pub(super) const ENGAGEMENTS: &str = "
    select genre, id, numero, etat, produit_id, quantite
      from magasin.engagements($1, $2)
     order by produit_id, genre, numero
     limit $3";

/// What these products are promised to at the place.
pub(crate) async fn engagements(
    db: &Connection,
    lieu: LieuId,
    produits: &[ProduitId],
) -> Result<Vec<Engagement>, Error> {
    db.all(ENGAGEMENTS, &[&lieu, &produits, &MAX]).await
}
