//! PINs: set, exchanged, locked; approvals.

use comptoir_auth::JetonApprobation;
use comptoir_password::PasswordHasher;
use comptoir_test::{TestResponse, TestTokens, comptes};
use comptoir_types::{Action, LieuId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::compte;
use crate::monde::Monde;

const NIP: &str = "5173";

/// Everybody at work has a PIN: 5173, but for Alice, 7391.
async fn monde() -> Monde {
    let monde = Monde::nouveau().await;
    for (numero, nip) in [(1, NIP), (2, "7391"), (3, NIP), (4, NIP), (6, NIP)] {
        poser(&monde, numero, nip).await.expect_status(204);
    }
    monde
}

async fn poser(monde: &Monde, numero: u128, nip: &str) -> TestResponse {
    monde.charlie().put(&format!("/api/travailleurs/{}/nip", compte(numero)), json!({ "nip": nip })).await
}

async fn echanger(monde: &Monde, matricule: &str, nip: &str, magasin: i32) -> TestResponse {
    let till = monde.porteur(3, Role::Employe, &[3, 4]);
    let corps = json!({ "matricule": matricule, "nip": nip, "magasin_id": magasin });
    till.post("/api/nip/echange", corps).await
}

#[actix_web::test]
async fn a_pin_is_exchanged_for_a_token_of_the_till_s_store() {
    let monde = monde().await;
    let jeton = echanger(&monde, "E0001", NIP, 4).await.expect_status(200);
    assert_eq!((&jeton["expire_dans"], &jeton["magasins"]), (&json!(1800), &json!([4])));
    assert_eq!((&jeton["roles"], &jeton["langue"]), (&json!(["employe"]), &json!("en")));
    assert_eq!(jeton["compte_id"], compte(3).to_string());
    let claims = TestTokens::verifier().verify(jeton["jeton_acces"].as_str().unwrap()).await.unwrap();
    assert!(claims.by_pin() && claims.sid.is_none());
    // A responsable acts everywhere, a gestionnaire in their place only.
    echanger(&monde, "R0001", NIP, 3).await.expect_status(200);
    echanger(&monde, "G0001", "7391", 3).await.expect_problem(403, "magasin-hors-affectation");
    // The till itself must be of that store, and a PIN opens no other PIN.
    echanger(&monde, "E0001", NIP, 5).await.expect_problem(403, "magasin-hors-affectation");
    let par_nip = monde.app.caissier(Role::Employe, &[4]);
    let corps = json!({ "matricule": "E0001", "nip": NIP, "magasin_id": 4 });
    par_nip.post("/api/nip/echange", corps).await.expect_problem(403, "mot-de-passe-requis");
    monde.base.expect_no_rows("select count(*) from travailleur.nip_essai").await;
    let series = ["ok\"} 2", "refuse\"} 1"].map(|fin| format!("comptoir_nip_total{{resultat=\"{fin}"));
    assert_eq!(comptes(&monde.metrics), series);
}

#[actix_web::test]
async fn whoever_may_not_work_is_told_no_more_than_a_stranger() {
    let monde = monde().await;
    let inconnu = echanger(&monde, "E9999", NIP, 4).await.expect_problem(401, "nip-invalide");
    // Wrong, suspended, gone, not yet at work.
    for (matricule, nip) in [("E0001", "9999"), ("E0002", NIP), ("E0003", NIP), ("E0004", NIP)] {
        let mut refus = echanger(&monde, matricule, nip, 3).await.expect_problem(401, "nip-invalide");
        refus["instance"] = inconnu["instance"].clone();
        assert_eq!(refus, inconnu, "{matricule}");
    }
}

#[actix_web::test]
async fn five_failures_lock_a_matricule_for_five_minutes_known_or_not() {
    let monde = monde().await;
    for matricule in ["E0001", "E9999"] {
        for _ in 0..5 {
            echanger(&monde, matricule, "9999", 4).await.expect_problem(401, "nip-invalide");
        }
        let verrou = echanger(&monde, matricule, NIP, 4).await;
        let secondes: u32 = verrou.en_tete("retry-after").unwrap().parse().unwrap();
        assert!((290..=300).contains(&secondes), "{secondes}");
        verrou.expect_problem(429, "compte-verrouille");
    }
    assert_eq!(monde.evenements("audit.nip_verrouille").await, 2);
    // The colleague is not locked out, and five minutes later nobody is.
    echanger(&monde, "R0001", NIP, 4).await.expect_status(200);
    let plus_tard = "update travailleur.nip_essai set dernier_le = now() - interval '301 seconds'";
    monde.base.proprietaire(plus_tard).await;
    echanger(&monde, "E0001", NIP, 4).await.expect_status(200);
    echanger(&monde, "E9999", NIP, 4).await.expect_problem(401, "nip-invalide");
    // Another PIN ends a lock too.
    for _ in 0..5 {
        echanger(&monde, "E0001", "9999", 4).await.expect_problem(401, "nip-invalide");
    }
    poser(&monde, 3, "8052").await.expect_status(204);
    echanger(&monde, "E0001", "8052", 4).await.expect_status(200);
}

#[actix_web::test]
async fn of_forty_wrong_pins_at_once_five_are_tried() {
    let monde = monde().await;
    let reponses = join_all((0..40).map(|_| echanger(&monde, "E0001", "9999", 4))).await;
    let nombre = |statut| reponses.iter().filter(|reponse| reponse.statut == statut).count();
    assert_eq!((nombre(401), nombre(429)), (5, 35));
    assert_eq!(monde.evenements("audit.nip_verrouille").await, 1);
}

#[actix_web::test]
async fn a_pin_that_was_not_verified_is_no_failure() {
    // A process in which no turn to hash ever comes.
    let monde = Monde::hachant(PasswordHasher::new(0)).await;
    for _ in 0..6 {
        echanger(&monde, "E0001", NIP, 4).await.expect_problem(503, "occupe");
    }
    monde.base.expect_no_rows("select count(*) from travailleur.nip_essai where essais > 0").await;
}

#[actix_web::test]
async fn a_pin_is_set_by_its_owner_or_who_manages_them() {
    let monde = Monde::nouveau().await;
    let nip = |numero| format!("/api/travailleurs/{}/nip", compte(numero));
    let corps = || json!({ "nip": "8052" });
    let bob = monde.porteur(3, Role::Employe, &[3, 4]);
    bob.put(&nip(3), corps()).await.expect_status(204);
    bob.put(&nip(6), corps()).await.expect_problem(404, "introuvable");
    bob.put(&nip(2), corps()).await.expect_problem(404, "introuvable");
    let alice = monde.alice();
    alice.put(&nip(2), corps()).await.expect_status(204);
    alice.put(&nip(6), corps()).await.expect_status(204);
    alice.put(&nip(3), corps()).await.expect_problem(403, "magasin-hors-affectation");
    alice.put(&nip(4), corps()).await.expect_problem(404, "introuvable");
    alice.put(&nip(1), corps()).await.expect_problem(404, "introuvable");
    monde.charlie().put(&nip(5), corps()).await.expect_problem(409, "etat-incompatible");
    for facile in ["1111", "123456", "9876", "123", "12a4", ""] {
        let refus = bob.put(&nip(3), json!({ "nip": facile })).await.expect_problem(400, "requete-invalide");
        assert_eq!(refus["erreurs"][0]["champ"], "nip", "{facile}");
    }
    assert_eq!(monde.evenements("audit.nip_change").await, 3);
    monde
        .base
        .expect_no_rows("select count(*) from travailleur.outbox where charge::text like '%8052%'")
        .await;
}

#[actix_web::test]
async fn a_gestionnaire_of_the_store_approves_and_nobody_else() {
    let monde = monde().await;
    let objet = Uuid::now_v7();
    let approuver = async |matricule: &str, nip: &str, magasin: i32| {
        let till = monde.porteur(3, Role::Employe, &[3, 4]);
        let corps = json!({
            "matricule": matricule, "nip": nip, "magasin_id": magasin, "action": "annulation", "objet": objet,
        });
        till.post("/api/nip/approbation", corps).await
    };
    approuver("E0001", NIP, 4).await.expect_problem(403, "role-insuffisant");
    approuver("G0001", "7391", 3).await.expect_problem(403, "magasin-hors-affectation");
    approuver("G0001", "9999", 4).await.expect_problem(401, "nip-invalide");
    assert_eq!(monde.evenements("audit.approbation_donnee").await, 0);
    let donnee = approuver("G0001", "7391", 4).await.expect_status(200);
    assert_eq!(donnee["expire_dans"], 120);
    let texte = donnee["approbation"].as_str().unwrap();
    let jeton = JetonApprobation::try_from(texte.to_owned()).unwrap();
    let lue =
        TestTokens::verifier().approbation(&jeton, Action::Annulation, LieuId::new(4), objet).await.unwrap();
    assert_eq!(lue.approuve_par, compte(2));
    monde.app.porteur(texte).get("/api/mon-dossier").await.expect_problem(401, "non-authentifie");
    let charge = monde.base.compte(
        "select count(*) from travailleur.outbox where type = 'audit.approbation_donnee'
            and charge @> '{\"magasin_id\": 4, \"details\": {\"action\": \"annulation\"}}'
            and charge ->> 'acteur_id' like '%2' and charge -> 'details' ->> 'demande_par' like '%3'",
    );
    assert_eq!(charge.await, 1);
}

#[actix_web::test]
async fn what_no_till_types_is_refused() {
    let monde = Monde::nouveau().await;
    let till = monde.porteur(3, Role::Employe, &[3, 4]);
    let bon = json!({ "matricule": "E0001", "nip": NIP, "magasin_id": 4 });
    for (champ, valeur) in [
        ("matricule", json!("e0001")),
        ("matricule", Value::Null),
        ("nip", json!(5173)),
        ("nip", json!("1234567")),
        ("magasin_id", json!(0)),
        ("autre", json!(1)),
    ] {
        let mut corps = bon.clone();
        corps[champ] = valeur;
        till.post("/api/nip/echange", corps.clone()).await.expect_problem(400, "requete-invalide");
        corps["action"] = json!("remise");
        corps["objet"] = json!(Uuid::now_v7());
        till.post("/api/nip/approbation", corps).await.expect_problem(400, "requete-invalide");
    }
    let mut corps = bon.clone();
    corps["action"] = json!("vol");
    corps["objet"] = json!(Uuid::now_v7());
    till.post("/api/nip/approbation", corps).await.expect_problem(400, "requete-invalide");
}
