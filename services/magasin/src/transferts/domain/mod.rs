//! What is said of transfers.

mod lignes;
mod transfert;

pub use lignes::{LigneRecue, LigneTransferee, LignesRecues, LignesTransferees, QuantiteRecue};
pub use transfert::{Entete, Etat, Ligne, NouveauTransfert, Reception, Transfert};
