//! `POST /api/ventes`: its lines, its session, its day; and what does not parse.

use comptoir_test::fixtures::{CodeBarres, Produit};
use comptoir_types::{CompteId, Role, Taxe};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{caissier, ouvrir, vendre, vente, verifier};

#[actix_web::test]
async fn a_line_names_its_product_by_id_code_or_barcode_of_one_or_of_a_pack() {
    let (app, base) = crate::app().await;
    base.inserer(&[CodeBarres::nouveau("10614141000415", 2).paquet(3)]).await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let lignes = json!([
        {"produit_id": 2, "quantite": 1, "prix_vu_cents": 470},
        {"sku": "EPI-0002", "quantite": 1, "prix_vu_cents": 470},
        {"gtin": "2000000000022", "quantite": 1, "prix_vu_cents": 500},
        {"gtin": "10614141000415", "quantite": 2, "prix_vu_cents": 470},
    ]);
    let faite = vendre(&caissier, vente(&session, lignes, 4230)).await.expect_status(201);
    assert_eq!(faite["total_cents"], 9 * 470);
    base.expect_no_rows("select physique - 1 from magasin.stock where lieu_id = 3 and produit_id = 2").await;
    let id = faite["vente_id"].as_str().unwrap();
    let lue = caissier.get(&format!("/api/ventes/{id}")).await.expect_status(200);
    let quantites: Vec<_> =
        lue["lignes"].as_array().unwrap().iter().map(|ligne| ligne["quantite"].clone()).collect();
    assert_eq!(quantites, [1, 1, 1, 6]);

    for inconnu in [
        json!({"produit_id": 999, "quantite": 1, "prix_vu_cents": 1}),
        json!({"sku": "EPI-9999", "quantite": 1, "prix_vu_cents": 1}),
        json!({"gtin": "96385074", "quantite": 1, "prix_vu_cents": 1}),
    ] {
        let bonne = json!({"produit_id": 1, "quantite": 1, "prix_vu_cents": 174});
        vendre(&caissier, vente(&session, json!([bonne, inconnu]), 200))
            .await
            .expect_problem(400, "produit-inconnu");
    }
    base.inserer(&[Produit::nouveau(20, "EPI-0020").taxe(Taxe::Detaxee)]).await;
    // What no store has any more: a place holds every product.
    base.proprietaire("delete from magasin.stock where produit_id = 20").await;
    let ailleurs = json!([{"produit_id": 20, "quantite": 1, "prix_vu_cents": 100}]);
    vendre(&caissier, vente(&session, ailleurs, 100)).await.expect_problem(400, "produit-inconnu");
    base.expect_no_rows("select count(*) - 1 from magasin.vente").await;
}

#[actix_web::test]
async fn more_than_there_is_cannot_be_sold_unless_it_is_in_the_hand() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let lignes = json!([
        {"produit_id": 2, "quantite": 6, "prix_vu_cents": 470},
        {"produit_id": 4, "quantite": 100, "prix_vu_cents": 2199},
        {"produit_id": 2, "quantite": 6, "prix_vu_cents": 470},
    ]);
    let mut corps = vente(&session, lignes, 5860);
    let probleme = vendre(&caissier, corps.clone()).await.expect_problem(409, "stock-insuffisant");
    assert_eq!(probleme["manques"], json!([{"produit_id": 2, "demande": 12, "disponible": 10}]));
    base.expect_no_rows("select count(*) from magasin.vente").await;
    corps["ecart_permis"] = json!(true);
    vendre(&caissier, corps).await.expect_status(201);
    base.expect_no_rows("select physique from magasin.stock where lieu_id = 3 and produit_id = 2").await;
    base.expect_no_rows("select count(*) - 1 from magasin.comptage where produit_id = 2 and origine = 'ecart_caisse' and etat = 'a_faire'").await;
    base.expect_no_rows("select physique_delta - 2 from magasin.mouvement where type = 'ecart_caisse'").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn a_sale_needs_an_open_session_of_its_store() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let lignes = json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]);
    let bonne = vente(&session, lignes, 470);
    let autre = |champ: &str, valeur: Value| {
        let mut corps = bonne.clone();
        corps[champ] = valeur;
        corps
    };
    vendre(&caissier, autre("magasin_id", json!(4))).await.expect_problem(403, "magasin-hors-affectation");
    let siege = app.travailleur(Role::Responsable, &[]);
    vendre(&siege, autre("magasin_id", json!(4))).await.expect_problem(409, "session-non-ouverte");
    vendre(&caissier, autre("session_id", json!(Uuid::now_v7())))
        .await
        .expect_problem(409, "session-non-ouverte");
    for heure in
        ["2020-01-01T00:00:00Z", "2199-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"]
    {
        vendre(&caissier, autre("faite_le", json!(heure))).await.expect_problem(400, "requete-invalide");
    }
    let client = app.client(CompteId::new(Uuid::now_v7()));
    vendre(&client, bonne.clone()).await.expect_problem(403, "role-insuffisant");
    vendre(&app.machine(&[comptoir_types::Portee::Ventes]), bonne.clone())
        .await
        .expect_problem(403, "role-insuffisant");
    vendre(&app.anonyme(), bonne.clone()).await.expect_problem(401, "non-authentifie");
    caissier.post("/api/ventes", bonne.clone()).await.expect_problem(400, "cle-idempotence-requise");
    base.expect_no_rows("select nb_ventes from magasin.session_caisse").await;
    vendre(&siege, bonne.clone()).await.expect_status(201);
    caissier
        .cle(Uuid::now_v7())
        .post(&format!("/api/sessions/{session}/fin"), json!({}))
        .await
        .expect_status(200);
    vendre(&caissier, bonne).await.expect_problem(409, "session-non-ouverte");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_does_not_parse_is_refused_with_its_place() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let ligne = |champ: &str, valeur: Value| {
        let mut ligne = json!({"produit_id": 2, "quantite": 1, "prix_vu_cents": 470});
        ligne[champ] = valeur;
        vente(&session, json!([ligne]), 470)
    };
    let mut sans_lignes = ligne("quantite", json!(1));
    sans_lignes["lignes"] = json!([]);
    let mut trop = sans_lignes.clone();
    trop["lignes"] = Value::from(vec![json!({"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}); 501]);
    let mut inconnu = ligne("quantite", json!(1));
    inconnu["vendeur_id"] = json!(Uuid::now_v7());
    for corps in [
        sans_lignes,
        trop,
        inconnu,
        json!([]),
        ligne("quantite", json!(0)),
        ligne("quantite", json!(-1)),
        ligne("quantite", json!(1.5)),
        ligne("quantite", json!(1_000_001)),
        ligne("quantite", json!("1")),
        ligne("quantite", json!(1e300)),
        ligne("produit_id", json!(i64::MAX)),
        ligne("produit_id", Value::Null),
        ligne("sku", json!("EPI-0002")),
        ligne("sku", json!("x'; drop table")),
        ligne("gtin", json!("2000000000023")),
        ligne("prix_vu_cents", json!(-1)),
        ligne("prix_vu_cents", json!(1_000_000_001)),
        ligne("remise_cents", json!(-1)),
        ligne("note", json!("x")),
    ] {
        vendre(&caissier, corps).await.expect_problem(400, "requete-invalide");
    }
    let probleme =
        vendre(&caissier, ligne("quantite", json!(0))).await.expect_problem(400, "requete-invalide");
    assert_eq!(probleme["erreurs"][0]["champ"], "lignes[0].quantite");
    let mut reference = ligne("quantite", json!(1));
    reference["paiements"] = json!([{"moyen": "debit", "montant_cents": 470, "reference": "a\u{0}b"}]);
    vendre(&caissier, reference).await.expect_problem(400, "requete-invalide");
    let post = actix_web::http::Method::POST;
    let cle = caissier.cle(Uuid::now_v7());
    let grand = format!("{{\"x\": \"{}\"}}", "x".repeat(300_000)).into_bytes();
    cle.brut(post.clone(), "/api/ventes", Some("application/json"), grand)
        .await
        .expect_problem(413, "corps-trop-grand");
    let texte = ligne("quantite", json!(1)).to_string().into_bytes();
    cle.brut(post.clone(), "/api/ventes", Some("text/plain"), texte)
        .await
        .expect_problem(415, "type-non-supporte");
    cle.brut(post, "/api/ventes", Some("application/json"), b"{\"lignes\": [".to_vec())
        .await
        .expect_problem(400, "requete-invalide");

    // Numbers that are each in range, and whose product is not.
    let paquets = [("10614141000415", i32::MAX), ("96385074", 2)];
    base.inserer(&paquets.map(|(gtin, quantite)| CodeBarres::nouveau(gtin, 2).paquet(quantite))).await;
    for (gtin, quantite, especes) in [("10614141000415", 2, 470), ("96385074", 1_000_000, 940_000_000)] {
        let lignes = json!([{"gtin": gtin, "quantite": quantite, "prix_vu_cents": 470}]);
        let mut corps = vente(&session, lignes, especes);
        corps["ecart_permis"] = json!(true);
        vendre(&caissier, corps).await.expect_problem(400, "requete-invalide");
    }
    let lignes = json!([{"gtin": "96385074", "quantite": 1_000_000, "prix_vu_cents": 470}]);
    vendre(&caissier, vente(&session, lignes, 470)).await.expect_problem(409, "paiements-incoherents");
    base.expect_no_rows("select count(*) from magasin.vente").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn the_business_day_is_that_of_montreal_also_when_the_clocks_change() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    base.proprietaire("update magasin.session_caisse set ouverte_le = '2025-01-01T00:00:00Z'").await;
    for (heure, jour) in [
        ("2025-07-01T03:59:59Z", "2025-06-30"),
        ("2025-07-01T04:00:00Z", "2025-07-01"),
        ("2025-11-02T03:59:59Z", "2025-11-01"),
        ("2025-11-02T04:00:00Z", "2025-11-02"),
        ("2025-11-03T04:59:59Z", "2025-11-02"),
        ("2025-11-03T00:00:00-05:00", "2025-11-03"),
        ("2026-03-08T04:59:59Z", "2026-03-07"),
        ("2026-03-09T03:59:59Z", "2026-03-08"),
        ("2026-03-09T04:00:00Z", "2026-03-09"),
    ] {
        let mut corps = vente(&session, json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]), 470);
        corps["faite_le"] = json!(heure);
        let id = vendre(&caissier, corps).await.expect_status(201)["vente_id"].as_str().unwrap().to_owned();
        assert_eq!(
            caissier.get(&format!("/api/ventes/{id}")).await.expect_status(200)["jour"],
            jour,
            "{heure}"
        );
    }
}
