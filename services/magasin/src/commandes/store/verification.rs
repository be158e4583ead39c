//! What a cart needs to know of its products.

use comptoir_clients::magasin::{Demande, Mode, Niveau, ProduitVendu};
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{Centimes, ProduitId, Taux, Taxe};

use super::colonnes::Colonnes;

pub(super) const PRODUITS: &str = "
    select produit_id, sku, nom_fr, nom_en, taxe, prix_cents, actif and en_ligne
      from magasin.produit
     where produit_id = any ($1)";

struct Vendu(ProduitVendu);

impl From<&Row> for Vendu {
    fn from(row: &Row) -> Self {
        Vendu(ProduitVendu {
            produit_id: row.get(0),
            sku: row.get(1),
            nom_fr: row.get(2),
            nom_en: row.get(3),
            taxe: row.get(4),
            prix_cents: row.get(5),
            en_ligne: row.get(6),
        })
    }
}

/// The products of these ids, withdrawn or not.
pub(crate) async fn produits(db: &Connection, ids: &[ProduitId]) -> Result<Vec<ProduitVendu>, Error> {
    let produits = db.all::<Vendu>(PRODUITS, &[&ids]).await?;
    Ok(produits.into_iter().map(|Vendu(produit)| produit).collect())
}

/// A delivery leaves from the centre, whatever place was named.
pub(super) const VERIFIER: &str = "
    select l.rang, p.prix_cents, p.taxe, p.actif and p.en_ligne, coalesce(s.disponible, 0), coalesce(s.seuil_min, 0)
      from unnest($3::int[]) with ordinality as l(produit_id, rang)
      join magasin.produit p using (produit_id)
      left join magasin.stock s
        on s.produit_id = p.produit_id
       and s.lieu_id = case $1 when 'cueillette' then $2
                               else (select lieu_id from magasin.lieu where type = 'centre_logistique') end
     order by l.rang";

/// A product as it is now at a place.
pub(crate) struct Etat {
    /// Which line asked, from 0.
    pub(crate) rang: usize,
    /// Its price.
    pub(crate) prix: Centimes,
    /// Its taxes.
    pub(crate) taxe: Taxe,
    /// Whether the online shop sells it.
    pub(crate) en_ligne: bool,
    /// Units available.
    pub(crate) disponible: i32,
    /// The threshold under which there is little.
    seuil_min: i32,
}

impl From<&Row> for Etat {
    fn from(row: &Row) -> Self {
        let rang: i64 = row.get(0);
        Etat {
            rang: usize::try_from(rang - 1).unwrap_or_default(),
            prix: row.get(1),
            taxe: row.get(2),
            en_ligne: row.get(3),
            disponible: row.get(4),
            seuil_min: row.get(5),
        }
    }
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
    let colonnes = Colonnes::of(&demande.lignes);
    db.all(VERIFIER, &[&demande.mode.as_str(), &demande.lieu_id, &colonnes.produits]).await
}

pub(super) const BAREME: &str = "
    select p.frais_livraison_cents, p.livraison_gratuite_cents, x.tps, x.tvq
      from magasin.parametre p,
           (select tps, tvq from magasin.taux_taxe
             where depuis <= (now() at time zone 'America/Toronto')::date order by depuis desc limit 1) x";

/// What is added to the lines.
pub(crate) struct Bareme {
    frais: Centimes,
    gratuite: Centimes,
    /// The tax rates in force.
    pub(crate) taux: Taux,
}

impl From<&Row> for Bareme {
    fn from(row: &Row) -> Self {
        Bareme { frais: row.get(0), gratuite: row.get(1), taux: Taux { tps: row.get(2), tvq: row.get(3) } }
    }
}

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
