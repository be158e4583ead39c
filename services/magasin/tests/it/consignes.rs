//! Deposits, and the sums of sales of all kinds.

use comptoir_test::TestClient;
use comptoir_types::{Centimes, Facture, Role, Taux, Taxe, Unite};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use crate::helpers::{caissier, ouvrir, tables, vendre, vente, verifier};

const CONSIGNES: &str =
    "update magasin.produit set consigne_cents = case produit_id when 1 then 10 else 25 end
                          where produit_id in (1, 3, 14)";

/// Paid by debit card.
fn carte(session: &str, lignes: Value, total: i64) -> Value {
    json!({"magasin_id": 3, "session_id": session, "lignes": lignes,
        "paiements": [{"moyen": "debit", "montant_cents": total, "reference": "T1"}]})
}

#[actix_web::test]
async fn a_deposit_is_owed_beside_the_price_and_bears_no_tax() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    base.proprietaire(CONSIGNES).await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let piece = |produit: i32, quantite: i32, prix: i64| json!({"produit_id": produit, "quantite": quantite, "prix_vu_cents": prix});
    // The worked example of the domain contract with the deposits of three cans and one bottle.
    let lignes = json!([piece(1, 3, 174), piece(2, 1, 470), piece(14, 1, 507)]);
    let montants = |faite: &Value| {
        ["sous_total_cents", "consigne_cents", "tps_cents", "tvq_cents", "total_cents"]
            .map(|nom| faite[nom].as_i64().unwrap())
    };
    for faux in [1602, 1656, 1658] {
        let refus = vendre(&gerant, carte(&session, lignes.clone(), faux)).await;
        assert_eq!(refus.expect_problem(409, "paiements-incoherents")["total_cents"], 1602 + 3 * 10 + 25);
    }
    let faite = vendre(&gerant, carte(&session, lignes, 1657)).await.expect_status(201);
    assert_eq!(montants(&faite), [1499, 55, 51, 52, 1657]);
    let id = faite["vente_id"].as_str().unwrap();
    let lue = gerant.get(&format!("/api/ventes/{id}")).await.expect_status(200);
    assert_eq!(montants(&lue), montants(&faite));
    let consigne = |rang: usize| {
        (
            lue["lignes"][rang]["consigne_unitaire_cents"].clone(),
            lue["lignes"][rang]["consigne_cents"].clone(),
        )
    };
    assert_eq!(
        (0..3).map(consigne).collect::<Vec<_>>(),
        [(10.into(), 30.into()), (0.into(), 0.into()), (25.into(), 25.into())]
    );
    let recu = gerant.get(&format!("/api/ventes/{id}/recu")).await;
    let mut rangs = recu.texte.lines().skip_while(|rang| !rang.starts_with("Consigne / Deposit "));
    assert!(rangs.next().is_some_and(|rang| rang.ends_with(" 0,55 $")), "{}", recu.texte);
    assert!(rangs.next().is_some_and(|rang| rang.starts_with("TOTAL ")), "{}", recu.texte);

    // Only the cash is rounded, deposit included: 1.74 + 0.10 + 0.09 + 0.17 = 2.10 $.
    let faite = vendre(&gerant, vente(&session, json!([piece(1, 1, 174)]), 210)).await.expect_status(201);
    assert_eq!(montants(&faite), [174, 10, 9, 17, 210]);
    // What is free of charge still has its container.
    let libre = json!([{"produit_id": 1, "quantite": 1, "prix_vu_cents": 174, "remise_motif": "erreur_de_prix", "prix_affiche_cents": 170}]);
    let faite = vendre(&gerant, vente(&session, libre, 10)).await.expect_status(201);
    assert_eq!(montants(&faite), [0, 10, 0, 0, 10]);
    let donne = json!([{"produit_id": 1, "quantite": 2, "prix_vu_cents": 174, "remise_cents": 348, "remise_motif": "article_abime"}]);
    let faite = vendre(&gerant, vente(&session, donne, 20)).await.expect_status(201);
    assert_eq!(montants(&faite), [0, 20, 0, 0, 20]);
    // Without a deposit the receipt does not speak of one.
    let faite = vendre(&gerant, vente(&session, json!([piece(2, 1, 470)]), 470)).await.expect_status(201);
    let recu = gerant.get(&format!("/api/ventes/{}/recu", faite["vente_id"].as_str().unwrap())).await;
    assert!(!recu.texte.contains("Consigne"));
    let liste = gerant.get(&format!("/api/ventes?session_id={session}")).await.expect_status(200);
    assert_eq!(liste["elements"].as_array().unwrap().len(), 5);
    assert_eq!(liste["elements"][4]["consigne_cents"], 55);
    verifier(&base).await;
}

#[actix_web::test]
async fn the_catalogue_says_which_deposit_a_product_bears() {
    let (app, base) = crate::app().await;
    base.proprietaire("update magasin.produit set consigne_cents = 25 where produit_id = 3").await;
    base.proprietaire("update magasin.produit set plu = '00004' where produit_id = 4").await;
    let visiteur = app.anonyme();
    let page = visiteur.get("/api/produits?tri=prix").await.expect_status(200);
    let consignes: Vec<_> = page["elements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|produit| produit["consigne_cents"].clone())
        .collect();
    assert_eq!(consignes.iter().filter(|consigne| **consigne == 25).count(), 1);
    for chemin in [
        "/api/produits/3",
        "/api/produits?sku=MEN-0003",
        "/api/produits?q=savon",
        "/api/codes-barres/2000000000039",
    ] {
        let texte = visiteur.get(chemin).await.expect_status(200).to_string();
        assert!(texte.contains("\"consigne_cents\":25"), "{chemin}: {texte}");
    }
    let catalogue = caissier(&app).get("/api/catalogue").await.expect_status(200);
    let articles = catalogue["elements"].as_array().unwrap();
    let de = |produit: i32| articles.iter().find(|article| article["produit_id"] == produit).unwrap();
    assert_eq!((&de(3)["consigne_cents"], &de(3)["plu"]), (&25.into(), &Value::Null));
    assert_eq!((&de(4)["consigne_cents"], &de(4)["plu"]), (&0.into(), &"00004".into()));
}

/// What costs how much, by product of the tables: price, taxes, unit, deposit.
const ARTICLES: [(i32, i64, Taxe, Unite, i64); 9] = [
    (1, 174, Taxe::Taxable, Unite::Piece, 10),
    (2, 470, Taxe::Detaxee, Unite::Piece, 0),
    (3, 1000, Taxe::Taxable, Unite::Piece, 25),
    (4, 2199, Taxe::Detaxee, Unite::Gramme, 0),
    (11, 999, Taxe::Taxable, Unite::Piece, 0),
    (13, 33, Taxe::Taxable, Unite::Piece, 0),
    (14, 507, Taxe::TpsSeule, Unite::Piece, 25),
    (15, 2061, Taxe::Taxable, Unite::Piece, 0),
    (17, 1, Taxe::Detaxee, Unite::Piece, 0),
];

/// Lines of an article, a quantity, and so many thousandths of the line off.
fn paniers() -> impl Strategy<Value = Vec<(usize, i64, i64)>> {
    let ligne = (0..ARTICLES.len(), 1_i64..50, prop_oneof![Just(0_i64), 1..1000_i64]);
    prop::collection::vec(ligne, 1..8)
}

/// The same sums as the library makes them.
async fn vendre_et_comparer(gerant: &TestClient<'_>, session: &str, panier: &[(usize, i64, i64)]) {
    let (mut bases, mut consigne, mut lignes) = (comptoir_types::Bases::default(), 0, Vec::new());
    for (rang, quantite, millieme) in panier {
        let (produit, prix, taxe, unite, par) = ARTICLES[*rang];
        let quantite = if unite == Unite::Gramme { quantite * 37 } else { *quantite };
        let brut = unite.montant(quantite, Centimes::new(prix)).get();
        let remise = brut * millieme / 1000;
        let motif = (remise > 0).then_some("employe");
        bases = bases.avec(Centimes::new(brut - remise), taxe);
        consigne += quantite * par;
        lignes.push(json!({"produit_id": produit, "quantite": quantite, "prix_vu_cents": prix,
            "remise_cents": remise, "remise_motif": motif}));
    }
    let Facture { sous_total, tps, tvq, total } = Taux::QUEBEC.facture(bases);
    let total = total.get() + consigne;
    let mut corps = carte(session, Value::from(lignes), total + 1);
    corps["ecart_permis"] = json!(true);
    let refus = vendre(gerant, corps.clone()).await.expect_problem(409, "paiements-incoherents");
    assert_eq!(refus["total_cents"], total, "{panier:?}");
    corps["paiements"] = if total == 0 {
        json!([])
    } else {
        json!([{"moyen": "credit", "montant_cents": total, "reference": "T"}])
    };
    let faite = vendre(gerant, corps).await.expect_status(201);
    let lus = ["sous_total_cents", "consigne_cents", "tps_cents", "tvq_cents", "total_cents"]
        .map(|nom| faite[nom].as_i64().unwrap());
    assert_eq!(lus, [sous_total.get(), consigne, tps.get(), tvq.get(), total], "{panier:?}");
}

#[actix_web::test]
async fn any_sale_adds_up_as_the_library_does() {
    let (app, base) = crate::app().await;
    tables(&base).await;
    base.proprietaire(CONSIGNES).await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let mut runner = TestRunner::deterministic();
    for _ in 0..80 {
        let panier = paniers().new_tree(&mut runner).unwrap().current();
        vendre_et_comparer(&gerant, &session, &panier).await;
    }
    verifier(&base).await;
}
