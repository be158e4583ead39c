//! `POST /api/paiements/rappels`.

use std::time::Duration;

use comptoir_test::{App, TestDatabase, TestResponse};
use comptoir_types::{CommandeId, CompteId};
use futures_util::future::{join_all, join3};
use hmac::{Hmac, KeyInit, Mac};
use magasin::paiements::CallbackSecret;
use magasin::{Reglages, jobs};
use serde_json::{Value, json};
use sha2::Sha256;
use uuid::Uuid;

use crate::helpers::{reservee, state, valeur, verifier};

const SECRET: &str = "secret-du-prestataire";
const CHEMIN: &str = "/api/paiements/rappels";

async fn app() -> (App, TestDatabase) {
    let base = crate::base().await;
    let rappel_secret = CallbackSecret::parse(SECRET).ok();
    (crate::demarrer(&base, Reglages { rappel_secret, ..Reglages::default() }), base)
}

fn signer(secret: &str, corps: &Value) -> String {
    let mut hmac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    hmac.update(&serde_json::to_vec(corps).unwrap());
    hex::encode(hmac.finalize().into_bytes())
}

async fn rappeler(app: &App, corps: &Value) -> TestResponse {
    app.anonyme().avec("X-Signature", signer(SECRET, corps)).post(CHEMIN, corps.clone()).await
}

fn rappel(evenement: &str, paiement: Uuid, resultat: &str) -> Value {
    let transaction = (resultat == "accepte").then(|| format!("sim_{paiement}"));
    json!({ "evenement": evenement, "paiement_id": paiement, "resultat": resultat, "transaction": transaction })
}

async fn payer(app: &App, (id, client): (CommandeId, CompteId), cle: Uuid, jeton: &str) -> TestResponse {
    let chemin = format!("/api/commandes/{id}/paiements");
    app.client(client).cle(cle).post(&chemin, json!({ "jeton": jeton })).await
}

async fn etats(base: &TestDatabase) -> String {
    let etats = "select commande.etat || ' ' || paiement.etat from magasin.commande join magasin.paiement using (commande_id)";
    valeur(base, etats).await
}

#[actix_web::test]
async fn a_callback_settles_a_payment_that_nobody_had_heard_of_once() {
    let (app, base) = app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    payer(&app, commande, cle, "tok_perdu").await.expect_status(202);
    let accepte = rappel("evt_1", cle, "accepte");
    rappeler(&app, &accepte).await.expect_status(204);
    assert_eq!(etats(&base).await, "payee accepte");
    let avant = valeur(&base, "select version from magasin.commande").await;
    for reponse in join_all((0..4).map(|_| rappeler(&app, &accepte))).await {
        reponse.expect_status(204);
    }
    // Another event that says the same is one more event.
    rappeler(&app, &rappel("evt_2", cle, "accepte")).await.expect_status(204);
    assert_eq!(valeur(&base, "select version from magasin.commande").await, avant);
    assert_eq!(valeur(&base, "select count(*) from magasin.rappel_paiement").await, "2");
    assert_eq!(payer(&app, commande, cle, "tok_perdu").await.expect_status(201)["etat"], "payee");
    assert_eq!(jobs::regler_en_suspens(&state(&base), Duration::ZERO).await.unwrap(), 0);
    verifier(&base).await;
}

#[actix_web::test]
async fn a_refusal_called_back_leaves_the_order_to_another_card() {
    let (app, base) = app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    payer(&app, commande, cle, "tok_perdu").await.expect_status(202);
    // The provider's book, had it refused.
    base.proprietaire("delete from magasin.prestataire_simule").await;
    rappeler(&app, &rappel("evt_1", cle, "refuse")).await.expect_status(204);
    assert_eq!(etats(&base).await, "en_attente_paiement refuse");
    let repetee = payer(&app, commande, cle, "tok_perdu").await.expect_problem(402, "paiement-refuse");
    assert_eq!(repetee["code_refus"], "carte_refusee");
    payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_status(201);
    verifier(&base).await;
}

#[actix_web::test]
async fn a_callback_that_contradicts_what_is_known_changes_nothing() {
    let (app, base) = app().await;
    let (commande, autre) = (reservee(&base).await, reservee(&base).await);
    let (cle, autre_cle) = (Uuid::now_v7(), Uuid::now_v7());
    payer(&app, commande, cle, "tok_ok").await.expect_status(201);
    payer(&app, autre, autre_cle, "tok_perdu").await.expect_status(202);
    rappeler(&app, &rappel("evt_1", cle, "accepte")).await.expect_status(204);
    let mut ailleurs = rappel("evt_2", cle, "accepte");
    ailleurs["transaction"] = json!("sim_autre");
    for corps in [
        rappel("evt_2", cle, "refuse"),
        rappel("evt_1", cle, "refuse"),
        ailleurs,
        // An event that was about another payment.
        rappel("evt_1", autre_cle, "accepte"),
    ] {
        rappeler(&app, &corps).await.expect_problem(409, "etat-incompatible");
    }
    let mut doublee = rappel("evt_3", autre_cle, "accepte");
    doublee["transaction"] = json!(format!("sim_{cle}"));
    assert_eq!(rappeler(&app, &doublee).await.expect_problem(409, "deja-existant")["champ"], "transaction");
    rappeler(&app, &rappel("evt_4", Uuid::now_v7(), "accepte")).await.expect_problem(404, "introuvable");
    let vus = "select string_agg(evenement_fournisseur, ',') from magasin.rappel_paiement";
    assert_eq!(valeur(&base, vus).await, "evt_1");
    assert_eq!(
        valeur(&base, "select string_agg(etat, ',' order by creee_le) from magasin.commande").await,
        "payee,en_attente_paiement"
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn only_what_the_provider_signed_is_read() {
    let (app, base) = app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    payer(&app, commande, cle, "tok_perdu").await.expect_status(202);
    let corps = rappel("evt_1", cle, "accepte");
    let anonyme = app.anonyme();
    anonyme.post(CHEMIN, corps.clone()).await.expect_problem(401, "cle-invalide");
    let autre = rappel("evt_1", cle, "refuse");
    for signature in [signer("un-autre-secret-long", &corps), signer(SECRET, &autre), "0".repeat(64)] {
        let signee = anonyme.avec("X-Signature", signature).avec("Accept-Language", "en");
        let probleme = signee.post(CHEMIN, corps.clone()).await.expect_problem(401, "cle-invalide");
        assert_eq!(probleme["title"], "Invalid key");
    }
    for signature in ["x", "sha256=00", &"0".repeat(63), &"0".repeat(66), &"g".repeat(64)] {
        let signee = anonyme.avec("X-Signature", signature);
        let probleme = signee.post(CHEMIN, corps.clone()).await.expect_problem(400, "requete-invalide");
        assert_eq!(probleme["erreurs"][0]["champ"], "X-Signature");
    }
    // Nobody shares a secret with this copy.
    let sans = crate::demarrer(&base, Reglages::default());
    rappeler(&sans, &corps).await.expect_problem(401, "cle-invalide");
    assert_eq!(etats(&base).await, "en_attente_paiement en_cours");
    rappeler(&app, &corps).await.expect_status(204);
}

#[actix_web::test]
async fn a_callback_that_makes_no_sense_changes_nothing() {
    let (app, base) = app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    payer(&app, commande, cle, "tok_perdu").await.expect_status(202);
    let bon = rappel("evt_1", cle, "accepte");
    let avec = |champ: &str, valeur: Value| {
        let mut corps = bon.clone();
        corps[champ] = valeur;
        corps
    };
    for corps in [
        json!({}),
        avec("evenement", json!("")),
        avec("evenement", json!("e".repeat(101))),
        avec("evenement", json!("a\u{0}b")),
        avec("paiement_id", json!("x")),
        avec("resultat", json!("en_cours")),
        avec("transaction", Value::Null),
        avec("transaction", json!("t".repeat(101))),
        avec("resultat", json!("refuse")),
        avec("montant_cents", json!(1)),
    ] {
        rappeler(&app, &corps).await.expect_problem(400, "requete-invalide");
    }
    assert_eq!(etats(&base).await, "en_attente_paiement en_cours");
    assert_eq!(valeur(&base, "select count(*) from magasin.rappel_paiement").await, "0");
}

#[actix_web::test]
async fn callback_sweep_and_the_clients_repeat_of_one_payment_have_one_outcome() {
    let (app, base) = app().await;
    for tour in 0..5 {
        let commande = reservee(&base).await;
        let cle = Uuid::now_v7();
        payer(&app, commande, cle, "tok_perdu").await.expect_status(202);
        let corps = rappel(&format!("evt_{tour}"), cle, "accepte");
        let etat = state(&base);
        let (rappels, tours, paiements) = join3(
            join_all((0..4).map(|_| rappeler(&app, &corps))),
            join_all((0..2).map(|_| jobs::regler_en_suspens(&etat, Duration::ZERO))),
            join_all((0..4).map(|_| payer(&app, commande, cle, "tok_perdu"))),
        )
        .await;
        for reponse in rappels {
            reponse.expect_status(204);
        }
        for tour in tours {
            tour.unwrap();
        }
        assert!(paiements.iter().all(|reponse| matches!(reponse.statut, 201 | 202)), "{paiements:?}");
        let paye = format!(
            "select commande.etat || ' ' || commande.version || ' ' || count(*) from magasin.commande
               join magasin.commande_etape using (commande_id) where commande_id = '{}' group by commande.etat, commande.version",
            commande.0
        );
        assert_eq!(valeur(&base, &paye).await, "payee 2 2");
        verifier(&base).await;
    }
    assert_eq!(valeur(&base, "select count(*) from magasin.outbox where type = 'commande.etat'").await, "5");
}
