//! `/api/panier/items`.

use std::rc::Rc;

use comptoir_database::{Config, Session};
use comptoir_http::CORPS_MAX;
use comptoir_server::Service;
use comptoir_test::{App, TestClient, TestDatabase, TestTokens};
use comptoir_types::Role;
use serde_json::{Value, json};

use crate::helpers::ITEMS;
use crate::{Faux, ajouter, compte, lignes};

/// A guest with a cart of two of product 1.
async fn invite(app: &App) -> TestClient<'_> {
    let reponse = app.anonyme().post(ITEMS, json!({ "produit_id": 1, "quantite": 2 })).await;
    let jeton = reponse.en_tete("x-panier-jeton").unwrap().to_owned();
    reponse.expect_status(200);
    app.anonyme().avec("X-Panier-Jeton", jeton)
}

async fn refuse(appelant: &TestClient<'_>, corps: Value, statut: u16, genre: &str) -> Value {
    appelant.post(ITEMS, corps).await.expect_problem(statut, genre)
}

#[actix_web::test]
async fn whoever_has_no_cart_reads_an_empty_one_and_nothing_is_written() {
    let (app, base, _faux) = crate::app().await;
    let vide = json!({
        "panier_id": null, "version": 0, "etat": "ouvert", "expire_le": null,
        "nb_articles": 0, "sous_total_cents": 0, "items": [],
    });
    assert_eq!(app.anonyme().get(ITEMS).await.expect_status(200), vide);
    assert_eq!(app.client(compte()).get(ITEMS).await.expect_status(200), vide);
    assert_eq!(
        app.anonyme().avec("X-Panier-Jeton", "A".repeat(43)).get(ITEMS).await.expect_status(200),
        vide
    );
    assert_eq!(app.anonyme().delete(ITEMS).await.expect_status(200), vide);
    assert_eq!(app.client(compte()).delete("/api/panier/items/1").await.expect_status(200), vide);
    base.expect_no_rows("select count(*) from panier.panier").await;
}

#[actix_web::test]
async fn a_visitor_without_a_token_needs_no_database() {
    let app = App::demarrer(|| Service {
        routes: panier::service(panier::State {
            db: Config::new("host=127.0.0.1 port=1".parse().unwrap(), 1)
                .pool(Session::requests(panier::SERVICE)),
            magasin: Rc::new(Faux::neuf()),
            mesures: crate::mesures(),
        }),
        verifier: TestTokens::verifier(),
        cle_interne: None,
    });
    app.anonyme().get(ITEMS).await.expect_status(200);
    app.anonyme().get("/api/panier/verification?mode=cueillette&lieu_id=3").await.expect_status(200);
    let reponse = app.client(compte()).get(ITEMS).await;
    assert_eq!(reponse.en_tete("retry-after"), Some("1"));
    reponse.expect_problem(503, "indisponible");
}

#[actix_web::test]
async fn the_first_line_of_a_guest_answers_a_token_of_which_only_the_hash_is_stored() {
    let (app, base, _faux) = crate::app().await;
    let reponse = app.anonyme().post(ITEMS, json!({ "produit_id": 1, "quantite": 2 })).await;
    let jeton = reponse.en_tete("x-panier-jeton").unwrap().to_owned();
    let panier = reponse.expect_status(200);
    assert_eq!(panier["version"], 1);
    assert_eq!(panier["nb_articles"], 2);
    assert_eq!(panier["sous_total_cents"], 348);
    assert_eq!(
        panier["items"],
        json!([{
            "produit_id": 1, "sku": "EPI-0001", "nom_fr": "Produit 1", "nom_en": "Product 1",
            "quantite": 2, "prix_vu_cents": 174, "montant_cents": 348, "taxe": "taxable",
        }])
    );
    let invite = app.anonyme().avec("X-Panier-Jeton", &jeton);
    let reponse = invite.post(ITEMS, json!({ "produit_id": 2, "quantite": 1 })).await;
    assert_eq!(reponse.en_tete("x-panier-jeton"), None);
    assert_eq!(lignes(&reponse.expect_status(200)), [(1, 2), (2, 1)]);
    assert_eq!(lignes(&invite.get(ITEMS).await.expect_status(200)), [(1, 2), (2, 1)]);
    base.expect_no_rows(&format!(
        "select count(*) - 1 from panier.panier where length(jeton_hash) = 32 and jeton_hash <> '{jeton}'"
    ))
    .await;
}

#[actix_web::test]
async fn a_token_that_holds_no_cart_is_replaced_and_one_that_is_no_token_refused() {
    let (app, _base, _faux) = crate::app().await;
    let inconnu = "A".repeat(43);
    let reponse = app
        .anonyme()
        .avec("X-Panier-Jeton", &inconnu)
        .post(ITEMS, json!({ "produit_id": 1, "quantite": 1 }))
        .await;
    let neuf = reponse.en_tete("x-panier-jeton").unwrap().to_owned();
    assert_ne!(neuf, inconnu);
    assert_eq!(
        lignes(&app.anonyme().avec("X-Panier-Jeton", neuf).get(ITEMS).await.expect_status(200)),
        [(1, 1)]
    );
    for faux in ["", "abc", "' or 1=1 --", &"A".repeat(5000)] {
        let invite = app.anonyme().avec("X-Panier-Jeton", faux);
        let problem = invite.get(ITEMS).await.expect_problem(400, "requete-invalide");
        assert_eq!(problem["erreurs"][0]["champ"], "X-Panier-Jeton");
        refuse(&invite, json!({ "produit_id": 1, "quantite": 1 }), 400, "requete-invalide").await;
    }
}

#[actix_web::test]
async fn a_client_has_one_cart_and_a_guest_token_beside_theirs_is_of_no_use() {
    let (app, _base, _faux) = crate::app().await;
    let invite = invite(&app).await;
    let client = app.client(compte());
    ajouter(&client.avec("X-Panier-Jeton", "A".repeat(43)), 2, 1).await;
    let faux = client.avec("X-Panier-Jeton", "n'importe quoi");
    refuse(&faux, json!({ "produit_id": 3, "quantite": 1 }), 400, "requete-invalide").await;
    let panier = client.get(ITEMS).await.expect_status(200);
    assert_eq!(lignes(&panier), [(2, 1)]);
    assert_eq!(lignes(&invite.get(ITEMS).await.expect_status(200)), [(1, 2)]);
    assert_eq!(lignes(&app.client(compte()).get(ITEMS).await.expect_status(200)), []);
}

#[actix_web::test]
async fn quantities_add_up_at_the_price_of_now_and_stop_at_99() {
    let (app, _base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 60).await;
    faux.etat().produits.get_mut(&1).unwrap().prix_cents = comptoir_types::Centimes::new(180);
    let panier = ajouter(&client, 1, 39).await;
    assert_eq!(lignes(&panier), [(1, 99)]);
    assert_eq!(panier["items"][0]["prix_vu_cents"], 180);
    assert_eq!(panier["version"], 2);
    refuse(&client, json!({ "produit_id": 1, "quantite": 1 }), 409, "panier-plein").await;
    assert_eq!(client.get(ITEMS).await.expect_status(200), panier);
}

#[actix_web::test]
async fn a_cart_takes_100_lines_also_when_two_come_at_once() {
    let (app, _base, _faux) = crate::app().await;
    let client = app.client(compte());
    for produit in 101..200 {
        ajouter(&client, produit, 1).await;
    }
    let (a, b) = futures_util::join!(
        client.post(ITEMS, json!({ "produit_id": 200, "quantite": 1 })),
        client.post(ITEMS, json!({ "produit_id": 201, "quantite": 1 })),
    );
    let mut statuts = [a.statut, b.statut];
    statuts.sort_unstable();
    assert_eq!(statuts, [200, 409]);
    refuse(&client, json!({ "produit_id": 202, "quantite": 1 }), 409, "panier-plein").await;
    assert_eq!(lignes(&ajouter(&client, 101, 1).await).len(), 100);
}

#[actix_web::test]
async fn first_additions_at_once_make_one_cart() {
    let (app, base, _faux) = crate::app().await;
    let client = app.client(compte());
    let ajouts = (0..20).map(|rang| ajouter(&client, 1 + rang % 2, 1));
    futures_util::future::join_all(ajouts).await;
    let panier = client.get(ITEMS).await.expect_status(200);
    assert_eq!(panier["nb_articles"], 20);
    assert_eq!(panier["version"], 20);
    base.expect_no_rows("select count(*) - 1 from panier.panier").await;
}

#[actix_web::test]
async fn what_the_shop_does_not_sell_is_refused_and_its_silence_told() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    for inconnu in [999, i32::MAX] {
        refuse(&client, json!({ "produit_id": inconnu, "quantite": 1 }), 400, "produit-inconnu").await;
    }
    for impossible in [0, -1] {
        refuse(&client, json!({ "produit_id": impossible, "quantite": 1 }), 400, "requete-invalide").await;
    }
    refuse(&client, json!({ "produit_id": 3, "quantite": 1 }), 409, "produit-retire").await;
    faux.etat().silence = true;
    let reponse = client.post(ITEMS, json!({ "produit_id": 1, "quantite": 1 })).await;
    assert_eq!(reponse.en_tete("retry-after"), Some("1"));
    reponse.expect_problem(503, "indisponible");
    base.expect_no_rows("select count(*) from panier.panier").await;
}

#[actix_web::test]
async fn reading_and_removing_work_while_the_shop_is_silent() {
    let (app, _base, faux) = crate::app().await;
    let invite = invite(&app).await;
    faux.etat().silence = true;
    invite.get(ITEMS).await.expect_status(200);
    invite.put("/api/panier/items/1", json!({ "quantite": 3 })).await.expect_status(200);
    assert_eq!(lignes(&invite.delete("/api/panier/items/1").await.expect_status(200)), []);
}

#[actix_web::test]
async fn a_line_is_set_and_removed_and_the_rest_stays() {
    let (app, _base, _faux) = crate::app().await;
    let client = app.client(compte());
    for produit in [2, 1, 101] {
        ajouter(&client, produit, 1).await;
    }
    let panier = client.put("/api/panier/items/1", json!({ "quantite": 99 })).await.expect_status(200);
    assert_eq!(lignes(&panier), [(2, 1), (1, 99), (101, 1)]);
    assert_eq!(panier["version"], 4);
    client.put("/api/panier/items/102", json!({ "quantite": 1 })).await.expect_problem(404, "introuvable");
    app.client(compte())
        .put("/api/panier/items/1", json!({ "quantite": 1 }))
        .await
        .expect_problem(404, "introuvable");
    app.anonyme()
        .put("/api/panier/items/1", json!({ "quantite": 1 }))
        .await
        .expect_problem(404, "introuvable");
    for _ in 0..2 {
        let panier = client.delete("/api/panier/items/1").await.expect_status(200);
        assert_eq!(lignes(&panier), [(2, 1), (101, 1)]);
    }
    for _ in 0..2 {
        assert_eq!(lignes(&client.delete(ITEMS).await.expect_status(200)), []);
    }
    assert_eq!(lignes(&ajouter(&client, 2, 1).await), [(2, 1)]);
}

#[actix_web::test]
async fn an_expired_cart_reads_as_empty_and_the_next_line_starts_another() {
    let (app, base, _faux) = crate::app().await;
    let invite = invite(&app).await;
    let client = app.client(compte());
    let premier = ajouter(&client, 1, 5).await;
    base.proprietaire("update panier.panier set expire_le = now() - interval '1 s'").await;
    for appelant in [&invite, &client] {
        assert_eq!(appelant.get(ITEMS).await.expect_status(200)["panier_id"], Value::Null);
        appelant
            .put("/api/panier/items/1", json!({ "quantite": 1 }))
            .await
            .expect_problem(404, "introuvable");
        assert_eq!(appelant.delete(ITEMS).await.expect_status(200)["panier_id"], Value::Null);
    }
    let reponse = invite.post(ITEMS, json!({ "produit_id": 2, "quantite": 1 })).await;
    assert!(reponse.en_tete("x-panier-jeton").is_some());
    assert_eq!(lignes(&reponse.expect_status(200)), [(2, 1)]);
    let second = ajouter(&client, 2, 1).await;
    assert_eq!(lignes(&second), [(2, 1)]);
    assert_ne!(second["panier_id"], premier["panier_id"]);
    base.expect_no_rows("select count(*) - 2 from panier.panier where etat = 'expire'").await;
}

#[actix_web::test]
async fn a_cart_lives_from_its_last_change_on() {
    let (app, base, _faux) = crate::app().await;
    let invite = invite(&app).await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    base.proprietaire("update panier.panier set expire_le = now() + interval '1 min'").await;
    invite.put("/api/panier/items/1", json!({ "quantite": 1 })).await.expect_status(200);
    client.delete("/api/panier/items/1").await.expect_status(200);
    base.expect_no_rows(
        "select count(*) from panier.panier
          where expire_le not between now() + interval '47 h' and now() + interval '48 h' and client_id is null
             or expire_le not between now() + interval '29 d' and now() + interval '30 d' and client_id is not null",
    )
    .await;
}

#[actix_web::test]
async fn bad_input_is_refused_and_changes_nothing() {
    let (app, _base, _faux) = crate::app().await;
    let client = app.client(compte());
    let panier = ajouter(&client, 1, 1).await;
    for corps in [
        json!({}),
        json!([]),
        json!(null),
        json!([1, 1]),
        json!({ "produit_id": 1 }),
        json!({ "quantite": 1 }),
        json!({ "produit_id": 1, "quantite": 0 }),
        json!({ "produit_id": 1, "quantite": -1 }),
        json!({ "produit_id": 1, "quantite": 100 }),
        json!({ "produit_id": 1, "quantite": 1.5 }),
        json!({ "produit_id": 1, "quantite": "1" }),
        json!({ "produit_id": 1, "quantite": null }),
        json!({ "produit_id": 1, "quantite": u64::MAX }),
        json!({ "produit_id": 2_147_483_648_u64, "quantite": 1 }),
        json!({ "produit_id": "1\0", "quantite": 1 }),
        json!({ "produit_id": 1, "quantite": 1, "prix_vu_cents": 1 }),
    ] {
        refuse(&client, corps, 400, "requete-invalide").await;
    }
    for quantite in [json!(0), json!(100), json!("x"), json!(null)] {
        let corps = json!({ "quantite": quantite });
        client.put("/api/panier/items/1", corps).await.expect_problem(400, "requete-invalide");
    }
    for id in ["abc", "2147483648", "1.5", "%00", "-"] {
        let chemin = format!("/api/panier/items/{id}");
        client.put(&chemin, json!({ "quantite": 1 })).await.expect_problem(400, "requete-invalide");
        client.delete(&chemin).await.expect_problem(400, "requete-invalide");
    }
    let post = actix_web::http::Method::POST;
    let brut = |type_de, corps: &[u8]| client.brut(post.clone(), ITEMS, type_de, corps.to_vec());
    let corps = br#"{"produit_id":1,"quantite":1}"#;
    brut(Some("text/plain"), corps).await.expect_problem(415, "type-non-supporte");
    brut(None, corps).await.expect_problem(415, "type-non-supporte");
    brut(Some("application/json"), b"{\"produit_id\":1,").await.expect_problem(400, "requete-invalide");
    brut(Some("application/json"), b"\xff\xfe").await.expect_problem(400, "requete-invalide");
    brut(Some("application/json"), &vec![b' '; CORPS_MAX + 1]).await.expect_problem(413, "corps-trop-grand");
    assert_eq!(client.get(ITEMS).await.expect_status(200), panier);
}

#[actix_web::test]
async fn a_cart_is_for_clients_and_visitors() {
    let (app, _base, _faux) = crate::app().await;
    app.travailleur(Role::Responsable, &[1]).get(ITEMS).await.expect_problem(403, "role-insuffisant");
    app.machine(&[]).delete(ITEMS).await.expect_problem(403, "role-insuffisant");
    app.porteur("faux").get(ITEMS).await.expect_problem(401, "non-authentifie");
    refuse(&app.porteur("faux"), json!({ "produit_id": 1, "quantite": 1 }), 401, "non-authentifie").await;
}

#[actix_web::test]
async fn two_replicas_serve_the_same_cart() {
    let (un, base, faux) = crate::app().await;
    let deux: App = replique(&base, &faux);
    let client = compte();
    ajouter(&un.client(client), 1, 1).await;
    ajouter(&deux.client(client), 1, 1).await;
    assert_eq!(lignes(&un.client(client).get(ITEMS).await.expect_status(200)), [(1, 2)]);
}

fn replique(base: &TestDatabase, faux: &Faux) -> App {
    let faux = faux.clone();
    crate::avec(base, move || Rc::new(faux.clone()))
}
