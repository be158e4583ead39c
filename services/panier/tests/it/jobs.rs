//! What is done without being asked.

use std::rc::Rc;

use comptoir_database::Session;
use comptoir_test::TestDatabase;
use panier::State;
use panier::jobs::{debloquer, ranger};
use uuid::Uuid;

use crate::checkout::corps;
use crate::{Faux, ajouter, compte, lignes, mesures};

const CHECKOUT: &str = "/api/panier/checkout";
const ITEMS: &str = "/api/panier/items";

pub(crate) fn state(base: &TestDatabase, faux: &Faux) -> State {
    let db = base.config.pool(Session::background(panier::SERVICE));
    State { db, magasin: Rc::new(faux.clone()), mesures: mesures() }
}

pub(crate) async fn vieillir(base: &TestDatabase) {
    base.proprietaire("update panier.panier set modifie_le = modifie_le - interval '31 s'").await;
}

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
    base.proprietaire(
        "insert into panier.panier (panier_id, client_id, etat, commande_id, expire_le, modifie_le)
         select gen_random_uuid(), gen_random_uuid(), 'en_commande', gen_random_uuid(), now() + interval '1 day',
                now() - interval '1 min'
           from generate_series(1, 250)",
    )
    .await;
    debloquer(&state(&base, &faux)).await.unwrap();
    assert_eq!(faux.appels("resoudre"), 250);
    base.expect_no_rows("select count(*) - 250 from panier.panier where etat = 'ouvert'").await;
}

#[actix_web::test]
async fn carts_past_their_time_are_marked_emptied_and_one_day_forgotten() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    base.proprietaire(
        "insert into panier.panier (panier_id, client_id, expire_le)
         select gen_random_uuid(), gen_random_uuid(), now() - interval '1 s' from generate_series(1, 600);
         insert into panier.ligne (panier_id, produit_id, quantite, sku, nom_fr, nom_en, taxe, prix_vu_cents)
         select panier_id, 1, 1, 's', 'n', 'n', 'taxable', 1 from panier.panier where expire_le < now()",
    )
    .await;
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
