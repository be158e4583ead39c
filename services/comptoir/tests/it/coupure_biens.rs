//! Power cuts in the middle of all that moves goods and prices: each operation is there once, or can be sent again.

use std::time::Duration;

use actix_web::http::Method;
use comptoir_test::App;
use comptoir_test::fixtures::Reception;
use comptoir_types::Role;
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const CENTRE: i32 = 2;
const MAGASIN: i32 = 3;

/// An operation with its key, and whether its answer came.
#[derive(Clone)]
struct Envoi {
    cle: Uuid,
    chemin: &'static str,
    corps: Value,
    acquitte: bool,
}

/// The operation of this number. Each has a product of its own where only one may be open.
fn operation(numero: usize) -> Envoi {
    let produit = 1 + numero % 40;
    let ligne = |quoi: Value| json!([quoi]);
    let (chemin, corps) = match numero % 8 {
        0 => {
            let lignes = ligne(json!({ "produit_id": produit, "delta": 5 }));
            ("/api/mouvements", json!({ "lieu_id": CENTRE, "type": "reception", "lignes": lignes }))
        }
        1 => {
            let lignes = ligne(json!({ "produit_id": produit, "delta": 1 }));
            let corps = json!({
                "lieu_id": MAGASIN, "type": "ajustement", "motif": "erreur_de_saisie", "lignes": lignes,
            });
            ("/api/mouvements", corps)
        }
        2 => {
            let lignes = ligne(json!({ "produit_id": produit, "physique_vue": 10, "comptee": 11 }));
            ("/api/comptages", json!({ "lieu_id": MAGASIN, "lignes": lignes }))
        }
        3 => {
            let lignes = ligne(json!({ "produit_id": produit, "quantite": 1 }));
            let corps = json!({ "source_id": CENTRE, "destination_id": MAGASIN, "lignes": lignes });
            ("/api/transferts", corps)
        }
        4 => {
            let lignes = ligne(json!({ "produit_id": produit, "quantite": 1 }));
            let corps = json!({ "source_id": CENTRE, "destination_id": 4, "lignes": lignes });
            ("/api/transferts", corps)
        }
        5 => {
            let corps = json!({
                "sku": format!("EPI-{:06}", 100_000 + numero), "nom_fr": format!("Neuf {numero}"),
                "nom_en": format!("New {numero}"), "categorie_id": 1, "taxe": "taxable", "prix_cents": 500,
                "cout_cents": 300,
            });
            ("/api/produits", corps)
        }
        6 => {
            let jour = 1 + numero / 8;
            let corps = json!({
                "produit_id": produit, "prix_cents": 800, "du": le(jour, 0), "au": le(jour, 12),
            });
            ("/api/prix-programmes", corps)
        }
        _ => {
            let jour = 1 + numero / 8;
            let corps = json!({
                "produit_id": produit, "nombre": 3, "prix_cents": 2500, "du": le(jour, 0), "au": le(jour, 12),
            });
            ("/api/lots", corps)
        }
    };
    Envoi { cle: Uuid::now_v7(), chemin, corps, acquitte: false }
}

/// An hour of a day to come.
fn le(jour: usize, heure: usize) -> String {
    let quand = chrono::Utc::now() + chrono::TimeDelta::days(i64::try_from(jour).unwrap());
    format!("{}T{heure:02}:00:00Z", quand.format("%Y-%m-%d"))
}

/// Sends them, six at a time, for as long as somebody answers.
async fn envoyer(adresse: String, jeton: String, envois: Vec<Envoi>) -> Vec<Envoi> {
    let app = &App::connect(&adresse);
    let siege = &app.porteur(jeton);
    let faits = stream::iter(envois).map(|envoi| async move {
        let reponse = siege.cle(envoi.cle).essayer(Method::POST, envoi.chemin, envoi.corps.clone()).await;
        Envoi { acquitte: reponse.is_some_and(|reponse| reponse.statut == 201), ..envoi }
    });
    faits.buffer_unordered(6).collect().await
}

/// Sends whatever transfer is in preparation, and receives what is under way, until nobody answers.
async fn acheminer(adresse: String, jeton: String) {
    let app = &App::connect(&adresse);
    let siege = &app.porteur(jeton);
    let lire = async |chemin: String| siege.envoyer(Method::GET, &chemin, None, Vec::new()).await.ok();
    while let Some(liste) = lire("/api/transferts?limite=100".to_owned()).await {
        for transfert in liste.corps["elements"].as_array().into_iter().flatten() {
            let chemin = format!("/api/transferts/{}", transfert["transfert_id"].as_str().unwrap());
            let Some(lu) = lire(chemin.clone()).await else { return };
            let (etape, corps) = match lu.corps["etat"].as_str() {
                Some("en_preparation") => ("expedition", json!({})),
                Some("en_transit") => {
                    let recues = lu.corps["lignes"].as_array().unwrap().iter();
                    let lignes: Vec<_> = recues
                        .map(|ligne| json!({ "produit_id": ligne["produit_id"], "recue": ligne["quantite"] }))
                        .collect();
                    ("reception", json!({ "lignes": lignes }))
                }
                _ => continue,
            };
            let version = format!("\"{}\"", lu.corps["version"]);
            let passage = siege.avec("If-Match", version);
            if passage.essayer(Method::POST, &format!("{chemin}/{etape}"), corps).await.is_none() {
                return;
            }
        }
    }
}

#[actix_web::test]
async fn whatever_moves_goods_or_prices_is_there_once_after_power_cuts() {
    let mut systeme = Systeme::demarrer(Forme::Un).await;
    let assez = |produit| Reception { lieu: CENTRE, produit, quantite: 1000 };
    systeme.base.inserer(&(1..=40).map(assez).collect::<Vec<_>>()).await;
    let jeton = systeme.jeton(Uuid::now_v7(), Role::Responsable, &[]);
    let faits = "select count(*) from magasin.idempotence";
    let mut envois = Vec::new();
    for coupure in 0..3 {
        let adresse = systeme.app("/api/produits").adresse.clone();
        let suite = (coupure * 320..(coupure + 1) * 320).map(operation).collect();
        let flot = actix_web::rt::spawn(envoyer(adresse.clone(), jeton.clone(), suite));
        let camions = actix_web::rt::spawn(acheminer(adresse, jeton.clone()));
        let avant = systeme.base.compte(faits).await;
        while systeme.base.compte(faits).await < avant + 80 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        systeme.tuer();
        envois.extend(flot.await.unwrap());
        camions.await.unwrap();
        systeme.relancer();
    }
    let acquittes = envois.iter().filter(|envoi| envoi.acquitte).count();
    assert!(acquittes >= 200, "{acquittes}");

    // Again, all of them: those that were acknowledged are replayed.
    for envoi in &envois {
        let siege = systeme.app(envoi.chemin).porteur(jeton.clone()).cle(envoi.cle);
        let reponse = siege.post(envoi.chemin, envoi.corps.clone()).await;
        let rejouee = reponse.en_tete("idempotency-replayed").is_some();
        assert!(rejouee || !envoi.acquitte, "{} {}", envoi.chemin, envoi.corps);
        reponse.expect_status(201);
    }
    systeme
        .base
        .expect_no_rows(&format!("select count(*) - {} from magasin.idempotence", envois.len()))
        .await;
    let une_fois = "select count(*) from (select reference_id, produit_id from magasin.mouvement
                     where type in ('reception', 'ajustement', 'comptage') group by 1, 2 having count(*) > 1) as double";
    systeme.base.expect_no_rows(une_fois).await;
    systeme.verifier();
}
