//! What is done without being asked.

use comptoir_test::fixtures::Panier;
use panier::jobs::{debloquer, ranger};
use uuid::Uuid;

use crate::helpers::{CHECKOUT, ITEMS, corps, state, vieillir};
use crate::{ajouter, compte, lignes};

#[actix_web::test]
async fn a_cart_whose_order_was_made_is_closed_by_the_sweep() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    let cle = client.cle(Uuid::now_v7());
    ajouter(&client, 1, 1).await;
    faux.etat().perdre = true;
    cle.post(CHECKOUT, corps()).await.expect_problem(503, "indisponible");
    let state = state(&base, &faux);
    debloquer(&state).await.unwrap();
    assert_eq!(faux.appels("resoudre"), 0, "the cart is not 30 seconds old");
    vieillir(&base).await;
    let (un, autre) = futures_util::join!(debloquer(&state), debloquer(&state));
    un.and(autre).unwrap();
    base.expect_no_rows("select count(*) - 1 from panier.panier where etat = 'commande'").await;
    assert_eq!(lignes(&client.get(ITEMS).await.expect_status(200)), []);
    cle.post(CHECKOUT, corps()).await.expect_status(201);
}

#[actix_web::test]
async fn a_cart_whose_order_never_came_is_opened_and_its_key_is_spent() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    let cle = client.cle(Uuid::now_v7());
    ajouter(&client, 1, 1).await;
    faux.etat().silence = true;
    cle.post(CHECKOUT, corps()).await.expect_problem(503, "indisponible");
    vieillir(&base).await;
    let state = state(&base, &faux);
    debloquer(&state).await.unwrap();
    client.delete(ITEMS).await.expect_problem(409, "panier-en-commande");
    faux.etat().silence = false;
    debloquer(&state).await.unwrap();
    let panier = client.get(ITEMS).await.expect_status(200);
    assert_eq!(panier["etat"], "ouvert");
    assert_eq!(lignes(&panier), [(1, 1)]);
    cle.post(CHECKOUT, corps()).await.expect_problem(409, "commande-abandonnee");
    client.cle(Uuid::now_v7()).post(CHECKOUT, corps()).await.expect_status(201);
}

#[actix_web::test]
async fn the_sweep_leaves_no_cart_of_a_long_queue_behind() {
    let (_app, base, faux) = crate::app().await;
    let panier = || Panier::nouveau(compte()).en_commande().expire_dans(86_400).age(60);
    base.inserer(&[(); 250].map(|()| panier())).await;
    debloquer(&state(&base, &faux)).await.unwrap();
    assert_eq!(faux.appels("resoudre"), 250);
    base.expect_no_rows("select count(*) - 250 from panier.panier where etat = 'ouvert'").await;
}

#[actix_web::test]
async fn carts_past_their_time_are_marked_emptied_and_one_day_forgotten() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    base.inserer(&[(); 600].map(|()| Panier::nouveau(compte()).expire_dans(-1).produit(1))).await;
    let state = state(&base, &faux);
    ranger(&state).await.unwrap();
    base.expect_no_rows("select count(*) - 600 from panier.panier where etat = 'expire'").await;
    base.expect_no_rows("select count(*) - 1 from panier.ligne").await;
    base.proprietaire("update panier.panier set modifie_le = modifie_le - interval '31 days'").await;
    ranger(&state).await.unwrap();
    base.expect_no_rows("select count(*) - 1 from panier.panier").await;
    assert_eq!(lignes(&client.get(ITEMS).await.expect_status(200)), [(1, 1)]);
}

#[actix_web::test]
async fn the_work_is_given_to_the_process_that_runs_it() {
    let (_app, base, faux) = crate::app().await;
    assert_eq!(panier::jobs(state(&base, &faux)).len(), 2);
}
