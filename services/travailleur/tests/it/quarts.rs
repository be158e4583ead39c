//! `/api/quarts`: time worked.

use comptoir_test::TestTokens;
use comptoir_types::Role;
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::compte;
use crate::monde::Monde;

const CHEMIN: &str = "/api/quarts";

#[actix_web::test]
async fn a_shift_opens_once_is_shown_and_ends() {
    let monde = Monde::nouveau().await;
    let cle = Uuid::now_v7();
    let bob = monde.porteur(3, Role::Employe, &[3, 4]);
    let ouvrir = async |cle| bob.cle(cle).post(CHEMIN, json!({ "magasin_id": 4 })).await;
    let quart = ouvrir(cle).await.expect_status(201);
    assert_eq!((&quart["quart_id"], &quart["fin"]), (&json!(cle), &Value::Null));
    let encore = ouvrir(cle).await;
    assert_eq!(encore.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(encore.expect_status(201), quart);
    bob.cle(cle).post(CHEMIN, json!({ "magasin_id": 3 })).await.expect_problem(422, "cle-reutilisee");
    ouvrir(Uuid::now_v7()).await.expect_problem(409, "quart-deja-ouvert");
    assert_eq!(bob.get("/api/mon-dossier").await.expect_status(200)["quart_ouvert"], quart);

    let fin = format!("{CHEMIN}/{cle}/fin");
    monde.alice().post(&fin, json!({})).await.expect_problem(404, "introuvable");
    for faux in [json!({ "pause_minutes": 241 }), json!({ "pause_minutes": -1 }), json!({ "fin": "x" })] {
        bob.post(&fin, faux).await.expect_problem(400, "requete-invalide");
    }
    let termine = bob.post(&fin, json!({ "pause_minutes": 240 })).await.expect_status(200);
    assert_eq!(termine["pause_minutes"], 240);
    assert!(termine["fin"].as_str().unwrap() > termine["debut"].as_str().unwrap());
    bob.post(&fin, json!({})).await.expect_problem(409, "etat-incompatible");
    assert_eq!(bob.get("/api/mon-dossier").await.expect_status(200)["quart_ouvert"], Value::Null);
    ouvrir(Uuid::now_v7()).await.expect_status(201);
}

#[actix_web::test]
async fn of_forty_openings_one_is() {
    let monde = Monde::nouveau().await;
    let bob = monde.porteur(3, Role::Employe, &[3, 4]);
    let ouvertures = (0..40).map(|_| bob.cle(Uuid::now_v7()));
    let ouvertures: Vec<_> = ouvertures.collect();
    let reponses = join_all(ouvertures.iter().map(|bob| bob.post(CHEMIN, json!({ "magasin_id": 4 })))).await;
    assert_eq!(reponses.iter().filter(|reponse| reponse.statut == 201).count(), 1);
    monde.base.expect_no_rows("select count(*) - 1 from travailleur.quart").await;
}

#[actix_web::test]
async fn a_shift_is_worked_where_one_may_act_by_pin_too() {
    let monde = Monde::nouveau().await;
    let ouvrir = async |porteur: comptoir_test::TestClient<'_>, magasin: i32| {
        porteur.cle(Uuid::now_v7()).post(CHEMIN, json!({ "magasin_id": magasin })).await
    };
    let bob = || monde.porteur(3, Role::Employe, &[3, 4]);
    ouvrir(bob(), 5).await.expect_problem(403, "magasin-hors-affectation");
    ouvrir(monde.charlie(), 99).await.expect_problem(404, "introuvable");
    ouvrir(monde.charlie(), 7).await.expect_status(201);
    // A token outlives a suspension by minutes; a shift does not begin on it.
    ouvrir(monde.porteur(4, Role::Employe, &[3]), 3).await.expect_problem(403, "role-insuffisant");
    let par_nip = TestTokens::signer(&TestTokens::pin(compte(3), Role::Employe, &[4]));
    let quart = ouvrir(monde.app.porteur(&par_nip), 4).await.expect_status(201);
    let fin = format!("{CHEMIN}/{}/fin", quart["quart_id"].as_str().unwrap());
    monde.app.porteur(&par_nip).post(&fin, json!({})).await.expect_status(200);
    assert_eq!(
        monde.app.porteur(&par_nip).get(CHEMIN).await.expect_status(200)["elements"][0]["magasin_id"],
        4
    );
}

#[actix_web::test]
async fn everyone_sees_their_own_a_gestionnaire_those_of_their_places() {
    let monde = Monde::nouveau().await;
    monde
        .base
        .proprietaire(
            "insert into travailleur.quart (quart_id, travailleur_id, magasin_id, debut, fin)
             select gen_random_uuid(), ('00000000-0000-0000-0000-00000000000' || q.qui)::uuid, q.lieu,
                    q.jour::timestamptz + interval '12 hours', q.jour::timestamptz + interval '20 hours'
               from (values (3, 4, '2026-05-01'), (3, 3, '2026-05-02'), (3, 4, '2026-05-03'),
                            (4, 3, '2026-05-01'), (6, 4, '2026-05-02')) as q (qui, lieu, jour)",
        )
        .await;
    let nombre = async |porteur: &comptoir_test::TestClient<'_>, filtre: &str| {
        let page = porteur.get(&format!("{CHEMIN}{filtre}")).await.expect_status(200);
        page["elements"].as_array().unwrap().len()
    };
    let bob = monde.porteur(3, Role::Employe, &[3, 4]);
    assert_eq!(nombre(&bob, "").await, 3);
    assert_eq!(nombre(&bob, "?magasin_id=3").await, 1);
    assert_eq!(nombre(&bob, &format!("?travailleur_id={}", compte(3))).await, 3);
    let autre = format!("{CHEMIN}?travailleur_id={}", compte(4));
    bob.get(&autre).await.expect_problem(403, "role-insuffisant");
    let alice = monde.alice();
    assert_eq!(nombre(&alice, "").await, 3);
    assert_eq!(nombre(&alice, &format!("?travailleur_id={}", compte(4))).await, 0);
    alice.get(&format!("{CHEMIN}?magasin_id=3")).await.expect_problem(403, "magasin-hors-affectation");
    let charlie = monde.charlie();
    assert_eq!(nombre(&charlie, "").await, 5);
    assert_eq!(nombre(&charlie, "?du=2026-05-02&au=2026-05-02").await, 2);
    let page = charlie.get(&format!("{CHEMIN}?limite=2")).await.expect_status(200);
    let suite = format!("?limite=100&curseur={}", page["curseur_suivant"].as_str().unwrap());
    assert_eq!(nombre(&charlie, &suite).await, 3);
    charlie.get(&format!("{CHEMIN}?du=hier")).await.expect_problem(400, "requete-invalide");
}

#[actix_web::test]
async fn a_correction_has_a_reason_and_is_told_of_with_what_was_before() {
    let monde = Monde::nouveau().await;
    let bob = monde.porteur(3, Role::Employe, &[3, 4]);
    let cle = Uuid::now_v7();
    bob.cle(cle).post(CHEMIN, json!({ "magasin_id": 4 })).await.expect_status(201);
    let chemin = format!("{CHEMIN}/{cle}");
    let alice = monde.alice();
    let bonne = json!({ "debut": "2026-05-01T09:00:00-04:00", "fin": "2026-05-01T17:30:00-04:00",
                        "pause_minutes": 30, "motif": "oubli de pointer" });
    bob.patch(&chemin, bonne.clone()).await.expect_problem(403, "role-insuffisant");
    let ailleurs = monde.porteur(2, Role::Gestionnaire, &[3]);
    ailleurs.patch(&chemin, bonne.clone()).await.expect_problem(403, "magasin-hors-affectation");
    for (champ, valeur) in [
        ("motif", json!("")),
        ("motif", Value::Null),
        ("fin", json!("2026-05-01T09:00:00-04:00")),
        ("fin", json!("2126-05-01T09:00:00-04:00")),
        ("debut", json!("2126-05-01T09:00:00-04:00")),
        ("debut", Value::Null),
        ("pause_minutes", json!(241)),
        ("magasin_id", json!(3)),
    ] {
        let mut corps = bonne.clone();
        corps[champ] = valeur;
        let reponse = alice.patch(&chemin, corps.clone()).await;
        assert_eq!(
            (reponse.statut, &reponse.corps["type"]),
            (400, &json!("/problemes/requete-invalide")),
            "{corps}"
        );
    }
    let corrige = alice.patch(&chemin, bonne).await.expect_status(200);
    assert_eq!((&corrige["debut"], &corrige["pause_minutes"]), (&json!("2026-05-01T13:00:00Z"), &json!(30)));
    let inconnu = format!("{CHEMIN}/{}", Uuid::now_v7());
    alice.patch(&inconnu, json!({ "motif": "x" })).await.expect_problem(404, "introuvable");
    let compte = monde.base.compte(
        "select count(*) from travailleur.outbox where type = 'audit.quart_corrige'
            and charge @> '{\"magasin_id\": 4, \"details\": {\"motif\": \"oubli de pointer\", \"avant\": {\"fin\": null}}}'",
    );
    assert_eq!(compte.await, 1);
}
