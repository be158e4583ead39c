//! `POST /api/produits`, `PATCH /api/produits/{id}`, `PUT /api/produits/{id}/codes-barres`.

use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{changer, nouveau_produit, quarante_fois, siege, verifier};

#[actix_web::test]
async fn a_new_product_is_sold_by_every_place_from_then_on() {
    let (app, base) = crate::app().await;
    let mut corps = nouveau_produit("EPI-0100");
    corps["codes"] = json!([{"gtin": "96385074"}, {"gtin": "10614141000415", "quantite": 6}]);
    corps["marque"] = json!("Des érables");
    (corps["contenance"], corps["mesure"]) = (json!(540), json!("ml"));
    let fait = siege(&app).cle(Uuid::now_v7()).post("/api/produits", corps).await.expect_status(201);
    assert_eq!(
        (&fait["prix_cents"], &fait["marge_cents"], &fait["disponibilite"], &fait["version"]),
        (&json!(899), &json!(399), &json!("rupture"), &json!(1))
    );
    let chemin = format!("/api/produits/{}", fait["produit_id"]);
    let lu = app.anonyme().get(&chemin).await.expect_status(200);
    assert!(lu.get("cout_cents").is_none(), "{lu}");
    for (champ, valeur) in lu.as_object().unwrap() {
        assert_eq!(valeur, &fait[champ], "{champ}");
    }
    assert_eq!(lu["codes"][0], json!({"gtin": "10614141000415", "quantite": 6}));
    let lieux = app.anonyme().get(&format!("{chemin}/disponibilite")).await.expect_status(200);
    assert_eq!(lieux.as_array().unwrap().len(), 3);
    let prix =
        app.travailleur(Role::Gestionnaire, &[4]).get(&format!("{chemin}/prix")).await.expect_status(200);
    assert_eq!(
        (&prix["elements"][0]["prix_cents"], &prix["elements"][0]["par"]),
        (&json!(899), &fait["modifie_par"])
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn a_product_sent_forty_times_is_made_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let mut corps = nouveau_produit("EPI-0100");
    corps["codes"] = json!([{"gtin": "96385074"}]);
    quarante_fois([&app, &autre], "/api/produits", &corps).await;
    base.expect_no_rows("select count(*) - 5 from magasin.produit").await;
    base.expect_no_rows("select count(*) - 1 from magasin.outbox where type = 'audit.produit'").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn what_is_wrong_with_a_product_is_said_and_nothing_is_made() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let essayer = async |champs: Value| {
        let mut corps = nouveau_produit("EPI-0100");
        for (champ, valeur) in champs.as_object().unwrap() {
            corps[champ] = valeur.clone();
        }
        siege.cle(Uuid::now_v7()).post("/api/produits", corps).await
    };
    for (champs, champ) in [
        (json!({"prix_cents": 0}), "prix_cents"),
        (json!({"prix_cents": 1.5}), "prix_cents"),
        (json!({"cout_cents": -1}), "cout_cents"),
        (json!({"sku": "epi-0100"}), "sku"),
        (json!({"nom_fr": " "}), "nom_fr"),
        (json!({"categorie_id": 99}), "categorie_id"),
        (json!({"taxe": "exempte"}), "taxe"),
        (json!({"consigne_cents": 5}), "consigne_cents"),
        (json!({"unite": "gramme", "en_ligne": true}), "en_ligne"),
        (json!({"unite": "gramme", "consigne_cents": 10}), "consigne_cents"),
        (json!({"plu": "00017"}), "plu"),
        (json!({"unite": "gramme", "plu": "17"}), "plu"),
        (json!({"contenance": 540}), "contenance"),
        (json!({"mesure": "ml"}), "contenance"),
        (json!({"mesure": "litre"}), "mesure"),
        (json!({"codes": [{"gtin": "2000000000016"}]}), "codes[0].gtin"),
        (json!({"codes": [{"gtin": "96385074"}, {"gtin": "96385074", "quantite": 6}]}), "codes"),
        (json!({"codes": [{"gtin": "96385074", "quantite": 0}]}), "codes[0].quantite"),
        (json!({"version": 3}), "version"),
    ] {
        let refus = essayer(champs.clone()).await.expect_problem(400, "requete-invalide");
        assert_eq!(refus["erreurs"][0]["champ"], champ, "{champs}: {refus}");
    }
    for (champs, champ) in
        [(json!({"sku": "EPI-0001"}), "sku"), (json!({"codes": [{"gtin": "2000000000015"}]}), "codes")]
    {
        let refus = essayer(champs).await.expect_problem(409, "deja-existant");
        assert_eq!(refus["champ"], champ);
    }
    let sans = siege.post("/api/produits", nouveau_produit("EPI-0100")).await;
    sans.expect_problem(400, "cle-idempotence-requise");
    let autre = app.travailleur(Role::Gestionnaire, &[3]).cle(Uuid::now_v7());
    let refus = autre.post("/api/produits", nouveau_produit("EPI-0100")).await;
    refus.expect_problem(403, "role-insuffisant");
    base.expect_no_rows("select count(*) - 4 from magasin.produit").await;
    base.expect_no_rows("select count(*) from magasin.idempotence").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn what_weighs_is_sold_in_stores_alone() {
    let (app, base) = crate::app().await;
    let mut corps = nouveau_produit("EPI-0100");
    (corps["unite"], corps["plu"]) = (json!("gramme"), json!("00042"));
    let fait = siege(&app).cle(Uuid::now_v7()).post("/api/produits", corps).await.expect_status(201);
    assert_eq!((&fait["en_ligne"], &fait["plu"]), (&json!(false), &json!("00042")));
    let chemin = format!("/api/produits/{}", fait["produit_id"]);
    let vide = changer(&siege(&app), &chemin, 1, json!({"plu": null})).await.expect_status(200);
    assert!(vide["plu"].is_null());
    let refus = changer(&siege(&app), &chemin, 2, json!({"en_ligne": true})).await;
    assert_eq!(refus.expect_problem(400, "requete-invalide")["erreurs"][0]["champ"], "en_ligne");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_change_moves_what_it_names_and_leaves_its_history() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let avant = siege.get("/api/gestion/produits/1").await.expect_status(200);
    siege.patch("/api/produits/1", json!({"prix_cents": 200})).await.expect_problem(428, "if-match-requis");
    let reponse = changer(&siege, "/api/produits/1", 1, json!({"prix_cents": 200})).await;
    assert_eq!(reponse.en_tete("etag"), Some("\"2\""));
    let apres = reponse.expect_status(200);
    for (champ, valeur) in apres.as_object().unwrap() {
        match champ.as_str() {
            "prix_cents" => assert_eq!(valeur, 200),
            "marge_cents" => assert_eq!(valeur, 100),
            "version" => assert_eq!(valeur, 2),
            "modifie_le" | "modifie_par" => assert_ne!(valeur, &avant[champ]),
            _ => assert_eq!(valeur, &avant[champ], "{champ}"),
        }
    }
    let perime = changer(&siege, "/api/produits/1", 1, json!({"prix_cents": 300})).await;
    assert_eq!(perime.en_tete("etag"), Some("\"2\""));
    perime.expect_problem(412, "version-perimee");
    changer(&siege, "/api/produits/99", 1, json!({})).await.expect_problem(404, "introuvable");
    let prix = siege.get("/api/produits/1/prix?limite=1").await.expect_status(200);
    assert_eq!(
        (&prix["elements"][0]["prix_cents"], &prix["elements"][0]["marge_cents"]),
        (&json!(200), &json!(100))
    );
    assert_eq!(prix["elements"][0]["par"], apres["modifie_par"]);
    let suite = format!("/api/produits/1/prix?curseur={}", prix["curseur_suivant"].as_str().unwrap());
    let suite = siege.get(&suite).await.expect_status(200);
    assert_eq!((&suite["elements"][0]["prix_cents"], &suite["elements"][1]), (&json!(174), &Value::Null));
    app.travailleur(Role::Employe, &[3])
        .get("/api/produits/1/prix")
        .await
        .expect_problem(403, "role-insuffisant");
    siege.get("/api/produits/99/prix").await.expect_problem(404, "introuvable");
    base.expect_no_rows(
        "select count(*) - 1 from magasin.outbox
          where type = 'produit.modifie' and charge ->> 'ancien_prix_cents' = '174' and charge ->> 'prix_cents' = '200'
            and charge -> 'champs' = '[\"prix_cents\"]'",
    )
    .await;
    verifier(&base).await;
}

#[actix_web::test]
async fn what_is_not_the_price_makes_no_line_of_its_history() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let corps = json!({
        "nom_fr": "Crème molle", "nom_en": "Soft ice", "description_fr": "À la vanille", "cout_cents": 90,
        "categorie_id": 2, "taxe": "detaxee", "en_ligne": false, "consigne_cents": 10, "marque": "M",
        "contenance": 500, "mesure": "ml",
    });
    let fait = changer(&siege, "/api/produits/1", 1, corps.clone()).await.expect_status(200);
    for (champ, valeur) in corps.as_object().unwrap() {
        assert_eq!(&fait[champ], valeur, "{champ}");
    }
    let refus = changer(&siege, "/api/produits/1", 2, json!({"contenance": null})).await;
    assert_eq!(refus.expect_problem(400, "requete-invalide")["erreurs"][0]["champ"], "contenance");
    let vide = changer(&siege, "/api/produits/1", 2, json!({"contenance": null, "mesure": null})).await;
    assert!(vide.expect_status(200)["mesure"].is_null());
    for corps in
        [json!({"sku": "EPI-0009"}), json!({"unite": "gramme"}), json!({"prix_cents": null}), json!([])]
    {
        changer(&siege, "/api/produits/1", 3, corps).await.expect_problem(400, "requete-invalide");
    }
    base.expect_no_rows("select count(*) - 1 from magasin.prix_historique where produit_id = 1").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn while_a_promotion_is_in_force_the_price_is_the_regular_one() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    base.proprietaire(
        "update magasin.produit set prix_cents = 150, prix_regulier_cents = 174 where produit_id = 1",
    )
    .await;
    let fait = changer(&siege, "/api/produits/1", 1, json!({"prix_cents": 189})).await.expect_status(200);
    assert_eq!((&fait["prix_cents"], &fait["prix_regulier_cents"]), (&json!(150), &json!(189)));
    for prix in [150, 149] {
        let refus = changer(&siege, "/api/produits/1", 2, json!({"prix_cents": prix})).await;
        refus.expect_problem(409, "etat-incompatible");
    }
    assert_eq!(app.anonyme().get("/api/produits/1").await.expect_status(200)["prix_regulier_cents"], 189);
    verifier(&base).await;
}

#[actix_web::test]
async fn of_forty_edits_of_one_version_one_is_made() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let reponses = join_all((0..40).map(|n| {
        let siege = siege([&app, &autre][n % 2]);
        async move { changer(&siege, "/api/produits/2", 1, json!({"prix_cents": 500 + n})).await }
    }))
    .await;
    let (faits, refus): (Vec<_>, Vec<_>) = reponses.into_iter().partition(|reponse| reponse.statut == 200);
    assert_eq!((faits.len(), refus.len()), (1, 39));
    for refus in refus {
        assert_eq!(refus.en_tete("etag"), Some("\"2\""));
        refus.expect_problem(412, "version-perimee");
    }
    base.expect_no_rows("select count(*) - 2 from magasin.prix_historique where produit_id = 2").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn barcodes_are_replaced_as_a_whole() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    let donner = async |produit: i32, version: i32, codes: Value| {
        let appelant = siege.avec("If-Match", format!("\"{version}\""));
        appelant.put(&format!("/api/produits/{produit}/codes-barres"), json!({ "codes": codes })).await
    };
    let fait = donner(1, 1, json!([{"gtin": "2000000000015", "quantite": 2}, {"gtin": "96385074"}])).await;
    assert_eq!(fait.en_tete("etag"), Some("\"2\""));
    assert_eq!(
        fait.expect_status(200)["codes"],
        json!([{"gtin": "2000000000015", "quantite": 2}, {"gtin": "96385074", "quantite": 1}])
    );
    donner(1, 1, json!([])).await.expect_problem(412, "version-perimee");
    let pris = donner(2, 1, json!([{"gtin": "96385074"}])).await.expect_problem(409, "deja-existant");
    assert_eq!(pris["champ"], "codes");
    assert_eq!(app.anonyme().get("/api/codes-barres/2000000000022").await.expect_status(200)["quantite"], 1);
    // What a product gives up, another may have.
    donner(1, 2, json!([])).await.expect_status(200);
    donner(2, 1, json!([{"gtin": "96385074", "quantite": 3}])).await.expect_status(200);
    let code = app.anonyme().get("/api/codes-barres/96385074").await.expect_status(200);
    assert_eq!((&code["produit"]["produit_id"], &code["quantite"]), (&json!(2), &json!(3)));
    app.anonyme().get("/api/codes-barres/2000000000022").await.expect_problem(404, "introuvable");
    let sans = siege.put("/api/produits/1/codes-barres", json!({"codes": []})).await;
    sans.expect_problem(428, "if-match-requis");
    donner(99, 1, json!([])).await.expect_problem(404, "introuvable");
    donner(1, 3, json!([{"gtin": "2000000000016"}])).await.expect_problem(400, "requete-invalide");
    base.expect_no_rows(
        "select count(*) - 3 from magasin.outbox where type = 'produit.modifie' and charge -> 'champs' = '[\"codes\"]'",
    )
    .await;
    verifier(&base).await;
}
