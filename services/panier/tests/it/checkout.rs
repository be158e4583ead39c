//! `/api/panier/checkout`.

use std::rc::Rc;

use comptoir_http::{CORPS_MAX, Problem, kinds};
use comptoir_test::App;
use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{CHECKOUT, ITEMS, atteint, commander, corps, etats, livraison};
use crate::{ajouter, compte, lignes};

#[actix_web::test]
async fn a_cart_becomes_an_order_and_the_next_line_starts_a_new_cart() {
    let (app, base, faux) = crate::app().await;
    let (compte, cle) = (compte(), Uuid::now_v7());
    let client = app.client(compte);
    ajouter(&client, 2, 1).await;
    ajouter(&client, 1, 3).await;
    let reponse = commander(&client, cle).await;
    assert_eq!(reponse.en_tete("idempotency-replayed"), None);
    assert_eq!(reponse.expect_status(201), json!({ "commande_id": cle, "etat": "en_attente_paiement" }));
    {
        let etat = faux.etat();
        let ordre = &etat.ordres[0];
        assert_eq!(ordre.client_id, compte);
        assert_eq!(ordre.courriel.as_str(), "chloe@client.example");
        let vues: Vec<_> = ordre
            .lignes
            .iter()
            .map(|ligne| (ligne.produit_id.get(), ligne.quantite.get(), ligne.prix_vu_cents.get()))
            .collect();
        assert_eq!(vues, [(1, 3, 174), (2, 1, 470)]);
    }
    assert_eq!(lignes(&client.get(ITEMS).await.expect_status(200)), []);
    assert_eq!(lignes(&ajouter(&client, 1, 1).await), [(1, 1)]);
    etats(&base, "commande ouvert").await;
}

#[actix_web::test]
async fn the_same_request_again_replays_whatever_is_in_the_cart_now() {
    let (app, base, _faux) = crate::app().await;
    let client = app.client(compte());
    let cle = Uuid::now_v7();
    ajouter(&client, 1, 1).await;
    let premiere = commander(&client, cle).await.expect_status(201);
    for _ in 0..2 {
        let reponse = commander(&client, cle).await;
        assert_eq!(reponse.en_tete("idempotency-replayed"), Some("true"));
        assert_eq!(reponse.expect_status(201), premiere);
        ajouter(&client, 2, 1).await;
    }
    assert_eq!(lignes(&client.get(ITEMS).await.expect_status(200)), [(2, 2)]);
    etats(&base, "commande ouvert").await;
}

#[actix_web::test]
async fn copies_at_once_on_two_replicas_make_one_order() {
    let (un, base, faux) = crate::app().await;
    let deux: App = {
        let faux = faux.clone();
        crate::avec(&base, move || Rc::new(faux.clone()))
    };
    let (compte, cle) = (compte(), Uuid::now_v7());
    ajouter(&un.client(compte), 1, 1).await;
    let copies = (0..12).map(|rang| {
        let client = if rang % 2 == 0 { un.client(compte) } else { deux.client(compte) };
        async move { commander(&client, cle).await }
    });
    let reponses = futures_util::future::join_all(copies).await;
    let neuves = reponses.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none()).count();
    assert_eq!(neuves, 1);
    for reponse in reponses {
        reponse.expect_status(201);
    }
    etats(&base, "commande").await;
}

#[actix_web::test]
async fn two_keys_at_once_make_one_order() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    let (a, b) = futures_util::join!(commander(&client, Uuid::now_v7()), commander(&client, Uuid::now_v7()));
    let (gagnante, perdante) = if a.statut == 201 { (a, b) } else { (b, a) };
    gagnante.expect_status(201);
    let genre = perdante.corps["type"].as_str().unwrap();
    assert!(["/problemes/panier-en-commande", "/problemes/panier-vide"].contains(&genre), "{perdante:?}");
    assert_eq!(faux.appels("commander"), 1);
    etats(&base, "commande").await;
}

#[actix_web::test]
async fn a_refusal_opens_the_cart_again_and_stays_the_answer_of_its_key() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    let cle = Uuid::now_v7();
    ajouter(&client, 1, 5).await;
    let manques = json!([{ "produit_id": 1, "demande": 5 }]);
    faux.etat().refus = Some(Problem::new(&kinds::STOCK_INSUFFISANT).member("manques", &manques));
    let problem = commander(&client, cle).await.expect_problem(409, "stock-insuffisant");
    assert_eq!(problem["manques"], manques);
    etats(&base, "ouvert").await;
    faux.etat().refus = None;
    client.put("/api/panier/items/1", json!({ "quantite": 1 })).await.expect_status(200);
    let reponse = commander(&client, cle).await;
    assert_eq!(reponse.en_tete("idempotency-replayed"), Some("true"));
    reponse.expect_problem(409, "stock-insuffisant");
    etats(&base, "ouvert").await;
    commander(&client, Uuid::now_v7()).await.expect_status(201);
    etats(&base, "commande").await;
}

#[actix_web::test]
async fn every_refusal_of_an_order_reaches_the_client() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    for kind in [
        &kinds::PRIX_MODIFIE,
        &kinds::PRODUIT_INCONNU,
        &kinds::PROVINCE_NON_DESSERVIE,
        &kinds::ETAT_INCOMPATIBLE,
        &kinds::COMMANDE_ABANDONNEE,
    ] {
        faux.etat().refus = Some(Problem::new(kind));
        commander(&client, Uuid::now_v7()).await.expect_problem(kind.status, kind.slug);
        etats(&base, "ouvert").await;
    }
}

#[actix_web::test]
async fn an_answer_that_was_lost_is_found_again_by_the_same_key() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    let cle = Uuid::now_v7();
    ajouter(&client, 1, 1).await;
    faux.etat().perdre = true;
    let reponse = commander(&client, cle).await;
    assert_eq!(reponse.en_tete("retry-after"), Some("1"));
    reponse.expect_problem(503, "indisponible");
    etats(&base, "en_commande").await;
    commander(&client, Uuid::now_v7()).await.expect_problem(409, "panier-en-commande");
    let reponse = commander(&client, cle).await;
    assert_eq!(reponse.en_tete("idempotency-replayed"), Some("true"));
    reponse.expect_status(201);
    etats(&base, "commande").await;
}

#[actix_web::test]
async fn nothing_changes_in_a_cart_while_its_order_is_under_way() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    faux.etat().attendre = true;
    let modifications = async {
        atteint(&faux, 1).await;
        let panier = client.get(ITEMS).await.expect_status(200);
        assert_eq!(panier["etat"], "en_commande");
        let ajout = json!({ "produit_id": 2, "quantite": 1 });
        client.post(ITEMS, ajout).await.expect_problem(409, "panier-en-commande");
        let quantite = json!({ "quantite": 9 });
        client.put("/api/panier/items/1", quantite).await.expect_problem(409, "panier-en-commande");
        client.delete("/api/panier/items/1").await.expect_problem(409, "panier-en-commande");
        client.delete(ITEMS).await.expect_problem(409, "panier-en-commande");
        client.post("/api/panier/actualisation", json!({})).await.expect_problem(409, "panier-en-commande");
        commander(&client, Uuid::now_v7()).await.expect_problem(409, "panier-en-commande");
        base.proprietaire("update panier.panier set expire_le = now() - interval '1 s'").await;
        assert_eq!(client.get(ITEMS).await.expect_status(200)["items"], panier["items"]);
        faux.etat().attendre = false;
    };
    let (reponse, ()) = futures_util::join!(commander(&client, Uuid::now_v7()), modifications);
    reponse.expect_status(201);
    assert_eq!(faux.etat().ordres.len(), 1);
}

#[actix_web::test]
async fn a_line_added_while_the_cart_is_ordered_is_in_the_order_or_in_the_cart() {
    let (app, _base, faux) = crate::app().await;
    for _ in 0..15 {
        let client = app.client(compte());
        ajouter(&client, 1, 1).await;
        let ajout = || client.post(ITEMS, json!({ "produit_id": 1, "quantite": 1 }));
        let (premier, commande, second, troisieme) =
            futures_util::join!(ajout(), commander(&client, Uuid::now_v7()), ajout(), ajout());
        commande.expect_status(201);
        let ajoutes = [premier, second, troisieme].iter().filter(|ajout| ajout.statut == 200).count();
        let commandes = faux.etat().ordres.pop().unwrap().lignes[0].quantite.get();
        let restants = client.get(ITEMS).await.expect_status(200)["nb_articles"].as_i64().unwrap();
        assert_eq!(i64::from(commandes) + restants, 1 + i64::try_from(ajoutes).unwrap());
    }
}

#[actix_web::test]
async fn an_empty_cart_cannot_be_ordered() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    commander(&client, Uuid::now_v7()).await.expect_problem(409, "panier-vide");
    ajouter(&client, 1, 1).await;
    client.delete(ITEMS).await.expect_status(200);
    commander(&client, Uuid::now_v7()).await.expect_problem(409, "panier-vide");
    ajouter(&client, 1, 1).await;
    base.proprietaire("update panier.panier set expire_le = now() - interval '1 s'").await;
    commander(&client, Uuid::now_v7()).await.expect_problem(409, "panier-vide");
    assert_eq!(faux.appels("commander"), 0);
}

#[actix_web::test]
async fn a_delivery_has_an_address_written_one_way_and_a_collection_has_none() {
    let (app, _base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    let mut sans = livraison("ville", json!("Laval"));
    sans["adresse"] = Value::Null;
    let mut de_trop = livraison("ville", json!("Laval"));
    de_trop["mode"] = json!("cueillette");
    for corps in [sans, de_trop] {
        let problem =
            client.cle(Uuid::now_v7()).post(CHECKOUT, corps).await.expect_problem(400, "requete-invalide");
        assert_eq!(problem["erreurs"][0]["champ"], "adresse");
    }
    assert_eq!(faux.appels("commander"), 0);
    client.cle(Uuid::now_v7()).post(CHECKOUT, livraison("ligne2", json!("app. 4"))).await.expect_status(201);
    let etat = faux.etat();
    let adresse = etat.ordres[0].adresse.as_ref().unwrap();
    assert_eq!(adresse.code_postal.as_str(), "H2J2K1");
    assert_eq!(adresse.province.as_str(), "QC");
}

#[actix_web::test]
async fn bad_input_is_refused_and_locks_nothing() {
    let (app, base, faux) = crate::app().await;
    let client = app.client(compte());
    ajouter(&client, 1, 1).await;
    client.post(CHECKOUT, corps()).await.expect_problem(400, "cle-idempotence-requise");
    for cle in ["", "abc", "00000000-0000-0000-0000-000000000000"] {
        let reponse = client.avec("Idempotency-Key", cle).post(CHECKOUT, corps()).await;
        reponse.expect_problem(400, "cle-idempotence-requise");
    }
    let mut refuses = vec![json!({}), json!([])];
    for (champ, valeur) in [
        ("mode", json!("drone")),
        ("mode", json!(null)),
        ("lieu_id", json!("3")),
        ("lieu_id", json!(99_999_999_999_u64)),
        ("courriel", json!("pas un courriel")),
        ("courriel", json!("a\0@b.ca")),
        ("client_id", json!(Uuid::now_v7())),
        ("lignes", json!([])),
        ("adresse", json!("ici")),
    ] {
        let mut corps = corps();
        corps[champ] = valeur;
        refuses.push(corps);
    }
    for (champ, valeur) in [
        ("code_postal", json!("10001")),
        ("code_postal", json!("D1D1D1")),
        ("code_postal", json!("H2J2K1\0")),
        ("province", json!("Québec")),
        ("destinataire", json!("")),
        ("ligne1", json!("x".repeat(101))),
        ("ville", json!(null)),
        ("pays", json!("CA")),
    ] {
        refuses.push(livraison(champ, valeur));
    }
    let appelant = client.cle(Uuid::now_v7());
    for corps in refuses {
        appelant.post(CHECKOUT, corps).await.expect_problem(400, "requete-invalide");
    }
    let post = actix_web::http::Method::POST;
    let octets = corps().to_string().into_bytes();
    appelant
        .brut(post.clone(), CHECKOUT, Some("text/plain"), octets)
        .await
        .expect_problem(415, "type-non-supporte");
    let grand = vec![b' '; CORPS_MAX + 1];
    appelant
        .brut(post, CHECKOUT, Some("application/json"), grand)
        .await
        .expect_problem(413, "corps-trop-grand");
    assert_eq!(faux.appels("commander"), 0);
    etats(&base, "ouvert").await;
}

#[actix_web::test]
async fn an_order_is_a_clients_own() {
    let (app, _base, _faux) = crate::app().await;
    commander(&app.anonyme(), Uuid::now_v7()).await.expect_problem(401, "non-authentifie");
    let jeton = app.anonyme().avec("X-Panier-Jeton", "A".repeat(43));
    commander(&jeton, Uuid::now_v7()).await.expect_problem(401, "non-authentifie");
    commander(&app.travailleur(Role::Responsable, &[1]), Uuid::now_v7())
        .await
        .expect_problem(403, "role-insuffisant");
}
