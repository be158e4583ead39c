//! Prices in time through two processes, both of which sweep.

use std::time::Duration;

use chrono::{TimeDelta, Utc};
use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};
use tokio::time::sleep;
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const VENTES: &str = "/api/ventes";

/// A session of till 1.
async fn ouvrir(systeme: &Systeme, employe: Uuid) -> Uuid {
    let session = Uuid::now_v7();
    let appelant = systeme.travailleur(employe, Role::Employe, &[3], "/api/sessions").cle(session);
    let ouverte = json!({"caisse_id": 1, "fond_cents": 20_000});
    appelant.post("/api/sessions", ouverte).await.expect_status(201);
    session
}

/// So many of product 1, seen at 10.00 $, for this cash.
fn vente(session: Uuid, quantites: &[i64], especes: i64) -> Value {
    let lignes: Vec<_> = quantites
        .iter()
        .map(|quantite| json!({"produit_id": 1, "quantite": quantite, "prix_vu_cents": 1000}))
        .collect();
    json!({"magasin_id": 3, "session_id": session, "lignes": lignes,
           "paiements": [{"moyen": "especes", "montant_cents": especes}]})
}

/// Asks both processes until both say that product 1 costs that much.
async fn attendre(systeme: &Systeme, prix: i64) {
    let mut vus = Vec::new();
    for _ in 0..600 {
        vus.clear();
        for copie in 0..2 {
            let vu = systeme.copie(copie).anonyme().get("/api/produits/1").await.expect_status(200);
            vus.push(vu["prix_cents"].as_i64().unwrap());
        }
        if vus == [prix, prix] {
            return;
        }
        sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(vus, [prix, prix], "product 1 never costs that");
}

#[actix_web::test]
async fn a_scheduled_price_under_two_sweeps_is_applied_once_and_ends_once() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    systeme.base.proprietaire("update magasin.produit set taxe = 'detaxee'").await;
    let (employe, siege) = (Uuid::now_v7(), Uuid::now_v7());
    let session = ouvrir(&systeme, employe).await;
    let prix = "/api/prix-programmes";
    let corps = json!({"produit_id": 1, "prix_cents": 800, "au": Utc::now() + TimeDelta::seconds(12)});
    let cle = Uuid::now_v7();
    let prevus = join_all((0..10).map(|_| {
        let (appelant, corps) =
            (systeme.travailleur(siege, Role::Responsable, &[], prix).cle(cle), corps.clone());
        async move { appelant.post(prix, corps).await }
    }))
    .await;
    for prevu in prevus {
        prevu.expect_status(201);
    }
    attendre(&systeme, 800).await;
    // While it ends, tills sell: each at one of the two prices, and none above.
    let mut ventes = 0;
    for _ in 0..80 {
        let lus = systeme.anonyme("/api/produits/1").get("/api/produits/1").await.expect_status(200);
        let prix = lus["prix_cents"].as_i64().unwrap();
        let mut corps = vente(session, &[1], prix);
        corps["lignes"][0]["prix_vu_cents"] = json!(prix);
        corps["ecart_permis"] = json!(true);
        let appelant = systeme.travailleur(employe, Role::Employe, &[3], VENTES).cle(Uuid::now_v7());
        let faite = appelant.post(VENTES, corps).await;
        if faite.statut == 201 {
            ventes += 1;
        } else {
            // It went up between the two.
            faite.expect_problem(409, "prix-modifie");
        }
        sleep(Duration::from_millis(100)).await;
    }
    attendre(&systeme, 1000).await;
    assert!(ventes >= 79, "{ventes}");
    systeme
        .base
        .expect_no_rows(
            "select count(*) from magasin.vente_ligne where prix_unitaire_cents not in (800, 1000)",
        )
        .await;
    // The first line, the beginning, the end.
    systeme
        .base
        .expect_no_rows("select count(*) - 3 from magasin.prix_historique where produit_id = 1")
        .await;
    systeme
        .base
        .expect_no_rows("select count(*) - 1 from magasin.prix_programme where etat = 'termine'")
        .await;
    systeme.verifier();
}

#[actix_web::test]
async fn a_lot_planned_by_one_process_lowers_the_sales_and_carts_of_the_other() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    systeme.base.proprietaire("update magasin.produit set taxe = 'detaxee'").await;
    let (employe, siege, client) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let session = ouvrir(&systeme, employe).await;
    let lot =
        json!({"produit_id": 1, "nombre": 3, "prix_cents": 2500, "au": Utc::now() + TimeDelta::hours(1)});
    let appelant = systeme.travailleur(siege, Role::Responsable, &[], "/api/lots").cle(Uuid::now_v7());
    appelant.post("/api/lots", lot).await.expect_status(201);
    // Two sales of three at once with a cart of four: ten there are.
    let ventes = join_all([&[3][..], &[1, 2]].map(|quantites| {
        let appelant = systeme.travailleur(employe, Role::Employe, &[3], VENTES).cle(Uuid::now_v7());
        async move { appelant.post(VENTES, vente(session, quantites, 2500)).await }
    }));
    let items = "/api/panier/items";
    let ajout = systeme.client(client, items);
    ajout.post(items, json!({"produit_id": 1, "quantite": 4})).await.expect_status(200);
    let verification = "/api/panier/verification?mode=cueillette&lieu_id=3";
    let devis = systeme.client(client, verification).get(verification).await.expect_status(200);
    assert_eq!(
        (&devis["lignes"][0]["remise_cents"], &devis["sous_total_cents"]),
        (&500.into(), &3500.into())
    );
    for vente in ventes.await {
        assert_eq!(vente.expect_status(201)["total_cents"], 2500);
    }
    let checkout = "/api/panier/checkout";
    let corps = json!({"mode": "cueillette", "lieu_id": 3, "courriel": "chloe@client.example"});
    let commande = systeme.client(client, checkout).cle(Uuid::now_v7()).post(checkout, corps).await;
    assert_eq!(commande.expect_status(201)["total_cents"], devis["total_cents"]);
    systeme
        .base
        .expect_no_rows("select physique - reserve from magasin.stock where lieu_id = 3 and produit_id = 1")
        .await;
    systeme.verifier();
}
