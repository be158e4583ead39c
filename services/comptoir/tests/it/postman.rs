//! The Postman collection, sent by newman to a product with its demo data.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use comptoir_krakend::{Adresse, Settings, Templated, lire, rendre};
use comptoir_test::tool;
use tempfile::TempDir;

use crate::helpers::{Processus, base, ports_libres};

/// A file of the repository.
fn fichier(nom: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(nom)
}

fn contenu(nom: &str) -> String {
    std::fs::read_to_string(fichier(nom)).unwrap()
}

/// The second run meets what the first one left.
#[actix_web::test]
async fn the_collection_holds_directly_then_through_the_gateway() {
    let Some(newman) = tool(fichier("postman/trouver").to_str().unwrap()) else { return };
    let base = base().await;
    let dossier = TempDir::new().unwrap();
    let arguments = ["--listen", "127.0.0.1:0", "--listen-admin", "127.0.0.1:0", "--log", "warn"];
    let (url, chemin) = (base.url(), dossier.path().display().to_string());
    let base_a_soi = ["--database-url", &url, "--dossier", &chemin];
    let (_comptoir, adresse) = Processus::comptoir(&[&base_a_soi, &arguments[..]].concat());
    envoyer(&newman, &adresse, "local");
    if let Some((_krakend, passerelle)) = passerelle(&adresse, dossier.path()) {
        envoyer(&newman, &passerelle, "passerelle");
    }
    let verifier = [&base_a_soi[..], &["--log", "warn", "verifier"]].concat();
    let sortie = Command::new(env!("CARGO_BIN_EXE_comptoir")).args(verifier).output().unwrap();
    assert!(sortie.status.success(), "{}", String::from_utf8_lossy(&sortie.stdout));
}

/// Fails the test, with what newman says, unless every request is answered as the collection expects.
fn envoyer(newman: &Path, adresse: &str, environnement: &str) {
    let sortie = Command::new(newman)
        .args(["run", "comptoir.postman_collection.json", "--color", "off", "--reporters", "cli"])
        .args(["--reporter-cli-no-success-assertions", "--reporter-cli-no-console"])
        .args(["--environment", &format!("{environnement}.postman_environment.json")])
        .args(["--env-var", &format!("adresse={adresse}")])
        .current_dir(fichier("postman"))
        .output()
        .unwrap();
    let texte = String::from_utf8_lossy(&sortie.stdout);
    let bilan = texte.find("│").map_or(&*texte, |debut| &texte[debut..]);
    assert!(sortie.status.success(), "{environnement}: {bilan}");
}

/// The gateway with the limits of the repository, in front of this product, and its address.
fn passerelle(adresse: &str, dossier: &Path) -> Option<(Processus, String)> {
    let krakend = tool(fichier("krakend/engine/trouver").to_str().unwrap())?;
    let mut reglages: Settings = serde_json::from_str(&contenu("krakend/reglages/local.json")).unwrap();
    let port = ports_libres(1)[0];
    reglages.port = Templated::Fixe(port);
    for service in reglages.services.values_mut() {
        *service = Adresse::Hotes(vec![adresse.to_owned()]);
    }
    reglages.jetons.cles = format!("{adresse}/.well-known/jwks.json");
    reglages.telemetrie = None;
    let config = dossier.join("krakend.json");
    let routes = lire(&contenu("docs/openapi/comptoir.json")).unwrap();
    std::fs::write(&config, rendre(&routes, &reglages).unwrap()).unwrap();
    let mut commande = Command::new(krakend);
    commande.args(["run", "-c"]).arg(&config).env("GOMAXPROCS", "1").env("USAGE_DISABLE", "1");
    let processus = Processus::autre(&mut commande);
    let debut = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(debut.elapsed() < Duration::from_secs(30), "krakend does not listen");
        std::thread::sleep(Duration::from_millis(50));
    }
    Some((processus, format!("http://127.0.0.1:{port}")))
}
