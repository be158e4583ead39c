//! `POST /api/ventes`: discounts, and prices that have changed since the till showed them.

use comptoir_types::Role;
use serde_json::{Value, json};

use crate::helpers::{caissier, ouvrir, vendre, vente, verifier};

#[actix_web::test]
async fn a_price_that_went_up_is_refused_and_one_that_went_down_is_charged() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    for especes in [470, 460] {
        let lignes = json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 460}]);
        let probleme =
            vendre(&caissier, vente(&session, lignes, especes)).await.expect_problem(409, "prix-modifie");
        assert_eq!(probleme["prix"], json!([{"produit_id": 2, "vu": 460, "actuel": 470}]));
    }
    let lignes = json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 1000}]);
    assert_eq!(vendre(&caissier, vente(&session, lignes, 470)).await.expect_status(201)["total_cents"], 470);
    base.expect_no_rows("select count(*) - 1 from magasin.vente").await;
}

#[actix_web::test]
async fn a_discount_has_a_reason_and_its_line_and_above_ten_percent_a_manager() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&caissier, 1).await;
    let remise = |remise: i64, motif: Value| json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 1000, "remise_cents": remise, "remise_motif": motif}]);
    vendre(&caissier, vente(&session, remise(47, json!("rabais")), 425)).await.expect_status(201);
    // Ten percent of the price charged, whatever price the till says it showed.
    let refus = vendre(&caissier, vente(&session, remise(50, json!("rabais")), 420)).await;
    assert_eq!(refus.expect_problem(403, "approbation-requise")["action"], "remise");
    let affichee = json!([{"produit_id": 1, "quantite": 1, "prix_vu_cents": 174, "remise_motif": "erreur_de_prix", "prix_affiche_cents": 170}]);
    // A price error is the customer's right, whoever sells.
    vendre(&caissier, vente(&session, affichee, 0)).await.expect_status(201);
    vendre(&gerant, vente(&session, remise(470, json!("article_abime")), 0)).await.expect_status(201);
    vendre(&gerant, vente(&session, remise(471, json!("article_abime")), 0))
        .await
        .expect_problem(409, "remise-invalide");
    vendre(&gerant, vente(&session, remise(50, Value::Null), 420))
        .await
        .expect_problem(409, "remise-invalide");
    vendre(&gerant, vente(&session, remise(0, json!("rabais")), 470))
        .await
        .expect_problem(409, "remise-invalide");
    // The loss of one line is not hidden behind another.
    let deux = json!([{"produit_id": 2, "quantite": 2, "prix_vu_cents": 470}, {"produit_id": 1, "quantite": 1, "prix_vu_cents": 174,
        "remise_cents": 274, "remise_motif": "rabais"}]);
    vendre(&gerant, vente(&session, deux, 840)).await.expect_problem(409, "remise-invalide");
    let pese = json!([{"produit_id": 4, "quantite": 1000, "prix_vu_cents": 2199, "remise_motif": "erreur_de_prix", "prix_affiche_cents": 2000}]);
    vendre(&gerant, vente(&session, pese, 2000)).await.expect_problem(409, "remise-invalide");
    for corps in [
        json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470, "remise_motif": "erreur_de_prix"}]),
        json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470, "prix_affiche_cents": 1}]),
        json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470, "remise_motif": "erreur_de_prix", "prix_affiche_cents": 1, "remise_cents": 1}]),
        json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470, "remise_cents": 1, "remise_motif": "amitie"}]),
    ] {
        vendre(&gerant, vente(&session, corps, 0)).await.expect_problem(400, "requete-invalide");
    }
    base.expect_no_rows("select count(*) - 3 from magasin.vente").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn what_costs_nothing_is_paid_with_nothing() {
    let (app, base) = crate::app().await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let donne = json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470, "remise_cents": 470, "remise_motif": "article_abime"}]);
    let mut gratuite = vente(&session, donne, 0);
    gratuite["paiements"] = json!([]);
    assert_eq!(vendre(&gerant, gratuite).await.expect_status(201)["total_cents"], 0);
    let mut due = vente(&session, json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]), 0);
    due["paiements"] = json!([]);
    vendre(&gerant, due).await.expect_problem(409, "paiements-incoherents");
    verifier(&base).await;
}
