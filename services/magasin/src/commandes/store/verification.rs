//! What a cart needs to know of its products.

use comptoir_clients::magasin::{Demande, Mode, Niveau, ProduitVendu};
use comptoir_database::{Connection, Error, Row};
use comptoir_types::{Centimes, Lot, ProduitId, Taux, Taxe};

use super::colonnes::Columns;
use crate::lieux::store::taux_lus;

pub(super) const PRODUITS: &str = "
    select produit_id, sku, nom_fr, nom_en, taxe, prix_cents, actif and en_ligne as en_ligne
      from magasin.produit
     where produit_id = any ($1)";

struct Vendu(ProduitVendu);

impl TryFrom<&Row> for Vendu {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(Vendu(ProduitVendu {
            produit_id: row.try_get("produit_id")?,
            sku: row.try_get("sku")?,
            nom_fr: row.try_get("nom_fr")?,
            nom_en: row.try_get("nom_en")?,
            taxe: row.try_get("taxe")?,
            prix_cents: row.try_get("prix_cents")?,
            en_ligne: row.try_get("en_ligne")?,
        }))
    }
}

/// The products of these ids, withdrawn or not.
pub(crate) async fn produits(db: &Connection, ids: &[ProduitId]) -> Result<Vec<ProduitVendu>, Error> {
    let produits = db.all::<Vendu>(PRODUITS, &[&ids]).await?;
    Ok(produits.into_iter().map(|Vendu(produit)| produit).collect())
}

pub(super) const VERIFIER: &str = include_str!("verifier.sql");

/// A product as it is now at a place.
pub(crate) struct Etat {
    /// Which line asked, from 0.
    pub(crate) rang: usize,
    pub(crate) prix: Centimes,
    /// The deposit of one.
    pub(crate) consigne: Centimes,
    pub(crate) taxe: Taxe,
    /// Whether the online shop sells it.
    pub(crate) en_ligne: bool,
    /// Several for one price, where that is in force.
    pub(crate) lot: Option<Lot>,
    /// Units available.
    pub(crate) disponible: i32,
    /// The threshold under which there is little.
    seuil_min: i32,
}

comptoir_database::from_row!(Etat {
    rang: (rang),
    prix: "prix_cents",
    consigne: "consigne_cents",
    taxe,
    en_ligne,
    lot: (lot),
    disponible,
    seuil_min
});

fn lot(row: &Row) -> Result<Option<Lot>, Error> {
    let (nombre, prix): (Option<i16>, Option<Centimes>) =
        (row.try_get("nombre")?, row.try_get("prix_du_lot")?);
    Ok(nombre.zip(prix).map(|(nombre, prix)| Lot { nombre: nombre.into(), prix }))
}

fn rang(row: &Row) -> Result<usize, Error> {
    let rang: i64 = row.try_get("rang")?;
    Ok(usize::try_from(rang - 1).unwrap_or_default())
}

impl Etat {
    /// How much there is, in words.
    pub(crate) fn niveau(&self) -> Niveau {
        match self.disponible {
            ..=0 => Niveau::Rupture,
            disponible if disponible < self.seuil_min => Niveau::Faible,
            _ => Niveau::EnStock,
        }
    }
}

/// The products of these lines as they are now; none for a line whose product does not exist.
pub(crate) async fn etats(db: &Connection, demande: &Demande) -> Result<Vec<Etat>, Error> {
    let colonnes = Columns::of(&demande.lignes);
    db.all(VERIFIER, &[&demande.mode, &demande.lieu_id, &colonnes.produits]).await
}

pub(super) const BAREME: &str = "
    select parametre.frais_livraison_cents, parametre.livraison_gratuite_cents, taux.tps, taux.tvq
      from magasin.parametre,
           magasin.taux(magasin.jour(now())) as taux";

/// What is added to the lines.
pub(crate) struct Bareme {
    frais: Centimes,
    gratuite: Centimes,
    /// The tax rates in force.
    pub(crate) taux: Taux,
}

comptoir_database::from_row!(Bareme {
    frais: "frais_livraison_cents",
    gratuite: "livraison_gratuite_cents",
    taux: (taux_lus),
});

impl Bareme {
    /// The delivery fee of lines of this amount.
    pub(crate) fn frais(&self, mode: Mode, sous_total: Centimes) -> Centimes {
        if mode == Mode::Livraison && sous_total < self.gratuite { self.frais } else { Centimes::ZERO }
    }
}

/// The fee and the rates in force.
pub(crate) async fn bareme(db: &Connection) -> Result<Bareme, Error> {
    db.one(BAREME, &[]).await
}
