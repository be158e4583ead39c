//! What is said of what comes back.

mod annulation;
mod demande;
mod echange;
mod lignes;
mod remboursement;
mod retour;

pub use annulation::AnnulationVente;
pub use demande::{DemandeRetour, RetourEnvoye};
pub use echange::VenteEchangee;
pub use lignes::{LigneRendue, LignesRendues};
pub use remboursement::{Remboursement, Remboursements};
pub use retour::{Genre, LigneRetour, Motif, PaiementRetour, Retour, RetourFait, RetourResume};
