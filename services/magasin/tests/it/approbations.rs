//! What an employé sells alone, and what a gestionnaire must approve of.

use chrono::Utc;
use comptoir_auth::ApprovalClaims;
use comptoir_test::{TestClient, TestResponse, TestTokens};
use comptoir_types::{Action, CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{ouvrir, tables, valeur, vente, verifier};

fn consentement(action: Action, objet: Uuid) -> ApprovalClaims {
    TestTokens::approbation(CompteId::new(Uuid::now_v7()), action, 3, objet)
}

async fn vendre_avec(
    caissier: &TestClient<'_>,
    cle: Uuid,
    mut corps: Value,
    claims: &ApprovalClaims,
) -> TestResponse {
    corps["approbation"] = json!(TestTokens::signer(claims));
    caissier.cle(cle).post("/api/ventes", corps).await
}

/// Fifty cents off a line of 4.70 $: more than ten percent.
fn remise(session: &str) -> Value {
    let ligne = json!({"produit_id": 2, "quantite": 1, "prix_vu_cents": 470, "remise_cents": 50, "remise_motif": "rabais"});
    vente(session, json!([ligne]), 420)
}

/// One of what costs 29.99 $, scanned above the price on the shelf; paid by card.
fn erreur(session: &str, affiche: i64, total: i64) -> Value {
    let ligne = json!({"produit_id": 16, "quantite": 1, "prix_vu_cents": 2999,
        "remise_motif": "erreur_de_prix", "prix_affiche_cents": affiche});
    let mut corps = vente(session, json!([ligne]), 0);
    corps["paiements"] = json!([{"moyen": "debit", "montant_cents": total, "reference": "T1"}]);
    corps
}

#[actix_web::test]
async fn an_approval_is_spent_by_the_sale_that_it_allows() {
    let (app, base) = crate::app().await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let session = ouvrir(&app.travailleur(Role::Employe, &[3]), 1).await;
    let cle = Uuid::now_v7();
    let refus = caissier.cle(cle).post("/api/ventes", remise(&session)).await;
    assert_eq!(refus.expect_problem(403, "approbation-requise")["action"], "remise");
    let claims = consentement(Action::Remise, cle);
    vendre_avec(&caissier, cle, remise(&session), &claims).await.expect_status(201);
    let spent = "select action || ' ' || objet || ' ' || approuve_par from magasin.approbation_utilisee";
    assert_eq!(valeur(&base, spent).await, format!("remise {cle} {}", claims.sub.get()));
    let evenement = "select charge ->> 'approuve_par' from magasin.outbox where type = 'vente.enregistree'";
    assert_eq!(valeur(&base, evenement).await, claims.sub.get().to_string());
    // A gestionnaire by PIN needs nobody.
    let gerant = app.caissier(Role::Gestionnaire, &[3]);
    gerant.cle(Uuid::now_v7()).post("/api/ventes", remise(&session)).await.expect_status(201);
    verifier(&base).await;
}

#[actix_web::test]
async fn any_other_approval_is_refused_and_nothing_sold() {
    let (app, base) = crate::app().await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let session = ouvrir(&app.travailleur(Role::Employe, &[3]), 1).await;
    let cle = Uuid::now_v7();
    let bon = consentement(Action::Remise, cle);
    let faux = [
        consentement(Action::Retour, cle),
        consentement(Action::Retrait, cle),
        consentement(Action::Remise, Uuid::now_v7()),
        TestTokens::approbation(bon.sub, Action::Remise, 4, cle),
        ApprovalClaims { exp: Utc::now().timestamp() - 1, ..bon.clone() },
        ApprovalClaims { aud: vec!["comptoir-api".to_owned()], ..bon.clone() },
    ];
    for claims in &faux {
        let refus = vendre_avec(&caissier, cle, remise(&session), claims).await;
        refus.expect_problem(403, "approbation-invalide");
    }
    // A bearer token approves of nothing, and neither does what is no token.
    let porteur = TestTokens::signer(&TestTokens::claims(bon.sub, Role::Gestionnaire, &[3], &[]));
    for (jeton, statut, genre) in [
        (json!(porteur), 403, "approbation-invalide"),
        (json!("a.b.c"), 403, "approbation-invalide"),
        (json!("abc"), 400, "requete-invalide"),
        (json!(""), 400, "requete-invalide"),
        (json!("a".repeat(2000)), 400, "requete-invalide"),
        (json!(1), 400, "requete-invalide"),
    ] {
        let mut corps = remise(&session);
        corps["approbation"] = jeton;
        caissier.cle(cle).post("/api/ventes", corps).await.expect_problem(statut, genre);
    }
    // Spent under another document: the database says so.
    vendre_avec(&caissier, cle, remise(&session), &bon).await.expect_status(201);
    let autre = Uuid::now_v7();
    let encore = ApprovalClaims { objet: autre, ..bon };
    vendre_avec(&caissier, autre, remise(&session), &encore)
        .await
        .expect_problem(403, "approbation-invalide");
    base.expect_no_rows("select count(*) - 1 from magasin.vente").await;
    base.expect_no_rows("select count(*) - 1 from magasin.approbation_utilisee").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_price_error_is_corrected_alone_up_to_25_dollars_of_a_line() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let session = ouvrir(&app.travailleur(Role::Employe, &[3]), 1).await;
    let vendre = async |corps: Value| caissier.cle(Uuid::now_v7()).post("/api/ventes", corps).await;
    // 29.99 − 19.99 + 15.00 = 25.00 $ off: 4.99 and its taxes are left.
    vendre(erreur(&session, 1999, 574)).await.expect_status(201);
    let refus = vendre(erreur(&session, 1998, 573)).await;
    assert_eq!(refus.expect_problem(403, "approbation-requise")["action"], "erreur_de_prix");
    for action in [Action::ErreurDePrix, Action::Remise] {
        let cle = Uuid::now_v7();
        let claims = consentement(action, cle);
        vendre_avec(&caissier, cle, erreur(&session, 1998, 573), &claims).await.expect_status(201);
    }

    // A discount beside it: an approval of price errors is none of that.
    let mut deux = erreur(&session, 1998, 573 + 420);
    deux["lignes"].as_array_mut().unwrap().push(remise(&session)["lignes"][0].clone());
    let refus = vendre(deux.clone()).await;
    assert_eq!(refus.expect_problem(403, "approbation-requise")["action"], "remise");
    let cle = Uuid::now_v7();
    let refus = vendre_avec(&caissier, cle, deux.clone(), &consentement(Action::ErreurDePrix, cle)).await;
    assert_eq!(refus.expect_problem(403, "approbation-requise")["action"], "remise");
    vendre_avec(&caissier, cle, deux, &consentement(Action::Remise, cle)).await.expect_status(201);
    // A small discount is nothing to approve of, and hides nothing.
    let mut petite = erreur(&session, 1998, 573 + 470 - 47);
    petite["lignes"].as_array_mut().unwrap().push(
        json!({"produit_id": 2, "quantite": 1, "prix_vu_cents": 470, "remise_cents": 47, "remise_motif": "rabais"}),
    );
    let refus = vendre(petite.clone()).await;
    assert_eq!(refus.expect_problem(403, "approbation-requise")["action"], "erreur_de_prix");
    let cle = Uuid::now_v7();
    vendre_avec(&caissier, cle, petite, &consentement(Action::ErreurDePrix, cle)).await.expect_status(201);
    base.expect_no_rows("select count(*) - 4 from magasin.approbation_utilisee").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn one_approval_sent_forty_times_at_once_is_spent_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let caissiers = [app.caissier(Role::Employe, &[3]), autre.caissier(Role::Employe, &[3])];
    let session = ouvrir(&app.travailleur(Role::Employe, &[3]), 1).await;
    let (cle, corps) = (Uuid::now_v7(), remise(&session));
    let claims = consentement(Action::Remise, cle);
    // Forty sales: it was given for one of them.
    let reponses = join_all((0..40).map(|n| {
        let cle = if n == 20 { cle } else { Uuid::now_v7() };
        vendre_avec(&caissiers[n % 2], cle, corps.clone(), &claims)
    }))
    .await;
    assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 201).count(), 1);
    for refus in reponses.into_iter().filter(|reponse| reponse.statut != 201) {
        refus.expect_problem(403, "approbation-invalide");
    }
    // One sale, forty times.
    let cle = Uuid::now_v7();
    let mut corps = corps;
    corps["approbation"] = json!(TestTokens::signer(&consentement(Action::Remise, cle)));
    let caissier = caissiers[0].cle(cle);
    let reponses = join_all((0..40).map(|_| caissier.post("/api/ventes", corps.clone()))).await;
    let premiere = reponses[0].corps.clone();
    for reponse in reponses {
        assert_eq!(reponse.expect_status(201), premiere);
    }
    base.expect_no_rows("select count(*) - 2 from magasin.vente").await;
    base.expect_no_rows("select count(*) - 2 from magasin.approbation_utilisee").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_repeat_is_answered_also_when_its_approval_has_expired() {
    let (app, base) = crate::app().await;
    let caissier = app.caissier(Role::Employe, &[3]);
    let session = ouvrir(&app.travailleur(Role::Employe, &[3]), 1).await;
    let cle = Uuid::now_v7();
    let claims = consentement(Action::Remise, cle);
    let claims = ApprovalClaims { exp: Utc::now().timestamp() + 3, ..claims };
    let mut corps = remise(&session);
    corps["approbation"] = json!(TestTokens::signer(&claims));
    let faite = caissier.cle(cle).post("/api/ventes", corps.clone()).await.expect_status(201);
    actix_web::rt::time::sleep(std::time::Duration::from_secs(4)).await;
    let repetee = caissier.cle(cle).post("/api/ventes", corps).await;
    assert_eq!(repetee.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repetee.expect_status(201), faite);
    verifier(&base).await;
}
