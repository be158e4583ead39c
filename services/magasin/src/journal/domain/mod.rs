//! What is said of the accounts.

mod compte;
mod journal;

pub use compte::{CleCompte, Compte, ModificationCompte, NumeroCompte};
pub use journal::{Cloture, ClotureFaite, Ecriture, Journal, Nature};
