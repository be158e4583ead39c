//! Reports: they agree with the documents, with each other and with the Z's.

use comptoir_test::{App, TestClient, TestDatabase};
use comptoir_types::{Portee, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    agir, annuler, avancer, caissier, journee, ouvrir, payee, projeter, rendre, retour, siege, valeur,
    vendre, vendue, vente, verifier,
};

/// The reports, each as somebody asks for all of it.
const RAPPORTS: [&str; 6] = [
    "/api/rapports/consolide",
    "/api/rapports/ventes",
    "/api/rapports/produits",
    "/api/rapports/stock",
    "/api/rapports/tableau-de-bord",
    "/api/rapports/taxes",
];

async fn lire(appelant: &TestClient<'_>, chemin: &str) -> Value {
    appelant.get(chemin).await.expect_status(200)
}

fn cents(valeur: &Value) -> i64 {
    valeur.as_i64().unwrap_or_else(|| panic!("{valeur}"))
}

#[actix_web::test]
async fn what_a_day_sold_is_told_to_the_cent_by_every_report() {
    let (app, base) = crate::app().await;
    let session = journee(&app, &base).await;
    projeter(&base).await;
    verifier(&base).await;
    let siege = siege(&app);
    let ventes = lire(&siege, "/api/rapports/ventes?par=magasin").await;
    let total = &ventes["total"];
    // Till: 3 x 1.74 + 10.03 + 10.00 and 4.70, of which 1.74 and all of the second came back; web: 2 x 1.74.
    assert_eq!(
        (&total["nb_ventes"], &total["nb_retours"], &total["nb_annulations"]),
        (&json!(3), &json!(1), &json!(1)),
        "{ventes}"
    );
    assert_eq!(total["sous_total_cents"], 522 + 1003 + 1000 - 174 + 348);
    for (champ, colonne) in [
        ("sous_total_cents", "sous_total"),
        ("tps_cents", "tps"),
        ("tvq_cents", "tvq"),
        ("total_cents", "total"),
    ] {
        let documents = format!(
            "select (select sum({colonne}_cents) from magasin.vente) - (select sum({colonne}_cents) from magasin.retour)"
        );
        assert_eq!(total[champ], base.compte(&documents).await, "{champ}");
    }
    assert_eq!(cents(&total["total_cents"]), cents(&total["ventes_cents"]) - cents(&total["rendu_cents"]));
    assert_eq!(cents(&total["marge_cents"]), cents(&total["sous_total_cents"]) - cents(&total["cout_cents"]));

    for par in ["heure", "jour", "semaine", "mois", "region"] {
        let autre = lire(&siege, &format!("/api/rapports/ventes?par={par}")).await;
        assert_eq!(&autre["total"], total, "{par}");
    }
    let consolide = lire(&siege, "/api/rapports/consolide").await;
    assert_eq!(&consolide["total"], total);
    assert_eq!(consolide["ventes"].as_array().unwrap().len(), 2, "{consolide}");
    let produits = lire(&siege, "/api/rapports/produits").await;
    assert_eq!(
        (&produits["net_cents"], &produits["cout_cents"]),
        (&total["sous_total_cents"], &total["cout_cents"])
    );
    assert_eq!(produits["lignes"].as_array().unwrap()[..4], consolide["meilleurs"].as_array().unwrap()[..4]);
    let mut des_canaux = 0;
    for canal in ["caisse", "web"] {
        let ventes = lire(&siege, &format!("/api/rapports/ventes?canal={canal}")).await;
        let produits = lire(&siege, &format!("/api/rapports/produits?canal={canal}&magasin_id=3")).await;
        assert_eq!(ventes["total"]["sous_total_cents"], produits["net_cents"]);
        des_canaux += cents(&produits["net_cents"]);
    }
    assert_eq!(des_canaux, cents(&total["sous_total_cents"]));
    let bord = lire(&siege, "/api/rapports/tableau-de-bord").await;
    assert_eq!(bord["aujourdhui_cents"], total["chiffre_affaires_cents"]);

    // The till of the day, counted: its Z says the same as the reports of its channel.
    let z = lire(&siege, &format!("/api/sessions/{session}/z")).await;
    let caisse = lire(&siege, "/api/rapports/ventes?canal=caisse&magasin_id=3").await["total"].clone();
    assert_eq!(caisse["nb_ventes"], z["nb_ventes"]);
    assert_eq!(caisse["ventes_cents"], z["total_cents"]);
    assert_eq!((&caisse["tps_cents"], &caisse["tvq_cents"]), (&z["tps_nette_cents"], &z["tvq_nette_cents"]));
    let rendu: i64 = z["retours"].as_array().unwrap().iter().map(|genre| cents(&genre["total_cents"])).sum();
    assert_eq!(caisse["rendu_cents"], rendu);
    let taxes = lire(&siege, "/api/rapports/taxes").await;
    let lignes = taxes["lignes"].as_array().unwrap();
    let de = |canal: &str| lignes.iter().find(|ligne| ligne["canal"] == canal).unwrap();
    assert_eq!(
        (&de("caisse")["tps_cents"], &de("caisse")["tvq_cents"]),
        (&z["tps_nette_cents"], &z["tvq_nette_cents"])
    );
    assert_eq!(de("caisse")["taxable_cents"], 522 + 1000 - 174);
    assert_eq!(de("caisse")["detaxee_cents"], 1003);
}

#[actix_web::test]
async fn taxes_of_an_order_are_due_when_it_is_paid_and_no_more_once_it_is_cancelled() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let (gardee, _) = payee(&app, &base).await;
    let (annulee, client) = payee(&app, &base).await;
    crate::helpers::reservee(&base).await;
    projeter(&base).await;
    let taxes = lire(&siege, "/api/rapports/taxes").await;
    assert_eq!((&taxes["total"]["taxable_cents"], &taxes["total"]["tps_cents"]), (&json!(696), &json!(34)));
    assert_eq!(lire(&siege, "/api/rapports/ventes").await["total"]["nb_ventes"], 0);
    let annulation = app.client(client).cle(Uuid::now_v7());
    annulation.post(&format!("/api/commandes/{annulee}/annulation"), json!({})).await.expect_status(200);
    let employe = app.travailleur(Role::Employe, &[3]);
    let numero: i64 =
        valeur(&base, &format!("select numero from magasin.commande where commande_id = '{gardee}'"))
            .await
            .parse()
            .unwrap();
    for (version, passage) in [(2, "preparation"), (3, "mise-a-disposition"), (4, "remise")] {
        let corps = if passage == "remise" { json!({ "numero": numero }) } else { json!({}) };
        avancer(&employe, gardee, version, passage, corps).await.expect_status(200);
    }
    projeter(&base).await;
    let taxes = lire(&siege, "/api/rapports/taxes").await;
    assert_eq!((&taxes["total"]["taxable_cents"], &taxes["total"]["tps_cents"]), (&json!(348), &json!(17)));
    assert_eq!(
        (&taxes["total"]["tps_percue_cents"], &taxes["total"]["tps_rendue_cents"]),
        (&json!(34), &json!(17))
    );
    assert_eq!(lire(&siege, "/api/rapports/ventes").await["total"]["nb_ventes"], 1);
    verifier(&base).await;
}

#[actix_web::test]
async fn a_sale_made_without_network_counts_on_the_day_of_its_till() {
    let (app, base) = crate::app().await;
    let (caissier, siege) = (caissier(&app), siege(&app));
    let session = ouvrir(&caissier, 1).await;
    base.proprietaire("update magasin.session_caisse set ouverte_le = now() - interval '3 days'").await;
    let avant = chrono::Utc::now() - chrono::TimeDelta::days(2);
    projeter(&base).await;
    let mut corps = vente(&session, json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]), 470);
    corps["hors_ligne"] = json!(true);
    corps["faite_le"] = json!(avant);
    vendre(&caissier, corps).await.expect_status(201);
    projeter(&base).await;
    let jour = valeur(&base, "select jour from magasin.vente").await;
    let ventes = lire(&siege, "/api/rapports/ventes").await;
    assert_eq!(ventes["lignes"].as_array().unwrap().len(), 1);
    assert_eq!(ventes["lignes"][0]["cle"], jour);
    let jour_seul = lire(&siege, &format!("/api/rapports/ventes?du={jour}&au={jour}")).await;
    assert_eq!(jour_seul["total"], ventes["total"]);
    verifier(&base).await;
}

#[actix_web::test]
async fn reports_say_up_to_when_they_are_whole() {
    let (app, base) = crate::app().await;
    let (caissier, siege) = (caissier(&app), siege(&app));
    let session = ouvrir(&caissier, 1).await;
    let ligne = json!([{"produit_id": 2, "quantite": 1, "prix_vu_cents": 470}]);
    vendue(&caissier, &session, ligne.clone(), 470).await;
    projeter(&base).await;
    let etat = lire(&siege, "/api/rapports/ventes").await;
    let lu: chrono::DateTime<chrono::Utc> = etat["a_jour_jusqua"].as_str().unwrap().parse().unwrap();
    vendue(&caissier, &session, ligne, 470).await;
    let moment = valeur(&base, "select max(recue_le) from magasin.vente").await;
    for numerote in [false, true] {
        if numerote {
            base.proprietaire("select magasin.outbox_numeroter()").await;
        }
        let etat = lire(&siege, "/api/rapports/ventes").await;
        let jusqua: chrono::DateTime<chrono::Utc> = etat["a_jour_jusqua"].as_str().unwrap().parse().unwrap();
        assert_eq!(etat["total"]["nb_ventes"], 1);
        assert!(lu <= jusqua, "{lu} {jusqua}");
        base.expect_no_rows(&format!(
            "select ('{}'::timestamptz <> '{moment}'::timestamptz)::int",
            jusqua.to_rfc3339()
        ))
        .await;
    }
}

#[actix_web::test]
async fn a_report_is_also_a_file_and_a_page() {
    let (app, base) = crate::app().await;
    journee(&app, &base).await;
    base.proprietaire("update magasin.produit set nom_fr = '=1+1 <b>, \"x\"' where produit_id = 1").await;
    projeter(&base).await;
    let siege = siege(&app);
    for chemin in RAPPORTS {
        let fichier = siege.avec("Accept", "text/csv").get(chemin).await;
        assert_eq!(fichier.en_tete("content-type"), Some("text/csv; charset=utf-8"), "{chemin}");
        assert!(fichier.en_tete("content-disposition").is_some_and(|nom| nom.ends_with(".csv\"")));
        let lignes: Vec<_> = fichier.texte.strip_prefix('\u{feff}').unwrap().split("\r\n").collect();
        assert!(lignes.len() > 2 && lignes.last() == Some(&""), "{chemin}: {lignes:?}");
        let page = siege.avec("Accept", "text/html,*/*;q=0.8").get(chemin).await;
        assert_eq!(page.en_tete("content-type"), Some("text/html; charset=utf-8"), "{chemin}");
        let [svg, tables, titres] =
            ["<svg", "<table", "<h2"].map(|balise| page.texte.matches(balise).count());
        assert!(tables > 0 && tables == titres && svg > 0, "{chemin}: {svg} {tables} {titres}");
        assert!(!page.texte.contains("<b>,"), "{chemin}");
        for accept in ["*/*", "image/png", "application/json, text/csv"] {
            let donnees = siege.avec("Accept", accept).get(chemin).await;
            assert_eq!(donnees.en_tete("content-type"), Some("application/json"), "{chemin}");
            assert!(donnees.corps["a_jour_jusqua"].is_string(), "{chemin}");
        }
    }
    let fichier = siege.avec("Accept", "text/csv").get("/api/rapports/produits").await.texte;
    assert!(fichier.contains("EPI-0001,\"'=1+1 <b>, \"\"x\"\"\",Ice cream,5,1,870,174,696,"), "{fichier}");
}

#[actix_web::test]
async fn what_a_report_cannot_be_asked_for_is_refused_in_both_languages() {
    let (app, _base) = crate::app().await;
    let siege = siege(&app);
    for suite in [
        "du=2026-06-02&au=2026-06-01",
        "du=2024-01-01&au=2025-01-01",
        "du=0000-01-01",
        "du=hier",
        "au=2026-02-30",
        "par=annee",
        "canal=poste",
        "magasin_id=0",
    ] {
        let chemin = format!("/api/rapports/ventes?{suite}");
        for (langue, titre) in [("fr", "Requête invalide"), ("en", "Invalid request")] {
            let refus = siege.avec("Accept-Language", langue).get(&chemin).await;
            assert_eq!(refus.expect_problem(400, "requete-invalide")["title"], titre, "{suite}");
        }
    }
    for chemin in [
        "ventes?magasin_id=99",
        "ventes?magasin_id=1",
        "produits?magasin_id=99",
        "produits?categorie_id=99",
        "taxes?magasin_id=2147483647",
        "stock?lieu_id=99",
        "tableau-de-bord?magasin_id=99",
    ] {
        siege.get(&format!("/api/rapports/{chemin}")).await.expect_problem(404, "introuvable");
    }
    // Before the first sale, in the future, at the ends of the calendar: nothing.
    for suite in [
        "du=2001-01-01&au=2001-12-31",
        "du=2101-01-01&au=2101-01-01",
        "du=9999-12-01&au=9999-12-31",
        "au=0000-01-30",
    ] {
        for (rapport, liste) in
            [("consolide", "ventes"), ("ventes", "lignes"), ("produits", "lignes"), ("taxes", "lignes")]
        {
            let vide = lire(&siege, &format!("/api/rapports/{rapport}?{suite}")).await;
            assert_eq!(vide[liste], json!([]), "{rapport}: {vide}");
        }
    }
    for jour in ["0000-01-01", "9999-12-31"] {
        lire(&siege, &format!("/api/rapports/tableau-de-bord?jour={jour}")).await;
    }
}

#[actix_web::test]
async fn reports_are_for_gestionnaires_of_any_store_and_keys_of_their_scope() {
    let (app, _base) = crate::app().await;
    for chemin in RAPPORTS {
        lire(&app.travailleur(Role::Gestionnaire, &[4]), chemin).await;
        lire(&app.machine(&[Portee::Rapports]), chemin).await;
        app.machine(&[Portee::Ventes]).get(chemin).await.expect_problem(403, "role-insuffisant");
        app.travailleur(Role::Employe, &[3]).get(chemin).await.expect_problem(403, "role-insuffisant");
        app.anonyme().get(chemin).await.expect_problem(401, "non-authentifie");
    }
    let chemin = "/api/reconstruction/rapports";
    for (appelant, statut) in [
        (app.travailleur(Role::Gestionnaire, &[3]), 403),
        (app.machine(&[Portee::Rapports]), 403),
        (app.anonyme(), 401),
    ] {
        assert_eq!(appelant.post(chemin, json!({})).await.statut, statut);
    }
}

#[actix_web::test]
async fn the_stock_report_says_what_is_there_and_how_long_it_lasts() {
    let (app, base): (App, TestDatabase) = crate::app().await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let ligne = json!([{"produit_id": 1, "quantite": 10, "prix_vu_cents": 174}]);
    vendue(&caissier, &session, ligne, 2000).await;
    let ligne = json!([{"produit_id": 2, "quantite": 2, "prix_vu_cents": 470}]);
    let id = vendue(&caissier, &session, ligne, 940).await;
    rendre(&caissier, &id, retour(&session, &[(1, 1)], 470)).await.expect_status(201);
    projeter(&base).await;
    // Two days ago, for the pace is that of the days before today.
    base.proprietaire(
        "update magasin.vente_jour set jour = jour - 2; update magasin.produit_jour set jour = jour - 2;
         update magasin.stock set seuil_min = 3, seuil_max = 9 where lieu_id = 3 and produit_id in (1, 3)",
    )
    .await;
    let siege = siege(&app);
    let stock = lire(&siege, "/api/rapports/stock?lieu_id=3").await;
    // 9 x 3.00 + 10 x 6.00 + 10 g at 10.00 a kilogram; sold for 10 x 1.00 + 1 x 3.00.
    let lieu = &stock["lieux"][0];
    assert_eq!((&lieu["unites"], &lieu["grammes"]), (&json!(19), &json!(10_000)), "{lieu}");
    assert_eq!(lieu["valeur_cents"], 2700 + 6000 + 10_000);
    assert_eq!(lieu["cout_vendu_cents"], 1300);
    assert_eq!(lieu["jours_de_couverture"], 18_700 * 28 / 1300);
    assert_eq!((&lieu["ruptures"], &lieu["surstocks"]), (&json!(1), &json!(1)));
    assert_eq!(stock["ruptures"][0]["sku"], "EPI-0001");
    assert_eq!(stock["ruptures"][0]["vendues_28_jours"], 10);
    assert_eq!(
        (&stock["surstocks"][0]["sku"], &stock["surstocks"][0]["niveau"]),
        (&json!("MEN-0003"), &json!("surstock"))
    );
    assert_eq!(stock["total"]["valeur_cents"], lieu["valeur_cents"]);
    let tous = lire(&siege, "/api/rapports/stock").await;
    assert_eq!(tous["lieux"].as_array().unwrap().len(), 3);
    assert_eq!(tous["lieux"][0]["cout_vendu_cents"], 1300, "the centre supplies all");
    assert_eq!(
        (&tous["lieux"][2]["cout_vendu_cents"], &tous["lieux"][2]["jours_de_couverture"]),
        (&json!(0), &Value::Null)
    );
    let bord = lire(&siege, "/api/rapports/tableau-de-bord?magasin_id=3").await;
    let magasin = &bord["magasins"][0];
    assert_eq!(
        (&magasin["ruptures"], &magasin["surstocks"], &magasin["alertes"]),
        (&json!(1), &json!(1), &json!(1))
    );
    assert_eq!((&magasin["aujourdhui_cents"], &magasin["sept_jours_cents"]), (&json!(0), &json!(1740 + 470)));
    assert_eq!(magasin["tendance_pour_mille"], Value::Null);
}

#[actix_web::test]
async fn a_void_takes_off_what_its_sale_brought() {
    let (app, base) = crate::app().await;
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let session = ouvrir(&gerant, 1).await;
    let ligne = json!([{"produit_id": 3, "quantite": 1, "prix_vu_cents": 1000}]);
    let id = vendue(&gerant, &session, ligne, 1150).await;
    projeter(&base).await;
    let rendu = json!({
        "session_id": session, "motif": "erreur_de_caisse",
        "remboursements": [{"moyen": "especes", "montant_cents": 1150}],
    });
    annuler(&gerant, &id, rendu).await.expect_status(201);
    agir(&gerant, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    projeter(&base).await;
    let total = lire(&siege(&app), "/api/rapports/ventes").await["total"].clone();
    for champ in ["sous_total_cents", "tps_cents", "tvq_cents", "total_cents", "cout_cents"] {
        assert_eq!(total[champ], 0, "{champ}");
    }
    assert_eq!((&total["ventes_cents"], &total["rendu_cents"]), (&json!(1150), &json!(1150)));
    verifier(&base).await;
}
