//! A price that changes while everybody sells, through two processes.

use comptoir_test::fixtures::Reception;
use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const CHECKOUT: &str = "/api/panier/checkout";
const PRODUIT: &str = "/api/produits/1";

async fn changer(systeme: &Systeme, siege: Uuid, version: i32, corps: Value) -> comptoir_test::TestResponse {
    let appelant = systeme.travailleur(siege, Role::Responsable, &[], PRODUIT);
    appelant.avec("If-Match", format!("\"{version}\"")).patch(PRODUIT, corps).await
}

/// What a sale of one, or an order of one, costs; the product is taxed twice.
fn total(prix: i64) -> i64 {
    prix + (prix * 5000 + 50_000) / 100_000 + (prix * 9975 + 50_000) / 100_000
}

#[actix_web::test]
async fn a_price_edited_while_forty_tills_and_carts_sell_is_the_old_or_the_new_and_never_above_the_one_seen()
{
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let siege = Uuid::now_v7();
    systeme.base.inserer(&[2, 3, 4].map(|lieu| Reception { lieu, produit: 1, quantite: 1000 })).await;
    let (employe, session) = (Uuid::now_v7(), Uuid::now_v7());
    let ouverture = systeme.travailleur(employe, Role::Employe, &[3], "/api/sessions").cle(session);
    let corps = json!({ "caisse_id": 1, "fond_cents": 20000 });
    ouverture.post("/api/sessions", corps).await.expect_status(201);

    for (version, (vu, nouveau)) in (1..).zip([(1000, 1200), (1200, 900), (900, 950)]) {
        let clients = join_all((0..20).map(async |_| {
            let client = Uuid::now_v7();
            let ajout = systeme.client(client, "/api/panier/items");
            let corps = json!({ "produit_id": 1, "quantite": 1 });
            ajout.post("/api/panier/items", corps).await.expect_status(200);
            client
        }))
        .await;
        let commandes = clients.into_iter().map(|client| {
            let appelant = systeme.client(client, CHECKOUT).cle(Uuid::now_v7());
            let corps = json!({ "mode": "cueillette", "lieu_id": 3, "courriel": "chloe@client.example" });
            async move { appelant.post(CHECKOUT, corps).await }
        });
        // A till asks for the price that it shows, and is paid by card what either price makes.
        let ventes = (0..20).map(|n| {
            let paye = total(if n % 2 == 0 { vu } else { nouveau.min(vu) });
            let appelant =
                systeme.travailleur(employe, Role::Employe, &[3], "/api/ventes").cle(Uuid::now_v7());
            let corps = json!({
                "magasin_id": 3, "session_id": session, "faite_le": chrono::Utc::now().to_rfc3339(),
                "lignes": [{ "produit_id": 1, "quantite": 1, "prix_vu_cents": vu }],
                "paiements": [{ "moyen": "debit", "montant_cents": paye, "reference": "A1" }],
            });
            async move { appelant.post("/api/ventes", corps).await }
        });
        let (commandes, ventes, change) = futures_util::join!(
            join_all(commandes),
            join_all(ventes),
            changer(&systeme, siege, version, json!({ "prix_cents": nouveau }))
        );
        change.expect_status(200);
        for reponse in commandes.into_iter().chain(ventes) {
            if reponse.statut == 201 {
                let paye = reponse.corps["total_cents"].as_i64().unwrap();
                assert!([total(vu), total(nouveau)].contains(&paye) && paye <= total(vu), "{reponse:?}");
            } else {
                // Dearer than what was seen, or paid at the price of before.
                let genre = reponse.corps["type"].as_str().unwrap().trim_start_matches("/problemes/");
                assert!(["prix-modifie", "paiements-incoherents"].contains(&genre), "{reponse:?}");
            }
        }
    }
    let prix = systeme.travailleur(siege, Role::Responsable, &[], PRODUIT);
    let prix = prix.get("/api/produits/1/prix").await.expect_status(200);
    let lignes = prix["elements"].as_array().unwrap();
    let suite: Vec<_> = lignes.iter().map(|ligne| ligne["prix_cents"].as_i64().unwrap()).collect();
    assert_eq!(suite, [950, 900, 1200, 1000]);
    assert!(lignes[..3].iter().all(|ligne| ligne["par"] == siege.to_string()), "{prix}");
    // No line of a document has a price that its product never had.
    systeme
        .base
        .expect_no_rows(
            "select count(*)
               from (select produit_id, prix_unitaire_cents from magasin.vente_ligne
                      union all
                     select produit_id, prix_unitaire_cents from magasin.commande_ligne) as ligne
              where (produit_id, prix_unitaire_cents) not in (select produit_id, prix_cents from magasin.prix_historique)",
        )
        .await;
    systeme.verifier();
}

#[actix_web::test]
async fn of_forty_edits_through_two_processes_one_is_made() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    let reponses =
        join_all((0..40).map(|n| changer(&systeme, Uuid::now_v7(), 1, json!({ "prix_cents": 1100 + n }))))
            .await;
    let (faits, refus): (Vec<_>, Vec<_>) = reponses.into_iter().partition(|reponse| reponse.statut == 200);
    assert_eq!((faits.len(), refus.len()), (1, 39));
    for refus in refus {
        refus.expect_problem(412, "version-perimee");
    }
    let prix = faits[0].corps["prix_cents"].as_i64().unwrap();
    systeme
        .base
        .expect_no_rows(&format!(
            "select count(*) - 1 from magasin.prix_historique where produit_id = 1 and prix_cents = {prix}"
        ))
        .await;
    systeme
        .base
        .expect_no_rows("select count(*) - 2 from magasin.prix_historique where produit_id = 1")
        .await;
    systeme.verifier();
}

#[actix_web::test]
async fn shop_search_tills_and_carts_see_an_edit_at_once() {
    for forme in [Forme::Deux, Forme::Cinq] {
        let systeme = Systeme::demarrer(forme).await;
        let (siege, client) = (Uuid::now_v7(), Uuid::now_v7());
        let caisse = || systeme.travailleur(Uuid::now_v7(), Role::Employe, &[3], "/api/catalogue");
        let lu = caisse().get("/api/catalogue").await.expect_status(200);
        let curseur = lu["curseur_suivant"].as_str().unwrap().to_owned();
        let items = "/api/panier/items";
        let ajout = json!({ "produit_id": 1, "quantite": 1 });
        systeme.client(client, items).post(items, ajout).await.expect_status(200);

        let corps = json!({ "prix_cents": 1234, "nom_fr": "Poutine", "nom_en": "Poutine" });
        changer(&systeme, siege, 1, corps).await.expect_status(200);
        // Each process, or the same one twice.
        for _ in 0..2 {
            let ici = |chemin: &str| systeme.anonyme(chemin);
            assert_eq!(ici(PRODUIT).get(PRODUIT).await.expect_status(200)["prix_cents"], 1234);
            for liste in
                ["/api/produits?q=poutine", "/api/produits?tri=-prix&limite=1", "/api/produits?sku=EPI-0001"]
            {
                let page = ici(liste).get(liste).await.expect_status(200);
                assert_eq!(page["elements"][0]["prix_cents"], 1234, "{liste}");
            }
            let change = format!("/api/catalogue?curseur={curseur}");
            let change = caisse().get(&change).await.expect_status(200);
            assert_eq!(change["elements"].as_array().unwrap().len(), 1);
            assert_eq!(
                (&change["elements"][0]["prix_cents"], &change["elements"][0]["version"]),
                (&json!(1234), &json!(2))
            );
            let verification = "/api/panier/verification?mode=cueillette&lieu_id=3";
            let devis = systeme.client(client, verification).get(verification).await.expect_status(200);
            assert_eq!(devis["sous_total_cents"], 1234, "{devis}");
        }
        let commander = systeme.client(client, CHECKOUT).cle(Uuid::now_v7());
        let corps = json!({ "mode": "cueillette", "lieu_id": 3, "courriel": "chloe@client.example" });
        let refus = commander.post(CHECKOUT, corps).await.expect_problem(409, "prix-modifie");
        assert_eq!(refus["prix"], json!([{ "produit_id": 1, "vu": 1000, "actuel": 1234 }]));

        changer(&systeme, siege, 2, json!({ "actif": false })).await.expect_status(200);
        let page = systeme.anonyme(PRODUIT).get("/api/produits?q=poutine").await.expect_status(200);
        assert_eq!(page["elements"], json!([]));
    }
}
