//! What is counted, and that nothing else is.

use std::rc::Rc;

use comptoir_http::{Problem, kinds};
use comptoir_telemetry::Metrics;
use comptoir_test::{App, TestDatabase, comptes};
use panier::jobs::debloquer;
use panier::{Mesures, State};
use uuid::Uuid;

use crate::helpers::{CHECKOUT, corps, state, vieillir};
use crate::{Faux, ajouter, compte};

async fn monde() -> (App, TestDatabase, Faux, Metrics, Mesures) {
    let base = TestDatabase::avec([panier::migrations()]).await;
    let metrics = Metrics::new().unwrap();
    let mesures = Mesures::new(&metrics).unwrap();
    let faux = Faux::neuf();
    let magasin = faux.clone();
    let app = crate::comptant(&base, &mesures, move || Rc::new(magasin.clone()));
    (app, base, faux, metrics, mesures)
}

#[actix_web::test]
async fn each_checkout_is_counted_once_by_what_it_led_to() {
    let (app, _base, faux, metrics, _) = monde().await;
    assert_eq!(comptes(&metrics), [""; 0]);
    let client = app.client(compte());
    let cle = client.cle(Uuid::now_v7());
    ajouter(&client, 1, 1).await;
    cle.post(CHECKOUT, corps()).await.expect_status(201);
    cle.post(CHECKOUT, corps()).await.expect_status(201);
    client.cle(Uuid::now_v7()).post(CHECKOUT, corps()).await.expect_problem(409, "panier-vide");
    ajouter(&client, 1, 1).await;
    for kind in [&kinds::STOCK_INSUFFISANT, &kinds::PRIX_MODIFIE, &kinds::PRODUIT_RETIRE] {
        faux.etat().refus = Some(Problem::new(kind));
        client.cle(Uuid::now_v7()).post(CHECKOUT, corps()).await.expect_problem(409, kind.slug);
    }
    faux.etat().silence = true;
    client.cle(Uuid::now_v7()).post(CHECKOUT, corps()).await.expect_problem(503, "indisponible");
    let compte = |resultat, nombre| format!("comptoir_checkouts_total{{resultat=\"{resultat}\"}} {nombre}");
    let attendus = [
        compte("creee", 1),
        compte("indisponible", 1),
        compte("prix_modifie", 1),
        compte("refusee", 2),
        compte("rejouee", 1),
        compte("stock_insuffisant", 1),
    ];
    assert_eq!(comptes(&metrics), attendus);
}

#[actix_web::test]
async fn a_cart_that_two_sweeps_meet_is_counted_once() {
    let (app, base, faux, metrics, mesures) = monde().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    faux.etat().perdre = true;
    client.cle(Uuid::now_v7()).post(CHECKOUT, corps()).await.expect_problem(503, "indisponible");
    vieillir(&base).await;
    let state = State { mesures, ..state(&base, &faux) };
    let (un, autre) = futures_util::join!(debloquer(&state), debloquer(&state));
    un.and(autre).unwrap();
    let attendus =
        ["comptoir_checkouts_total{resultat=\"indisponible\"} 1", "comptoir_paniers_debloques_total 1"];
    assert_eq!(comptes(&metrics), attendus);
}
