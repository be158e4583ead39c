//! What processes count, against docs/metriques.md.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

use comptoir_database::{Config, PoolMetrics, Session};
use comptoir_telemetry::Metrics;
use comptoir_test::{TestDatabase, comptes};
use comptoir_types::Role;
use futures_util::join;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{Forme, SERVICES, Systeme};

const DOCUMENT: &str = include_str!("../../../../docs/metriques.md");

/// Type and label names by series.
type Series = BTreeMap<String, (String, BTreeSet<String>)>;

/// What stands between backquotes.
fn mots(cellule: &str) -> BTreeSet<String> {
    cellule.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The rows of the table under this title, as cells.
fn table(titre: &str) -> Vec<Vec<&'static str>> {
    let (_, suite) = DOCUMENT.split_once(titre).unwrap();
    let lignes = suite.lines().skip(1).take_while(|ligne| !ligne.starts_with("## "));
    let rangs = lignes.filter(|ligne| ligne.starts_with("| `"));
    rangs.map(|rang| rang.split('|').skip(1).map(str::trim).collect()).collect()
}

/// What this process is said to show.
fn promises(processus: &str) -> Series {
    let rangs = table("## Séries")
        .into_iter()
        .filter(|rang| processus == "comptoir" || rang[3] == "tous" || mots(rang[3]).contains(processus));
    rangs.map(|rang| (rang[0].trim_matches('`').to_owned(), (rang[1].to_owned(), mots(rang[2])))).collect()
}

/// The labels of a line of `/metrics`; no value here holds a comma or a brace.
fn etiquettes(ligne: &str) -> impl Iterator<Item = (&str, &str)> {
    let dedans =
        ligne.split_once('{').and_then(|(_, suite)| suite.rsplit_once('}')).map_or("", |(dedans, _)| dedans);
    dedans
        .split(',')
        .filter_map(|paire| paire.split_once('='))
        .map(|(nom, valeur)| (nom, valeur.trim_matches('"')))
}

fn lignes<'a>(texte: &'a str, serie: &str) -> impl Iterator<Item = &'a str> {
    let serie = serie.to_owned();
    texte.lines().filter(move |ligne| {
        let nom = ligne.split(['{', ' ']).next().unwrap();
        ["", "_bucket", "_sum", "_count"]
            .iter()
            .any(|suffixe| nom.strip_suffix(suffixe) == Some(serie.as_str()))
    })
}

/// What this text of `/metrics` shows.
fn montrees(texte: &str) -> Series {
    let types = texte.lines().filter_map(|ligne| ligne.strip_prefix("# TYPE ")?.split_once(' '));
    let serie = |(nom, genre): (&str, &str)| {
        let etiquettes = lignes(texte, nom).flat_map(etiquettes).map(|(etiquette, _)| etiquette.to_owned());
        (nom.to_owned(), (genre.to_owned(), etiquettes.filter(|etiquette| etiquette != "le").collect()))
    };
    types.map(serie).collect()
}

/// `/metrics` of this process, once it shows what it must: places are read and connections opened just after the start.
async fn mesures(systeme: &Systeme, index: usize, attendues: &Series) -> String {
    for _ in 0..100 {
        let reponse = systeme.admin(index).anonyme().get("/metrics").await;
        assert_eq!(reponse.en_tete("content-type"), Some("text/plain; version=0.0.4; charset=utf-8"));
        if montrees(&reponse.texte) == *attendues {
            return reponse.texte;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let texte = systeme.admin(index).anonyme().get("/metrics").await.texte;
    assert_eq!(montrees(&texte), *attendues);
    texte
}

/// Fails the test if `promtool`, where there is one, has something to say.
fn promtool(texte: &str) {
    let enfant = Command::new("promtool")
        .args(["check", "metrics"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut enfant) = enfant else { return };
    enfant.stdin.take().unwrap().write_all(texte.as_bytes()).unwrap();
    let sortie = enfant.wait_with_output().unwrap();
    assert!(sortie.status.success(), "{}", String::from_utf8_lossy(&sortie.stderr));
}

/// Where the values of a label are not those of the document.
fn ecarts(texte: &str) -> Vec<String> {
    let mut ecarts = Vec::new();
    for rang in table("## Valeurs") {
        let etiquette = rang[1].trim_matches('`');
        let paires = lignes(texte, rang[0].trim_matches('`')).flat_map(etiquettes);
        let valeurs: BTreeSet<_> =
            paires.filter(|(nom, _)| *nom == etiquette).map(|(_, valeur)| valeur.to_owned()).collect();
        let promises = mots(rang[2]);
        if valeurs != promises {
            ecarts.push(format!("{} {etiquette}: shown {valeurs:?}, promised {promises:?}", rang[0]));
        }
    }
    ecarts
}

#[actix_web::test]
async fn one_process_shows_every_series_of_the_document_and_no_other() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    systeme.anonyme("/nulle-part").get("/nulle-part").await.expect_status(404);
    let mut texte = mesures(&systeme, 0, &promises("comptoir")).await;
    // Readers of events show themselves one after the other.
    for _ in 0..100 {
        if ecarts(&texte).is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        texte = mesures(&systeme, 0, &promises("comptoir")).await;
    }
    assert_eq!(ecarts(&texte), Vec::<String>::new());
    promtool(&texte);
}

#[actix_web::test]
async fn a_method_that_somebody_makes_up_makes_no_series() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    for chemin in ["/api/produits", "/nulle-part"] {
        systeme.anonyme(chemin).appeler("BIDULE".parse().unwrap(), chemin, None).await;
    }
    let texte = systeme.admin(0).anonyme().get("/metrics").await.texte;
    let methodes: BTreeSet<_> = lignes(&texte, "comptoir_http_requests_total")
        .flat_map(etiquettes)
        .filter(|(nom, _)| *nom == "method")
        .map(|(_, methode)| methode)
        .collect();
    assert_eq!(methodes, BTreeSet::from(["UNKNOWN"]));
}

#[actix_web::test]
async fn each_service_shows_the_series_that_the_document_says_it_does() {
    let systeme = Systeme::demarrer(Forme::Cinq).await;
    for (index, service) in SERVICES.iter().enumerate() {
        systeme.copie(index).anonyme().get("/nulle-part").await.expect_status(404);
        promtool(&mesures(&systeme, index, &promises(service)).await);
    }
}

#[actix_web::test]
async fn an_answer_given_again_is_counted_as_a_replay() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let rejeux = async || {
        let texte = systeme.admin(0).anonyme().get("/metrics").await.texte;
        lignes(&texte, "comptoir_idempotent_replays_total").next().unwrap().to_owned()
    };
    assert_eq!(rejeux().await, "comptoir_idempotent_replays_total 0");
    let ouverture =
        systeme.travailleur(Uuid::now_v7(), Role::Employe, &[4], "/api/sessions").cle(Uuid::now_v7());
    for attendu in 0..3 {
        ouverture
            .post("/api/sessions", json!({ "caisse_id": 4, "fond_cents": 20000 }))
            .await
            .expect_status(201);
        assert_eq!(rejeux().await, format!("comptoir_idempotent_replays_total {attendu}"));
    }
}

#[actix_web::test]
async fn the_pools_of_a_service_are_summed_for_as_long_as_they_live() {
    let base = TestDatabase::avec([panier::migrations()]).await;
    let metrics = Metrics::new().unwrap();
    let pools = PoolMetrics::new(&metrics.registry).unwrap();
    let config = Config { metrics: Some(pools), pool: 2, ..base.config.clone() };
    let jauges = || -> Vec<String> {
        comptes(&metrics).into_iter().filter(|ligne| !ligne.contains("_wait_seconds_")).collect()
    };
    let (un, autre) = (config.pool(Session::requests("panier")), config.pool(Session::background("panier")));
    let tenues = (un.get().await.unwrap(), un.get().await.unwrap());
    drop(autre.get().await.unwrap());
    let voir = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let vues = jauges();
        drop(tenues);
        vues
    };
    let (attendue, vues) = join!(un.get(), voir);
    let attendues = [
        "comptoir_pool_connections{pool=\"panier\",state=\"idle\"} 1",
        "comptoir_pool_connections{pool=\"panier\",state=\"used\"} 2",
        "comptoir_pool_max_connections{pool=\"panier\"} 4",
        "comptoir_pool_waiting_requests{pool=\"panier\"} 1",
    ];
    assert_eq!(vues, attendues);
    drop(attendue.unwrap());
    drop((un, autre));
    assert_eq!(jauges(), [""; 0]);
    let texte = metrics.text().unwrap();
    assert!(texte.contains("comptoir_pool_wait_seconds_count{pool=\"panier\"} 4"), "{texte}");
    assert!(!texte.contains("le=\"0.02\"} 4"), "one of them waited 50 ms: {texte}");
}
