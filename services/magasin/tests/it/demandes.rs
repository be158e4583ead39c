//! `/api/demandes`: what stores ask for, and what becomes of it.

use comptoir_test::{TestClient, TestDatabase};
use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{caissier, demander, etape, lignes, logistique, recues, siege, valeur, verifier};

async fn lire(appelant: &TestClient<'_>, demande: &Value) -> Value {
    let chemin = format!("/api/demandes/{}", demande["demande_id"].as_str().unwrap());
    appelant.get(&chemin).await.expect_status(200)
}

async fn transfert(appelant: &TestClient<'_>, demande: &Value) -> Value {
    let chemin = format!("/api/transferts/{}", demande["transfert_id"].as_str().unwrap());
    appelant.get(&chemin).await.expect_status(200)
}

#[actix_web::test]
async fn a_store_asks_gets_a_part_of_it_and_receives_it() {
    let (app, base) = crate::app().await;
    let (employe, siege) = (caissier(&app), siege(&app));
    let cle = Uuid::now_v7();
    let corps = json!({"lieu_id": 3, "lignes": lignes(&[(2, 8), (1, 5)])});
    let demandes = employe.cle(cle).post("/api/demandes", corps.clone()).await.expect_status(201);
    assert_eq!(demandes[0]["demande_id"], cle.to_string());
    assert_eq!((&demandes[0]["produit_id"], &demandes[1]["produit_id"]), (&json!(2), &json!(1)));
    assert_eq!((&demandes[0]["etat"], &demandes[0]["nom_en"]), (&json!("soumise"), &json!("Flour")));
    let encore = employe.cle(cle).post("/api/demandes", corps).await;
    assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(encore.expect_status(201), demandes);
    assert_eq!(lire(&employe, &demandes[1]).await, demandes[1]);

    let approuvee = etape(&siege, &demandes[0], "approbation", json!({"quantite": 6})).await;
    assert_eq!(approuvee.en_tete("etag"), Some("\"2\""));
    let approuvee = approuvee.expect_status(200);
    assert_eq!((&approuvee["etat"], &approuvee["quantite_approuvee"]), (&json!("approuvee"), &json!(6)));
    let aussi = etape(&siege, &demandes[1], "approbation", json!({"quantite": 5})).await.expect_status(200);
    assert_eq!(aussi["transfert_id"], approuvee["transfert_id"]);
    verifier(&base).await;
    etape(&siege, &aussi, "refus", json!({"motif": "trop tard"}))
        .await
        .expect_problem(409, "etat-incompatible");
    etape(&employe, &aussi, "annulation", json!({})).await.expect_problem(409, "etat-incompatible");

    let centre = logistique(&app);
    let prepare = transfert(&siege, &approuvee).await;
    assert_eq!((&prepare["nombre_lignes"], &prepare["version"]), (&json!(2), &json!(2)));
    let parti = etape(&centre, &prepare, "expedition", json!({})).await.expect_status(200);
    verifier(&base).await;
    etape(&employe, &parti, "reception", recues(&[(1, 5), (2, 4)])).await.expect_status(200);
    for demande in [&approuvee, &aussi] {
        let satisfaite = lire(&employe, demande).await;
        assert_eq!((&satisfaite["etat"], &satisfaite["version"]), (&json!("satisfaite"), &json!(3)));
    }
    verifier(&base).await;
    // Once it is satisfied, the store may ask again.
    demander(&employe, 3, &[(1, 1)]).await.expect_status(201);
    let decidees =
        "select string_agg(charge ->> 'etat', ' ') from magasin.outbox where type = 'demande.decidee'";
    assert_eq!(valeur(&base, decidees).await, "approuvee approuvee");
}

#[actix_web::test]
async fn a_cancelled_transfer_withdraws_its_requests() {
    let (app, base) = crate::app().await;
    let (employe, siege) = (caissier(&app), siege(&app));
    let demandes = demander(&employe, 3, &[(1, 5)]).await.expect_status(201);
    let approuvee =
        etape(&siege, &demandes[0], "approbation", json!({"quantite": 5})).await.expect_status(200);
    let prepare = transfert(&siege, &approuvee).await;
    etape(&logistique(&app), &prepare, "annulation", json!({})).await.expect_status(200);
    let annulee = lire(&employe, &approuvee).await;
    assert_eq!((&annulee["etat"], &annulee["transfert_id"]), (&json!("annulee"), &Value::Null));
    base.expect_no_rows("select count(*) from magasin.stock where reserve <> 0").await;
    verifier(&base).await;
    let demandes = demander(&employe, 3, &[(1, 5)]).await.expect_status(201);
    etape(&siege, &demandes[0], "approbation", json!({"quantite": 5})).await.expect_status(200);
    verifier(&base).await;
}

#[actix_web::test]
async fn a_store_has_one_open_request_for_a_product() {
    let (app, base) = crate::app().await;
    let employe = caissier(&app);
    let demandes = demander(&employe, 3, &[(1, 5)]).await.expect_status(201);
    let refus = demander(&employe, 3, &[(2, 1), (1, 5)]).await.expect_problem(409, "demande-deja-ouverte");
    assert_eq!(refus["demande_id"], demandes[0]["demande_id"]);
    base.expect_no_rows("select count(*) - 1 from magasin.demande").await;
    demander(&app.travailleur(Role::Employe, &[4]), 4, &[(1, 5)]).await.expect_status(201);
    // Also of many at once, whose lines come in two orders.
    let (aller, retour) = ([(2, 1), (3, 1), (4, 1)], [(4, 1), (3, 1), (2, 1)]);
    let tous =
        join_all((0..40).map(|rang| demander(&employe, 3, if rang % 2 == 0 { &aller } else { &retour })));
    let statuts: Vec<_> = tous.await.into_iter().map(|reponse| reponse.statut).collect();
    assert_eq!(statuts.iter().filter(|statut| **statut == 201).count(), 1, "{statuts:?}");
    assert!(statuts.iter().all(|statut| [201, 409].contains(statut)), "{statuts:?}");
    verifier(&base).await;
}

#[actix_web::test]
async fn each_role_decides_what_is_its_own() {
    let (app, base) = crate::app().await;
    let (employe, siege) = (caissier(&app), siege(&app));
    let collegue = caissier(&app);
    let gerant = app.travailleur(Role::Gestionnaire, &[3]);
    let ailleurs = app.travailleur(Role::Gestionnaire, &[4]);
    demander(&ailleurs, 3, &[(1, 1)]).await.expect_problem(403, "magasin-hors-affectation");
    app.caissier(Role::Employe, &[3]).get("/api/demandes").await.expect_problem(403, "mot-de-passe-requis");
    let demandes = demander(&employe, 3, &[(1, 1), (2, 1), (3, 1), (4, 1)]).await.expect_status(201);
    for pas in ["approbation", "refus"] {
        for qui in [&employe, &gerant, &ailleurs] {
            let refus = etape(qui, &demandes[0], pas, json!({"quantite": 1, "motif": "non"})).await;
            refus.expect_problem(403, "role-insuffisant");
        }
    }
    etape(&collegue, &demandes[0], "annulation", json!({})).await.expect_problem(403, "role-insuffisant");
    etape(&ailleurs, &demandes[0], "annulation", json!({}))
        .await
        .expect_problem(403, "magasin-hors-affectation");
    for (qui, rang) in [(&employe, 0), (&gerant, 1), (&siege, 2)] {
        let annulee = etape(qui, &demandes[rang], "annulation", json!({})).await.expect_status(200);
        assert_eq!(annulee["etat"], "annulee");
        let encore = etape(qui, &demandes[rang], "annulation", json!({})).await;
        assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
    }
    etape(&gerant, &demandes[0], "annulation", json!({})).await.expect_problem(412, "version-perimee");
    let refusee =
        etape(&siege, &demandes[3], "refus", json!({"motif": "hors saison"})).await.expect_status(200);
    assert_eq!((&refusee["etat"], &refusee["motif"]), (&json!("refusee"), &json!("hors saison")));
    let encore = etape(&siege, &demandes[3], "refus", json!({"motif": "autre chose"})).await;
    encore.expect_problem(412, "version-perimee");
    ailleurs.get("/api/demandes?lieu_id=3").await.expect_problem(403, "magasin-hors-affectation");
    let une = format!("/api/demandes/{}", demandes[0]["demande_id"].as_str().unwrap());
    ailleurs.get(&une).await.expect_problem(403, "magasin-hors-affectation");
    employe.get(&format!("/api/demandes/{}", Uuid::now_v7())).await.expect_problem(404, "introuvable");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_request_that_cannot_be_is_refused_and_nothing_changes() {
    let (app, base) = crate::app().await;
    let siege = siege(&app);
    base.proprietaire("update magasin.lieu set etat = 'ferme' where lieu_id = 4").await;
    for lieu in [1, 2, 4, 99] {
        let refus = demander(&siege, lieu, &[(1, 1)]).await.expect_problem(400, "requete-invalide");
        assert_eq!(refus["erreurs"][0]["champ"], "lieu_id", "{lieu}");
    }
    demander(&siege, 3, &[(1, 1), (99, 1)]).await.expect_problem(400, "produit-inconnu");
    for lignes in [
        vec![],
        vec![(1, 1), (1, 1)],
        vec![(1, 0)],
        vec![(1, 100_001)],
        (1..=51).map(|produit| (produit, 1)).collect(),
    ] {
        demander(&siege, 3, &lignes).await.expect_problem(400, "requete-invalide");
    }
    base.expect_no_rows("select count(*) from magasin.demande").await;
    base.expect_no_rows("select count(*) from magasin.outbox").await;

    let demandes = demander(&siege, 3, &[(1, 12), (2, 3)]).await.expect_status(201);
    for (quantite, statut, genre) in
        [(13, 400, "requete-invalide"), (0, 400, "requete-invalide"), (12, 409, "stock-insuffisant")]
    {
        let refus = etape(&siege, &demandes[0], "approbation", json!({"quantite": quantite})).await;
        let refus = refus.expect_problem(statut, genre);
        if quantite == 12 {
            assert_eq!(refus["manques"], json!([{"produit_id": 1, "demande": 12, "disponible": 10}]));
        } else {
            assert_eq!(refus["erreurs"][0]["champ"], "quantite");
        }
    }
    for motif in [json!({}), json!({"motif": ""}), json!({"motif": "x".repeat(201)})] {
        etape(&siege, &demandes[0], "refus", motif).await.expect_problem(400, "requete-invalide");
    }
    let chemin = format!("/api/demandes/{}/approbation", demandes[0]["demande_id"].as_str().unwrap());
    siege.post(&chemin, json!({"quantite": 1})).await.expect_problem(428, "if-match-requis");
    base.proprietaire("update magasin.lieu set etat = 'ferme' where lieu_id = 3").await;
    etape(&siege, &demandes[1], "approbation", json!({"quantite": 1}))
        .await
        .expect_problem(409, "etat-incompatible");
    base.expect_no_rows("select count(*) from magasin.transfert").await;
    base.expect_no_rows("select count(*) from magasin.demande where version <> 1").await;
    verifier(&base).await;
}

#[actix_web::test]
async fn the_list_is_the_queue_of_head_office_and_that_of_each_store() {
    let (app, base) = crate::app().await;
    let (employe, siege) = (caissier(&app), siege(&app));
    let laval = app.travailleur(Role::Employe, &[4]);
    for produit in 1..=3 {
        demander(&employe, 3, &[(produit, 1)]).await.expect_status(201);
    }
    let autre = demander(&laval, 4, &[(1, 1)]).await.expect_status(201);
    etape(&siege, &autre[0], "refus", json!({"motif": "non"})).await.expect_status(200);
    let liste = async |appelant: &TestClient<'_>, suite: &str| -> Vec<(i64, i64)> {
        let page = appelant.get(&format!("/api/demandes{suite}")).await.expect_status(200);
        let elements = page["elements"].as_array().unwrap().iter();
        elements
            .map(|demande| (demande["lieu_id"].as_i64().unwrap(), demande["produit_id"].as_i64().unwrap()))
            .collect()
    };
    assert_eq!(liste(&siege, "").await, [(4, 1), (3, 3), (3, 2), (3, 1)]);
    assert_eq!(liste(&siege, "?etat=soumise").await, [(3, 3), (3, 2), (3, 1)]);
    assert_eq!(liste(&laval, "").await, [(4, 1)]);
    assert_eq!(liste(&siege, "?lieu_id=4&etat=refusee").await, [(4, 1)]);
    let page = siege.get("/api/demandes?limite=3").await.expect_status(200);
    let suite = format!("?limite=3&curseur={}", page["curseur_suivant"].as_str().unwrap());
    assert_eq!(liste(&siege, &suite).await, [(3, 1)]);
    verifier(&base).await;
}

#[actix_web::test]
async fn what_waits_and_what_is_under_way_is_shown() {
    let base: TestDatabase = crate::base().await;
    let metrics = comptoir_telemetry::Metrics::new().unwrap();
    let mesures = magasin::Mesures::new(&metrics).unwrap();
    let app = crate::comptant(&base, magasin::Reglages::default(), &mesures);
    let state = magasin::State::new(base.pool(magasin::SERVICE), magasin::Reglages::default(), mesures);
    let siege = siege(&app);
    let demandes = demander(&siege, 3, &[(1, 1), (2, 1), (3, 1)]).await.expect_status(201);
    etape(&siege, &demandes[0], "approbation", json!({"quantite": 1})).await.expect_status(200);
    magasin::jobs::voir_les_attentes(&state).await.unwrap();
    let texte = metrics.text().unwrap();
    for serie in ["demandes_en_attente 2", "transferts_en_preparation 1", "transferts_en_transit 0"] {
        assert!(texte.contains(&format!("comptoir_{serie}\n")), "{serie}");
    }
}
