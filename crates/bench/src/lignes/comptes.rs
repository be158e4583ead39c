//! Sales by gift card, and the journal of the day on which all these sales were made.

use std::time::Duration;

use anyhow::Context;
use chrono::{TimeDelta, Utc};
use comptoir_types::Centimes;
use serde_json::{Value, json};

use crate::bench::{Bench, demander};
use crate::harness::Harness;
use crate::lignes::ventes::{Comptoir, Vendue};
use crate::mesure::Mesure;
use crate::plancher::CONNEXIONS;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

/// What the card pays of each sale: a card of 500 $ lasts for a thousand of them.
const PART: Centimes = Centimes::new(50);

pub(crate) async fn mesurer(banc: &Bench, comptoirs: &[Comptoir; 2], rangs: &mut Rangs) {
    let travail = "vente de 3 lignes, en partie par carte cadeau, 8 caisses";
    let [de_un, de_cinq] = comptoirs;
    let mesures = async {
        let [un, cinq] = &banc.systemes;
        let (a_un, a_cinq) = (cartes(de_un, un).await?, cartes(de_cinq, cinq).await?);
        banc.alterner(async |atelier, systeme| {
            let (comptoir, cartes) =
                if systeme.forme == Forme::Un { (de_un, &a_un) } else { (de_cinq, &a_cinq) };
            de(comptoir, cartes, atelier, systeme).await
        })
        .await
    };
    let ligne = |travail: &str, systeme, mesure: Mesure, budget| {
        Row::new(travail, systeme, Some(mesure), (mesure.cpu_ms(), "ms CPU"), budget)
    };
    let mesures = mesures.await;
    rangs.noter(
        travail,
        mesures.map(|m| m.map(|(systeme, mesure)| ligne(travail, systeme, mesure, Budget::Aucun))),
    );
    let travail = "journal du jour de ces ventes, une lecture à la fois";
    let mesures = banc
        .alterner(async |atelier, systeme| {
            let jeton = &if systeme.forme == Forme::Un { de_un } else { de_cinq }.jeton;
            // The day of Montréal, whatever the hour of the bench.
            let jour = (Utc::now() - TimeDelta::hours(5)).date_naive();
            let lire = [Requete::get(&format!("/api/journal?jour={jour}")).jeton(jeton)];
            let allure = Pace::Boucle(atelier.echelle.lecture);
            atelier.mesurer(systeme, Service::Magasin, &lire, 1, allure).await
        })
        .await;
    let p95 = |(systeme, mesure): (_, Mesure)| {
        Row::new(travail, systeme, Some(mesure), (mesure.p95_ms, "ms p95"), Budget::AuPlus(1000.0, "ms"))
    };
    rangs.noter(travail, mesures.map(|mesures| mesures.map(p95)));
}

/// A card of 500 $ for each till.
async fn cartes(comptoir: &Comptoir, systeme: &Systeme) -> anyhow::Result<Vec<String>> {
    let mut numeros = Vec::new();
    for (session, _) in &comptoir.caisses {
        let url = systeme.url(Service::Magasin, &format!("/api/sessions/{session}/cartes"));
        let corps = json!({
            "montant_cents": 50_000,
            "paiements": [{ "moyen": "debit", "montant_cents": 50_000, "reference": "B4" }]
        });
        let vendue = demander(&url, Some(&comptoir.jeton), &corps).await?;
        numeros.push(vendue["numero"].as_str().context("no number")?.to_owned());
    }
    Ok(numeros)
}

async fn de(
    comptoir: &Comptoir,
    cartes: &[String],
    atelier: &Harness,
    systeme: &Systeme,
) -> anyhow::Result<Mesure> {
    let requetes = (0..atelier.echelle.ecritures).map(|rang| {
        let carte = cartes.get(rang % cartes.len()).context("no card")?;
        Ok(requete(comptoir, &comptoir.vendue(rang, 3)?, carte))
    });
    let requetes = requetes.collect::<anyhow::Result<Vec<_>>>()?;
    let allure = Pace::Une(Duration::from_secs(60));
    atelier.mesurer(systeme, Service::Magasin, &requetes, usize::from(CONNEXIONS), allure).await
}

fn requete(comptoir: &Comptoir, vente: &Vendue, carte: &str) -> Requete {
    let Vendue { id, session, magasin, lignes, total } = vente;
    let reste = *total - PART;
    let paiements: Value = json!([
        { "moyen": "carte", "montant_cents": PART, "numero": carte },
        { "moyen": "debit", "montant_cents": reste, "reference": "B1" },
    ]);
    let corps =
        json!({ "magasin_id": magasin, "session_id": session, "lignes": lignes, "paiements": paiements });
    Requete::post("/api/ventes", &corps).jeton(&comptoir.jeton).cle(*id)
}
