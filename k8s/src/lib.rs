//! What the end-to-end tests stand on: `kubectl` and `helm`, namespaces, releases, the load scripts, the measures.
#![expect(clippy::print_stdout, reason = "a run of minutes says where it is")]

pub mod k6;
pub mod metrics;
mod namespace;
mod port_forward;
mod release;
mod settings;
mod tools;
mod wait;

pub use namespace::Namespace;
pub use port_forward::PortForward;
pub use release::Release;
pub use settings::Reglages;
pub use tools::{Json, decoder, en_liste, fichier, helm, kubectl, lire_json, prerequis, script, texte};
pub use wait::{attendre, dire};
