//! A service that is there before its database.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use comptoir_test::{App, TestDatabase};

use crate::helpers::{MOT_DE_PASSE, Processus, ports_libres, programme};

fn lancer(base: String) -> (Processus, App) {
    let ports = ports_libres(2);
    let environnement =
        [("DATABASE_URL", base), ("COMPTOIR_CLE_INTERNE", "une-cle-interne-de-test".to_owned())];
    let processus = Processus::service("panier", [ports[0], ports[1]], &environnement);
    (processus, App::connect(&format!("http://127.0.0.1:{}", ports[1])))
}

async fn raison(admin: &App) -> String {
    admin.anonyme().get("/sante/vivant").await.expect_status(204);
    let pret = admin.anonyme().get("/sante/pret").await;
    assert_eq!(pret.statut, 503, "{pret:?}");
    pret.texte
}

#[actix_web::test]
async fn without_a_database_it_lives_and_says_what_it_misses() {
    let (_processus, admin) = lancer("postgresql://comptoir_panier:x@127.0.0.1:1/rien".to_owned());
    let raison = raison(&admin).await;
    assert!(raison.contains("Connection refused") && raison.contains("DATABASE_URL"), "{raison}");
}

#[actix_web::test]
async fn it_serves_once_its_schema_is_there_and_its_login_open() {
    let base = TestDatabase::avec([]).await;
    let (_processus, admin) = lancer(format!("{} user=comptoir_panier password={MOT_DE_PASSE}", base.url()));
    let raison = raison(&admin).await;
    assert!(raison.contains("`panier migrer`"), "{raison}");

    let migrer = Command::new(programme("panier"))
        .env("COMPTOIR_MOT_DE_PASSE", MOT_DE_PASSE)
        .args(["--database-url", &base.url(), "migrer"])
        .output()
        .unwrap();
    let journal = String::from_utf8(migrer.stderr).unwrap();
    assert!(migrer.status.success(), "{journal}");
    assert!(journal.contains("comptoir_panier") && !journal.contains(MOT_DE_PASSE), "{journal}");
    let debut = Instant::now();
    while admin.anonyme().get("/sante/pret").await.statut != 204 {
        assert!(debut.elapsed() < Duration::from_secs(10));
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
}

#[actix_web::test]
async fn a_migration_waits_for_its_database_as_long_as_it_is_told_to() {
    let base = TestDatabase::avec([]).await;
    // A server that does not answer yet and a database that is not there yet are waited for alike.
    let neuve = format!("tardive_{}", std::process::id());
    let url = format!("{} dbname={neuve}", base.url());
    let migrer = |attente: &str| {
        Command::new(programme("panier"))
            .args(["--database-url", &url, "migrer", "--attente", attente])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let refuse = migrer("1").wait_with_output().unwrap();
    let journal = String::from_utf8(refuse.stderr).unwrap();
    assert_eq!(refuse.status.code(), Some(1), "{journal}");
    assert!(journal.contains("waiting for PostgreSQL") && journal.contains("does not exist"), "{journal}");

    let patient = migrer("30");
    base.proprietaire(&format!("create database {neuve}")).await;
    let fait = patient.wait_with_output().unwrap();
    base.proprietaire(&format!("drop database {neuve}")).await;
    assert!(fait.status.success(), "{}", String::from_utf8_lossy(&fait.stderr));
}
