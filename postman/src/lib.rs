//! The Postman collection: made from the `OpenAPI` document and a folder of examples.
//!
//! An example says what is sent and what is expected; the document says what the operation is and who may call it.
//! What each example of a kind has in common (tests, the refusal of whoever has no token) is added here.

mod collection;
mod description;
mod exemple;
mod scripts;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use serde_json::Value;

pub use collection::collection;
pub use description::{Description, Operation};
pub use exemple::{Dossier, Exemple, lire};

/// Makes the Postman collection from the examples.
#[derive(Parser)]
#[command(version, about, max_term_width = 110)]
struct Cli {
    /// The `OpenAPI` document of all services.
    #[arg(long, default_value = "docs/openapi/comptoir.json")]
    document: PathBuf,
    /// The folder of examples.
    #[arg(long, default_value = "postman/exemples")]
    exemples: PathBuf,
    /// The file to write.
    #[arg(long, default_value = "postman/comptoir.postman_collection.json")]
    sortie: PathBuf,
}

/// The program.
pub fn main() -> ExitCode {
    match ecrire(&Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Standard error may be closed: nobody is left to tell then.
            writeln!(std::io::stderr(), "{error:#}").ok();
            ExitCode::from(65)
        }
    }
}

fn ecrire(cli: &Cli) -> anyhow::Result<()> {
    let texte = rendre(&cli.document, &cli.exemples)?;
    std::fs::write(&cli.sortie, texte).with_context(|| format!("cannot write {}", cli.sortie.display()))
}

/// The text of the collection made of this document and this folder of examples.
///
/// # Errors
/// A file cannot be read, or an example is wrong.
pub fn rendre(document: &Path, exemples: &Path) -> anyhow::Result<String> {
    let texte =
        std::fs::read_to_string(document).with_context(|| format!("cannot read {}", document.display()))?;
    Ok(lignes(&collection(&Description::lire(&texte)?, &lire(exemples)?)?))
}

/// A request per line, so that a change shows which it concerns.
fn lignes(collection: &Value) -> String {
    let elements = |de: &Value, un: &dyn Fn(&Value) -> String| {
        de["item"].as_array().into_iter().flatten().map(un).collect::<Vec<_>>().join(",\n")
    };
    let dossier = |dossier: &Value| {
        let (nom, texte) = (&dossier["name"], &dossier["description"]);
        let requetes = elements(dossier, &|requete| requete.to_string());
        format!("{{\"name\":{nom},\"description\":{texte},\"item\":[\n{requetes}\n]}}")
    };
    let (info, variables) = (&collection["info"], &collection["variable"]);
    let dossiers = elements(collection, &dossier);
    format!("{{\"info\":{info},\n\"variable\":{variables},\n\"item\":[\n{dossiers}\n]}}\n")
}
