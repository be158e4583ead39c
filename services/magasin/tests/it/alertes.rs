//! Thresholds and alerts.

use comptoir_test::TestClient;
use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::helpers::{agir, caissier, refuser, valeur, verifier};

fn seuils(min: i64, max: i64) -> Value {
    json!({"seuil_min": min, "seuil_max": max})
}

async fn alertes(appelant: &TestClient<'_>, suite: &str) -> Vec<Value> {
    let page = appelant.get(&format!("/api/alertes{suite}")).await.expect_status(200);
    page["elements"].as_array().unwrap().clone()
}

fn produits(alertes: &[Value]) -> Vec<(i64, i64)> {
    let un = |alerte: &Value| (alerte["lieu_id"].as_i64().unwrap(), alerte["produit_id"].as_i64().unwrap());
    alertes.iter().map(un).collect()
}

#[actix_web::test]
async fn a_threshold_opens_and_closes_its_alert_at_once() {
    let (app, base) = crate::app().await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]);
    let chemin = "/api/magasins/3/stock/1";
    let stock = gestionnaire.put(chemin, seuils(11, 100)).await.expect_status(200);
    assert_eq!(
        (&stock["niveau"], &stock["seuil_min"], &stock["sku"]),
        (&json!("faible"), &json!(11), &json!("EPI-0001"))
    );
    let [alerte] = &alertes(&gestionnaire, "").await[..] else { panic!("one alert") };
    assert_eq!(
        (&alerte["niveau"], &alerte["disponible"], &alerte["fermee_le"]),
        (&json!("faible"), &json!(10), &Value::Null)
    );
    gestionnaire.put(chemin, seuils(10, 11)).await.expect_status(200);
    assert!(alertes(&gestionnaire, "").await.is_empty());
    let [fermee] = &alertes(&gestionnaire, "?ouverte=false").await[..] else { panic!("one closed") };
    assert!(fermee["fermee_le"].is_string() && fermee["niveau"] == "normal", "{fermee}");
    assert_eq!(valeur(&base, "select count(*) from magasin.outbox where type = 'audit.seuil'").await, "2");

    for (min, max) in [(5, 5), (6, 5), (-1, 5), (0, 1_000_001), (1_000_001, 1_000_000)] {
        refuser_put(&gestionnaire, chemin, seuils(min, max)).await;
    }
    for corps in [json!({}), json!({"seuil_min": 1}), json!({"seuil_min": "1", "seuil_max": 2})] {
        refuser_put(&gestionnaire, chemin, corps).await;
    }
    gestionnaire.put("/api/magasins/3/stock/99", seuils(1, 2)).await.expect_problem(404, "introuvable");
    gestionnaire.put("/api/magasins/3/stock/x", seuils(1, 2)).await.expect_problem(400, "requete-invalide");
    gestionnaire.put("/api/magasins/x/stock/1", seuils(1, 2)).await.expect_problem(400, "requete-invalide");
    gestionnaire
        .put("/api/magasins/4/stock/1", seuils(1, 2))
        .await
        .expect_problem(403, "magasin-hors-affectation");
    caissier(&app).put(chemin, seuils(1, 2)).await.expect_problem(403, "role-insuffisant");
    verifier(&base).await;
}

async fn refuser_put(appelant: &TestClient<'_>, chemin: &str, corps: Value) {
    for (langue, titre) in [("fr", "Requête invalide"), ("en", "Invalid request")] {
        let reponse = appelant.avec("Accept-Language", langue).put(chemin, corps.clone()).await;
        assert_eq!(reponse.expect_problem(400, "requete-invalide")["title"], titre, "{corps}");
    }
}

#[actix_web::test]
async fn what_has_run_out_comes_first_then_the_newest_page_by_page() {
    let (app, base) = crate::app().await;
    let siege = app.travailleur(Role::Responsable, &[]);
    for (lieu, produit) in [(3, 1), (3, 2), (4, 1), (2, 3), (3, 3)] {
        siege.put(&format!("/api/magasins/{lieu}/stock/{produit}"), seuils(11, 100)).await.expect_status(200);
    }
    let vider = |lieu: i32, produit: i32| json!({"lieu_id": lieu, "type": "ajustement", "motif": "vol", "lignes": [{"produit_id": produit, "delta": -10}]});
    for (lieu, produit) in [(3, 1), (2, 3)] {
        agir(&siege, "/api/mouvements", vider(lieu, produit)).await.expect_status(201);
    }
    let ordre = [(2, 3), (3, 1), (3, 3), (4, 1), (3, 2)];
    assert_eq!(produits(&alertes(&siege, "").await), ordre);
    let mut vues = Vec::new();
    let mut suite = String::new();
    loop {
        let page = siege.get(&format!("/api/alertes?limite=1{suite}")).await.expect_status(200);
        vues.extend(produits(page["elements"].as_array().unwrap()));
        let Value::String(curseur) = &page["curseur_suivant"] else { break };
        suite = format!("&curseur={curseur}");
    }
    assert_eq!(vues, ordre);
    assert_eq!(produits(&alertes(&siege, "?niveau=rupture").await), [(2, 3), (3, 1)]);
    assert_eq!(produits(&alertes(&siege, "?lieu_id=3&niveau=faible").await), [(3, 3), (3, 2)]);
    let caissier = caissier(&app);
    assert_eq!(produits(&alertes(&caissier, "").await), [(3, 1), (3, 3), (3, 2)]);
    assert_eq!(produits(&alertes(&caissier, "?lieu_id=2").await), [(2, 3)]);
    caissier.get("/api/alertes?lieu_id=4").await.expect_problem(403, "magasin-hors-affectation");
    siege.get("/api/alertes?lieu_id=99").await.expect_problem(404, "introuvable");
    for mauvais in ["niveau=x", "ouverte=1", "lieu_id=x", "limite=0"] {
        siege.get(&format!("/api/alertes?{mauvais}")).await.expect_problem(400, "requete-invalide");
    }
    siege.get("/api/alertes?curseur=x").await.expect_problem(400, "curseur-invalide");
    verifier(&base).await;
}

#[actix_web::test]
async fn an_alert_is_taken_in_charge_by_one() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    base.proprietaire("update magasin.stock set seuil_min = 11 where lieu_id = 3 and produit_id = 1").await;
    let caissier = caissier(&app);
    let id = alertes(&caissier, "").await[0]["alerte_id"].as_i64().unwrap();
    let chemin = format!("/api/alertes/{id}/prise-en-charge");
    caissier.post(&chemin, json!({})).await.expect_problem(403, "role-insuffisant");
    let etranger = app.travailleur(Role::Gestionnaire, &[4]);
    etranger.post(&chemin, json!({})).await.expect_problem(403, "magasin-hors-affectation");
    let gestionnaires: Vec<_> =
        (0..20).map(|n| [&app, &autre][n % 2].travailleur(Role::Gestionnaire, &[3])).collect();
    let reponses = join_all(gestionnaires.iter().map(|un| un.post(&chemin, json!({})))).await;
    let gagnants: Vec<_> = (0..20).filter(|n| reponses[*n].statut == 200).collect();
    let [gagnant] = gagnants[..] else { panic!("{gagnants:?}") };
    for refusee in reponses.into_iter().filter(|reponse| reponse.statut != 200) {
        let refus = refusee.expect_problem(409, "etat-incompatible");
        assert!(refus["prise_en_charge_par"].is_string());
    }
    let encore = gestionnaires[gagnant].post(&chemin, json!({})).await;
    assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
    encore.expect_status(200);
    assert_eq!(valeur(&base, "select count(*) from magasin.outbox where type = 'audit.alerte'").await, "1");
    base.proprietaire("update magasin.stock set seuil_min = 0 where lieu_id = 3 and produit_id = 1").await;
    etranger.post(&chemin, json!({})).await.expect_problem(403, "magasin-hors-affectation");
    let ferme = gestionnaires[0].avec("Accept-Language", "en").post(&chemin, json!({})).await;
    assert_eq!(ferme.expect_problem(409, "etat-incompatible")["detail"], "This alert is closed.");
    let absente = "/api/alertes/999999/prise-en-charge";
    gestionnaires[0].post(absente, json!({})).await.expect_problem(404, "introuvable");
    refuser(&gestionnaires[0], "/api/alertes/0/prise-en-charge", json!({})).await;
}

#[actix_web::test]
async fn one_alert_is_open_however_many_cross_the_threshold_at_once() {
    let (app, base) = crate::app().await;
    let autre = crate::demarrer(&base, magasin::Reglages::default());
    base.proprietaire("update magasin.stock set physique = 0 where lieu_id = 3 and produit_id = 1").await;
    base.proprietaire(
        "insert into magasin.mouvement (lieu_id, produit_id, type, motif, physique_delta, reserve_delta, physique_apres,
                                        reserve_apres, reference_id)
         values (3, 1, 'ajustement', 'vol', -10, 0, 0, 0, gen_random_uuid());
         update magasin.stock set seuil_min = 5 where lieu_id = 3 and produit_id = 1",
    )
    .await;
    let gestionnaires = [&app, &autre].map(|app| app.travailleur(Role::Gestionnaire, &[3]));
    for _ in 0..5 {
        let ecritures = join_all((0..24).map(|n| {
            let gestionnaire = &gestionnaires[n % 2];
            let delta = if n % 3 == 0 { -4 } else { 2 };
            let corps = json!({"lieu_id": 3, "type": "ajustement", "motif": "erreur_de_saisie",
                               "lignes": [{"produit_id": 1, "delta": delta}]});
            async move {
                if n % 5 == 0 {
                    let min = i64::try_from(n % 10).unwrap();
                    gestionnaire.put("/api/magasins/3/stock/1", seuils(min, 100)).await.statut
                } else {
                    agir(gestionnaire, "/api/mouvements", corps).await.statut
                }
            }
        }))
        .await;
        assert!(ecritures.iter().all(|statut| [200, 201, 409].contains(statut)), "{ecritures:?}");
        verifier(&base).await;
    }
    let doubles = "select count(*) from (select from magasin.alerte where fermee_le is null
                     group by lieu_id, produit_id having count(*) > 1) as double";
    base.expect_no_rows(doubles).await;
}
