//! What reports say.

mod chiffres;
mod consolide;
mod controle;
mod periode;
mod produits;
mod stock;
mod tableau_de_bord;
mod taxes;
mod ventes;

pub use chiffres::{Chiffres, Sommes};
pub use consolide::{Consolide, VentesDuLieu};
pub use controle::{CaisseFermee, Caisses, Gestes, GestesDuTravailleur, Remises};
pub use periode::{Decoupe, Etat, Periode, Tranche};
pub use produits::{ProduitVendu, Produits, TriProduits};
pub use stock::{EcartDeStock, StockTotal, StockValorise, Stocks};
pub use tableau_de_bord::{Magasin, TableauDeBord};
pub use taxes::{Dues, Taxes, TaxesDuLieu};
pub use ventes::{LigneVentes, Par, Ventes};

use crate::impression::Cellule;
use crate::stock::domain::Niveau;
use crate::ventes::domain::Canal;

impl From<&Canal> for Cellule {
    fn from(canal: &Canal) -> Self {
        Cellule::Texte(canal.as_str().to_owned())
    }
}

impl From<&Niveau> for Cellule {
    fn from(niveau: &Niveau) -> Self {
        Cellule::Texte(niveau.as_str().to_owned())
    }
}
