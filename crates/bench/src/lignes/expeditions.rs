//! Goods that leave: an order becomes a sale.

use std::time::Duration;

use uuid::Uuid;

use crate::bench::{Bench, connexion};
use crate::harness::Harness;
use crate::lignes::commandes::{Acheteur, acheteurs};
use crate::mesure::Mesure;
use crate::plancher::CONNEXIONS;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::Systeme;
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    let travail = "expédition de 3 lignes, 8 à la fois";
    let mesures = banc.alterner(de).await.map(|mesures| {
        mesures.map(|(systeme, mesure)| {
            let figure = (mesure.cpu_ms(), "ms CPU");
            Row::new(travail, systeme, Some(mesure), figure, Budget::AuPlus(3.0, "ms CPU"))
        })
    });
    rangs.noter(travail, mesures);
}

/// What shipping orders of three lines takes, once they are prepared.
async fn de(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let acheteurs = acheteurs(atelier, systeme, atelier.echelle.ecritures, 3).await?;
    let checkouts: Vec<_> = acheteurs.iter().map(Acheteur::checkout).collect();
    let allure = Pace::Une(Duration::from_secs(60));
    atelier.mesurer(systeme, Service::Panier, &checkouts, usize::from(CONNEXIONS), allure).await?;
    let commandes: Vec<Uuid> = acheteurs.iter().map(|acheteur| acheteur.commande).collect();
    atelier.serveur.proprietaire(systeme.base).await?.preparer(&commandes).await?;
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let requetes: Vec<_> = commandes
        .iter()
        .map(|commande| {
            let chemin = format!("/api/commandes/{commande}/expedition");
            Requete::post(&chemin, &serde_json::json!({})).jeton(&jeton).version(3)
        })
        .collect();
    atelier.mesurer(systeme, Service::Magasin, &requetes, usize::from(CONNEXIONS), allure).await
}
