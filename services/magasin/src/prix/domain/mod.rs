//! What prices do in time.

mod etiquette;
mod lot;
mod prix_unitaire;
mod programme;

pub use etiquette::{Etiquette, EtiquettesPosees, Pose, Poses};
pub use lot::{LotPrevu, NombreLot, NouveauLot, PrixPromotion};
pub use prix_unitaire::{MesureUnitaire, PrixUnitaire};
pub use programme::{EtatPrix, NouveauPrix, PrixProgramme};
