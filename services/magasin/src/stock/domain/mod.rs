//! What stock is, in units: for staff.

mod alerte;
mod comptage;
mod mouvement;
mod quantites;

pub use alerte::Alerte;
pub use comptage::{Comptage, ComptageFait, EtatComptage, LigneComptee, NouveauComptage};
pub use mouvement::{
    MotifAjustement, Mouvement, MouvementsFaits, NouveauxMouvements, TypeMouvement, TypeSaisi,
};
pub use quantites::{Niveau, Quantites, Seuil, Seuils, StockDuLieu, StockDuProduit};
