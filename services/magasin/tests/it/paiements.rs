//! `POST /api/commandes/{id}/paiements`.

use std::time::Duration;

use comptoir_test::{App, TestDatabase, TestResponse};
use comptoir_types::{CommandeId, CompteId, Role};
use futures_util::future::{join, join_all};
use magasin::jobs;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{compte, payee, reservee, state, valeur, verifier};

async fn payer(app: &App, (id, client): (CommandeId, CompteId), cle: Uuid, jeton: &str) -> TestResponse {
    let chemin = format!("/api/commandes/{id}/paiements");
    app.client(client).cle(cle).post(&chemin, json!({ "jeton": jeton })).await
}

async fn etat(base: &TestDatabase) -> String {
    let etats = "select string_agg(etat, ',' order by creee_le) from magasin.commande";
    valeur(base, etats).await
}

#[actix_web::test]
async fn a_card_pays_an_order_once_and_a_repeat_says_so() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    let reponse = payer(&app, commande, cle, "tok_ok").await;
    assert!(reponse.en_tete("idempotency-replayed").is_none());
    let payee = reponse.expect_status(201);
    assert_eq!(payee["etat"], "payee");
    assert_eq!(payee["paiements"][0]["paiement_id"], cle.to_string());
    let repetee = payer(&app, commande, cle, "tok_ok").await;
    assert_eq!(repetee.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repetee.expect_status(201), payee);
    payer(&app, commande, cle, "tok_autre").await.expect_problem(422, "cle-reutilisee");
    let probleme =
        payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_problem(409, "etat-incompatible");
    assert_eq!(probleme["etat"], "payee");
    assert_eq!(valeur(&base, "select count(*) from magasin.prestataire_simule").await, "1");
    assert_eq!(
        valeur(&base, "select string_agg(type, ',' order by evenement_id) from magasin.outbox").await,
        "commande.creee,commande.etat"
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn a_refused_card_leaves_the_order_to_another_card() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    for _ in 0..2 {
        let probleme = payer(&app, commande, cle, "tok_refuse").await.expect_problem(402, "paiement-refuse");
        assert_eq!(probleme["code_refus"], "carte_refusee");
    }
    assert_eq!(etat(&base).await, "en_attente_paiement");
    payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_status(201);
    let probleme = payer(&app, commande, cle, "tok_refuse").await.expect_problem(402, "paiement-refuse");
    assert_eq!(probleme["code_refus"], "carte_refusee");
    assert_eq!(
        valeur(&base, "select string_agg(etape || ':' || resultat || ':' || detail, ',' order by rang) from magasin.commande_etape").await,
        "reservation:reussie:,paiement:refusee:carte_refusee,paiement:reussie:"
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn a_provider_out_of_service_charges_nothing_and_any_key_may_try_again() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    for _ in 0..2 {
        let reponse = payer(&app, commande, cle, "tok_panne").await;
        assert!(reponse.en_tete("retry-after").is_some());
        reponse.expect_problem(503, "paiement-indisponible");
    }
    payer(&app, commande, Uuid::now_v7(), "tok_refuse").await.expect_problem(402, "paiement-refuse");
    let autre = Uuid::now_v7();
    base.proprietaire("update magasin.reglage_paiement set panne_jusqua = now() + interval '1 h'").await;
    payer(&app, commande, autre, "tok_libre").await.expect_problem(503, "paiement-indisponible");
    base.proprietaire("update magasin.reglage_paiement set panne_jusqua = now() - interval '1 h'").await;
    payer(&app, commande, autre, "tok_libre").await.expect_status(201);
    payer(&app, commande, cle, "tok_panne").await.expect_problem(409, "etat-incompatible");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_lost_answer_is_found_in_the_providers_book() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    let attente = payer(&app, commande, cle, "tok_perdu").await.expect_status(202);
    assert_eq!(attente["etat"], "en_attente_paiement");
    assert_eq!(attente["paiement_en_cours"], cle.to_string());
    payer(&app, commande, cle, "tok_perdu").await.expect_status(202);
    payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_problem(409, "paiement-en-cours");
    let state = state(&base);
    assert_eq!(jobs::regler_en_suspens(&state, Duration::from_secs(30)).await.unwrap(), 0);
    // The reservation lapses while the provider is silent: an accepted payment does not lose its order.
    base.proprietaire("update magasin.commande set reservee_jusqua = now() - interval '1 h'").await;
    jobs::expirer(&state).await.unwrap();
    let faits = join(
        jobs::regler_en_suspens(&state, Duration::ZERO),
        jobs::regler_en_suspens(&state, Duration::ZERO),
    );
    let (un, deux) = faits.await;
    assert!(un.unwrap() + deux.unwrap() >= 1);
    assert_eq!(etat(&base).await, "payee");
    payer(&app, commande, cle, "tok_perdu").await.expect_status(201);
    verifier(&base).await;
}

#[actix_web::test]
async fn a_slow_provider_is_not_waited_for() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    payer(&app, commande, cle, "tok_lent").await.expect_status(202);
    jobs::regler_en_suspens(&state(&base), Duration::ZERO).await.unwrap();
    payer(&app, commande, cle, "tok_lent").await.expect_status(201);
    assert_eq!(valeur(&base, "select count(*) from magasin.prestataire_simule").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_charge_that_never_arrived_is_refused_for_good() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    let perdu = Uuid::now_v7();
    base.proprietaire(&format!(
        "update magasin.commande set paiement_en_cours = '{perdu}';
         insert into magasin.paiement (paiement_id, commande_id, montant_cents)
         select '{perdu}', commande_id, total_cents from magasin.commande"
    ))
    .await;
    payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_problem(409, "paiement-en-cours");
    assert_eq!(jobs::regler_en_suspens(&state(&base), Duration::ZERO).await.unwrap(), 1);
    assert_eq!(valeur(&base, "select etat || code_refus from magasin.paiement").await, "refusesans_suite");
    payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_status(201);
    verifier(&base).await;
}

#[actix_web::test]
async fn a_silent_sweep_settles_nothing_while_the_provider_is_out_of_service() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    payer(&app, commande, Uuid::now_v7(), "tok_perdu").await.expect_status(202);
    base.proprietaire("update magasin.reglage_paiement set panne_jusqua = now() + interval '1 h'").await;
    assert_eq!(jobs::regler_en_suspens(&state(&base), Duration::ZERO).await.unwrap(), 0);
    assert_eq!(valeur(&base, "select etat from magasin.paiement").await, "en_cours");
    verifier(&base).await;
}

#[actix_web::test]
async fn many_cards_at_once_charge_one_of_them() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let commande = reservee(&base).await;
    let reponses = join_all((0..20).map(|n| {
        let app = if n % 2 == 0 { &app } else { &autre };
        payer(app, commande, Uuid::now_v7(), "tok_ok")
    }))
    .await;
    assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 201).count(), 1);
    for reponse in reponses.iter().filter(|reponse| reponse.statut != 201) {
        let genre = reponse.corps["type"].as_str().unwrap();
        assert!(
            matches!(genre, "/problemes/paiement-en-cours" | "/problemes/etat-incompatible"),
            "{reponse:?}"
        );
    }
    assert_eq!(valeur(&base, "select count(*) from magasin.prestataire_simule").await, "1");
    assert_eq!(valeur(&base, "select count(*) from magasin.paiement").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn one_key_sent_many_times_at_once_charges_once() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    let cle = Uuid::now_v7();
    let reponses = join_all((0..20).map(|_| payer(&app, commande, cle, "tok_ok"))).await;
    assert!(reponses.iter().all(|reponse| matches!(reponse.statut, 201 | 202)), "{reponses:?}");
    payer(&app, commande, cle, "tok_ok").await.expect_status(201);
    assert_eq!(valeur(&base, "select count(*) from magasin.prestataire_simule").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn payments_and_expiry_at_once_never_part_money_from_goods() {
    let (app, base) = crate::app().await;
    let state = state(&base);
    for jeton in ["tok_ok", "tok_perdu", "tok_refuse", "tok_panne"] {
        let commande = reservee(&base).await;
        // The reservation lapses now: whoever comes first decides.
        let echoir = format!(
            "update magasin.commande set reservee_jusqua = now() where commande_id = '{}'",
            commande.0
        );
        let (_, _, _) = futures_util::join!(
            payer(&app, commande, Uuid::now_v7(), jeton),
            base.proprietaire(&echoir),
            async {
                for _ in 0..5 {
                    jobs::expirer(&state).await.unwrap();
                }
            }
        );
        verifier(&base).await;
    }
    jobs::regler_en_suspens(&state, Duration::ZERO).await.unwrap();
    jobs::expirer(&state).await.unwrap();
    assert_eq!(valeur(&base, "select count(*) from magasin.commande where etat = 'en_attente_paiement' and reservee_jusqua <= now()").await, "0");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_has_lapsed_is_not_paid() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    base.proprietaire("update magasin.commande set reservee_jusqua = now()").await;
    payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_problem(409, "commande-expiree");
    jobs::expirer(&state(&base)).await.unwrap();
    assert_eq!(etat(&base).await, "expiree");
    payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_problem(409, "commande-expiree");
    assert_eq!(valeur(&base, "select count(*) from magasin.paiement").await, "0");
    verifier(&base).await;
}

#[actix_web::test]
async fn attempts_prolong_a_reservation_by_an_hour_at_most_and_twenty_refusals_end_them() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    base.proprietaire("update magasin.commande set creee_le = now() - interval '59 min', reservee_jusqua = now() + interval '1 min'").await;
    payer(&app, commande, Uuid::now_v7(), "tok_refuse").await.expect_problem(402, "paiement-refuse");
    base.expect_no_rows(
        "select count(*) from magasin.commande where reservee_jusqua > creee_le + interval '61 min'",
    )
    .await;
    base.proprietaire("update magasin.commande set creee_le = now(), version = 20").await;
    payer(&app, commande, Uuid::now_v7(), "tok_refuse").await.expect_problem(402, "paiement-refuse");
    payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_problem(429, "trop-de-requetes");
    verifier(&base).await;
}

#[actix_web::test]
async fn only_the_orders_client_pays_it() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    let chemin = format!("/api/commandes/{}/paiements", commande.0);
    let corps = json!({ "jeton": "tok_ok" });
    let cle = Uuid::now_v7();
    payer(&app, (commande.0, compte()), cle, "tok_ok").await.expect_problem(404, "introuvable");
    payer(&app, (CommandeId::new(cle), commande.1), cle, "tok_ok").await.expect_problem(404, "introuvable");
    app.anonyme().cle(cle).post(&chemin, corps.clone()).await.expect_problem(401, "non-authentifie");
    app.travailleur(Role::Responsable, &[3])
        .cle(cle)
        .post(&chemin, corps)
        .await
        .expect_problem(403, "role-insuffisant");
    payer(&app, commande, cle, "tok_ok").await.expect_status(201);
    // A key is its first user's alone, whoever comes with it later.
    let autre = reservee(&base).await;
    payer(&app, autre, cle, "tok_ok").await.expect_problem(422, "cle-reutilisee");
    payer(&app, commande, commande.0.get(), "tok_ok").await.expect_problem(422, "cle-reutilisee");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_payment_that_makes_no_sense_changes_nothing() {
    let (app, base) = crate::app().await;
    let (id, client) = reservee(&base).await;
    let chemin = format!("/api/commandes/{id}/paiements");
    let client = app.client(client);
    client.post(&chemin, json!({ "jeton": "tok_ok" })).await.expect_problem(400, "cle-idempotence-requise");
    let avec = client.cle(Uuid::now_v7());
    for corps in [
        json!({}),
        json!({ "jeton": "" }),
        json!({ "jeton": 4 }),
        json!({ "jeton": "tok\u{0}" }),
        json!({ "jeton": "4111 1111 1111 1111" }),
        json!({ "jeton": "x".repeat(101) }),
        json!({ "jeton": "tok_ok", "montant": 1 }),
        json!([]),
    ] {
        let reponse = avec.post(&chemin, corps).await;
        assert!(!reponse.texte.contains("4111"));
        reponse.expect_problem(400, "requete-invalide");
    }
    let gros = vec![b' '; 300 * 1024];
    let post = actix_web::http::Method::POST;
    avec.brut(post.clone(), &chemin, Some("application/json"), gros)
        .await
        .expect_problem(413, "corps-trop-grand");
    avec.brut(post.clone(), &chemin, Some("text/plain"), b"{}".to_vec())
        .await
        .expect_problem(415, "type-non-supporte");
    avec.brut(post, &chemin, Some("application/json"), b"{".to_vec())
        .await
        .expect_problem(400, "requete-invalide");
    avec.post("/api/commandes/x/paiements", json!({ "jeton": "tok_ok" }))
        .await
        .expect_problem(400, "requete-invalide");
    assert_eq!(valeur(&base, "select count(*) from magasin.paiement").await, "0");
    verifier(&base).await;
}

#[actix_web::test]
async fn no_card_is_kept() {
    let (app, base) = crate::app().await;
    let commande = reservee(&base).await;
    payer(&app, commande, Uuid::now_v7(), "tok_secret_de_carte").await.expect_status(201);
    for table in ["paiement", "idempotence", "prestataire_simule", "commande_etape", "outbox"] {
        let traces = format!("select count(*) from magasin.{table} t where t::text like '%secret_de_carte%'");
        base.expect_no_rows(&traces).await;
    }
}

#[actix_web::test]
async fn without_a_provider_nothing_is_paid() {
    let base = crate::base().await;
    let app = crate::demarrer(&base, magasin::Reglages { prestataire_simule: false, ..Default::default() });
    let commande = reservee(&base).await;
    payer(&app, commande, Uuid::now_v7(), "tok_ok").await.expect_problem(503, "paiement-indisponible");
    assert_eq!(etat(&base).await, "en_attente_paiement");
    verifier(&base).await;
}

#[actix_web::test]
async fn the_settings_make_payments_fail() {
    let (app, base) = crate::app().await;
    base.proprietaire("update magasin.reglage_paiement set refus_pour_mille = 1000").await;
    let commande = reservee(&base).await;
    payer(&app, commande, Uuid::now_v7(), "tok_libre").await.expect_problem(402, "paiement-refuse");
    base.proprietaire("update magasin.reglage_paiement set refus_pour_mille = 0, perte_pour_mille = 1000")
        .await;
    payer(&app, commande, Uuid::now_v7(), "tok_libre").await.expect_status(202);
    jobs::regler_en_suspens(&state(&base), Duration::ZERO).await.unwrap();
    assert_eq!(etat(&base).await, "payee");
    payee(&app, &base).await;
    verifier(&base).await;
}
