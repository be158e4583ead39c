//! What staff count.

use std::time::Duration;

use anyhow::Context;
use serde_json::json;
use uuid::Uuid;

use crate::bench::{Bench, connexion, demander};
use crate::harness::Harness;
use crate::mesure::Mesure;
use crate::plancher::CONNEXIONS;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::Systeme;
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

/// How many products one request counts.
const LIGNES: u32 = 100;

/// The logistics centre.
const CENTRE: i32 = 2;

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    let travail = "comptage de 100 lignes, toutes différentes, 8 à la fois";
    let mesures = banc.alterner(comptages).await.map(|mesures| {
        mesures.map(|(systeme, mesure)| {
            let figure = (mesure.cpu_ms(), "ms CPU");
            Row::new(travail, systeme, Some(mesure), figure, Budget::AuPlus(20.0, "ms CPU"))
        })
    });
    rangs.noter(travail, mesures);
    let travail = "lecture d'un inventaire, 8 à la fois";
    let mesures = banc.alterner(lectures).await.map(|mesures| {
        mesures.map(|(systeme, mesure)| {
            Row::new(travail, systeme, Some(mesure), (mesure.cpu_ms(), "ms CPU"), Budget::Aucun)
        })
    });
    rangs.noter(travail, mesures);
}

async fn produits(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Vec<i64>> {
    let base = atelier.serveur.proprietaire(systeme.base).await?;
    let sql = format!(
        "select produit_id from magasin.stock where lieu_id = {CENTRE} order by produit_id limit {LIGNES}"
    );
    let lus = base.lire(&sql).await?;
    lus.iter().map(|ligne| Ok(ligne.get(0).context("null")?.parse()?)).collect()
}

/// One more of each product than was seen.
async fn comptages(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let lignes: Vec<_> = produits(atelier, systeme)
        .await?
        .iter()
        .map(|produit| json!({ "produit_id": produit, "physique_vue": 100, "comptee": 101 }))
        .collect();
    let corps = json!({ "lieu_id": CENTRE, "lignes": lignes });
    let requetes: Vec<_> = (0..atelier.echelle.ecritures)
        .map(|_| Requete::post("/api/comptages", &corps).jeton(&jeton).cle(Uuid::now_v7()))
        .collect();
    let allure = Pace::Une(Duration::from_secs(60));
    atelier.mesurer(systeme, Service::Magasin, &requetes, usize::from(CONNEXIONS), allure).await
}

/// Readings of a stock-take of the centre, which is then given up.
async fn lectures(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let url = |chemin: &str| systeme.url(Service::Magasin, chemin);
    let ouvert = demander(&url("/api/inventaires"), Some(&jeton), &json!({ "lieu_id": CENTRE })).await?;
    let chemin = format!("/api/inventaires/{}", ouvert["inventaire_id"].as_str().context("no stock-take")?);
    let produits = produits(atelier, systeme).await?;
    let requetes: Vec<_> = produits
        .iter()
        .cycle()
        .take(atelier.echelle.ecritures)
        .map(|produit| {
            let corps = json!({ "appareil": "PDA-1", "produit_id": produit, "quantite": 1 });
            Requete::post(&format!("{chemin}/lectures"), &corps).jeton(&jeton).cle(Uuid::now_v7())
        })
        .collect();
    let allure = Pace::Une(Duration::from_secs(60));
    let mesure =
        atelier.mesurer(systeme, Service::Magasin, &requetes, usize::from(CONNEXIONS), allure).await?;
    demander(&url(&format!("{chemin}/abandon")), Some(&jeton), &json!({})).await?;
    Ok(mesure)
}
