//! A large catalogue against a small one: nothing may grow with it.

use anyhow::Context;

use crate::dire;
use crate::harness::Harness;
use crate::lignes::assortiment;
use crate::mesure::Mesure;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};
use crate::wrk::Pace;

const PETIT: u32 = 1_000;

/// How far the list is followed to have a page in the middle of the small catalogue.
const PAGES: usize = 25;

const PAGE: &str = "liste, 25e page";

pub(crate) async fn mesurer(atelier: &Harness, rangs: &mut Rangs) {
    match catalogues(atelier).await {
        Ok(systemes) => {
            comparer_tout(atelier, &systemes, rangs).await;
            let [_, grand] = &systemes;
            assortiment::mesurer(atelier, grand, rangs).await;
        }
        Err(error) => rangs.noter("petit et grand catalogues", Err::<[Row; 0], _>(error)),
    }
}

async fn catalogues(atelier: &Harness) -> anyhow::Result<[Systeme; 2]> {
    let petit = catalogue(atelier, "petit", PETIT).await?;
    Ok([petit, catalogue(atelier, "grand", atelier.echelle.grand_catalogue).await?])
}

async fn comparer_tout(atelier: &Harness, systemes: &[Systeme; 2], rangs: &mut Rangs) {
    for (travail, chemins) in [
        ("liste, première page", vec!["/api/produits".to_owned()]),
        ("recherche, un seul produit", recherches(["epi-000401", "boi-000021", "pap-000999"])),
        ("recherche, mot de presque tous", recherches(["format", "size"])),
        ("recherche, début de mot", recherches(["choc", "savo", "nett", "papi"])),
        ("lecture d'un code-barres", codes_barres()),
    ] {
        let requetes: Vec<_> = chemins.iter().map(|chemin| Requete::get(chemin)).collect();
        rangs.noter(travail, comparer(atelier, systemes, travail, [&requetes, &requetes]).await);
    }
    rangs.noter(PAGE, comparer_page(atelier, systemes).await);
}

async fn comparer_page(atelier: &Harness, systemes: &[Systeme; 2]) -> anyhow::Result<[Row; 2]> {
    let [petit, grand] = systemes;
    let (du_petit, du_grand) = (page(petit).await?, page(grand).await?);
    let requetes: [&[Requete]; 2] = [&[Requete::get(&du_petit)], &[Requete::get(&du_grand)]];
    comparer(atelier, systemes, PAGE, requetes).await
}

/// A catalogue of this size, with few sales, and a process on it.
async fn catalogue(atelier: &Harness, base: &'static str, produits: u32) -> anyhow::Result<Systeme> {
    dire(&format!("Catalogue de {produits} produits."));
    let produits = produits.to_string();
    atelier.semer(base, &["--produits", &produits, "--ventes", "1000", "--jours", "30"]).await?;
    Systeme::demarrer(atelier, Forme::Un, base).await
}

fn recherches<const N: usize>(mots: [&str; N]) -> Vec<String> {
    mots.iter().map(|mot| format!("/api/produits?q={mot}")).collect()
}

/// Some of the first thousand, which both catalogues have.
fn codes_barres() -> Vec<String> {
    let code = |produit: u32| {
        let chiffres = format!("200{produit:09}");
        let poids = [1, 3].into_iter().cycle();
        let somme: u32 =
            chiffres.bytes().zip(poids).map(|(chiffre, poids)| u32::from(chiffre - b'0') * poids).sum();
        format!("/api/codes-barres/{chiffres}{}", (10 - somme % 10) % 10)
    };
    (1..=PETIT).step_by(13).map(code).collect()
}

/// A page far into the list by name.
async fn page(systeme: &Systeme) -> anyhow::Result<String> {
    let mut chemin = "/api/produits".to_owned();
    for _ in 1..PAGES {
        let reponse = awc::Client::new().get(systeme.url(Service::Magasin, &chemin)).send().await;
        let mut reponse = reponse.map_err(|error| anyhow::anyhow!("{chemin}: {error}"))?;
        let page: serde_json::Value = reponse.json().await?;
        let curseur = page["curseur_suivant"].as_str().context("the list has too few pages")?;
        chemin = format!("/api/produits?curseur={curseur}");
    }
    Ok(chemin)
}

/// The same requests on both, in turn, in one run: the ratio of the medians.
async fn comparer(
    atelier: &Harness,
    systemes: &[Systeme; 2],
    travail: &str,
    requetes: [&[Requete]; 2],
) -> anyhow::Result<[Row; 2]> {
    let allure = Pace::Boucle(std::time::Duration::from_secs(1));
    let mut mesures = [Vec::new(), Vec::new()];
    for _ in 0..atelier.echelle.tours * 2 - 1 {
        for ((systeme, requetes), mesures) in systemes.iter().zip(requetes).zip(&mut mesures) {
            mesures.push(atelier.mesurer(systeme, Service::Magasin, requetes, 4, allure).await?);
        }
    }
    let [petit, grand] = mesures.map(|mesures| Mesure::mediane(&mesures));
    let rapport = grand.p50_ms / petit.p50_ms;
    let nom = format!("{} produits", atelier.echelle.grand_catalogue);
    Ok([
        Row::new(travail, "1000 produits", Some(petit), (petit.p50_ms, "ms p50"), Budget::Aucun),
        Row::new(travail, &nom, Some(grand), (rapport, "× p50"), Budget::AuPlus(1.5, "× p50")),
    ])
}
