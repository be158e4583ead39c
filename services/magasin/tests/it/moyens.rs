//! `POST /api/ventes`: taxes, tenders, rounding and change.

use comptoir_types::Role;
use serde_json::{Value, json};

use crate::helpers::{caissier, ouvrir, tables, vendre, vente, verifier};

#[actix_web::test]
async fn the_invoices_of_the_contract_come_out_to_the_cent() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let erreur = |produit: i32, quantite: i32, prix: i64, affiche: i64| {
        json!([{"produit_id": produit, "quantite": quantite, "prix_vu_cents": prix,
                "remise_motif": "erreur_de_prix", "prix_affiche_cents": affiche}])
    };
    let piece = |produit: i32, quantite: i32, prix: i64| json!({"produit_id": produit, "quantite": quantite, "prix_vu_cents": prix});
    let table = [
        (json!([piece(3, 1, 1000)]), [1000, 50, 100, 1150]),
        (json!([piece(11, 1, 999)]), [999, 50, 100, 1149]),
        (json!([piece(12, 1, 10)]), [10, 1, 1, 12]),
        (json!([piece(13, 1, 33), piece(13, 1, 33), piece(13, 1, 33)]), [99, 5, 10, 114]),
        (json!([piece(1, 3, 174), piece(2, 1, 470), piece(14, 1, 507)]), [1499, 51, 52, 1602]),
        (json!([piece(4, 456, 2199)]), [1003, 0, 0, 1003]),
        (erreur(15, 2, 2061, 1490), [1490, 75, 149, 1714]),
        (erreur(16, 1, 2999, 2499), [999, 50, 100, 1149]),
    ];
    for (lignes, [sous_total, tps, tvq, total]) in table {
        let corps = json!({"magasin_id": 3, "session_id": session, "lignes": lignes,
            "paiements": [{"moyen": "debit", "montant_cents": total, "reference": "T1"}]});
        let faite = vendre(&gerant, corps).await.expect_status(201);
        let montants =
            ["sous_total_cents", "tps_cents", "tvq_cents", "total_cents"].map(|nom| faite[nom].clone());
        assert_eq!(montants, [sous_total, tps, tvq, total].map(Value::from), "{lignes}");
        assert_eq!(faite["arrondi_cents"], 0);
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn only_the_cash_is_rounded_and_only_one_amount_of_it_passes() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let cents = |total: i64| json!([{"produit_id": 17, "quantite": total, "prix_vu_cents": 1}]);
    let table = [
        (1600, 1600),
        (1601, 1600),
        (1602, 1600),
        (1603, 1605),
        (1604, 1605),
        (1605, 1605),
        (1606, 1605),
        (1607, 1605),
        (1608, 1610),
        (1609, 1610),
        (1610, 1610),
        (2, 0),
    ];
    for (total, du) in table {
        for faux in [du - 5, du + 5, total].into_iter().filter(|faux| *faux != du && *faux >= 0) {
            let refus = vendre(&caissier, vente(&session, cents(total), faux)).await;
            let probleme = refus.expect_problem(409, "paiements-incoherents");
            assert_eq!(probleme["total_cents"], total);
            assert_eq!(probleme["especes_dues_cents"], du);
        }
        let faite = vendre(&caissier, vente(&session, cents(total), du)).await.expect_status(201);
        assert_eq!(faite["arrondi_cents"], du - total);
        if total == 1600 {
            assert_eq!(faite["numero"], "MTL-1-1-1", "a refusal takes no receipt number");
        }
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn tenders_may_be_split_and_change_is_given() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let corps = |paiements: Value, recu: Value| {
        json!({"magasin_id": 3, "session_id": session, "recu_cents": recu, "paiements": paiements,
            "lignes": [{"produit_id": 15, "quantite": 2, "prix_vu_cents": 2061,
                        "remise_motif": "erreur_de_prix", "prix_affiche_cents": 1490}]})
    };
    let credit = |cents: i64| json!({"moyen": "credit", "montant_cents": cents, "reference": "T1"});
    let especes = |cents: i64| json!({"moyen": "especes", "montant_cents": cents});

    let faite =
        vendre(&gerant, corps(json!([credit(1000), especes(715)]), json!(2000))).await.expect_status(201);
    assert_eq!(faite["arrondi_cents"], 1);
    assert_eq!(faite["monnaie_cents"], 1285);
    let faite =
        vendre(&gerant, corps(json!([credit(1000), especes(715)]), Value::Null)).await.expect_status(201);
    assert_eq!(faite["monnaie_cents"], 0);
    vendre(&gerant, corps(json!([credit(1000), credit(714)]), Value::Null)).await.expect_status(201);

    for (paiements, recu, dues) in [
        (json!([credit(1000), especes(714)]), Value::Null, 715),
        (json!([credit(1000), especes(715)]), json!(714), 715),
        (json!([credit(1000), especes(715)]), json!(717), 715),
        (json!([credit(1715)]), Value::Null, 0),
        (json!([credit(1714)]), json!(5), 0),
        (json!([credit(1714), credit(0)]), Value::Null, 0),
        (json!([credit(2000), especes(0)]), Value::Null, 0),
        (json!([]), Value::Null, 1715),
    ] {
        let refus = vendre(&gerant, corps(paiements.clone(), recu)).await;
        let probleme = refus.expect_problem(409, "paiements-incoherents");
        assert_eq!(probleme["total_cents"], 1714, "{paiements}");
        assert_eq!(probleme["especes_dues_cents"], dues, "{paiements}");
    }
    for paiements in [
        json!([especes(1000), especes(715)]),
        json!([{"moyen": "debit", "montant_cents": 1714}]),
        json!([{"moyen": "especes", "montant_cents": 1715, "reference": "x"}]),
        json!([{"moyen": "echange", "montant_cents": 1714, "reference": "x"}]),
        json!([credit(-1), credit(1715)]),
        json!([credit(1_000_000_001)]),
        Value::from(vec![credit(1); 21]),
    ] {
        vendre(&gerant, corps(paiements, Value::Null)).await.expect_problem(400, "requete-invalide");
    }
    let attendu = "select attendu_cents - 20000 - 715 * 2 from magasin.session_caisse";
    base.expect_no_rows(attendu).await;
    verifier(&base).await;
}
