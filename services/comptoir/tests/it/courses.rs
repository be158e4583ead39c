//! Many at once, through two processes on one database: nothing oversold, nothing doubled.

use comptoir_test::{TestClient, TestResponse};
use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const CHECKOUT: &str = "/api/panier/checkout";
const VENTES: &str = "/api/ventes";
const CLIENTS: usize = 40;

/// A collection at store 3, of which every product has ten.
fn cueillette() -> Value {
    json!({ "mode": "cueillette", "lieu_id": 3, "courriel": "chloe@client.example" })
}

/// A sale of one of this product, paid by card.
fn vente(session: Uuid, produit: i32) -> Value {
    json!({
        "magasin_id": 3, "session_id": session, "faite_le": "2026-01-01T00:00:00Z",
        "lignes": [{ "produit_id": produit, "quantite": 1, "prix_vu_cents": 1000 }],
        "paiements": [{ "moyen": "debit", "montant_cents": 1150, "reference": "A1" }],
    })
}

fn maintenant(mut vente: Value) -> Value {
    vente["faite_le"] = json!(chrono::Utc::now().to_rfc3339());
    vente
}

/// A till session at store 3, with its cashier.
async fn caisse(systeme: &Systeme, caisse: i32) -> (Uuid, Uuid) {
    let (employe, session) = (Uuid::now_v7(), Uuid::now_v7());
    let ouverture = systeme.travailleur(employe, Role::Employe, &[3], "/api/sessions").cle(session);
    ouverture
        .post("/api/sessions", json!({ "caisse_id": caisse, "fond_cents": 20000 }))
        .await
        .expect_status(201);
    (employe, session)
}

fn caissier(systeme: &Systeme, employe: Uuid) -> TestClient<'_> {
    systeme.travailleur(employe, Role::Employe, &[3], VENTES)
}

/// How many were accepted; the others must all have been refused for want of stock.
fn acceptees(reponses: Vec<TestResponse>) -> usize {
    let (oui, non): (Vec<_>, Vec<_>) = reponses.into_iter().partition(|reponse| reponse.statut == 201);
    for refus in non {
        refus.expect_problem(409, "stock-insuffisant");
    }
    oui.len()
}

#[actix_web::test]
async fn forty_clients_at_once_take_exactly_the_ten_there_are() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    for produit in 1..=20 {
        let clients = join_all((0..CLIENTS).map(|_| systeme.client_avec(produit))).await;
        let commandes = clients.into_iter().map(|client| {
            let appelant = systeme.client(client, CHECKOUT).cle(Uuid::now_v7());
            async move { appelant.post(CHECKOUT, cueillette()).await }
        });
        assert_eq!(acceptees(join_all(commandes).await), 10, "product {produit}");
    }
    systeme.verifier();
}

#[actix_web::test]
async fn forty_sales_at_once_take_exactly_the_ten_there_are() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let caisses = join_all((1..=3).map(|numero| caisse(&systeme, numero))).await;
    for produit in 1..=20 {
        let ventes = (0..CLIENTS).map(|index| {
            let (employe, session) = caisses[index % caisses.len()];
            let appelant = caissier(&systeme, employe).cle(Uuid::now_v7());
            async move { appelant.post(VENTES, maintenant(vente(session, produit))).await }
        });
        assert_eq!(acceptees(join_all(ventes).await), 10, "product {produit}");
    }
    systeme.verifier();
}

#[actix_web::test]
async fn clients_and_tills_share_the_same_ten() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let (employe, session) = caisse(&systeme, 1).await;
    for produit in 1..=20 {
        let clients = join_all((0..CLIENTS / 2).map(|_| systeme.client_avec(produit))).await;
        let commandes = clients.into_iter().map(|client| {
            let appelant = systeme.client(client, CHECKOUT).cle(Uuid::now_v7());
            async move { appelant.post(CHECKOUT, cueillette()).await }
        });
        let ventes = (0..CLIENTS / 2).map(|_| {
            let appelant = caissier(&systeme, employe).cle(Uuid::now_v7());
            async move { appelant.post(VENTES, maintenant(vente(session, produit))).await }
        });
        let (mut reponses, ventes) = futures_util::join!(join_all(commandes), join_all(ventes));
        reponses.extend(ventes);
        assert_eq!(acceptees(reponses), 10, "product {produit}");
    }
    systeme.verifier();
}

/// Forty answers that are all the same, one of them the first.
fn egales(reponses: &[TestResponse]) {
    let premieres =
        reponses.iter().filter(|reponse| reponse.en_tete("idempotency-replayed").is_none()).count();
    assert_eq!(premieres, 1);
    for reponse in reponses {
        assert_eq!((reponse.statut, &reponse.corps), (201, &reponses[0].corps), "{reponse:?}");
    }
}

#[actix_web::test]
async fn a_checkout_sent_forty_times_happens_once() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let client = systeme.client_avec(1).await;
    let cle = Uuid::now_v7();
    let copies = (0..CLIENTS).map(|_| {
        let appelant = systeme.client(client, CHECKOUT).cle(cle);
        async move { appelant.post(CHECKOUT, cueillette()).await }
    });
    egales(&join_all(copies).await);

    let mut autre = cueillette();
    autre["lieu_id"] = json!(4);
    systeme
        .client(client, CHECKOUT)
        .cle(cle)
        .post(CHECKOUT, autre)
        .await
        .expect_problem(422, "cle-reutilisee");
    systeme.base.expect_no_rows("select count(*) - 1 from magasin.commande").await;
    systeme
        .base
        .expect_no_rows("select reserve - 1 from magasin.stock where lieu_id = 3 and produit_id = 1")
        .await;
    systeme.verifier();
}

#[actix_web::test]
async fn a_sale_sent_forty_times_happens_once() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let (employe, session) = caisse(&systeme, 1).await;
    let cle = Uuid::now_v7();
    let corps = maintenant(vente(session, 1));
    let copies = (0..CLIENTS).map(|_| {
        let appelant = caissier(&systeme, employe).cle(cle);
        let corps = corps.clone();
        async move { appelant.post(VENTES, corps).await }
    });
    egales(&join_all(copies).await);

    caissier(&systeme, employe)
        .cle(cle)
        .post(VENTES, maintenant(vente(session, 2)))
        .await
        .expect_problem(422, "cle-reutilisee");
    systeme.base.expect_no_rows("select count(*) - 1 from magasin.vente").await;
    systeme
        .base
        .expect_no_rows("select physique - 9 from magasin.stock where lieu_id = 3 and produit_id = 1")
        .await;
    systeme.verifier();
}
