//! `POST /api/ventes`: what a sale is, and what refuses it.

use comptoir_test::{TestClient, TestDatabase, TestResponse};
use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::caisses::{caissier, invariants, ouvrir};

/// A sale at the till of this session, to be paid in cash.
pub(crate) fn vente(session: &str, lignes: Value, especes: i64) -> Value {
    json!({
        "magasin_id": 3, "session_id": session, "lignes": lignes,
        "paiements": [{"moyen": "especes", "montant_cents": especes}],
    })
}

pub(crate) async fn vendre(appelant: &TestClient<'_>, corps: Value) -> TestResponse {
    appelant.cle(Uuid::now_v7()).post("/api/ventes", corps).await
}

/// The products of the tables of the domain contract, 4.7.
pub(crate) async fn tables(base: &TestDatabase) {
    base.proprietaire(
        "insert into magasin.produit (produit_id, sku, nom_fr, nom_en, categorie_id, taxe, unite, prix_cents, cout_cents) values
           (11, 'EPI-0011', 'A', 'A', 1, 'taxable', 'piece', 999, 1), (12, 'EPI-0012', 'B', 'B', 1, 'taxable', 'piece', 10, 1),
           (13, 'EPI-0013', 'C', 'C', 1, 'taxable', 'piece', 33, 1), (14, 'LIV-0014', 'D', 'D', 1, 'tps_seule', 'piece', 507, 1),
           (15, 'EPI-0015', 'E', 'E', 1, 'taxable', 'piece', 2061, 1), (16, 'EPI-0016', 'F', 'F', 1, 'taxable', 'piece', 2999, 1),
           (17, 'EPI-0017', 'G', 'G', 1, 'detaxee', 'piece', 1, 1);
         insert into magasin.prix_historique (produit_id, depuis, prix_cents) select produit_id, cree_le, prix_cents from magasin.produit where produit_id > 10;
         insert into magasin.stock (lieu_id, produit_id, lieu_type, physique) select 3, produit_id, 'magasin', 100000 from magasin.produit where produit_id > 10;
         insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres, reference_id)
           select lieu_id, produit_id, 'ouverture', physique, 0, physique, 0, gen_random_uuid() from magasin.stock where produit_id > 10",
    )
    .await;
}

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
    invariants(&base).await;
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
    invariants(&base).await;
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
    invariants(&base).await;
}

#[actix_web::test]
async fn a_line_names_its_product_by_id_code_or_barcode_of_one_or_of_a_pack() {
    let (app, base) = crate::app().await;
    base.proprietaire(
        "insert into magasin.code_barres (gtin, produit_id, quantite) values ('10614141000415', 2, 3)",
    )
    .await;
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
    base.proprietaire("insert into magasin.produit (produit_id, sku, nom_fr, nom_en, categorie_id, taxe, prix_cents, cout_cents)
                       values (20, 'EPI-0020', 'Ailleurs', 'Elsewhere', 1, 'detaxee', 100, 1)").await;
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
    invariants(&base).await;
}

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
    invariants(&base).await;
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
    invariants(&base).await;
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
    base.proprietaire("insert into magasin.code_barres (gtin, produit_id, quantite) values ('10614141000415', 2, 2147483647), ('96385074', 2, 2)").await;
    for (gtin, quantite, especes) in [("10614141000415", 2, 470), ("96385074", 1_000_000, 940_000_000)] {
        let lignes = json!([{"gtin": gtin, "quantite": quantite, "prix_vu_cents": 470}]);
        let mut corps = vente(&session, lignes, especes);
        corps["ecart_permis"] = json!(true);
        vendre(&caissier, corps).await.expect_problem(400, "requete-invalide");
    }
    let lignes = json!([{"gtin": "96385074", "quantite": 1_000_000, "prix_vu_cents": 470}]);
    vendre(&caissier, vente(&session, lignes, 470)).await.expect_problem(409, "paiements-incoherents");
    base.expect_no_rows("select count(*) from magasin.vente").await;
    invariants(&base).await;
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
    invariants(&base).await;
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
    invariants(&base).await;

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
    invariants(&base).await;
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
    invariants(&base).await;
}
