//! What was measured on the way.

use std::fmt;
use std::path::Path;
use std::sync::Mutex;

use serde_json::json;

/// One figure.
struct Mesure {
    essai: String,
    quoi: String,
    valeur: f64,
    unite: &'static str,
}

static MESURES: Mutex<Vec<Mesure>> = Mutex::new(Vec::new());

/// Keeps a figure for the table at the end.
pub fn noter(essai: &str, quoi: impl fmt::Display, valeur: f64, unite: &'static str) {
    super::dire(format_args!("{quoi}: {valeur:.1} {unite}"));
    if let Ok(mut mesures) = MESURES.lock() {
        mesures.push(Mesure { essai: essai.to_owned(), quoi: quoi.to_string(), valeur, unite });
    }
}

/// Prints the table and writes it as JSON.
///
/// # Errors
/// The file cannot be written.
pub fn rendre(fichier: &Path) -> std::io::Result<()> {
    let Ok(mesures) = MESURES.lock() else { return Ok(()) };
    if mesures.is_empty() {
        return Ok(());
    }
    println!("\n{:<14} {:<58} {:>12}", "essai", "mesure", "valeur");
    for Mesure { essai, quoi, valeur, unite } in mesures.iter() {
        println!("{essai:<14} {quoi:<58} {valeur:>12.1} {unite}");
    }
    let lignes: Vec<_> = mesures
        .iter()
        .map(|m| json!({"essai": m.essai, "mesure": m.quoi, "valeur": m.valeur, "unite": m.unite}))
        .collect();
    println!("\n{}", fichier.display());
    std::fs::write(
        fichier,
        format!("{:#}\n", json!({"fin": chrono::Utc::now().to_rfc3339(), "mesures": lignes})),
    )
}
