//! What was counted.

use comptoir_telemetry::Metrics;

/// The series that have counted something, as Prometheus reads them; the process's own are left out.
pub fn comptes(metrics: &Metrics) -> Vec<String> {
    let texte = metrics.text().unwrap();
    let lignes = texte.lines().filter(|ligne| ligne.starts_with("comptoir_") && !ligne.ends_with(" 0"));
    lignes.filter(|ligne| !ligne.starts_with("comptoir_build_info")).map(str::to_owned).collect()
}
