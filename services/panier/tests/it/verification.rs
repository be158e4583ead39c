//! `/api/panier/verification` and `/api/panier/actualisation`.

use comptoir_types::{Centimes, Role};
use serde_json::json;
use uuid::Uuid;

use crate::helpers::corps;
use crate::{ajouter, compte, lignes};

const VERIFICATION: &str = "/api/panier/verification?mode=cueillette&lieu_id=3";
const ACTUALISATION: &str = "/api/panier/actualisation";

#[actix_web::test]
async fn a_price_that_changed_shows_beside_the_one_seen_and_the_cart_stays() {
    let (app, _base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 3).await;
    let panier = ajouter(&client, 2, 1).await;
    faux.etat().produits.get_mut(&1).unwrap().prix_cents = Centimes::new(180);
    let verification = client.get(VERIFICATION).await.expect_status(200);
    assert_eq!(
        verification["lignes"][0],
        json!({
            "produit_id": 1, "quantite": 3, "prix_vu_cents": 174, "prix_cents": 180, "remise_cents": 0,
            "en_ligne": true, "disponible": "en_stock", "suffisant": true,
        })
    );
    assert_eq!(verification["sous_total_cents"], 1010);
    assert_eq!(verification["tps_cents"], 27);
    assert_eq!(verification["tvq_cents"], 54);
    assert_eq!(verification["total_cents"], 1091);
    assert_eq!(client.get("/api/panier/items").await.expect_status(200), panier);
}

#[actix_web::test]
async fn an_empty_cart_costs_nothing_and_asks_nobody() {
    let (app, _base, faux) = crate::app().await;
    for appelant in [app.anonyme(), app.client(compte())] {
        let verification = appelant.get(VERIFICATION).await.expect_status(200);
        assert_eq!(verification["lignes"], json!([]));
        assert_eq!(verification["total_cents"], 0);
        let panier = appelant.post(ACTUALISATION, json!({})).await.expect_status(200);
        assert_eq!(panier["items"], json!([]));
        assert_eq!(panier["retires"], json!([]));
    }
    assert_eq!(faux.appels("verifier") + faux.appels("produits"), 0);
}

#[actix_web::test]
async fn refreshing_takes_the_prices_of_now_and_removes_what_is_withdrawn() {
    let (app, _base, faux) = crate::app().await;
    let client = app.client(compte());
    for produit in [1, 2, 101, 102] {
        ajouter(&client, produit, 2).await;
    }
    {
        let produits = &mut faux.etat().produits;
        produits.get_mut(&1).unwrap().prix_cents = Centimes::new(200);
        produits.get_mut(&1).unwrap().nom_fr = "Nouveau nom".to_owned();
        produits.get_mut(&2).unwrap().en_ligne = false;
        produits.remove(&102);
    }
    let panier = client.post(ACTUALISATION, json!({})).await.expect_status(200);
    assert_eq!(lignes(&panier), [(1, 2), (101, 2)]);
    assert_eq!(panier["items"][0]["prix_vu_cents"], 200);
    assert_eq!(panier["items"][0]["nom_fr"], "Nouveau nom");
    assert_eq!(panier["sous_total_cents"], 600);
    let retires: Vec<_> = panier["retires"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["produit_id"].as_i64().unwrap())
        .collect();
    assert_eq!(retires, [2, 102]);
    let encore = client.post(ACTUALISATION, json!({})).await.expect_status(200);
    assert_eq!(encore["items"], panier["items"]);
    assert_eq!(encore["retires"], json!([]));
}

#[actix_web::test]
async fn what_is_asked_without_sense_or_right_is_refused() {
    let (app, _base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    for suite in
        ["", "?mode=cueillette", "?lieu_id=3", "?mode=drone&lieu_id=3", "?mode=livraison&lieu_id=99999999999"]
    {
        let chemin = format!("/api/panier/verification{suite}");
        client.get(&chemin).await.expect_problem(400, "requete-invalide");
    }
    client.post(ACTUALISATION, json!({ "prix": 1 })).await.expect_problem(400, "requete-invalide");
    let employe = app.travailleur(Role::Employe, &[1]);
    employe.get(VERIFICATION).await.expect_problem(403, "role-insuffisant");
    employe.post(ACTUALISATION, json!({})).await.expect_problem(403, "role-insuffisant");
    app.porteur("faux").get(VERIFICATION).await.expect_problem(401, "non-authentifie");
    faux.etat().silence = true;
    client.get(VERIFICATION).await.expect_problem(503, "indisponible");
    client.post(ACTUALISATION, json!({})).await.expect_problem(503, "indisponible");
}

#[actix_web::test]
async fn a_cart_under_order_can_be_priced_but_not_refreshed() {
    let (app, _base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    faux.etat().perdre = true;
    client
        .cle(Uuid::now_v7())
        .post("/api/panier/checkout", corps())
        .await
        .expect_problem(503, "indisponible");
    client.get(VERIFICATION).await.expect_status(200);
    client.post(ACTUALISATION, json!({})).await.expect_problem(409, "panier-en-commande");
}
