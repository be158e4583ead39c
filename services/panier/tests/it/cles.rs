//! `/api/panier/checkout` under a key that has served.

use comptoir_http::{Problem, kinds};
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{CHECKOUT, ITEMS, atteint, commander, corps, etats, livraison};
use crate::{ajouter, compte};

#[actix_web::test]
async fn another_body_under_a_used_key_changes_no_cart() {
    let (app, base, _faux) = crate::app().await;
    let client = app.client(compte());
    let cle = client.cle(Uuid::now_v7());
    ajouter(&client, 1, 1).await;
    cle.post(CHECKOUT, corps()).await.expect_status(201);
    let panier = ajouter(&client, 2, 1).await;
    cle.post(CHECKOUT, livraison("ville", json!("Laval"))).await.expect_problem(422, "cle-reutilisee");
    assert_eq!(client.get(ITEMS).await.expect_status(200), panier);
    etats(&base, "commande ouvert").await;
}

#[actix_web::test]
async fn another_body_under_a_refused_key_leaves_the_cart_open() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    let cle = client.cle(Uuid::now_v7());
    ajouter(&client, 1, 1).await;
    faux.etat().refus = Some(Problem::new(&kinds::STOCK_INSUFFISANT));
    cle.post(CHECKOUT, corps()).await.expect_problem(409, "stock-insuffisant");
    cle.post(CHECKOUT, livraison("ville", json!("Laval"))).await.expect_problem(422, "cle-reutilisee");
    etats(&base, "ouvert").await;
}

#[actix_web::test]
async fn another_body_under_a_key_in_flight_does_not_open_the_cart() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    let cle = client.cle(Uuid::now_v7());
    ajouter(&client, 1, 1).await;
    faux.etat().perdre = true;
    cle.post(CHECKOUT, corps()).await.expect_problem(503, "indisponible");
    cle.post(CHECKOUT, livraison("ville", json!("Laval"))).await.expect_problem(422, "cle-reutilisee");
    assert_eq!(faux.appels("resoudre"), 0);
    etats(&base, "en_commande").await;
    cle.post(CHECKOUT, corps()).await.expect_status(201);
    etats(&base, "commande").await;
}

#[actix_web::test]
async fn the_order_made_under_a_lock_of_another_copy_closes_the_cart() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    let cle = client.cle(Uuid::now_v7());
    ajouter(&client, 1, 1).await;
    faux.etat().attendre = true;
    let seconde = async {
        atteint(&faux, 1).await;
        let relacher = async {
            atteint(&faux, 2).await;
            faux.etat().attendre = false;
        };
        futures_util::join!(cle.post(CHECKOUT, livraison("ville", json!("Laval"))), relacher).0
    };
    let (a, b) = futures_util::join!(cle.post(CHECKOUT, corps()), seconde);
    let mut statuts = [a.statut, b.statut];
    statuts.sort_unstable();
    assert_eq!(statuts, [201, 422]);
    etats(&base, "commande").await;
}

#[actix_web::test]
async fn a_key_of_another_client_is_refused_and_the_cart_stays() {
    let (app, base, _faux) = crate::app().await;
    let (un, autre) = (app.client(compte()), app.client(compte()));
    let cle = Uuid::now_v7();
    ajouter(&un, 1, 1).await;
    ajouter(&autre, 2, 1).await;
    commander(&un, cle).await.expect_status(201);
    commander(&autre, cle).await.expect_problem(422, "cle-reutilisee");
    etats(&base, "commande ouvert").await;
}
