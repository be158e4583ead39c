//! `POST /api/travailleurs`: hiring, whatever breaks off half way.

use std::sync::atomic::Ordering;

use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::monde::{Monde, zoe};

const CHEMIN: &str = "/api/travailleurs";

#[actix_web::test]
async fn a_gestionnaire_hires_an_employe_who_is_told_a_password_once() {
    let monde = Monde::nouveau().await;
    let cle = Uuid::now_v7();
    let embauche = monde.alice().cle(cle).post(CHEMIN, zoe("E0100")).await.expect_status(201);
    assert_eq!(embauche["travailleur_id"], cle.to_string());
    assert_eq!((&embauche["etat"], &embauche["version"]), (&json!("invite"), &json!(1)));
    assert_eq!(embauche["affectations"][0]["magasin_id"], 4);
    assert_eq!(embauche["mot_de_passe_provisoire"], "provisoire-1");
    let compte = monde.compte(CompteId::new(cle)).unwrap();
    assert_eq!((compte.courriel.as_str(), compte.actif, compte.rang), ("e0100@comptoir.example", true, 1));

    let encore = monde.alice().cle(cle).post(CHEMIN, zoe("E0100")).await;
    assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
    let mut encore = encore.expect_status(201);
    assert_eq!(encore["mot_de_passe_provisoire"], Value::Null);
    encore["mot_de_passe_provisoire"] = embauche["mot_de_passe_provisoire"].clone();
    assert_eq!(encore, embauche);
    monde.alice().cle(cle).post(CHEMIN, zoe("E0101")).await.expect_problem(422, "cle-reutilisee");
    monde.charlie().cle(cle).post(CHEMIN, zoe("E0102")).await.expect_problem(422, "cle-reutilisee");
    assert_eq!(monde.evenements("audit.travailleur_cree").await, 1);
    let lu = monde.alice().get(&format!("{CHEMIN}/{cle}")).await.expect_status(200);
    assert_eq!(lu["modifie_le"], embauche["modifie_le"]);
}

#[actix_web::test]
async fn of_forty_copies_one_hires_and_the_others_are_answered_the_same() {
    let monde = Monde::nouveau().await;
    let alice = monde.alice().cle(Uuid::now_v7());
    let mut reponses = Vec::new();
    for reponse in join_all((0..40).map(|_| alice.post(CHEMIN, zoe("E0100")))).await {
        // A database that is busy says so; the same request may be sent again.
        if reponse.statut == 503 {
            continue;
        }
        let mut corps = reponse.expect_status(201);
        corps.as_object_mut().unwrap().remove("mot_de_passe_provisoire");
        reponses.push(corps);
    }
    assert!(!reponses.is_empty() && reponses.iter().all(|reponse| *reponse == reponses[0]));
    assert_eq!(monde.evenements("audit.travailleur_cree").await, 1);
    monde.base.expect_no_rows("select count(*) - 7 from travailleur.travailleur").await;
}

#[actix_web::test]
async fn what_broke_off_between_the_two_services_the_same_key_finishes() {
    let monde = Monde::nouveau().await;
    let sans = "select count(*) from travailleur.travailleur where compte_rang = 0";
    // Nobody knows the places: nothing is begun.
    monde.voisins.sans_lieux.store(true, Ordering::Relaxed);
    let cle = Uuid::now_v7();
    let alice = monde.alice().cle(cle);
    alice.post(CHEMIN, zoe("E0100")).await.expect_problem(503, "indisponible");
    monde.base.expect_no_rows("select count(*) - 6 from travailleur.travailleur").await;
    monde.voisins.sans_lieux.store(false, Ordering::Relaxed);
    // The worker is there, the account is not.
    monde.en_panne(true);
    alice.post(CHEMIN, zoe("E0100")).await.expect_problem(503, "indisponible");
    assert_eq!((monde.base.compte(sans).await, monde.compte(CompteId::new(cle))), (1, None));
    assert_eq!(monde.evenements("audit.travailleur_cree").await, 0);
    monde.en_panne(false);
    let fini = alice.post(CHEMIN, zoe("E0100")).await.expect_status(201);
    assert_eq!(fini["mot_de_passe_provisoire"], "provisoire-1");
    assert_eq!(monde.base.compte(sans).await, 0);
    // The account is there, the answer was lost: its password is nobody's, and another is asked for.
    let cle = Uuid::now_v7();
    let alice = monde.alice().cle(cle);
    monde.voisins.muet.store(true, Ordering::Relaxed);
    alice.post(CHEMIN, zoe("E0101")).await.expect_problem(503, "indisponible");
    assert_eq!(monde.base.compte(sans).await, 1);
    monde.voisins.muet.store(false, Ordering::Relaxed);
    let fini = alice.post(CHEMIN, zoe("E0101")).await.expect_status(201);
    assert_eq!(fini["mot_de_passe_provisoire"], Value::Null);
    let autre = monde.alice().post(&format!("{CHEMIN}/{cle}/mot-de-passe"), json!({})).await;
    assert_eq!(autre.expect_status(200)["mot_de_passe_provisoire"], "provisoire-2");
    assert_eq!((monde.base.compte(sans).await, monde.evenements("audit.travailleur_cree").await), (0, 2));
}

#[actix_web::test]
async fn a_matricule_or_an_e_mail_that_is_taken_is_refused_and_nothing_is_left() {
    let monde = Monde::nouveau().await;
    let embaucher = async |corps: Value| monde.charlie().cle(Uuid::now_v7()).post(CHEMIN, corps).await;
    let refus = embaucher(zoe("E0001")).await.expect_problem(409, "deja-existant");
    assert_eq!(refus["champ"], "matricule");
    let mut corps = zoe("E0100");
    corps["courriel"] = json!("BOB@comptoir.example");
    embaucher(corps).await.expect_problem(409, "courriel-pris");
    // A client's account has it: this service cannot know.
    monde.voisins.courriels_pris.lock().unwrap().push("e0100@comptoir.example".to_owned());
    embaucher(zoe("E0100")).await.expect_problem(409, "courriel-pris");
    monde.base.expect_no_rows("select count(*) - 6 from travailleur.travailleur").await;
    monde.base.expect_no_rows("select count(*) from travailleur.idempotence").await;
    assert_eq!(monde.evenements("audit.travailleur_cree").await, 0);
    monde.voisins.courriels_pris.lock().unwrap().clear();
    embaucher(zoe("E0100")).await.expect_status(201);
}

#[actix_web::test]
async fn nobody_gives_rights_that_they_lack() {
    let monde = Monde::nouveau().await;
    let embaucher = async |role: &str, magasins: Value| {
        let mut corps = zoe("E0100");
        corps["role"] = json!(role);
        corps["magasins"] = magasins;
        monde.alice().cle(Uuid::now_v7()).post(CHEMIN, corps).await
    };
    for role in ["gestionnaire", "responsable"] {
        embaucher(role, json!([4])).await.expect_problem(403, "role-insuffisant");
    }
    embaucher("employe", json!([3])).await.expect_problem(403, "magasin-hors-affectation");
    embaucher("employe", json!([4, 3])).await.expect_problem(403, "magasin-hors-affectation");
    embaucher("employe", json!([])).await.expect_problem(400, "requete-invalide");
    let employe = monde.porteur(3, Role::Employe, &[4]);
    employe.cle(Uuid::now_v7()).post(CHEMIN, zoe("E0100")).await.expect_problem(403, "role-insuffisant");
    monde.base.expect_no_rows("select count(*) - 6 from travailleur.travailleur").await;
}

#[actix_web::test]
async fn what_is_no_worker_is_refused() {
    let monde = Monde::nouveau().await;
    let charlie = monde.charlie();
    charlie.post(CHEMIN, zoe("E0100")).await.expect_problem(400, "cle-idempotence-requise");
    for (champ, valeur) in [
        ("matricule", json!("e0100")),
        ("matricule", json!("E01000")),
        ("prenom", json!("")),
        ("nom", json!("x".repeat(81))),
        ("courriel", json!("zoe")),
        ("role", json!("client")),
        ("role", json!("machine")),
        ("langue", json!("de")),
        ("magasins", json!([4, 4])),
        ("magasins", json!([1])),
        ("magasins", json!([99])),
        ("magasins", json!((1..=51).collect::<Vec<_>>())),
        ("magasins", json!(4)),
        ("etat", json!("actif")),
    ] {
        let mut corps = zoe("E0100");
        corps[champ] = valeur;
        let reponse = charlie.cle(Uuid::now_v7()).post(CHEMIN, corps.clone()).await;
        assert_eq!(reponse.corps["type"], "/problemes/requete-invalide", "{corps}: {reponse:?}");
        assert_eq!(reponse.statut, 400);
    }
    monde.base.expect_no_rows("select count(*) - 6 from travailleur.travailleur").await;
}
