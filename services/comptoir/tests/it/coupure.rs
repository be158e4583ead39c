//! A power cut in the middle of a stream of checkouts.

use std::time::Duration;

use actix_web::http::Method;
use comptoir_test::App;
use comptoir_test::fixtures::Reception;
use comptoir_types::Role;
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const CHECKOUT: &str = "/api/panier/checkout";
const ITEMS: &str = "/api/panier/items";

/// A checkout that was sent, and whether its answer came.
struct Envoi {
    jeton: String,
    cle: Uuid,
    acquitte: bool,
}

fn cueillette() -> Value {
    json!({ "mode": "cueillette", "lieu_id": 3, "courriel": "chloe@client.example" })
}

/// Orders one of product 1 for each of these clients, eight at a time, for as long as somebody answers.
async fn commander(adresse: String, jetons: Vec<String>) -> Vec<Envoi> {
    let app = &App::connect(&adresse);
    let envois = stream::iter(jetons).map(|jeton| async move {
        let client = app.porteur(jeton.clone());
        client.essayer(Method::POST, ITEMS, json!({ "produit_id": 1, "quantite": 1 })).await?;
        let cle = Uuid::now_v7();
        let reponse = client.cle(cle).essayer(Method::POST, CHECKOUT, cueillette()).await;
        Some(Envoi { jeton, cle, acquitte: reponse.is_some_and(|reponse| reponse.statut == 201) })
    });
    envois.buffer_unordered(8).filter_map(|envoi| async move { envoi }).collect().await
}

#[actix_web::test]
async fn what_was_acknowledged_is_still_there_and_what_was_not_can_be_sent_again() {
    let mut systeme = Systeme::demarrer(Forme::Un).await;
    systeme.base.inserer(&[Reception { lieu: 3, produit: 1, quantite: 99_990 }]).await;

    let mut envois = Vec::new();
    for coupure in 1..=3 {
        let jetons = (0..1000).map(|_| systeme.jeton(Uuid::now_v7(), Role::Client, &[])).collect();
        let flot = actix_web::rt::spawn(commander(systeme.app(ITEMS).adresse.clone(), jetons));
        // Whatever the speed of the machine, orders are flowing when the cut comes.
        while systeme.base.compte("select count(*) from magasin.commande").await < coupure * 40 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        systeme.tuer();
        envois.extend(flot.await.unwrap());
        systeme.relancer();
    }

    let (acquittes, perdus): (Vec<_>, Vec<_>) = envois.into_iter().partition(|envoi| envoi.acquitte);
    assert!(acquittes.len() > 40);
    for Envoi { cle, .. } in &acquittes {
        systeme
            .base
            .expect_no_rows(&format!("select 1 - count(*) from magasin.commande where commande_id = '{cle}'"))
            .await;
    }
    for Envoi { jeton, cle, .. } in perdus {
        systeme.app(CHECKOUT).porteur(jeton).cle(cle).post(CHECKOUT, cueillette()).await.expect_status(201);
    }
    systeme.verifier();
}
