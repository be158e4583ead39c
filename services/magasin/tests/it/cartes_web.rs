//! Gift cards in the online shop.

use comptoir_test::{App, TestResponse};
use comptoir_types::{CommandeId, CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, caissier, ouvrir, passer, reservee, solde, state, valeur, vendre_carte, verifier,
};

async fn payer(app: &App, (id, client): (CommandeId, CompteId), corps: Value) -> TestResponse {
    agir(&app.client(client), &format!("/api/commandes/{id}/paiements"), corps).await
}

fn carte(numero: &str, cents: i64) -> Value {
    json!({"carte": {"numero": numero, "montant_cents": cents}})
}

/// The same, the rest by a bank card.
fn avec(numero: &str, cents: i64, jeton: &str) -> Value {
    json!({"carte": {"numero": numero, "montant_cents": cents}, "jeton": jeton})
}

/// A card of this amount.
async fn vendue(app: &App, cents: i64) -> String {
    let caissier = caissier(app);
    let session = ouvrir(&caissier, 1).await;
    vendre_carte(&caissier, &session, cents).await
}

async fn reste(app: &App, numero: &str) -> i64 {
    solde(&caissier(app), numero).await.expect_status(200)["solde_cents"].as_i64().unwrap()
}

#[actix_web::test]
async fn a_card_pays_an_order_whole() {
    let (app, base) = crate::app().await;
    let numero = vendue(&app, 1000).await;
    let commande = reservee(&base).await;
    let chemin = format!("/api/commandes/{}/paiements", commande.0);
    let cle = Uuid::now_v7();
    let client = app.client(commande.1);
    let payee = client.cle(cle).post(&chemin, carte(&numero, 400)).await.expect_status(201);
    assert_eq!(payee["etat"], "payee");
    assert_eq!(
        (&payee["paiements"][0]["carte_cents"], &payee["paiements"][0]["montant_cents"]),
        (&json!(400), &json!(0))
    );
    assert_eq!(client.cle(cle).post(&chemin, carte(&numero, 400)).await.expect_status(201), payee);
    assert_eq!(reste(&app, &numero).await, 600);
    assert_eq!(valeur(&base, "select count(*) from magasin.prestataire_simule").await, "0");
    let facture = client
        .avec("Accept", "application/json")
        .get(&format!("/api/commandes/{}/facture", commande.0))
        .await;
    let facture = facture.expect_status(200);
    assert_eq!(
        facture["paiements"],
        json!([{"moyen": "carte", "montant_cents": 400, "reference": numero[12..]}])
    );
    // Cancelled, the card has it back.
    agir(&client, &format!("/api/commandes/{}/annulation", commande.0), json!({})).await.expect_status(200);
    assert_eq!(reste(&app, &numero).await, 1000);
    assert_eq!(valeur(&base, "select count(*) from magasin.remboursement").await, "0");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_card_pays_a_part_and_has_it_back_when_the_rest_is_refused() {
    let (app, base) = crate::app().await;
    let numero = vendue(&app, 1000).await;
    let commande = reservee(&base).await;
    payer(&app, commande, avec(&numero, 150, "tok_refuse")).await.expect_problem(402, "paiement-refuse");
    assert_eq!(reste(&app, &numero).await, 1000);
    verifier(&base).await;
    // The provider is away: the same key takes the card's part again.
    let (cle, client) = (Uuid::now_v7(), app.client(commande.1));
    let chemin = format!("/api/commandes/{}/paiements", commande.0);
    for _ in 0..2 {
        let reponse = client.cle(cle).post(&chemin, avec(&numero, 150, "tok_panne")).await;
        reponse.expect_problem(503, "paiement-indisponible");
        assert_eq!(reste(&app, &numero).await, 1000);
    }
    let payee = payer(&app, commande, avec(&numero, 150, "tok_ok")).await.expect_status(201);
    let accepte = &payee["paiements"][2];
    assert_eq!((&accepte["carte_cents"], &accepte["montant_cents"]), (&json!(150), &json!(250)));
    assert_eq!(reste(&app, &numero).await, 850);
    let employe = (Role::Employe, 3);
    let version = i32::try_from(payee["version"].as_i64().unwrap()).unwrap();
    passer(&app, employe, commande.0, version, "preparation", json!({})).await.expect_status(200);
    let prete = passer(&app, employe, commande.0, version + 1, "mise-a-disposition", json!({}))
        .await
        .expect_status(200);
    let numero_remis = json!({"numero": prete["numero"]});
    passer(&app, employe, commande.0, version + 2, "remise", numero_remis).await.expect_status(200);
    let tenders =
        "select string_agg(moyen || ' ' || montant_cents, ',' order by rang) from magasin.vente_paiement";
    assert_eq!(valeur(&base, tenders).await, "en_ligne 250,carte 150");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_cancelled_order_gives_each_tender_its_own() {
    let (app, base) = crate::app().await;
    let numero = vendue(&app, 1000).await;
    let commande = reservee(&base).await;
    payer(&app, commande, avec(&numero, 150, "tok_ok")).await.expect_status(201);
    let chemin = format!("/api/commandes/{}/annulation", commande.0);
    agir(&app.client(commande.1), &chemin, json!({})).await.expect_status(200);
    assert_eq!(reste(&app, &numero).await, 1000);
    assert_eq!(valeur(&base, "select sum(montant_cents) from magasin.remboursement").await, "250");
    verifier(&base).await;
}

#[actix_web::test]
async fn tenders_that_do_not_pay_are_refused_and_change_nothing() {
    let (app, base) = crate::app().await;
    let numero = vendue(&app, 500).await;
    let commande = reservee(&base).await;
    for corps in [carte(&numero, 399), carte(&numero, 401), avec(&numero, 401, "tok_ok")] {
        let refus = payer(&app, commande, corps).await.expect_problem(409, "paiements-incoherents");
        assert_eq!(refus["total_cents"], 400);
    }
    for corps in [json!({}), carte(&numero, 0), carte("4111111111111111", 400)] {
        payer(&app, commande, corps).await.expect_problem(400, "requete-invalide");
    }
    payer(&app, commande, carte("9000000000000001", 400)).await.expect_problem(404, "carte-inconnue");
    payer(&app, reservee(&base).await, carte(&numero, 400)).await.expect_status(201);
    let refus = payer(&app, commande, carte(&numero, 400)).await.expect_problem(409, "carte-insuffisante");
    assert_eq!(refus["solde_cents"], 100);
    payer(&app, commande, json!({"jeton": "tok_ok"})).await.expect_status(201);
    verifier(&base).await;
}

#[actix_web::test]
async fn one_card_pays_one_of_several_orders_at_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let numero = vendue(&app, 1000).await;
    let mut commandes = Vec::new();
    for _ in 0..5 {
        commandes.push(reservee(&base).await);
    }
    let paiements = commandes
        .iter()
        .enumerate()
        .map(|(n, commande)| payer([&app, &autre][n % 2], *commande, carte(&numero, 400)));
    let reponses = join_all(paiements).await;
    assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 201).count(), 2);
    for refus in reponses.into_iter().filter(|reponse| reponse.statut != 201) {
        assert_eq!(refus.expect_problem(409, "carte-insuffisante")["solde_cents"], 200);
    }
    assert_eq!(reste(&app, &numero).await, 200);
    verifier(&base).await;
}

/// The process died between the card's payment and its verdict: the sweep writes it.
#[actix_web::test]
async fn an_attempt_that_a_card_paid_whole_is_finished_by_the_sweep() {
    let (app, base) = crate::app().await;
    let numero = vendue(&app, 1000).await;
    let commande = reservee(&base).await;
    payer(&app, commande, carte(&numero, 400)).await.expect_status(201);
    base.proprietaire(
        "update magasin.paiement set etat = 'en_cours', transaction = null, regle_le = null;
         update magasin.commande set etat = 'en_attente_paiement', paiement_en_cours = (select paiement_id from magasin.paiement);
         delete from magasin.commande_etape where etape = 'paiement';
         update magasin.commande set version = 1",
    )
    .await;
    let regles = magasin::jobs::regler_en_suspens(&state(&base), std::time::Duration::ZERO).await.unwrap();
    assert_eq!(regles, 1);
    assert_eq!(valeur(&base, "select etat from magasin.commande").await, "payee");
    assert_eq!(valeur(&base, "select count(*) from magasin.prestataire_simule").await, "0");
    assert_eq!(reste(&app, &numero).await, 600);
    verifier(&base).await;
}
