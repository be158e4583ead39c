//! Production mode, and a process that owns no writable folder.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output};
use std::time::{Duration, Instant};

use authentification::SigningKeys;
use comptoir_test::fixtures::Compte;
use comptoir_test::{App, TestDatabase};
use comptoir_types::CompteId;
use tempfile::TempDir;
use uuid::Uuid;

use crate::helpers::{Processus, base, ports_libres, programme};

/// `comptoir` as a container has it: no home, no data folder.
fn comptoir(base: &TestDatabase, arguments: &[&str]) -> Command {
    let mut commande = Command::new(env!("CARGO_BIN_EXE_comptoir"));
    commande.env_remove("HOME").env("DATABASE_URL", base.url()).args(arguments);
    commande
}

fn response_middleware(base: &TestDatabase, arguments: &[&str]) -> (Output, String) {
    let sortie = comptoir(base, arguments).output().unwrap();
    let texte = [&sortie.stdout[..], &sortie.stderr].concat();
    (sortie, String::from_utf8(texte).unwrap())
}

fn cles() -> TempDir {
    let dossier = TempDir::new().unwrap();
    fs::write(dossier.path().join("courante.pem"), SigningKeys::generer().unwrap()).unwrap();
    dossier
}

fn fichiers(dossier: &Path) -> usize {
    fs::read_dir(dossier).unwrap().count()
}

/// Ends with its test.
struct Copie(Child);

impl Drop for Copie {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn attendre(admin: &App, statut: u16) -> String {
    let debut = Instant::now();
    loop {
        let pret = admin.anonyme().essayer(actix_web::http::Method::GET, "/sante/pret", ().into()).await;
        if let Some(pret) = pret.filter(|pret| pret.statut == statut) {
            return pret.texte;
        }
        assert!(debut.elapsed() < Duration::from_secs(20), "never {statut}");
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
}

const SEMER: [&str; 6] = ["semer", "--si-vide", "--produits", "20", "--ventes", "0"];

#[actix_web::test]
async fn in_production_nothing_serves_while_a_demo_account_is_active() {
    let base = base().await;
    for arguments in [&["--production", "semer"][..], &["--production", "--demo", "demo"]] {
        let (sortie, dit) = response_middleware(&base, arguments);
        assert_eq!(sortie.status.code(), Some(64), "{dit}");
        assert!(dit.contains("whose passwords everybody can read"), "{dit}");
    }
    assert!(response_middleware(&base, &SEMER).0.status.success());
    let (sortie, dit) = response_middleware(&base, &SEMER);
    assert!(sortie.status.success() && dit.contains("rien à faire"), "{dit}");

    let cles = cles();
    let environnement = [
        ("DATABASE_URL", base.url()),
        ("COMPTOIR_CLE_INTERNE", "une-cle-interne-de-test".to_owned()),
        ("COMPTOIR_CLES", cles.path().display().to_string()),
        ("COMPTOIR_PRODUCTION", "true".to_owned()),
    ];
    let ports = ports_libres(4);
    let listen = |port: u16| format!("127.0.0.1:{port}");
    let adresses = ["--listen", &listen(ports[0]), "--listen-admin", &listen(ports[1])];
    for nom in ["authentification", "comptoir"] {
        let sortie =
            Command::new(programme(nom)).args(adresses).envs(environnement.clone()).output().unwrap();
        let dit = String::from_utf8(sortie.stderr).unwrap();
        assert_eq!(sortie.status.code(), Some(64), "{nom}: {dit}");
        assert!(dit.contains("expected no active demo account, found 26"), "{nom}: {dit}");
    }

    // What a visitor signs up with is not of our making, whatever its address.
    base.proprietaire("update authentification.compte set etat = 'suspendu' where courriel like '%.example' or genre = 'machine'")
        .await;
    base.inserer(&[Compte::nouveau(CompteId::new(Uuid::now_v7()), "eve@client.example")]).await;
    let _processus = Processus::service("authentification", [ports[2], ports[3]], &environnement);
    attendre(&App::connect(&format!("http://127.0.0.1:{}", ports[3])), 204).await;
}

#[actix_web::test]
async fn copies_share_the_keys_of_a_folder_that_they_only_read_and_wait_for_the_schema() {
    let vide = TestDatabase::avec([]).await;
    let cles = cles();
    let dossier = cles.path().display().to_string();
    let copies = [0, 1].map(|_| {
        let ports = ports_libres(2);
        let [listen, admin] = [0, 1].map(|index| format!("127.0.0.1:{}", ports[index]));
        let arguments = ["--sans-migrer", "--cles", &dossier, "--listen", &listen, "--listen-admin", &admin];
        let copie = Copie(comptoir(&vide, &arguments).spawn().unwrap());
        (copie, App::connect(&format!("http://{listen}")), App::connect(&format!("http://{admin}")))
    });
    let mut jwks = Vec::new();
    for (_, _, admin) in &copies {
        let raison = attendre(admin, 503).await;
        assert!(raison.contains("is not there: run `comptoir migrer`"), "{raison}");
    }
    assert!(response_middleware(&vide, &["migrer"]).0.status.success());
    for (_, app, admin) in &copies {
        attendre(admin, 204).await;
        jwks.push(app.anonyme().get("/.well-known/jwks.json").await.expect_status(200));
    }
    assert_eq!(jwks[0], jwks[1]);
    assert_eq!(jwks[0]["keys"].as_array().unwrap().len(), 1);
    assert_eq!(fichiers(cles.path()), 1);
}
