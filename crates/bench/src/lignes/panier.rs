//! The cart.

use std::time::Duration;

use serde_json::json;
use uuid::Uuid;

use crate::banc::{Atelier, Banc};
use crate::requete::Requete;
use crate::systeme::{Service, Systeme};
use crate::tableau::{Budget, Rang};
use crate::wrk::Allure;

const ITEMS: &str = "/api/panier/items";

/// Clients whose carts are read in turn.
const CLIENTS: usize = 64;

pub(crate) async fn mesurer(banc: &Banc) -> anyhow::Result<Vec<Rang>> {
    let duree = banc.atelier.echelle.lecture;
    let anonyme = [Requete::get(ITEMS)];
    let anonyme = banc
        .alterner(async |atelier, systeme| {
            atelier.mesurer(systeme, Service::Panier, &anonyme, 8, Allure::Boucle(duree)).await
        })
        .await?;
    let client = banc
        .alterner(async |atelier, systeme| {
            let requetes = lectures(atelier, systeme).await?;
            atelier.mesurer(systeme, Service::Panier, &requetes, 8, Allure::Boucle(duree)).await
        })
        .await?;
    let ajout = banc
        .alterner(async |atelier, systeme| {
            let allure = Allure::Une(Duration::from_secs(60));
            atelier.mesurer(systeme, Service::Panier, &ajouts(atelier)?, 8, allure).await
        })
        .await?;
    let lecture = Budget::AuPlus(0.2, "ms CPU");
    let lignes = [
        ("GET panier/items, sans jeton", anonyme, lecture),
        ("GET panier/items, client, 3 lignes", client, lecture),
        ("ajout d'une première ligne au panier", ajout, Budget::Aucun),
    ];
    let rangs = lignes.into_iter().flat_map(|(travail, mesures, budget)| {
        mesures
            .map(|(nom, mesure)| Rang::new(travail, nom, Some(mesure), (mesure.cpu_ms(), "ms CPU"), budget))
    });
    Ok(rangs.collect())
}

async fn lectures(atelier: &Atelier, systeme: &Systeme) -> anyhow::Result<Vec<Requete>> {
    let clients: Vec<Uuid> = (0..CLIENTS).map(|_| Uuid::now_v7()).collect();
    atelier.serveur.proprietaire(systeme.base).await?.remplir_paniers(&clients, 3, "true").await?;
    let lecture = |client: &Uuid| Ok(Requete::get(ITEMS).jeton(&atelier.jeton_client(*client)?));
    clients.iter().map(lecture).collect()
}

/// Each by another client, who has no cart yet.
fn ajouts(atelier: &Atelier) -> anyhow::Result<Vec<Requete>> {
    let ajout = |rang| {
        let corps = json!({ "produit_id": 1 + rang % 20, "quantite": 1 });
        Ok(Requete::post(ITEMS, &corps).jeton(&atelier.jeton_client(Uuid::now_v7())?))
    };
    (0..atelier.echelle.ecritures).map(ajout).collect()
}
