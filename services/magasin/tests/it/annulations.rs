//! `POST /api/commandes/{id}/annulation`, and the refund that follows.

use std::time::Duration;

use comptoir_types::Role;
use futures_util::future::{join, join_all};
use magasin::jobs;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{compte, payee, reservee, state, valeur, verifier};

#[actix_web::test]
async fn a_client_cancels_an_unpaid_order_and_its_stock_is_free() {
    let (app, base) = crate::app().await;
    let (id, client) = reservee(&base).await;
    let chemin = format!("/api/commandes/{id}/annulation");
    let client = app.client(client).cle(Uuid::now_v7());
    let annulee = client.post(&chemin, json!({ "motif": "commandé deux fois" })).await.expect_status(200);
    assert_eq!(annulee["etat"], "annulee");
    assert_eq!(annulee["etapes"][1]["etape"], "annulation");
    assert_eq!(annulee["etapes"][1]["detail"], "commandé deux fois");
    assert_eq!(valeur(&base, "select sum(reserve) from magasin.stock").await, "0");
    let repetee = client.post(&chemin, json!({ "motif": "commandé deux fois" })).await;
    assert_eq!(repetee.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repetee.expect_status(200), annulee);
    client.post(&chemin, json!({ "motif": "autre" })).await.expect_problem(422, "cle-reutilisee");
    let encore = client.cle(Uuid::now_v7()).post(&chemin, json!({})).await;
    assert_eq!(encore.expect_problem(409, "etat-incompatible")["etat"], "annulee");
    assert_eq!(valeur(&base, "select count(*) from magasin.remboursement").await, "0");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_paid_order_is_given_back_once() {
    let (app, base) = crate::app().await;
    let (id, client) = payee(&app, &base).await;
    let chemin = format!("/api/commandes/{id}/annulation");
    let annulee = app.client(client).cle(Uuid::now_v7()).post(&chemin, json!({})).await.expect_status(200);
    assert_eq!(annulee["etat"], "annulee");
    assert_eq!(annulee["paiements"][0]["rembourse_cents"], 400);
    verifier(&base).await;
    let (un, deux) = (state(&base), state(&base));
    let (a, b) = join(jobs::rembourser(&un), jobs::rembourser(&deux)).await;
    assert_eq!(a.unwrap() + b.unwrap(), 1);
    assert_eq!(jobs::rembourser(&un).await.unwrap(), 0);
    assert_eq!(
        valeur(&base, "select sum(montant_cents) || genre from magasin.prestataire_simule where genre = 'remboursement' group by genre").await,
        "400remboursement"
    );
    let commande = app.client(client).get(&format!("/api/commandes/{id}")).await.expect_status(200);
    assert_eq!(commande["etapes"][3]["etape"], "remboursement");
    app.client(client)
        .cle(Uuid::now_v7())
        .post(&chemin, json!({}))
        .await
        .expect_problem(409, "etat-incompatible");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_refund_waits_for_the_provider_longer_and_longer() {
    let (app, base) = crate::app().await;
    let (id, client) = payee(&app, &base).await;
    let chemin = format!("/api/commandes/{id}/annulation");
    app.client(client).cle(Uuid::now_v7()).post(&chemin, json!({})).await.expect_status(200);
    base.proprietaire("update magasin.reglage_paiement set panne_jusqua = now() + interval '1 h'").await;
    let state = state(&base);
    let mut delais = Vec::new();
    for _ in 0..9 {
        assert_eq!(jobs::rembourser(&state).await.unwrap(), 0);
        delais.push(
            valeur(
                &base,
                "select round(extract(epoch from prochain_essai - now()) / 5) from magasin.remboursement",
            )
            .await,
        );
        base.proprietaire("update magasin.remboursement set prochain_essai = now()").await;
    }
    assert_eq!(delais, ["1", "2", "4", "8", "16", "32", "64", "120", "120"]);
    base.proprietaire("update magasin.reglage_paiement set panne_jusqua = null").await;
    assert_eq!(jobs::rembourser(&state).await.unwrap(), 1);
    verifier(&base).await;
}

#[actix_web::test]
async fn nothing_is_cancelled_while_it_is_being_paid() {
    let (app, base) = crate::app().await;
    let (id, client) = reservee(&base).await;
    let client = app.client(client);
    let paiement = json!({ "jeton": "tok_perdu" });
    client
        .cle(Uuid::now_v7())
        .post(&format!("/api/commandes/{id}/paiements"), paiement)
        .await
        .expect_status(202);
    let chemin = format!("/api/commandes/{id}/annulation");
    let cle = client.cle(Uuid::now_v7());
    cle.post(&chemin, json!({})).await.expect_problem(409, "paiement-en-cours");
    jobs::regler_en_suspens(&state(&base), Duration::ZERO).await.unwrap();
    cle.post(&chemin, json!({})).await.expect_status(200);
    assert_eq!(jobs::rembourser(&state(&base)).await.unwrap(), 1);
    verifier(&base).await;
}

#[actix_web::test]
async fn paying_and_cancelling_at_once_keeps_no_money_without_goods() {
    let (app, base) = crate::app().await;
    for _ in 0..4 {
        let (id, client) = reservee(&base).await;
        let client = app.client(client);
        let paiement = format!("/api/commandes/{id}/paiements");
        let annulation = format!("/api/commandes/{id}/annulation");
        let (un, deux) = (client.cle(Uuid::now_v7()), client.cle(Uuid::now_v7()));
        join(un.post(&paiement, json!({ "jeton": "tok_ok" })), deux.post(&annulation, json!({}))).await;
        verifier(&base).await;
    }
}

#[actix_web::test]
async fn cancelled_many_times_at_once_an_order_is_released_once() {
    let (app, base) = crate::app().await;
    let (id, client) = payee(&app, &base).await;
    let chemin = format!("/api/commandes/{id}/annulation");
    let client = app.client(client);
    let cle = client.cle(Uuid::now_v7());
    let autres: Vec<_> = (0..10).map(|_| client.cle(Uuid::now_v7())).collect();
    let appels = (0..20).map(|n| if n % 2 == 0 { &cle } else { &autres[n / 2] }.post(&chemin, json!({})));
    let reponses = join_all(appels).await;
    assert!(reponses.iter().all(|reponse| matches!(reponse.statut, 200 | 409)), "{reponses:?}");
    assert_eq!(valeur(&base, "select count(*) from magasin.remboursement").await, "1");
    assert_eq!(valeur(&base, "select count(*) from magasin.mouvement where type = 'liberation'").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn preparation_takes_the_cancellation_from_the_client_but_not_from_the_manager() {
    let (app, base) = crate::app().await;
    let (id, client) = payee(&app, &base).await;
    let chemin = format!("/api/commandes/{id}/annulation");
    let corps = json!({ "motif": "article abîmé" });
    base.proprietaire("update magasin.commande set etat = 'prete'").await;
    let client = app.client(client).cle(Uuid::now_v7());
    let probleme = client.post(&chemin, corps.clone()).await.expect_problem(409, "etat-incompatible");
    assert_eq!(probleme["etat"], "prete");
    let employe = app.travailleur(Role::Employe, &[3]).cle(Uuid::now_v7());
    employe.post(&chemin, corps.clone()).await.expect_problem(403, "role-insuffisant");
    let ailleurs = app.travailleur(Role::Gestionnaire, &[4]).cle(Uuid::now_v7());
    ailleurs.post(&chemin, corps.clone()).await.expect_problem(403, "magasin-hors-affectation");
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]).cle(Uuid::now_v7());
    let annulee = gestionnaire.post(&chemin, corps.clone()).await.expect_status(200);
    assert_eq!(annulee["etat"], "annulee");
    assert_eq!(annulee["lignes"][0]["cout_cents"], 100);
    gestionnaire.post(&chemin, corps.clone()).await.expect_status(200);
    let responsable = app.travailleur(Role::Responsable, &[]).cle(Uuid::now_v7());
    responsable.post(&chemin, corps).await.expect_problem(409, "etat-incompatible");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_cancellation_that_makes_no_sense_changes_nothing() {
    let (app, base) = crate::app().await;
    let (id, client) = reservee(&base).await;
    let chemin = format!("/api/commandes/{id}/annulation");
    let proprietaire = app.client(client);
    proprietaire.post(&chemin, json!({})).await.expect_problem(400, "cle-idempotence-requise");
    let proprietaire = proprietaire.cle(Uuid::now_v7());
    for corps in [
        json!({ "motif": "" }),
        json!({ "motif": "a\u{0}b" }),
        json!({ "motif": "x".repeat(201) }),
        json!({ "raison": "x" }),
    ] {
        proprietaire.post(&chemin, corps).await.expect_problem(400, "requete-invalide");
    }
    let inconnue = format!("/api/commandes/{}/annulation", compte());
    proprietaire.post(&inconnue, json!({})).await.expect_problem(404, "introuvable");
    app.client(compte())
        .cle(Uuid::now_v7())
        .post(&chemin, json!({}))
        .await
        .expect_problem(404, "introuvable");
    app.anonyme().cle(Uuid::now_v7()).post(&chemin, json!({})).await.expect_problem(401, "non-authentifie");
    app.machine(&[])
        .cle(Uuid::now_v7())
        .post(&chemin, json!({}))
        .await
        .expect_problem(403, "role-insuffisant");
    assert_eq!(valeur(&base, "select etat from magasin.commande").await, "en_attente_paiement");
    verifier(&base).await;
}
