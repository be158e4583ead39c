//! The lines of a sale, as the statements take them.

use comptoir_types::{Centimes, ProduitId};

use crate::caisses::domain::Montant;
use crate::ventes::domain::{Article, LigneVendue, MotifRemise};

/// The lines, turned: a list per column.
pub(super) struct Columns<'a> {
    pub(super) produits: Vec<Option<ProduitId>>,
    pub(super) skus: Vec<Option<&'a str>>,
    pub(super) gtins: Vec<Option<&'a str>>,
    pub(super) quantites: Vec<i32>,
    pub(super) prix_vus: Vec<Centimes>,
    pub(super) remises: Vec<Centimes>,
    pub(super) motifs: Vec<Option<MotifRemise>>,
    pub(super) affiches: Vec<Option<Centimes>>,
}

impl<'a> From<&'a [LigneVendue]> for Columns<'a> {
    fn from(lignes: &'a [LigneVendue]) -> Self {
        let article = |ligne: &'a LigneVendue| match &ligne.article {
            Article::Id(id) => (Some(*id), None, None),
            Article::Sku(sku) => (None, Some(sku.as_str()), None),
            Article::Gtin(gtin) => (None, None, Some(gtin.as_str())),
        };
        Columns {
            produits: lignes.iter().map(|ligne| article(ligne).0).collect(),
            skus: lignes.iter().map(|ligne| article(ligne).1).collect(),
            gtins: lignes.iter().map(|ligne| article(ligne).2).collect(),
            quantites: lignes.iter().map(|ligne| ligne.quantite.get()).collect(),
            prix_vus: lignes.iter().map(|ligne| ligne.prix_vu.get()).collect(),
            remises: lignes.iter().map(|ligne| ligne.remise.get()).collect(),
            motifs: lignes.iter().map(|ligne| ligne.motif).collect(),
            affiches: lignes.iter().map(|ligne| ligne.prix_affiche.map(Montant::get)).collect(),
        }
    }
}
