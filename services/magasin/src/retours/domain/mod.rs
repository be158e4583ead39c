//! What is said of what comes back.

mod annulation;
mod demande;
mod echange;
mod lignes;
mod note_de_credit;
mod remboursement;
mod retour;

pub use annulation::AnnulationVente;
pub use demande::{DemandeRetour, RetourEnvoye};
pub use echange::VenteEchangee;
pub use lignes::{LigneRendue, LignesRendues};
pub use note_de_credit::NoteDeCredit;
pub use remboursement::{Remboursement, Remboursements};
pub use retour::{Genre, LigneRetour, Motif, PaiementRetour, Retour, RetourFait, RetourResume};
