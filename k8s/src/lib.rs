//! What the end-to-end tests stand on: `kubectl` and `helm`, namespaces, releases, the load scripts, the measures.
#![expect(clippy::print_stdout, reason = "a run of minutes says where it is")]

mod attente;
mod espace;
pub mod k6;
pub mod mesures;
mod outils;
mod reglages;
mod release;
mod tunnel;

pub use attente::{attendre, dire};
pub use espace::Espace;
pub use outils::{Json, decoder, en_liste, fichier, helm, kubectl, lire_json, prerequis, script, texte};
pub use reglages::Reglages;
pub use release::Release;
pub use tunnel::Tunnel;
