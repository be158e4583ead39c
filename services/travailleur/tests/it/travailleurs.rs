//! `/api/travailleurs` and `/api/mon-dossier`.

use comptoir_test::{App, TestResponse, TestTokens};
use comptoir_types::Role;
use serde_json::Value;

use crate::compte;

fn matricules(reponse: TestResponse) -> Vec<String> {
    let page = reponse.expect_status(200);
    page["elements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|travailleur| travailleur["matricule"].as_str().unwrap().to_owned())
        .collect()
}

async fn vus(app: &App, role: Role, magasins: &[i32], chemin: &str) -> Vec<String> {
    matricules(app.travailleur(role, magasins).get(chemin).await)
}

#[actix_web::test]
async fn a_responsable_sees_everybody_by_name() {
    let (app, _base) = crate::app().await;
    let tous = ["E0003", "E0004", "G0001", "E0002", "R0001", "E0001"];
    assert_eq!(vus(&app, Role::Responsable, &[], "/api/travailleurs").await, tous);
}

#[actix_web::test]
async fn a_gestionnaire_sees_the_workers_of_own_stores_only() {
    let (app, _base) = crate::app().await;
    let vus = async |magasins: &[i32], suite: &str| {
        vus(&app, Role::Gestionnaire, magasins, &format!("/api/travailleurs{suite}")).await
    };
    assert_eq!(vus(&[4], "").await, ["E0004", "G0001", "E0001"]);
    assert_eq!(vus(&[3], "").await, ["E0002", "E0001"]);
    assert_eq!(vus(&[3, 4], "").await, ["E0004", "G0001", "E0002", "E0001"]);
    assert_eq!(vus(&[3, 4], "?magasin_id=3").await, ["E0002", "E0001"]);
    assert!(vus(&[], "").await.is_empty());
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[4]);
    gestionnaire.get("/api/travailleurs?magasin_id=3").await.expect_problem(403, "magasin-hors-affectation");
    gestionnaire.get("/api/travailleurs?magasin_id=99").await.expect_problem(403, "magasin-hors-affectation");
}

#[actix_web::test]
async fn a_list_is_narrowed_by_place_role_state_and_words() {
    let (app, _base) = crate::app().await;
    for (filtre, attendus) in [
        ("magasin_id=4", vec!["E0004", "G0001", "E0001"]),
        ("magasin_id=5", vec![]),
        ("role=employe&etat=actif", vec!["E0001"]),
        ("role=gestionnaire", vec!["G0001"]),
        ("etat=parti", vec!["E0003"]),
        ("q=ETHIER", vec!["E0003", "E0004"]),
        ("q=%C3%A9lise+%C3%A9th", vec!["E0003"]),
        ("q=g0001", vec!["G0001"]),
        ("q=avoie", vec![]),
        ("q=%25", vec!["E0003", "E0004", "G0001", "E0002", "R0001", "E0001"]),
        ("q='%20or%201%3D1%20--", vec![]),
        ("q=", vec!["E0003", "E0004", "G0001", "E0002", "R0001", "E0001"]),
    ] {
        assert_eq!(
            vus(&app, Role::Responsable, &[], &format!("/api/travailleurs?{filtre}")).await,
            attendus,
            "{filtre}"
        );
    }
}

#[actix_web::test]
async fn pages_follow_one_another_without_loss_or_repeat() {
    let (app, _base) = crate::app().await;
    let responsable = app.travailleur(Role::Responsable, &[]);
    let mut vus = Vec::new();
    let mut suite = String::new();
    loop {
        let page = responsable.get(&format!("/api/travailleurs?limite=1{suite}")).await.expect_status(200);
        vus.push(page["elements"][0]["matricule"].as_str().unwrap().to_owned());
        match &page["curseur_suivant"] {
            Value::String(curseur) => suite = format!("&curseur={curseur}"),
            fin => {
                assert!(fin.is_null());
                break;
            }
        }
    }
    assert_eq!(vus, ["E0003", "E0004", "G0001", "E0002", "R0001", "E0001"]);
}

#[actix_web::test]
async fn a_worker_is_shown_with_open_assignments_and_without_secrets() {
    let (app, _base) = crate::app().await;
    let chemin = format!("/api/travailleurs/{}", compte(3));
    let reponse = app.travailleur(Role::Responsable, &[]).get(&chemin).await;
    assert_eq!(reponse.en_tete("etag"), Some("\"1\""));
    let bob = reponse.expect_status(200);
    let magasins: Vec<_> =
        bob["affectations"].as_array().unwrap().iter().map(|a| a["magasin_id"].as_i64().unwrap()).collect();
    assert_eq!(magasins, [3, 4]);
    assert_eq!(bob["langue"], "en");
    assert!(bob["affectations"][0]["depuis"].as_str().unwrap().ends_with('Z'));
    for secret in ["nip_hash", "nip_echecs", "nip_verrouille_jusqua", "recherche"] {
        assert!(bob.get(secret).is_none(), "{secret}");
    }
}

#[actix_web::test]
async fn a_worker_of_other_stores_is_not_found() {
    let (app, _base) = crate::app().await;
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[4]);
    for (numero, statut) in [(1, 404), (2, 200), (3, 200), (4, 404), (5, 404), (6, 200), (7, 404)] {
        let reponse = gestionnaire.get(&format!("/api/travailleurs/{}", compte(numero))).await;
        assert_eq!(reponse.statut, statut, "{numero}");
        if statut == 404 {
            reponse.expect_problem(404, "introuvable");
        }
    }
    let responsable = app.travailleur(Role::Responsable, &[]);
    responsable.get(&format!("/api/travailleurs/{}", compte(5))).await.expect_status(200);
    responsable.get(&format!("/api/travailleurs/{}", compte(7))).await.expect_problem(404, "introuvable");
}

#[actix_web::test]
async fn a_worker_reads_their_own_file_and_no_other() {
    let (app, _base) = crate::app().await;
    let bob = app.porteur(TestTokens::signer(&TestTokens::claims(compte(3), Role::Employe, &[3, 4], &[])));
    let reponse = bob.get("/api/mon-dossier").await;
    assert_eq!(reponse.en_tete("etag"), Some("\"1\""));
    assert_eq!(reponse.expect_status(200)["matricule"], "E0001");
    bob.get(&format!("/api/travailleurs/{}", compte(3))).await.expect_problem(403, "role-insuffisant");
    app.travailleur(Role::Employe, &[4]).get("/api/mon-dossier").await.expect_problem(404, "introuvable");
}

#[actix_web::test]
async fn only_the_roles_named_may_ask() {
    let (app, _base) = crate::app().await;
    let un = format!("/api/travailleurs/{}", compte(3));
    for chemin in ["/api/mon-dossier", "/api/travailleurs", &un] {
        app.anonyme().get(chemin).await.expect_problem(401, "non-authentifie");
        app.porteur("faux").get(chemin).await.expect_problem(401, "non-authentifie");
        app.client(compte(9)).get(chemin).await.expect_problem(403, "role-insuffisant");
        app.machine(&[]).get(chemin).await.expect_problem(403, "role-insuffisant");
    }
    app.travailleur(Role::Employe, &[4])
        .get("/api/travailleurs")
        .await
        .expect_problem(403, "role-insuffisant");
}

#[actix_web::test]
async fn what_is_not_understood_is_a_problem() {
    let (app, _base) = crate::app().await;
    let responsable = app.travailleur(Role::Responsable, &[]);
    for filtre in [
        "magasin_id=abc",
        "magasin_id=99999999999",
        "role=patron",
        "etat=inconnu",
        "q=%00",
        "limite=0",
        "limite=101",
        &format!("q={}", "x".repeat(101)),
    ] {
        responsable.get(&format!("/api/travailleurs?{filtre}")).await.expect_problem(400, "requete-invalide");
    }
    responsable.get("/api/travailleurs?curseur=x").await.expect_problem(400, "curseur-invalide");
    // A cursor of another list, and one that carries what PostgreSQL cannot store.
    for cle in ["MQ", "WyJcdTAwMDAiLCIwMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDEiXQ"] {
        let reponse = responsable.get(&format!("/api/travailleurs?curseur={cle}")).await;
        assert_eq!(reponse.statut, 400, "{reponse:?}");
    }
    responsable.get("/api/travailleurs/abc").await.expect_problem(400, "requete-invalide");
}
