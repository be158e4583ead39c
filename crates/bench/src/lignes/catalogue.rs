//! The list of products.

use std::time::Duration;

use crate::bench::Bench;
use crate::mesure::Mesure;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

/// Full pages of 20: the first by name, the cheapest, and the first of each of the ten categories.
fn listes() -> Vec<Requete> {
    let categories = (1..=10).map(|categorie| format!("/api/produits?categorie_id={categorie}"));
    let autres = ["/api/produits", "/api/produits?tri=prix"].map(str::to_owned);
    categories.chain(autres).map(|chemin| Requete::get(&chemin)).collect()
}

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    let duree = banc.atelier.echelle.lecture;
    let travail = "liste de 20 produits, 100 par s";
    let allure = Pace::Cadence(100, duree + Duration::from_secs(2));
    let cadence = lire(banc, 16, allure).await.map(|mesures| {
        mesures.map(|(nom, mesure)| {
            let p95 = (mesure.p95_ms, "ms p95");
            Row::new(travail, nom, Some(mesure), p95, Budget::AuPlus(5.0, "ms"))
        })
    });
    rangs.noter(travail, cadence);
    let travail = "liste de 20 produits, 8 à la fois";
    let pleine = lire(banc, 8, Pace::Boucle(duree)).await.map(|mesures| {
        mesures.map(|(nom, mesure)| {
            Row::new(travail, nom, Some(mesure), (mesure.cpu_ms(), "ms CPU"), Budget::Aucun)
        })
    });
    rangs.noter(travail, pleine);
}

async fn lire(banc: &Bench, connexions: usize, allure: Pace) -> anyhow::Result<[(&'static str, Mesure); 2]> {
    let requetes = listes();
    banc.alterner(async |atelier, systeme| {
        atelier.mesurer(systeme, Service::Magasin, &requetes, connexions, allure).await
    })
    .await
}
