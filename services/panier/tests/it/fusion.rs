//! `/api/panier/fusion`.

use comptoir_test::{App, TestClient};
use comptoir_types::{Centimes, Role};
use serde_json::json;
use uuid::Uuid;

use crate::helpers::corps;
use crate::{ajouter, compte, lignes};

const FUSION: &str = "/api/panier/fusion";

/// A guest's token, with these lines in their cart.
async fn jeton(app: &App, contenu: &[(i32, i32)]) -> String {
    let mut invite = app.anonyme();
    let mut jeton = String::new();
    for (produit, quantite) in contenu {
        let corps = json!({ "produit_id": produit, "quantite": quantite });
        let reponse = invite.post("/api/panier/items", corps).await;
        if let Some(neuf) = reponse.en_tete("x-panier-jeton") {
            jeton = neuf.to_owned();
            invite = invite.avec("X-Panier-Jeton", neuf);
        }
        reponse.expect_status(200);
    }
    jeton
}

fn avec<'a>(appelant: &TestClient<'a>, jeton: &str) -> TestClient<'a> {
    appelant.avec("X-Panier-Jeton", jeton)
}

#[actix_web::test]
async fn the_guests_lines_join_the_clients_once() {
    let (app, base, faux) = crate::app().await;
    let jeton = jeton(&app, &[(1, 60), (2, 1)]).await;
    let client = app.client(compte());
    faux.etat().produits.get_mut(&1).unwrap().prix_cents = Centimes::new(200);
    ajouter(&client, 1, 50).await;
    ajouter(&client, 101, 1).await;
    let fusion = avec(&client, &jeton).post(FUSION, json!({})).await.expect_status(200);
    assert_eq!(
        fusion["changements"],
        json!([
            { "produit_id": 1, "avant": 50, "apres": 99 },
            { "produit_id": 2, "avant": 0, "apres": 1 },
        ])
    );
    assert_eq!(lignes(&fusion), [(2, 1), (1, 99), (101, 1)]);
    assert_eq!(fusion["items"][1]["prix_vu_cents"], 174);
    let seconde = avec(&client, &jeton).post(FUSION, json!({})).await.expect_status(200);
    assert_eq!(seconde["changements"], json!([]));
    assert_eq!(seconde["items"], fusion["items"]);
    assert_eq!(seconde["version"], fusion["version"]);
    let invite = avec(&app.anonyme(), &jeton);
    assert_eq!(lignes(&invite.get("/api/panier/items").await.expect_status(200)), []);
    base.expect_no_rows("select count(*) - 1 from panier.panier where etat = 'fusionne'").await;
}

#[actix_web::test]
async fn a_client_without_a_cart_takes_over_the_guests() {
    let (app, base, _faux) = crate::app().await;
    let client = app.client(compte());
    let fusion =
        avec(&client, &jeton(&app, &[(2, 3)]).await).post(FUSION, json!({})).await.expect_status(200);
    assert_eq!(lignes(&fusion), [(2, 3)]);
    base.proprietaire(
        "update panier.panier set expire_le = now() - interval '1 s' where client_id is not null",
    )
    .await;
    let fusion =
        avec(&client, &jeton(&app, &[(1, 1)]).await).post(FUSION, json!({})).await.expect_status(200);
    assert_eq!(lignes(&fusion), [(1, 1)]);
}

#[actix_web::test]
async fn lines_beyond_the_hundredth_stay_out_and_are_named() {
    let (app, _base, _faux) = crate::app().await;
    let client = app.client(compte());
    for produit in 101..200 {
        ajouter(&client, produit, 1).await;
    }
    let jeton = jeton(&app, &[(1, 1), (199, 1), (2, 1)]).await;
    let fusion = avec(&client, &jeton).post(FUSION, json!({})).await.expect_status(200);
    assert_eq!(
        fusion["changements"],
        json!([
            { "produit_id": 1, "avant": 0, "apres": 1 },
            { "produit_id": 199, "avant": 1, "apres": 2 },
            { "produit_id": 2, "avant": 0, "apres": 0 },
        ])
    );
    assert_eq!(lignes(&fusion).len(), 100);
}

#[actix_web::test]
async fn two_merges_at_once_take_each_line_once() {
    let (app, base, _faux) = crate::app().await;
    let jeton = jeton(&app, &[(1, 10), (2, 10)]).await;
    let (un, autre) = (app.client(compte()), app.client(compte()));
    ajouter(&un, 1, 1).await;
    let appels = [&un, &un, &autre, &autre, &un, &autre].map(|client| {
        let client = avec(client, &jeton);
        async move { client.post(FUSION, json!({})).await.expect_status(200) }
    });
    let fusions = futures_util::future::join_all(appels).await;
    let ayant_change = fusions.iter().filter(|fusion| fusion["changements"] != json!([])).count();
    assert_eq!(ayant_change, 1);
    base.expect_no_rows(
        "select sum(quantite) - 21 from panier.ligne join panier.panier using (panier_id) where etat = 'ouvert'",
    )
    .await;
}

#[actix_web::test]
async fn an_expired_or_unknown_cart_brings_nothing() {
    let (app, base, _faux) = crate::app().await;
    let client = app.client(compte());
    let jeton = jeton(&app, &[(1, 1)]).await;
    base.proprietaire("update panier.panier set expire_le = now() - interval '1 s'").await;
    for jeton in [jeton.as_str(), &"A".repeat(43)] {
        let fusion = avec(&client, jeton).post(FUSION, json!({})).await.expect_status(200);
        assert_eq!(fusion["changements"], json!([]));
        assert_eq!(fusion["items"], json!([]));
    }
}

#[actix_web::test]
async fn a_cart_under_order_takes_nothing_in_and_the_guest_loses_nothing() {
    let (app, _base, faux) = crate::app().await;
    let client = app.client(compte());
    let jeton = jeton(&app, &[(1, 1)]).await;
    ajouter(&client, 2, 1).await;
    faux.etat().silence = false;
    faux.etat().perdre = true;
    client
        .cle(Uuid::now_v7())
        .post("/api/panier/checkout", corps())
        .await
        .expect_problem(503, "indisponible");
    avec(&client, &jeton).post(FUSION, json!({})).await.expect_problem(409, "panier-en-commande");
    let invite = avec(&app.anonyme(), &jeton);
    assert_eq!(lignes(&invite.get("/api/panier/items").await.expect_status(200)), [(1, 1)]);
}

#[actix_web::test]
async fn a_merge_is_for_a_client_who_shows_a_token() {
    let (app, _base, _faux) = crate::app().await;
    let client = app.client(compte());
    client.post(FUSION, json!({})).await.expect_problem(400, "requete-invalide");
    avec(&client, "abc").post(FUSION, json!({})).await.expect_problem(400, "requete-invalide");
    let bon = "A".repeat(43);
    avec(&client, &bon).post(FUSION, json!({ "x": 1 })).await.expect_problem(400, "requete-invalide");
    avec(&app.anonyme(), &bon).post(FUSION, json!({})).await.expect_problem(401, "non-authentifie");
    let employe = app.travailleur(Role::Employe, &[1]);
    avec(&employe, &bon).post(FUSION, json!({})).await.expect_problem(403, "role-insuffisant");
}
