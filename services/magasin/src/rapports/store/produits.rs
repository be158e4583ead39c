//! What products sold, and what is left of them.

use comptoir_database::{Connection, Error, Row, column};
use comptoir_types::{CategorieId, Centimes, LieuId};

use crate::rapports::domain::{Decoupe, EcartDeStock, Periode, ProduitVendu, StockValorise, TriProduits};
use crate::stock::domain::Niveau;
use crate::ventes::domain::Canal;

pub(super) const PRODUITS: &str = include_str!("produits.sql");

comptoir_database::from_row!(ProduitVendu {
    produit_id,
    sku,
    nom_fr,
    nom_en,
    categorie_id,
    unite,
    vendue,
    retournee,
    montant_cents,
    rembourse_cents,
    net_cents,
    cout_cents,
    marge_cents,
});

/// Which products a report has.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filtre {
    /// What this store sold.
    pub magasin: Option<LieuId>,
    /// What was sold by this channel.
    pub canal: Option<Canal>,
    /// Those of this category, and of those under it.
    pub categorie: Option<CategorieId>,
    /// Which are first.
    pub tri: TriProduits,
    /// How many at most.
    pub lignes: i64,
}

/// The first products, and what all of them make.
#[derive(Debug, Default)]
pub struct Vendus {
    pub premiers: Vec<ProduitVendu>,
    pub nombre: i64,
    pub net: Centimes,
    pub cout: Centimes,
}

struct AvecTout(ProduitVendu, (i64, Centimes, Centimes));

impl TryFrom<&Row> for AvecTout {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let tout = (
            column(row, 13, "nb_produits")?,
            column(row, 14, "tout_net_cents")?,
            column(row, 15, "tout_cout_cents")?,
        );
        Ok(AvecTout(ProduitVendu::try_from(row)?, tout))
    }
}

/// What products sold in a period.
///
/// # Errors
/// The database's.
pub async fn vendus(db: &Connection, periode: Periode, filtre: &Filtre) -> Result<Vendus, Error> {
    let Decoupe { debut, fin, jours } = periode.decouper();
    let (debuts, fins): (Vec<_>, Vec<_>) = jours.iter().map(|tranche| (tranche.debut, tranche.fin)).unzip();
    let signes: Vec<_> = jours.iter().map(|tranche| tranche.signe).collect();
    let Filtre { magasin, canal, categorie, tri, lignes } = filtre;
    let lus: Vec<AvecTout> = db
        .report(PRODUITS, &[&debut, &fin, &debuts, &fins, &signes, magasin, canal, categorie, tri, lignes])
        .await?;
    let (nombre, net, cout) = lus.first().map(|AvecTout(_, tout)| *tout).unwrap_or_default();
    Ok(Vendus { premiers: lus.into_iter().map(|AvecTout(produit, _)| produit).collect(), nombre, net, cout })
}

/// The days over which the pace of sales is taken.
const JOURS: i32 = 28;

pub(super) const STOCK: &str = include_str!("stock.sql");

comptoir_database::from_row!(StockValorise {
    lieu_id,
    nom,
    genre: "type",
    unites,
    grammes,
    valeur_cents,
    cout_vendu_cents,
    jours_de_couverture,
    ruptures,
    faibles,
    surstocks,
});

/// What each place holds now; none: of all.
///
/// # Errors
/// The database's.
pub async fn stock(db: &Connection, lieu: Option<LieuId>) -> Result<Vec<StockValorise>, Error> {
    db.all(STOCK, &[&lieu, &JOURS]).await
}

pub(super) const ECARTS: &str = include_str!("ecarts.sql");

comptoir_database::from_row!(EcartDeStock {
    produit_id,
    sku,
    nom_fr,
    nom_en,
    unite,
    niveau,
    physique,
    disponible,
    seuil_min,
    seuil_max,
    valeur_cents,
    vendues_28_jours,
    jours_de_couverture,
});

/// The products of a place at this level, so many at most.
///
/// # Errors
/// The database's.
pub async fn ecarts(
    db: &Connection,
    lieu: LieuId,
    niveau: Niveau,
    lignes: i64,
) -> Result<Vec<EcartDeStock>, Error> {
    db.all(ECARTS, &[&lieu, &JOURS, &niveau, &lignes]).await
}
