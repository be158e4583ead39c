//! A catalogue that comes in while tills sell.

use std::cell::Cell;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use serde_json::{Value, json};
use tokio::time::sleep;
use uuid::Uuid;

use crate::bench::{connexion, demander};
use crate::dire;
use crate::harness::Harness;
use crate::lignes::machine::REPOS;
use crate::lignes::ventes::{self, Comptoir};
use crate::mesure::Mesure;
use crate::programmes::Service;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};

const BASE: &str = "import";
const COLONNES: &str = "sku,nom_fr,nom_en,description_fr,description_en,categorie,taxe,unite,prix_cents,cout_cents,\
                        consigne_cents,plu,marque,contenance,mesure,en_ligne,actif,codes";

pub(crate) async fn mesurer(atelier: &Harness, rangs: &mut Rangs) {
    rangs.noter("import d'un catalogue", pendant_des_ventes(atelier).await);
}

async fn pendant_des_ventes(atelier: &Harness) -> anyhow::Result<[Row; 3]> {
    let lignes = atelier.echelle.grand_catalogue;
    dire(&format!("Import de {lignes} produits."));
    atelier.semer(BASE, &[]).await?;
    atelier.serveur.proprietaire(BASE).await?.approvisionner("true", 1_000_000).await?;
    let systeme = Systeme::demarrer(atelier, Forme::Un, BASE).await?;
    let comptoir = Comptoir::ouvrir(atelier, &systeme).await?;
    let mut calme = Vec::new();
    for _ in 0..atelier.echelle.tours {
        calme.push(ventes::de(&comptoir, atelier, &systeme, 3).await?);
    }
    let calme = Mesure::mediane(&calme);
    sleep(REPOS).await;
    let avant = systeme.memoire()?;
    let fini = Cell::new(false);
    let importe = async {
        let duree = importer(&systeme, fichier(lignes)?).await;
        fini.set(true);
        duree
    };
    let vendu = async {
        let (mut pire, mut memoire) = (0_f64, avant);
        while !fini.get() {
            pire = pire.max(ventes::de(&comptoir, atelier, &systeme, 3).await?.p95_ms);
            memoire = memoire.max(systeme.memoire()?);
        }
        anyhow::Ok((pire, memoire))
    };
    let (duree, vendu) = tokio::join!(importe, vendu);
    let ((pire, memoire), duree) = (vendu?, duree?);
    let nom = systeme.forme.nom();
    let travail = format!("import de {lignes} produits, pendant des ventes");
    let rang = |figure, budget| Row::new(&travail, nom, None, figure, budget);
    Ok([
        rang((duree.as_secs_f64(), "s"), Budget::AuPlus(60.0, "s")),
        rang((pire / calme.p95_ms, "× p95 des ventes"), Budget::AuPlus(3.0, "× p95 des ventes")),
        rang((memoire - avant, "Mio de plus"), Budget::AuPlus(20.0, "Mio de plus")),
    ])
}

/// A file of so many products, none of which is there.
fn fichier(lignes: u32) -> anyhow::Result<String> {
    let mut texte = COLONNES.to_owned();
    for rang in 0..lignes {
        write!(
            texte,
            "\nIMP-{rang:06},Produit importé {rang},Imported product {rang},,,EPI,taxable,piece,{prix},100,0,,,,,oui,oui,",
            prix = 200 + rang % 5000
        )?;
    }
    Ok(texte)
}

/// From the first byte sent to the last product there.
async fn importer(systeme: &Systeme, fichier: String) -> anyhow::Result<Duration> {
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let debut = Instant::now();
    let url = systeme.url(Service::Magasin, "/api/imports/produits");
    let requete = awc::Client::builder().timeout(Duration::from_secs(60)).finish().post(&url);
    let requete = requete.insert_header(("Idempotency-Key", Uuid::now_v7().to_string()));
    let reponse = requete.insert_header(("Content-Type", "text/csv")).bearer_auth(&jeton).send_body(fichier);
    let mut reponse = reponse.await.map_err(|error| anyhow::anyhow!("{url}: {error}"))?;
    ensure!(reponse.status().is_success(), "{url}: {}", reponse.status());
    let import: Value = reponse.json().await?;
    let chemin = format!("/api/imports/{}", import["import_id"].as_str().context("no import")?);
    attendre(systeme, &jeton, &chemin, "verifiee").await?;
    let application = systeme.url(Service::Magasin, &format!("{chemin}/application"));
    demander(&application, Some(&jeton), &json!({})).await?;
    attendre(systeme, &jeton, &chemin, "appliquee").await?;
    Ok(debut.elapsed())
}

async fn attendre(systeme: &Systeme, jeton: &str, chemin: &str, voulu: &str) -> anyhow::Result<()> {
    let url = systeme.url(Service::Magasin, chemin);
    let fin = Instant::now() + Duration::from_secs(300);
    while Instant::now() < fin {
        let reponse = awc::Client::new().get(&url).bearer_auth(jeton).send().await;
        let import: Value = reponse.map_err(|error| anyhow::anyhow!("{url}: {error}"))?.json().await?;
        let etat = import["etat"].as_str().unwrap_or_default();
        ensure!(etat != "refusee", "{import}");
        if etat == voulu {
            return Ok(());
        }
        sleep(Duration::from_millis(200)).await;
    }
    anyhow::bail!("{chemin} is not {voulu} after five minutes")
}
