//! Stock-takes: opened, read, reviewed, applied.

use comptoir_test::{TestClient, TestDatabase};
use comptoir_types::{CompteId, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{
    INVENTAIRES, agir, caissier, lecture, lire, ouvrir, ouvrir_inventaire, refuser, reservee, revue, valeur,
    vendre, vente, verifier,
};

/// How many of the four products store 3 has.
async fn physiques(base: &TestDatabase) -> String {
    let sql =
        "select string_agg(physique::text, ' ' order by produit_id) from magasin.stock where lieu_id = 3";
    valeur(base, sql).await
}

async fn appliquer(gestionnaire: &TestClient<'_>, chemin: &str, corps: Value) -> comptoir_test::TestResponse {
    gestionnaire.post(&format!("{chemin}/application"), corps).await
}

#[actix_web::test]
async fn what_was_counted_becomes_the_book() {
    let (app, base) = crate::app().await;
    base.proprietaire(
        "insert into magasin.code_barres (gtin, produit_id, quantite) values ('10614141000415', 1, 6);
         insert into magasin.comptage (comptage_id, lieu_id, produit_id, origine, etat)
         values (gen_random_uuid(), 3, 1, 'ecart_caisse', 'a_faire')",
    )
    .await;
    let (gestionnaire, employe) = (app.travailleur(Role::Gestionnaire, &[3]), caissier(&app));
    let chemin = ouvrir_inventaire(&gestionnaire).await;
    // A pack of six, three by code, two too many that are taken back; of the second as many as there are.
    let pack = json!({"appareil": "PDA-2", "gtin": "10614141000415", "quantite": 1});
    assert_eq!(lire(&employe, &chemin, pack).await, 6);
    let sku = json!({"appareil": "PDA-3", "sku": "EPI-0001", "quantite": 3});
    assert_eq!(lire(&employe, &chemin, sku).await, 9);
    assert_eq!(lire(&employe, &chemin, lecture(1, -2)).await, 7);
    assert_eq!(lire(&employe, &chemin, lecture(2, 10)).await, 10);
    // Twenty-five more than the book has of the third: to be counted again.
    assert_eq!(lire(&employe, &chemin, lecture(3, 35)).await, 35);
    let [court] = &revue(&employe, &chemin, "ecart").await[..] else { panic!("one differs") };
    for (nom, attendu) in
        [("produit_id", 1), ("comptee", 7), ("livre", 10), ("ecart", -3), ("lectures", 3), ("physique", 10)]
    {
        assert_eq!(court[nom], attendu, "{nom}");
    }
    assert_eq!(revue(&employe, &chemin, "juste").await[0]["produit_id"], 2);
    assert_eq!(revue(&employe, &chemin, "a_recompter").await[0]["produit_id"], 3);
    let [non_lu] = &revue(&employe, &chemin, "non_lu").await[..] else { panic!("one was not read") };
    assert_eq!(
        (&non_lu["produit_id"], &non_lu["comptee"], &non_lu["livre"]),
        (&json!(4), &Value::Null, &json!(10_000))
    );
    let suivi = employe.get(&chemin).await.expect_status(200);
    assert_eq!(
        suivi["avancement"],
        json!({"produits": 4, "lus": 3, "lectures": 5, "ecarts": 2, "a_recompter": 1})
    );
    let refus = appliquer(&gestionnaire, &chemin, json!({})).await.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["a_recompter"], 1);
    assert_eq!(physiques(&base).await, "10 10 10 10000");
    let mut encore = lecture(3, 11);
    encore["recompte"] = json!(true);
    assert_eq!(lire(&employe, &chemin, encore).await, 11);
    assert_eq!(lire(&employe, &chemin, lecture(3, 1)).await, 12);

    let applique = appliquer(&gestionnaire, &chemin, json!({})).await.expect_status(200);
    assert_eq!(applique["etat"], "applique");
    assert_eq!(physiques(&base).await, "7 10 12 10000");
    let encore = appliquer(&gestionnaire, &chemin, json!({})).await;
    assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(encore.expect_status(200), applique);
    let ecart = &revue(&employe, &chemin, "ecart").await;
    assert_eq!(ecart.iter().map(|ligne| ligne["ecart"].as_i64().unwrap()).collect::<Vec<_>>(), [-3, 2]);
    let mouvements = employe.get("/api/mouvements?lieu_id=3&type=comptage").await.expect_status(200);
    assert_eq!(mouvements["elements"][0]["lien"], chemin);
    let taches = employe.get("/api/comptages?etat=fait").await.expect_status(200);
    assert_eq!(
        (&taches["elements"][0]["comptee"], &taches["elements"][0]["physique_vue"]),
        (&json!(7), &json!(10))
    );
    let tard = agir(&employe, &format!("{chemin}/lectures"), lecture(1, 1)).await;
    assert_eq!(tard.expect_problem(409, "etat-incompatible")["etat"], "applique");
    let evenements = "select count(*) from magasin.outbox where type = 'audit.inventaire'";
    assert_eq!(valeur(&base, evenements).await, "2");
    let lues = employe.get(&format!("{chemin}/lectures?produit_id=1&limite=2")).await.expect_status(200);
    assert_eq!((&lues["elements"][0]["quantite"], &lues["elements"][1]["quantite"]), (&json!(-2), &json!(3)));
    assert!(lues["curseur_suivant"].is_string());
    verifier(&base).await;
}

#[actix_web::test]
async fn what_nobody_read_counts_as_none_only_where_that_is_asked() {
    let (app, base) = crate::app().await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    let corps = json!({"lieu_id": 3, "categorie_id": 1});
    let ouvert = agir(&gestionnaire, INVENTAIRES, corps).await.expect_status(201);
    let chemin = format!("{INVENTAIRES}/{}", ouvert["inventaire_id"].as_str().unwrap());
    assert_eq!(lire(&gestionnaire, &chemin, lecture(1, 0)).await, 0);
    let savon = agir(&gestionnaire, &format!("{chemin}/lectures"), lecture(3, 1)).await;
    savon.expect_problem(400, "produit-inconnu");
    let non_lus = revue(&gestionnaire, &chemin, "non_lu").await;
    assert_eq!(non_lus.iter().map(|ligne| ligne["produit_id"].as_i64().unwrap()).collect::<Vec<_>>(), [2, 4]);
    appliquer(&gestionnaire, &chemin, json!({"non_lus": "zero"})).await.expect_status(200);
    assert_eq!(physiques(&base).await, "0 0 10 0");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_happened_since_the_last_reading_stays_and_is_corrected_once() {
    let (app, base) = crate::app().await;
    let (gestionnaire, employe) = (app.travailleur(Role::Gestionnaire, &[3]), caissier(&app));
    let session = ouvrir(&employe, 1).await;
    let chemin = ouvrir_inventaire(&gestionnaire).await;
    // Of the first there are 12, not 10; of the second 8; of the third 14.
    for (produit, quantite) in [(1, 12), (2, 8), (3, 14)] {
        lire(&employe, &chemin, lecture(produit, quantite)).await;
    }
    // Eleven of the first are sold although the book has ten, and four of the second come.
    let lignes = json!([{"produit_id": 1, "quantite": 11, "prix_vu_cents": 174}]);
    let mut onze = vente(&session, lignes, 2200);
    onze["ecart_permis"] = json!(true);
    vendre(&employe, onze).await.expect_status(201);
    let recus = json!({"lieu_id": 3, "type": "reception", "lignes": [{"produit_id": 2, "delta": 4}]});
    agir(&gestionnaire, "/api/mouvements", recus).await.expect_status(201);
    // Somebody counts the third beside the stock-take: it is put right already.
    let compte = json!({"lieu_id": 3, "lignes": [{"produit_id": 3, "physique_vue": 10, "comptee": 14}]});
    agir(&employe, "/api/comptages", compte).await.expect_status(201);
    let [premier, second] = &revue(&employe, &chemin, "ecart").await[..] else { panic!("two differ") };
    assert_eq!(
        (&premier["ecart"], &premier["corrige"], &premier["physique"]),
        (&json!(1), &json!(1), &json!(0))
    );
    assert_eq!(
        (&second["ecart"], &second["corrige"], &second["physique"]),
        (&json!(-2), &json!(0), &json!(14))
    );
    appliquer(&gestionnaire, &chemin, json!({})).await.expect_status(200);
    assert_eq!(physiques(&base).await, "1 12 14 10000");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_correction_takes_back_at_the_book_of_the_reading() {
    let (app, base) = crate::app().await;
    let employe = caissier(&app);
    let session = ouvrir(&employe, 1).await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    let chemin = ouvrir_inventaire(&gestionnaire).await;
    lire(&employe, &chemin, lecture(2, 10)).await;
    let une = vente(&session, json!([{"produit_id": 2, "quantite": 3, "prix_vu_cents": 470}]), 1410);
    vendre(&employe, une).await.expect_status(201);
    lire(&employe, &chemin, lecture(2, -1)).await;
    let trop = agir(&employe, &format!("{chemin}/lectures"), lecture(2, -10)).await;
    trop.expect_problem(409, "etat-incompatible");
    appliquer(&gestionnaire, &chemin, json!({})).await.expect_status(200);
    assert_eq!(physiques(&base).await, "10 6 10 10000");
    verifier(&base).await;
}

#[actix_web::test]
async fn below_what_is_promised_nothing_is_applied_and_the_orders_are_named() {
    let (app, base) = crate::app().await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    let chemin = ouvrir_inventaire(&gestionnaire).await;
    let (commande, _) = reservee(&base).await;
    lire(&gestionnaire, &chemin, lecture(1, 1)).await;
    lire(&gestionnaire, &chemin, lecture(2, 5)).await;
    let refus = appliquer(&gestionnaire, &chemin, json!({})).await.expect_problem(409, "stock-insuffisant");
    assert_eq!(refus["manques"], json!([{"produit_id": 1, "demande": 9, "disponible": 8}]));
    assert_eq!(refus["commandes"][0]["id"], commande.to_string());
    let zero = json!({"non_lus": "zero", "sans_recompte": true});
    appliquer(&gestionnaire, &chemin, zero).await.expect_problem(409, "stock-insuffisant");
    assert_eq!(physiques(&base).await, "10 10 10 10000");
    assert_eq!(gestionnaire.get(&chemin).await.expect_status(200)["etat"], "ouvert");
    lire(&gestionnaire, &chemin, lecture(1, 1)).await;
    appliquer(&gestionnaire, &chemin, json!({})).await.expect_status(200);
    assert_eq!(physiques(&base).await, "2 5 10 10000");
    verifier(&base).await;
}

#[actix_web::test]
async fn one_stock_take_at_a_time_counts_a_product_of_a_place() {
    let (app, base) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    let ouvrir = async |lieu: i32, categorie: Value| {
        agir(&siege, INVENTAIRES, json!({"lieu_id": lieu, "categorie_id": categorie})).await
    };
    let premier = ouvrir(3, json!(1)).await.expect_status(201);
    ouvrir(3, json!(2)).await.expect_status(201);
    let refus = ouvrir(3, json!(1)).await.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["inventaires"], json!([premier["inventaire_id"]]));
    let refus = ouvrir(3, json!(null)).await.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["inventaires"].as_array().unwrap().len(), 2);
    ouvrir(4, json!(null)).await.expect_status(201);
    ouvrir(4, json!(1)).await.expect_problem(409, "etat-incompatible");
    let abandon = format!("{INVENTAIRES}/{}/abandon", premier["inventaire_id"].as_str().unwrap());
    assert_eq!(siege.post(&abandon, json!({})).await.expect_status(200)["etat"], "abandonne");
    let encore = siege.post(&abandon, json!({})).await;
    assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
    let autre = app.travailleur(Role::Responsable, &[]);
    autre.post(&abandon, json!({})).await.expect_problem(409, "etat-incompatible");
    ouvrir(3, json!(1)).await.expect_status(201);
    ouvrir(3, json!(99)).await.expect_problem(400, "requete-invalide");
    ouvrir(99, json!(1)).await.expect_problem(404, "introuvable");
    ouvrir(1, json!(1)).await.expect_problem(409, "etat-incompatible");
    base.proprietaire("update magasin.lieu set etat = 'ferme' where lieu_id = 2").await;
    ouvrir(2, json!(null)).await.expect_problem(409, "etat-incompatible");
    let ouverts = siege.get("/api/inventaires?etat=ouvert&limite=2").await.expect_status(200);
    assert_eq!(ouverts["elements"].as_array().unwrap().len(), 2);
    assert!(ouverts["curseur_suivant"].is_string());
    assert_eq!(
        siege.get("/api/inventaires?lieu_id=4").await.expect_status(200)["elements"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn a_stock_take_is_for_those_of_the_place_and_closed_by_who_manages_it() {
    let (app, _base) = crate::app().await;
    let (gestionnaire, employe) = (app.travailleur(Role::Gestionnaire, &[3]), caissier(&app));
    agir(&employe, INVENTAIRES, json!({"lieu_id": 3})).await.expect_problem(403, "role-insuffisant");
    let etranger = app.travailleur(Role::Gestionnaire, &[4]);
    agir(&etranger, INVENTAIRES, json!({"lieu_id": 3})).await.expect_problem(403, "magasin-hors-affectation");
    let chemin = ouvrir_inventaire(&gestionnaire).await;
    for suite in ["application", "abandon"] {
        let adresse = format!("{chemin}/{suite}");
        employe.post(&adresse, json!({})).await.expect_problem(403, "role-insuffisant");
        etranger.post(&adresse, json!({})).await.expect_problem(403, "magasin-hors-affectation");
        let absent = format!("{INVENTAIRES}/{}/{suite}", Uuid::now_v7());
        gestionnaire.post(&absent, json!({})).await.expect_problem(404, "introuvable");
    }
    let lectures = format!("{chemin}/lectures");
    agir(&etranger, &lectures, lecture(1, 1)).await.expect_problem(403, "magasin-hors-affectation");
    agir(&app.client(CompteId::new(Uuid::now_v7())), &lectures, lecture(1, 1))
        .await
        .expect_problem(403, "role-insuffisant");
    agir(&app.caissier(Role::Employe, &[3]), &lectures, lecture(1, 1))
        .await
        .expect_problem(403, "mot-de-passe-requis");
    for suite in ["", "/revue", "/lectures"] {
        let adresse = format!("{chemin}{suite}");
        etranger.get(&adresse).await.expect_problem(403, "magasin-hors-affectation");
        app.anonyme().get(&adresse).await.expect_problem(401, "non-authentifie");
        employe.get(&adresse).await.expect_status(200);
        let absent = format!("{INVENTAIRES}/{}{suite}", Uuid::now_v7());
        employe.get(&absent).await.expect_problem(404, "introuvable");
        if !suite.is_empty() {
            employe.get(&format!("{adresse}?curseur=x")).await.expect_problem(400, "curseur-invalide");
        }
    }
    etranger.get("/api/inventaires?lieu_id=3").await.expect_problem(403, "magasin-hors-affectation");
    assert_eq!(etranger.get(INVENTAIRES).await.expect_status(200)["elements"], json!([]));
}

#[actix_web::test]
async fn what_no_scanner_reads_is_refused() {
    let (app, base) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    for (champ, valeur) in [
        ("lieu_id", json!(0)),
        ("lieu_id", json!(null)),
        ("categorie_id", json!("1")),
        ("seuil_recompte", json!(-1)),
        ("seuil_recompte", json!(1_000_001)),
        ("note", json!("x")),
    ] {
        let mut corps = json!({"lieu_id": 3});
        corps[champ] = valeur;
        refuser(&siege, INVENTAIRES, corps).await;
    }
    let chemin = ouvrir_inventaire(&siege).await;
    let lectures = format!("{chemin}/lectures");
    for (champ, valeur) in [
        ("appareil", json!("")),
        ("appareil", json!("x".repeat(41))),
        ("appareil", json!(null)),
        ("quantite", json!(100_001)),
        ("quantite", json!(-100_001)),
        ("quantite", json!(1.5)),
        ("sku", json!("EPI-0001")),
        ("produit_id", json!(null)),
        ("gtin", json!("2000000000016")),
        ("recompte", json!("oui")),
        ("note", json!("x")),
    ] {
        let mut corps = lecture(1, 1);
        corps[champ] = valeur;
        refuser(&siege, &lectures, corps).await;
    }
    let mut negatif = lecture(1, -1);
    negatif["recompte"] = json!(true);
    refuser(&siege, &lectures, negatif).await;
    agir(&siege, &lectures, lecture(99, 1)).await.expect_problem(400, "produit-inconnu");
    let inconnu = json!({"appareil": "PDA-1", "gtin": "96385074", "quantite": 1});
    agir(&siege, &lectures, inconnu).await.expect_problem(400, "produit-inconnu");
    base.proprietaire(
        "insert into magasin.code_barres (gtin, produit_id, quantite) values ('96385074', 1, 2000000)",
    )
    .await;
    let beaucoup = json!({"appareil": "PDA-1", "gtin": "96385074", "quantite": 100_000});
    agir(&siege, &lectures, beaucoup).await.expect_problem(400, "requete-invalide");
    for corps in [json!({"non_lus": "un"}), json!({"sans_recompte": 1}), json!({"x": 1}), json!([])] {
        siege.post(&format!("{chemin}/application"), corps).await.expect_problem(400, "requete-invalide");
    }
    siege.get(&format!("{chemin}/revue?etat=x")).await.expect_problem(400, "requete-invalide");
    siege.get("/api/inventaires/x").await.expect_problem(400, "requete-invalide");
    base.expect_no_rows("select count(*) from magasin.inventaire_lecture").await;
    verifier(&base).await;
}
