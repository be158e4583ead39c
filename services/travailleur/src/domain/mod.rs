//! What a worker is, and what they are asked for.

mod demandes;
mod nip;
mod quart;
mod travailleur;

pub use demandes::{Affectations, Magasins, Modification, Motif, Nom, NouveauTravailleur, RoleTravailleur};
pub use nip::{Matricule, Nip};
pub use quart::{Correction, Pause, Quart};
pub use travailleur::{Affectation, Dossier, Etat, Travailleur};
