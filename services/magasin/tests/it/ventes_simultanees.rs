//! `POST /api/ventes`: sales at the same time, and the same sale again.

use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{caissier, ouvrir, tables, vendre, vente, verifier};

#[actix_web::test]
async fn forty_tills_sell_the_last_ten_units_ten_times() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let sessions = [ouvrir(&caissier, 1).await, ouvrir(&caissier, 2).await];
    let lignes = json!([
        {"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}, {"produit_id": 4, "quantite": 10, "prix_vu_cents": 2199},
    ]);
    let reponses =
        join_all((0..40).map(|n| vendre(&caissier, vente(&sessions[n % 2], lignes.clone(), 490)))).await;
    let faites = reponses.iter().filter(|reponse| reponse.statut == 201).count();
    assert_eq!(faites, 10);
    for refusee in reponses.into_iter().filter(|reponse| reponse.statut != 201) {
        let probleme = refusee.expect_problem(409, "stock-insuffisant");
        assert_eq!(probleme["manques"], json!([{"produit_id": 2, "demande": 1, "disponible": 0}]));
    }
    base.expect_no_rows("select physique from magasin.stock where lieu_id = 3 and produit_id = 2").await;
    base.expect_no_rows("select count(*) - 10 from magasin.vente").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn the_same_sale_sent_forty_times_at_once_is_one_sale() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let cle = caissier.cle(Uuid::now_v7());
    // The last ten units: a repeat that finds none left is still told of its own sale.
    let corps = vente(&session, json!([{"produit_id": 2, "quantite": 10, "prix_vu_cents": 470}]), 4700);
    let reponses = join_all((0..40).map(|_| cle.post("/api/ventes", corps.clone()))).await;
    let rejouees =
        reponses.iter().filter(|reponse| reponse.en_tete("idempotency-replayed") == Some("true")).count();
    assert_eq!(rejouees, 39);
    let premiere = reponses[0].corps.clone();
    for reponse in reponses {
        assert_eq!(reponse.expect_status(201), premiere);
    }
    base.expect_no_rows("select count(*) - 1 from magasin.vente").await;
    base.expect_no_rows("select nb_ventes - 1 from magasin.session_caisse").await;
    verifier(&base).await;

    caissier
        .cle(Uuid::now_v7())
        .post(&format!("/api/sessions/{session}/fin"), json!({}))
        .await
        .expect_status(200);
    assert_eq!(
        cle.post("/api/ventes", corps.clone()).await.expect_status(201),
        premiere,
        "also once the session has ended"
    );
    let autre = vente(&session, json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]), 470);
    cle.post("/api/ventes", autre).await.expect_problem(422, "cle-reutilisee");
}

#[actix_web::test]
async fn the_key_of_another_cashier_is_refused() {
    let (app, base) = crate::app().await;
    let (une, deux) = (caissier(&app), caissier(&app));
    let session = ouvrir(&une, 1).await;
    let cle = Uuid::now_v7();
    let corps = vente(&session, json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]), 470);
    une.cle(cle).post("/api/ventes", corps.clone()).await.expect_status(201);
    deux.cle(cle).post("/api/ventes", corps).await.expect_problem(422, "cle-reutilisee");
    base.expect_no_rows("select count(*) - 1 from magasin.vente").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn sales_of_the_same_products_in_any_order_never_lock_one_another_out() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    let caissier = caissier(&app);
    let sessions = [ouvrir(&caissier, 1).await, ouvrir(&caissier, 2).await];
    let reponses = join_all((0..60_usize).map(|n| {
        let mut ids = [11, 12, 13, 14, 15];
        ids.rotate_left(n % 5);
        if n % 3 == 0 {
            ids.reverse();
        }
        let lignes: Vec<_> =
            ids.iter().map(|id| json!({"produit_id": id, "quantite": 1, "prix_vu_cents": 3000})).collect();
        let mut corps = vente(&sessions[n % 2], Value::from(lignes), 0);
        corps["paiements"] = json!([{"moyen": "debit", "montant_cents": 4101, "reference": "T"}]);
        vendre(&caissier, corps)
    }))
    .await;
    let total = reponses[0].corps["total_cents"].clone();
    for reponse in reponses {
        assert_eq!(reponse.expect_status(201)["total_cents"], total);
    }
    verifier(&base).await;
}
