//! Goods between places: requests granted, transfers of 50 lines prepared, sent, received.

use std::time::Duration;

use anyhow::Context;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::bench::{Bench, connexion};
use crate::harness::Harness;
use crate::mesure::Mesure;
use crate::plancher::CONNEXIONS;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::Systeme;
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

/// Fifty products, of which the demo asks for none.
const PRODUITS: std::ops::RangeInclusive<i32> = 51..=100;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Etape {
    Approbation,
    Preparation,
    Expedition,
    Reception,
}

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    for (travail, etape) in [
        ("approbation, 50 demandes par transfert, 8 à la fois", Etape::Approbation),
        ("transfert de 50 lignes préparé, 8 à la fois", Etape::Preparation),
        ("transfert de 50 lignes expédié, 8 à la fois", Etape::Expedition),
        ("transfert de 50 lignes reçu, 8 à la fois", Etape::Reception),
    ] {
        let mesures = banc.alterner(async |atelier, systeme| de(atelier, systeme, etape).await).await;
        let mesures = mesures.map(|mesures| {
            mesures.map(|(systeme, mesure)| {
                let figure = (mesure.cpu_ms(), "ms CPU");
                Row::new(travail, systeme, Some(mesure), figure, Budget::AuPlus(15.0, "ms CPU"))
            })
        });
        rangs.noter(travail, mesures);
    }
}

/// What a step takes, one transfer for each pair of places; then they are all received or given up.
async fn de(atelier: &Harness, systeme: &Systeme, etape: Etape) -> anyhow::Result<Mesure> {
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let base = atelier.serveur.proprietaire(systeme.base).await?;
    let (premier, dernier) = (PRODUITS.start(), PRODUITS.end());
    let produits = format!("produit_id between {premier} and {dernier}");
    base.approvisionner(&produits, 1_000_000).await?;
    let tirer = async |requetes: Vec<Requete>| {
        let requetes: Vec<_> = requetes.into_iter().map(|requete| requete.jeton(&jeton)).collect();
        let allure = Pace::Une(Duration::from_secs(60));
        atelier.mesurer(systeme, Service::Magasin, &requetes, usize::from(CONNEXIONS), allure).await
    };
    let lire = async |sql: &str| -> anyhow::Result<Vec<Vec<String>>> {
        let lignes = base.lire(sql).await?;
        let champs = |ligne: &tokio_postgres::SimpleQueryRow| {
            (0..ligne.len()).map(|colonne| ligne.get(colonne).unwrap_or_default().to_owned()).collect()
        };
        Ok(lignes.iter().map(champs).collect())
    };
    let avancer = async |pas: &str, etat: &str| -> anyhow::Result<Mesure> {
        let sql = format!("select transfert_id, version from magasin.transfert where etat = '{etat}'");
        let mut requetes = Vec::new();
        for ligne in lire(&sql).await? {
            let [transfert, version] = ligne.as_slice() else { continue };
            let corps = if pas == "reception" { reponses(&lire, transfert).await? } else { json!({}) };
            let chemin = format!("/api/transferts/{transfert}/{pas}");
            requetes.push(Requete::post(&chemin, &corps).version(version.parse()?));
        }
        tirer(requetes).await
    };

    // What the demo and the step before left.
    for (pas, etat) in [("annulation", "en_preparation"), ("reception", "en_transit")] {
        if !lire(&format!("select 1 from magasin.transfert where etat = '{etat}' limit 1")).await?.is_empty()
        {
            avancer(pas, etat).await?;
        }
    }
    if etape == Etape::Approbation {
        let magasins = lire("select lieu_id from magasin.lieu where type = 'magasin'").await?;
        let demandes = magasins.iter().flatten().map(|magasin| {
            let corps = json!({ "lieu_id": magasin.parse::<i32>()?, "lignes": lignes() });
            Ok(Requete::post("/api/demandes", &corps).cle(Uuid::now_v7()))
        });
        tirer(demandes.collect::<anyhow::Result<_>>()?).await?;
        let sql = format!("select demande_id from magasin.demande where etat = 'soumise' and {produits}");
        let approbations = lire(&sql).await?.concat().into_iter().map(|demande| {
            let chemin = format!("/api/demandes/{demande}/approbation");
            Requete::post(&chemin, &json!({ "quantite": 10 })).version(1)
        });
        let mesure = tirer(approbations.collect()).await?;
        avancer("annulation", "en_preparation").await?;
        return Ok(mesure);
    }
    let paires = "select source.lieu_id, destination.lieu_id from magasin.lieu as source, magasin.lieu as destination
                   where source.type <> 'siege' and destination.type <> 'siege' and source.lieu_id <> destination.lieu_id";
    let mut preparations = Vec::new();
    for paire in lire(paires).await? {
        let [source, destination] = paire.as_slice() else { continue };
        let corps = json!({
            "source_id": source.parse::<i32>()?, "destination_id": destination.parse::<i32>()?, "lignes": lignes()
        });
        preparations.push(Requete::post("/api/transferts", &corps).cle(Uuid::now_v7()));
    }
    let preparation = tirer(preparations).await?;
    let expedition = avancer("expedition", "en_preparation").await?;
    let reception = avancer("reception", "en_transit").await?;
    Ok(match etape {
        Etape::Approbation | Etape::Preparation => preparation,
        Etape::Expedition => expedition,
        Etape::Reception => reception,
    })
}

/// Ten units of each product.
fn lignes() -> Value {
    PRODUITS.map(|produit| json!({ "produit_id": produit, "quantite": 10 })).collect()
}

/// All of a transfer arrived, but for one unit of each line.
async fn reponses(
    lire: &impl AsyncFn(&str) -> anyhow::Result<Vec<Vec<String>>>,
    transfert: &str,
) -> anyhow::Result<Value> {
    let sql = format!(
        "select produit_id, quantite from magasin.transfert_ligne where transfert_id = '{transfert}'"
    );
    let reponse = |ligne: Vec<String>| {
        let produit: i32 = ligne.first().context("no product")?.parse()?;
        let quantite: i32 = ligne.get(1).context("no quantity")?.parse()?;
        anyhow::Ok(json!({ "produit_id": produit, "recue": quantite - 1 }))
    };
    let lignes: Vec<Value> = lire(&sql).await?.into_iter().map(reponse).collect::<anyhow::Result<_>>()?;
    Ok(json!({ "lignes": lignes }))
}
