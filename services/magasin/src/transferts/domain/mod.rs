//! What is said of transfers.

mod lignes;
mod transfert;

pub(crate) use lignes::distinctes;
pub use lignes::{LigneRecue, LigneTransferee, LignesRecues, LignesTransferees, QuantiteRecue};
pub use transfert::{Entete, Etat, Ligne, NouveauTransfert, Reception, Transfert};
