//! What a client and a cashier do, from end to end, the same whether one process serves or five.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const MOT_DE_PASSE: &str = "un mot de passe long";

/// A new client, signed in: the token.
async fn inscrire(systeme: &Systeme, courriel: &str) -> String {
    let inscription = json!({
        "courriel": courriel, "mot_de_passe": MOT_DE_PASSE, "prenom": "Chloé", "nom": "Tremblay", "langue": "fr",
        "consentements": [{ "finalite": "infolettre", "accorde": false }],
    });
    systeme
        .anonyme("/api/auth/inscription")
        .post("/api/auth/inscription", inscription)
        .await
        .expect_status(201);
    connecter(systeme, courriel, MOT_DE_PASSE).await
}

async fn connecter(systeme: &Systeme, courriel: &str, mot_de_passe: &str) -> String {
    let identifiants = json!({ "courriel": courriel, "mot_de_passe": mot_de_passe });
    let jeton = systeme
        .anonyme("/api/auth/connexion")
        .post("/api/auth/connexion", identifiants)
        .await
        .expect_status(200);
    jeton["jeton_acces"].as_str().unwrap().to_owned()
}

async fn a_client_buys(forme: Forme) {
    let systeme = Systeme::demarrer(forme).await;
    let ici = |chemin: &str| systeme.app(chemin);

    // A visitor fills a cart, then registers and signs in: the cart follows.
    let items = "/api/panier/items";
    let produits = ici("/api/produits").anonyme().get("/api/produits?q=produit+7").await.expect_status(200);
    assert_eq!(produits["elements"][0]["produit_id"], 7);
    let ajout = ici(items).anonyme().post(items, json!({ "produit_id": 7, "quantite": 2 })).await;
    let invite = ajout.en_tete("x-panier-jeton").unwrap().to_owned();
    assert_eq!(ajout.expect_status(200)["sous_total_cents"], 2000);
    let jeton = inscrire(&systeme, "chloe@client.example").await;
    let client = |chemin: &str| ici(chemin).porteur(jeton.clone());
    let fusion = "/api/panier/fusion";
    client(fusion).avec("X-Panier-Jeton", &invite).post(fusion, json!({})).await.expect_status(200);
    client(items).post(items, json!({ "produit_id": 8, "quantite": 1 })).await.expect_status(200);

    // The price of a product goes up: the cart says so, the checkout refuses, the client takes note.
    systeme.base.proprietaire("update magasin.produit set prix_cents = 1200 where produit_id = 8").await;
    let vue = client("/api/panier/verification")
        .get("/api/panier/verification?mode=livraison&lieu_id=2")
        .await
        .expect_status(200);
    assert_eq!(
        (&vue["lignes"][1]["prix_vu_cents"], &vue["lignes"][1]["prix_cents"]),
        (&json!(1000), &json!(1200))
    );
    let checkout = "/api/panier/checkout";
    let livraison = json!({
        "mode": "livraison", "lieu_id": 2, "courriel": "chloe@client.example",
        "adresse": { "destinataire": "Chloé Tremblay", "ligne1": "1 rue Rachel", "ville": "Montréal", "province": "QC", "code_postal": "H2J 2K1" },
    });
    let refus = client(checkout)
        .cle(Uuid::now_v7())
        .post(checkout, livraison.clone())
        .await
        .expect_problem(409, "prix-modifie");
    assert_eq!(refus["prix"], json!([{ "produit_id": 8, "vu": 1000, "actuel": 1200 }]));
    client("/api/panier/actualisation").post("/api/panier/actualisation", json!({})).await.expect_status(200);

    // 2 × 10.00 + 12.00, delivery 9.95: 41.95; TPS 2.10 (2.0975), TVQ 4.18 (4.1845…).
    let cle = Uuid::now_v7();
    let commande = client(checkout).cle(cle).post(checkout, livraison).await.expect_status(201);
    assert_eq!(
        ["sous_total_cents", "frais_livraison_cents", "tps_cents", "tvq_cents", "total_cents"]
            .map(|champ| commande[champ].clone()),
        [json!(3200), json!(995), json!(210), json!(418), json!(4823)]
    );
    assert_eq!(client(items).get(items).await.expect_status(200)["nb_articles"], 0);
    let paiements = format!("/api/commandes/{cle}/paiements");
    let refuse =
        client(&paiements).cle(Uuid::now_v7()).post(&paiements, json!({ "jeton": "tok_refuse" })).await;
    refuse.expect_problem(402, "paiement-refuse");
    client(&paiements)
        .cle(Uuid::now_v7())
        .post(&paiements, json!({ "jeton": "tok_ok" }))
        .await
        .expect_status(201);
    let commande = format!("/api/commandes/{cle}");
    assert_eq!(client(&commande).get(&commande).await.expect_status(200)["etat"], "payee");

    // Nobody else's business.
    let autre = inscrire(&systeme, "david@client.example").await;
    ici(&commande).porteur(autre).get(&commande).await.expect_problem(404, "introuvable");
    ici(&commande).anonyme().get(&commande).await.expect_problem(401, "non-authentifie");
    let profil = client("/api/profil").get("/api/profil").await.expect_status(200);
    assert_eq!((&profil["prenom"], &profil["courriel"]), (&json!("Chloé"), &json!("chloe@client.example")));
    systeme.verifier();
}

async fn a_cashier_sells(forme: Forme) {
    let systeme = Systeme::demarrer(forme).await;
    embaucher(&systeme).await;
    let jeton = connecter(&systeme, "bob@comptoir.example", MOT_DE_PASSE).await;
    let ici = |chemin: &str| systeme.app(chemin).porteur(jeton.clone());
    assert_eq!(
        ici("/api/mon-dossier").get("/api/mon-dossier").await.expect_status(200)["matricule"],
        "E0001"
    );

    let session = Uuid::now_v7();
    let ouverture = json!({ "caisse_id": 4, "fond_cents": 20000 });
    ici("/api/sessions").cle(session).post("/api/sessions", ouverture.clone()).await.expect_status(201);
    ici("/api/sessions")
        .cle(Uuid::now_v7())
        .post("/api/sessions", ouverture)
        .await
        .expect_problem(409, "session-deja-ouverte");

    // 3 × 10.00, TPS 1.50, TVQ 2.99 (2.9925): 34.49, in cash 34.50; a twenty and a twenty give 5.50 back.
    let vente = json!({
        "magasin_id": 4, "session_id": session, "faite_le": chrono::Utc::now().to_rfc3339(),
        "lignes": [{ "sku": "EPI-0001", "quantite": 2, "prix_vu_cents": 1000 }, { "produit_id": 2, "quantite": 1, "prix_vu_cents": 1000 }],
        "paiements": [{ "moyen": "especes", "montant_cents": 3450 }], "recu_cents": 4000,
    });
    let cle = Uuid::now_v7();
    let recu: Value = ici("/api/ventes").cle(cle).post("/api/ventes", vente).await.expect_status(201);
    assert_eq!(recu["numero"], "LAV-1-1-1");
    assert_eq!(
        ["total_cents", "arrondi_cents", "monnaie_cents"].map(|champ| recu[champ].clone()),
        [json!(3449), json!(1), json!(550)]
    );
    let texte = ici("/api/ventes").get(&format!("/api/ventes/{cle}/recu")).await;
    assert_eq!(texte.statut, 200);
    assert!(
        texte.texte.contains("LAV-1-1-1") && texte.texte.lines().all(|ligne| ligne.chars().count() <= 42),
        "{}",
        texte.texte
    );

    // The drawer holds the float and the sale.
    let fin = format!("/api/sessions/{session}/fin");
    ici(&fin).cle(Uuid::now_v7()).post(&fin, json!({})).await.expect_status(200);
    let comptage = format!("/api/sessions/{session}/comptage");
    let tiroir = json!({ "denominations": { "10000": 2, "2000": 1, "1000": 1, "200": 2, "25": 2 } });
    let fermee = ici(&comptage).cle(Uuid::now_v7()).post(&comptage, tiroir).await.expect_status(200);
    assert_eq!((&fermee["etat"], &fermee["ecart_cents"]), (&json!("fermee"), &json!(0)));
    systeme.verifier();
}

/// Bob, employé of Laval, with an account.
async fn embaucher(systeme: &Systeme) {
    inscrire(systeme, "bob@comptoir.example").await;
    // A worker has no profile: the one that the client of a moment gets goes first.
    systeme.base.wait_for_no_rows("select count(*) - 1 from clientele.client").await;
    systeme.base.proprietaire("
        truncate clientele.client cascade;
        update authentification.compte set genre = 'travailleur' where courriel = 'bob@comptoir.example';
        insert into travailleur.travailleur (travailleur_id, matricule, prenom, nom, courriel, role, etat)
        select compte_id, 'E0001', 'Bob', 'Gagnon', courriel, 'employe', 'actif' from authentification.compte where genre = 'travailleur';
        insert into travailleur.affectation (travailleur_id, magasin_id) select travailleur_id, 4 from travailleur.travailleur").await;
}

#[actix_web::test]
async fn a_client_buys_from_one_process() {
    a_client_buys(Forme::Un).await;
}

#[actix_web::test]
async fn a_client_buys_from_two_processes_in_turn() {
    a_client_buys(Forme::Deux).await;
}

#[actix_web::test]
async fn a_client_buys_from_five_services() {
    a_client_buys(Forme::Cinq).await;
}

#[actix_web::test]
async fn a_cashier_sells_from_one_process() {
    a_cashier_sells(Forme::Un).await;
}

#[actix_web::test]
async fn a_cashier_sells_from_five_services() {
    a_cashier_sells(Forme::Cinq).await;
}
