//! What stock is, in units: for staff.

mod alerte;
mod comptage;
mod mouvement;
mod quantites;
mod saisie;

pub use alerte::Alerte;
pub use comptage::{Comptage, ComptageFait, EtatComptage, LigneComptee, NouveauComptage};
pub use mouvement::{MotifAjustement, Mouvement, TypeMouvement};
pub use quantites::{Niveau, Quantites, Seuil, Seuils, StockDuLieu, StockDuProduit};
pub use saisie::{MouvementsFaits, NouveauxMouvements, TypeSaisi};
