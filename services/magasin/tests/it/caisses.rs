//! `/api/magasins/{id}/caisses` and `/api/sessions`.

use comptoir_test::TestClient;
use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{agir, caissier, ouvrir, verifier};

#[actix_web::test]
async fn a_session_goes_from_its_float_to_its_z() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let cle = Uuid::now_v7();
    let corps = json!({"caisse_id": 1, "fond_cents": 20000});
    let session = caissier.cle(cle).post("/api/sessions", corps.clone()).await.expect_status(201);
    assert_eq!(session["session_id"], cle.to_string());
    assert_eq!(session["prefixe"], "MTL-1-1");
    assert_eq!(session["etat"], "ouverte");
    assert!(session["attendu_cents"].is_null() && session["ecart_cents"].is_null());
    let repetee = caissier.cle(cle).post("/api/sessions", corps).await;
    assert_eq!(repetee.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(repetee.expect_status(201), session);

    let caisses = caissier.get("/api/magasins/3/caisses").await.expect_status(200);
    assert_eq!(caisses[0]["session"]["session_id"], cle.to_string());
    assert_eq!(caisses[1]["numero"], 2);
    assert!(caisses[1]["session"].is_null());

    let chemin = format!("/api/sessions/{cle}");
    let comptage = json!({"denominations": {"10000": 2}});
    let refus = agir(&caissier, &format!("{chemin}/comptage"), comptage.clone()).await;
    assert_eq!(refus.expect_problem(409, "etat-incompatible")["etat"], "ouverte");
    caissier.get(&format!("{chemin}/z")).await.expect_problem(409, "etat-incompatible");
    let terminee = agir(&caissier, &format!("{chemin}/fin"), json!({})).await.expect_status(200);
    assert_eq!(terminee["etat"], "terminee");
    assert!(terminee["attendu_cents"].is_null());
    agir(&caissier, &format!("{chemin}/fin"), json!({})).await.expect_problem(409, "etat-incompatible");
    assert!(caissier.get(&chemin).await.expect_status(200)["attendu_cents"].is_null());
    let siege = app.travailleur(Role::Responsable, &[]);
    assert_eq!(siege.get(&chemin).await.expect_status(200)["attendu_cents"], 20000);

    let cle = Uuid::now_v7();
    let fermee =
        caissier.cle(cle).post(&format!("{chemin}/comptage"), comptage.clone()).await.expect_status(200);
    assert_eq!(fermee["etat"], "fermee");
    assert_eq!(fermee["attendu_cents"], 20000);
    assert_eq!(fermee["ecart_cents"], 0);
    assert_eq!(
        caissier.cle(cle).post(&format!("{chemin}/comptage"), comptage).await.expect_status(200),
        fermee
    );
    let z = caissier.get(&format!("{chemin}/z")).await.expect_status(200);
    assert_eq!(z["fond_cents"], 20000);
    assert_eq!(z["compte_cents"], 20000);
    assert_eq!(z["denominations"], json!({"10000": 2}));
    assert_eq!(z["paiements"], json!([]));
    verifier(&base).await;
}

#[actix_web::test]
async fn a_difference_above_five_dollars_needs_a_note() {
    let (app, _base) = crate::app().await;
    let caissier = caissier(&app);
    let chemin = format!("/api/sessions/{}", ouvrir(&caissier, 1).await);
    agir(&caissier, &format!("{chemin}/fin"), json!({})).await.expect_status(200);
    let manque = json!({"denominations": {"10000": 1, "5000": 1, "2000": 2, "200": 2, "25": 1, "10": 2}});
    let refus = agir(&caissier, &format!("{chemin}/comptage"), manque.clone()).await;
    let probleme = refus.expect_problem(409, "ecart-a-expliquer");
    assert!(probleme.get("ecart_cents").is_none(), "the count is blind: {probleme}");
    assert_eq!(caissier.get(&chemin).await.expect_status(200)["etat"], "terminee");
    let mut corps = manque;
    corps["note"] = json!("Un billet de 5 $ est tombé.");
    let fermee = agir(&caissier, &format!("{chemin}/comptage"), corps).await.expect_status(200);
    assert_eq!(fermee["compte_cents"], 19445);
    assert_eq!(fermee["ecart_cents"], -555);
    assert_eq!(fermee["note"], "Un billet de 5 $ est tombé.");
}

#[actix_web::test]
async fn a_till_has_one_open_session_also_when_ten_ask_at_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    let (caissier, collegue) = (caissier(&app), caissier(&autre));
    let corps = json!({"caisse_id": 1, "fond_cents": 0});
    let reponses =
        join_all((0..10).map(|n| agir([&caissier, &collegue][n % 2], "/api/sessions", corps.clone()))).await;
    let ouverte = reponses.iter().find(|reponse| reponse.statut == 201).unwrap().corps["session_id"].clone();
    let mut refusees = 0;
    for reponse in reponses.into_iter().filter(|reponse| reponse.statut != 201) {
        assert_eq!(reponse.expect_problem(409, "session-deja-ouverte")["session_id"], ouverte);
        refusees += 1;
    }
    assert_eq!(refusees, 9);
    base.expect_no_rows("select derniere_session - 1 from magasin.caisse where caisse_id = 1").await;

    let chemin = format!("/api/sessions/{}", ouverte.as_str().unwrap());
    agir(&caissier, &format!("{chemin}/fin"), json!({})).await.expect_status(200);
    let suivante =
        agir(&caissier, "/api/sessions", json!({"caisse_id": 1, "fond_cents": 5})).await.expect_status(201);
    assert_eq!(suivante["prefixe"], "MTL-1-2");
}

#[actix_web::test]
async fn the_same_key_opens_one_session_and_no_other() {
    let (app, _base) = crate::app().await;
    let caissier = caissier(&app);
    let cle = Uuid::now_v7();
    let corps = json!({"caisse_id": 1, "fond_cents": 0});
    let reponses = join_all((0..20).map(|_| {
        let (caissier, corps) = (caissier.cle(cle), corps.clone());
        async move { caissier.post("/api/sessions", corps).await.expect_status(201) }
    }))
    .await;
    assert!(reponses.iter().all(|session| *session == reponses[0]));
    let autre = json!({"caisse_id": 2, "fond_cents": 0});
    caissier.cle(cle).post("/api/sessions", autre.clone()).await.expect_problem(422, "cle-reutilisee");
    self::caissier(&app).cle(cle).post("/api/sessions", autre).await.expect_problem(422, "cle-reutilisee");
}

#[actix_web::test]
async fn a_session_belongs_to_its_store() {
    let (app, base) = crate::app().await;
    let session = ouvrir(&caissier(&app), 1).await;
    let chemin = format!("/api/sessions/{session}");
    let etranger = app.travailleur(Role::Gestionnaire, &[4]);
    etranger.get(&chemin).await.expect_problem(403, "magasin-hors-affectation");
    etranger.get(&format!("{chemin}/z")).await.expect_problem(403, "magasin-hors-affectation");
    etranger.get("/api/magasins/3/caisses").await.expect_problem(403, "magasin-hors-affectation");
    etranger.get("/api/sessions?magasin_id=3").await.expect_problem(403, "magasin-hors-affectation");
    assert_eq!(etranger.get("/api/sessions").await.expect_status(200)["elements"], json!([]));
    for suite in ["fin", "comptage"] {
        let corps = if suite == "fin" { json!({}) } else { json!({"denominations": {}}) };
        agir(&etranger, &format!("{chemin}/{suite}"), corps)
            .await
            .expect_problem(403, "magasin-hors-affectation");
    }
    let corps = json!({"caisse_id": 2, "fond_cents": 0});
    agir(&etranger, "/api/sessions", corps.clone()).await.expect_problem(403, "magasin-hors-affectation");
    let inconnue = json!({"caisse_id": 99, "fond_cents": 0});
    agir(&etranger, "/api/sessions", inconnue).await.expect_problem(404, "introuvable");
    let nulle = format!("/api/sessions/{}", Uuid::now_v7());
    etranger.get(&nulle).await.expect_problem(404, "introuvable");
    etranger.get(&format!("{nulle}/z")).await.expect_problem(404, "introuvable");
    agir(&etranger, &format!("{nulle}/fin"), json!({})).await.expect_problem(404, "introuvable");
    base.proprietaire("update magasin.caisse set etat = 'retiree' where caisse_id = 2").await;
    agir(&caissier(&app), "/api/sessions", corps.clone()).await.expect_problem(409, "etat-incompatible");

    app.anonyme().get(&chemin).await.expect_problem(401, "non-authentifie");
    let client = app.client(comptoir_types::CompteId::new(Uuid::now_v7()));
    client.get(&chemin).await.expect_problem(403, "role-insuffisant");
    agir(&client, "/api/sessions", corps).await.expect_problem(403, "role-insuffisant");
}

#[actix_web::test]
async fn sessions_are_listed_newest_first_by_store_state_and_day() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let (une, deux) = (ouvrir(&caissier, 1).await, ouvrir(&caissier, 2).await);
    let siege = app.travailleur(Role::Responsable, &[]);
    let trois = ouvrir(&siege, 3).await;
    agir(&caissier, &format!("/api/sessions/{une}/fin"), json!({})).await.expect_status(200);
    // Half past midnight of the day that summer time ends: 04:30 UTC; and half an hour before it.
    base.proprietaire(&format!(
        "update magasin.session_caisse set ouverte_le = '2025-11-02T04:30:00Z' where session_id = '{une}';
         update magasin.session_caisse set ouverte_le = '2025-11-02T03:30:00Z' where session_id = '{deux}'"
    ))
    .await;
    let ids = async |appelant: &TestClient<'_>, suite: &str| -> Vec<String> {
        let page = appelant.get(&format!("/api/sessions?{suite}")).await.expect_status(200);
        let ids = page["elements"].as_array().unwrap().iter();
        ids.map(|session| session["session_id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&siege, "").await, [trois.as_str(), &une, &deux]);
    assert_eq!(ids(&caissier, "").await, [une.as_str(), &deux]);
    assert_eq!(ids(&siege, "magasin_id=4").await, [trois.as_str()]);
    assert_eq!(ids(&siege, "etat=terminee").await, [une.as_str()]);
    assert_eq!(ids(&siege, "du=2025-11-02&au=2025-11-02").await, [une.as_str()]);
    assert_eq!(ids(&siege, "au=2025-11-01").await, [deux.as_str()]);
    let page = siege.get("/api/sessions?limite=2").await.expect_status(200);
    let curseur = page["curseur_suivant"].as_str().unwrap();
    assert_eq!(ids(&siege, &format!("limite=2&curseur={curseur}")).await, [deux.as_str()]);
    for mauvais in ["du=hier", "etat=x", "magasin_id=x", "limite=101", "du=%2B999999-01-01"] {
        siege.get(&format!("/api/sessions?{mauvais}")).await.expect_problem(400, "requete-invalide");
    }
    siege.get("/api/sessions?curseur=x").await.expect_problem(400, "curseur-invalide");
}

#[actix_web::test]
async fn what_does_not_parse_changes_nothing() {
    let (app, base) = crate::app().await;
    let caissier = caissier(&app);
    let sans_cle = caissier.post("/api/sessions", json!({"caisse_id": 1, "fond_cents": 0})).await;
    sans_cle.expect_problem(400, "cle-idempotence-requise");
    for corps in [
        json!({}),
        json!({"caisse_id": 1}),
        json!({"caisse_id": "1", "fond_cents": 0}),
        json!({"caisse_id": 1, "fond_cents": 3}),
        json!({"caisse_id": 1, "fond_cents": -5}),
        json!({"caisse_id": 1, "fond_cents": 1_000_005}),
        json!({"caisse_id": 1, "fond_cents": 1e30}),
        json!({"caisse_id": 99_999_999_999_i64, "fond_cents": 0}),
        json!({"caisse_id": 1, "fond_cents": 0, "fond": 0}),
    ] {
        agir(&caissier, "/api/sessions", corps).await.expect_problem(400, "requete-invalide");
    }
    base.expect_no_rows("select count(*) from magasin.session_caisse").await;
    let chemin = format!("/api/sessions/{}", ouvrir(&caissier, 1).await);
    agir(&caissier, &format!("{chemin}/fin"), json!({"note": "x"}))
        .await
        .expect_problem(400, "requete-invalide");
    agir(&caissier, &format!("{chemin}/fin"), json!({})).await.expect_status(200);
    for corps in [
        json!({}),
        json!({"denominations": {"7": 1}}),
        json!({"denominations": {"05": 1}}),
        json!({"denominations": {"5": -1}}),
        json!({"denominations": {"5": 1.5}}),
        json!({"denominations": {"10000": 100_001}}),
        json!({"denominations": {"10000": 2}, "note": "a\u{0}b"}),
        json!({"denominations": {"10000": 2}, "note": "x".repeat(501)}),
    ] {
        agir(&caissier, &format!("{chemin}/comptage"), corps).await.expect_problem(400, "requete-invalide");
    }
    caissier.get("/api/sessions/x").await.expect_problem(400, "requete-invalide");
}
