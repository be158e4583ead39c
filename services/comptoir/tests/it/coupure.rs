//! A power cut in the middle of a stream of checkouts, and of one of hirings.

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

const TRAVAILLEURS: &str = "/api/travailleurs";

fn embauche(numero: usize) -> Value {
    json!({
        "matricule": format!("E{numero:04}"), "prenom": "Zoé", "nom": "Neuve", "role": "employe", "magasins": [3],
        "courriel": format!("e{numero:04}@comptoir.example"),
    })
}

/// Hires these, four at a time, for as long as somebody answers: the number, the key, and whether the answer came.
async fn embaucher(adresse: String, jeton: String, numeros: Vec<usize>) -> Vec<(usize, Uuid, bool)> {
    let responsable = &App::connect(&adresse);
    let responsable = &responsable.porteur(jeton);
    let envois = stream::iter(numeros).map(|numero| async move {
        let cle = Uuid::now_v7();
        let reponse = responsable.cle(cle).essayer(Method::POST, TRAVAILLEURS, embauche(numero)).await;
        (numero, cle, reponse.is_some_and(|reponse| reponse.statut == 201))
    });
    envois.buffer_unordered(4).collect().await
}

#[actix_web::test]
async fn whoever_was_hired_has_an_account_and_a_hiring_that_broke_off_is_finished_by_its_key() {
    let mut systeme = Systeme::demarrer(Forme::Un).await;
    let jeton = systeme.jeton(Uuid::now_v7(), Role::Responsable, &[]);
    let mut envois = Vec::new();
    for coupure in 1..=3 {
        let numeros = (coupure * 1000..coupure * 1000 + 200).collect();
        let adresse = systeme.app(TRAVAILLEURS).adresse.clone();
        let flot = actix_web::rt::spawn(embaucher(adresse, jeton.clone(), numeros));
        let faits = "select count(*) from travailleur.travailleur";
        let avant = systeme.base.compte(faits).await;
        while systeme.base.compte(faits).await < avant + 12 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        systeme.tuer();
        envois.extend(flot.await.unwrap());
        systeme.relancer();
    }
    let acquittes = envois.iter().filter(|(.., acquitte)| *acquitte).count();
    assert!(acquittes > 20, "{acquittes}");
    for (_, cle, _) in envois.iter().filter(|(.., acquitte)| *acquitte) {
        let present = format!(
            "select 1 - count(*) from travailleur.travailleur join authentification.compte on compte_id = travailleur_id
              where travailleur_id = '{cle}' and compte_rang = 1"
        );
        systeme.base.expect_no_rows(&present).await;
    }
    // Those that a cut met half way, and a few that it came before.
    let perdus = envois.iter().filter(|(.., acquitte)| !acquitte);
    let commences = "select count(*) from travailleur.travailleur where travailleur_id = ";
    let mut finis = 0;
    for (numero, cle, _) in perdus {
        let commence = systeme.base.compte(&format!("{commences}'{cle}'")).await == 1;
        if commence || finis < 10 {
            let responsable = systeme.app(TRAVAILLEURS).porteur(jeton.clone()).cle(*cle);
            responsable.post(TRAVAILLEURS, embauche(*numero)).await.expect_status(201);
            finis += 1;
        }
    }
    systeme.base.expect_no_rows("select count(*) from travailleur.travailleur where compte_rang = 0").await;
    systeme.verifier();
}
