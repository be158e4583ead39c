//! What is read when a sale was refused, to say why.

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{Centimes, ProduitId, Taux, Taxe};

use super::lignes::{Colonnes, lignes, taux};
use crate::ventes::domain::NouvelleVente;

pub(super) const SESSION_OUVERTE: &str = "
    select coalesce((select s.etat = 'ouverte' and s.magasin_id = $2 from magasin.session_caisse s where s.session_id = $1), false)";

struct Oui(bool);

impl From<&Row> for Oui {
    fn from(row: &Row) -> Self {
        Oui(row.get(0))
    }
}

/// Whether the session of this sale is open in its store.
pub async fn session_ouverte(db: &Connection, vente: &NouvelleVente) -> Result<bool, Error> {
    Ok(db.one::<Oui>(SESSION_OUVERTE, &[&vente.session_id, &vente.magasin_id]).await?.0)
}

/// A line of a refused sale as it is now. What cannot be found, or computed, is none.
#[derive(Debug)]
pub struct LigneConstatee {
    /// What.
    pub produit: Option<ProduitId>,
    /// How many.
    pub quantite: Option<i32>,
    /// The price that the till showed.
    pub prix_vu: Centimes,
    /// The price now.
    pub prix: Option<Centimes>,
    /// What the line costs.
    pub montant: Option<Centimes>,
    /// Its taxes.
    pub taxe: Option<Taxe>,
    /// How many the store has.
    pub disponible: Option<i32>,
    /// The rates of the day.
    pub taux: Taux,
}

impl From<&Row> for LigneConstatee {
    fn from(row: &Row) -> Self {
        LigneConstatee {
            produit: row.get(0),
            quantite: row.get(1),
            prix_vu: row.get(2),
            prix: row.get(3),
            montant: row.get(4),
            taxe: row.get(5),
            disponible: row.get(6),
            taux: Taux { tps: row.get(7), tvq: row.get(8) },
        }
    }
}

pub(super) const CONSTATER: &str = concat!(
    "
    with ",
    lignes!(),
    ",
    ",
    taux!(),
    "
    select lp.produit_id, lp.quantite, lp.prix_vu, lp.prix_cents, lp.montant, lp.taxe, s.disponible, x.tps, x.tvq
      from x cross join lp left join magasin.stock s on s.lieu_id = $9 and s.produit_id = lp.produit_id
     order by lp.rang"
);

/// The lines of a refused sale as they are now: what the refusal is explained with.
pub async fn constater(db: &Connection, vente: &NouvelleVente) -> Result<Vec<LigneConstatee>, Error> {
    let l = Colonnes::from(vente.lignes.as_slice());
    db.all(
        CONSTATER,
        &[
            &l.produits,
            &l.skus,
            &l.gtins,
            &l.quantites,
            &l.prix_vus,
            &l.remises,
            &l.motifs,
            &l.affiches,
            &vente.magasin_id,
            &vente.faite_le,
        ],
    )
    .await
}
