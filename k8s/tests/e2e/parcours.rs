//! The journeys of clients and tills, by the load scripts.

use std::process::Command;

use anyhow::{Result, ensure};
use comptoir_e2e::{PortForward, Release, dire, fichier, metrics};

use crate::mesures::remote_write;
use crate::monde::SANS_LIMITE;

pub(crate) fn run(release: &Release) -> Result<()> {
    let ecriture = remote_write();
    let mut valeurs = SANS_LIMITE.to_vec();
    valeurs.extend(ecriture.as_deref());
    let achats = release.charger("parcours", &[("RATE", "2"), ("DURATION", "20s")], &valeurs)?;
    let bilan = release.bilan(&achats, 240)?;
    metrics::noter("parcours", "p95 d'un parcours d'achat", bilan.p95_ms, "ms");
    let ventes = [("CAISSES", "4"), ("VENTES", "6"), ("INTERVALLE", "0.5")];
    let caisses = release.charger("caisse", &ventes, &valeurs)?;
    let bilan = release.bilan(&caisses, 240)?;
    metrics::noter("parcours", "p95 en caisse", bilan.p95_ms, "ms");
    script_du_cours(release)?;
    release.verifier()
}

/// The course's own script knows one address.
fn script_du_cours(release: &Release) -> Result<()> {
    let tunnel = match PortForward::sur(
        &release.espace.nom,
        &format!("svc/{}-gateway", release.prefixe),
        8081,
        8081,
    ) {
        Ok(tunnel) => tunnel,
        Err(error) => {
            dire(format_args!("SKIPPED, seed.js: {error}"));
            return Ok(());
        }
    };
    let dossier = tempfile::tempdir()?;
    let points = dossier.path().join("points.json");
    let k6 = Command::new("k6")
        .args(["run", "--quiet", "--vus", "5", "--iterations", "100", "--out"])
        .arg(format!("json={}", points.display()))
        .arg(fichier("../charts/comptoir/files/k6/seed.js"))
        .env("K6_NO_USAGE_REPORT", "true")
        .output();
    drop(tunnel);
    let Ok(sortie) = k6 else {
        dire("SKIPPED, seed.js: k6 is not on the PATH");
        return Ok(());
    };
    ensure!(sortie.status.success(), "k6: {}", String::from_utf8_lossy(&sortie.stderr));
    let points = std::fs::read_to_string(&points)?;
    let reussies = points.lines().filter(|ligne| {
        ligne.contains(r#""metric":"http_req_failed","type":"Point""#) && ligne.contains(r#""value":0"#)
    });
    assert_eq!(reussies.count(), 100, "seed.js");
    Ok(())
}
