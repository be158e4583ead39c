//! What is read when a sale was refused, to say why.

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{Centimes, ProduitId, Taux, Taxe};

use super::lignes::Columns;
use crate::lieux::store::taux_lus;
use crate::ventes::domain::{MotifRemise, NouvelleVente};

pub(super) const SESSION_OUVERTE: &str = "
    select coalesce((select (etat = 'ouverte' or $3) and magasin_id = $2
                       from magasin.session_caisse
                      where session_id = $1), false)";

/// Whether the session of this sale is open in its store, or was, for a sale without network.
pub async fn session_ouverte(db: &Connection, vente: &NouvelleVente) -> Result<bool, Error> {
    Ok(db
        .one::<Value<bool>>(SESSION_OUVERTE, &[&vente.session_id, &vente.magasin_id, &vente.hors_ligne])
        .await?
        .0)
}

/// A line of a refused sale as it is now. What cannot be found, or computed, is none.
#[derive(Debug)]
pub struct LigneConstatee {
    pub produit: Option<ProduitId>,
    pub quantite: Option<i32>,
    /// The price that the till showed.
    pub prix_vu: Centimes,
    /// The price now.
    pub prix: Option<Centimes>,
    /// What is taken off.
    pub remise: Option<Centimes>,
    pub motif: Option<MotifRemise>,
    /// What the line costs.
    pub montant: Option<Centimes>,
    /// The deposit on all of it.
    pub consigne: Option<Centimes>,
    pub taxe: Option<Taxe>,
    /// How many the store has.
    pub disponible: Option<i32>,
    /// The rates of the day.
    pub taux: Taux,
}

comptoir_database::from_row!(LigneConstatee {
    produit: "produit_id",
    quantite,
    prix_vu,
    prix,
    remise,
    motif,
    montant,
    consigne,
    taxe,
    disponible,
    taux: (taux_lus),
});

pub(super) const CONSTATER: &str = include_str!("constater.sql");

/// The lines of a refused sale as they are now: what the refusal is explained with.
pub async fn diagnose(db: &Connection, vente: &NouvelleVente) -> Result<Vec<LigneConstatee>, Error> {
    let l = Columns::from(vente.lignes.as_slice());
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
            &vente.hors_ligne,
        ],
    )
    .await
}
