//! The list of products.

use std::time::Duration;

use crate::banc::Banc;
use crate::requete::Requete;
use crate::systeme::Service;
use crate::tableau::{Budget, Rang};
use crate::wrk::Allure;

/// Full pages of 20: the first by name, the cheapest, and the first of each of the ten categories.
fn listes() -> Vec<Requete> {
    let categories = (1..=10).map(|categorie| format!("/api/produits?categorie_id={categorie}"));
    let autres = ["/api/produits", "/api/produits?tri=prix"].map(str::to_owned);
    categories.chain(autres).map(|chemin| Requete::get(&chemin)).collect()
}

pub(crate) async fn mesurer(banc: &Banc) -> anyhow::Result<Vec<Rang>> {
    let requetes = listes();
    let duree = banc.atelier.echelle.lecture;
    let cadence = banc
        .alterner(async |atelier, systeme| {
            let allure = Allure::Cadence(100, duree + Duration::from_secs(2));
            atelier.mesurer(systeme, Service::Magasin, &requetes, 16, allure).await
        })
        .await?;
    let pleine = banc
        .alterner(async |atelier, systeme| {
            atelier.mesurer(systeme, Service::Magasin, &requetes, 8, Allure::Boucle(duree)).await
        })
        .await?;
    let cadence = cadence.map(|(nom, mesure)| {
        let budget = Budget::AuPlus(5.0, "ms");
        Rang::new("liste de 20 produits, 100 par s", nom, Some(mesure), (mesure.p95_ms, "ms p95"), budget)
    });
    let pleine = pleine.map(|(nom, mesure)| {
        Rang::new(
            "liste de 20 produits, 8 à la fois",
            nom,
            Some(mesure),
            (mesure.cpu_ms(), "ms CPU"),
            Budget::Aucun,
        )
    });
    Ok(cadence.into_iter().chain(pleine).collect())
}
