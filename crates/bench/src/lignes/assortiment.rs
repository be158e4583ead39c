//! What head office changes in a large catalogue, and what tills read of it.

use std::time::Duration;

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::bench::connexion;
use crate::harness::Harness;
use crate::mesure::Mesure;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::Systeme;
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

/// Edits between two readings of a till.
const CHANGEMENTS: usize = 100;
/// Requests a second of the mix of the course's fourth lab.
const CADENCE: u32 = 200;
/// One in so many of them changes a price.
const PART_EDITEE: usize = 10;
/// The stores of the demo data, and the centre.
const LIEUX: std::ops::RangeInclusive<usize> = 2..=7;

pub(crate) async fn mesurer(atelier: &Harness, systeme: &Systeme, rangs: &mut Rangs) {
    let nom = format!("{} produits", atelier.echelle.grand_catalogue);
    let travail = "prix changé, 4 à la fois";
    let prix = changer(atelier, systeme).await.map(|mesure| {
        let figure = (mesure.cpu_ms(), "ms CPU");
        [Row::new(travail, &nom, Some(mesure), figure, Budget::AuPlus(3.0, "ms CPU"))]
    });
    rangs.noter(travail, prix);
    let travail = "catalogue d'une caisse, 100 changements";
    let catalogue = relire(atelier, systeme).await.map(|mesure| {
        let figure = (mesure.p50_ms, "ms p50");
        [Row::new(travail, &nom, Some(mesure), figure, Budget::AuPlus(10.0, "ms"))]
    });
    rangs.noter(travail, catalogue);
    let travail = "stocks, prix et liste, 200 par s";
    let melange = melanger(atelier, systeme).await.map(|mesure| {
        let figure = (mesure.p95_ms, "ms p95, aucun échec");
        [Row::new(travail, &nom, Some(mesure), figure, Budget::Aucun)]
    });
    rangs.noter(travail, melange);
}

/// The change of the price of a product that has this version.
fn edition(jeton: &str, produit: usize, version: i32) -> Requete {
    let corps = json!({ "prix_cents": 10_000 + version });
    Requete::patch(&format!("/api/produits/{produit}"), &corps).jeton(jeton).version(version)
}

/// Changes the prices of the first products, which have no other version by then than those of the rounds.
async fn changer(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let mut mesures = Vec::new();
    for (_, version) in (0..atelier.echelle.tours).zip(1..) {
        let requetes: Vec<_> =
            (1..=atelier.echelle.ecritures).map(|produit| edition(&jeton, produit, version)).collect();
        let allure = Pace::Une(Duration::from_secs(60));
        mesures.push(atelier.mesurer(systeme, Service::Magasin, &requetes, 4, allure).await?);
    }
    Ok(Mesure::mediane(&mesures))
}

/// Reads what has changed since the whole was read, again and again.
async fn relire(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let mut chemin = "/api/catalogue".to_owned();
    loop {
        let page = lire(systeme, &jeton, &chemin).await?;
        let curseur = page["curseur_suivant"].as_str().context("an empty catalogue")?;
        chemin = format!("/api/catalogue?curseur={curseur}");
        if page["complet"] == true {
            break;
        }
    }
    let premier = atelier.echelle.ecritures + 1;
    let requetes: Vec<_> =
        (premier..premier + CHANGEMENTS).map(|produit| edition(&jeton, produit, 1)).collect();
    let allure = Pace::Une(Duration::from_secs(60));
    atelier.mesurer(systeme, Service::Magasin, &requetes, 4, allure).await?;
    let changes = lire(systeme, &jeton, &chemin).await?["elements"].as_array().map_or(0, Vec::len);
    ensure!(changes == CHANGEMENTS, "{changes} changes instead of {CHANGEMENTS}");
    let requetes = [Requete::get(&chemin).jeton(&jeton)];
    let allure = Pace::Boucle(atelier.echelle.lecture);
    atelier.mesurer(systeme, Service::Magasin, &requetes, 4, allure).await
}

async fn lire(systeme: &Systeme, jeton: &str, chemin: &str) -> anyhow::Result<Value> {
    let reponse =
        awc::Client::new().get(systeme.url(Service::Magasin, chemin)).bearer_auth(jeton).send().await;
    let mut reponse = reponse.map_err(|error| anyhow::anyhow!("{chemin}: {error}"))?;
    ensure!(reponse.status().is_success(), "{chemin}: {}", reponse.status());
    Ok(reponse.json().limit(16 * 1024 * 1024).await?)
}

/// The stock of every place, the list, and prices that change: each request is sent once, and none may fail.
async fn melanger(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let duree = atelier.echelle.lecture + Duration::from_secs(2);
    let nombre = CADENCE as usize * (duree.as_secs() as usize + 2);
    let premier = atelier.echelle.ecritures + CHANGEMENTS + 1;
    let lieux = LIEUX.cycle();
    let requetes: Vec<_> = (0..nombre)
        .zip(lieux)
        .map(|(rang, lieu)| match rang % PART_EDITEE {
            0 => edition(&jeton, premier + rang, 1),
            1..=5 => Requete::get(&format!("/api/magasins/{lieu}/stock")).jeton(&jeton),
            _ => Requete::get("/api/produits"),
        })
        .collect();
    atelier.mesurer(systeme, Service::Magasin, &requetes, 16, Pace::Cadence(CADENCE, duree)).await
}
