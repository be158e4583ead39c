//! Workers changed: names, role, places, state, password.

use comptoir_types::Role;
use futures_util::join;
use serde_json::{Value, json};

use crate::compte;
use crate::monde::{CLE, Monde};

fn chemin(numero: u128, suite: &str) -> String {
    format!("/api/travailleurs/{}{suite}", compte(numero))
}

fn motif() -> Value {
    json!({ "motif": "essai" })
}

#[actix_web::test]
async fn a_worker_is_edited_from_the_version_read() {
    let monde = Monde::nouveau().await;
    let charlie = monde.charlie().avec("If-Match", "\"1\"");
    let edite = charlie.patch(&chemin(3, ""), json!({ "prenom": "Robert", "role": "gestionnaire" })).await;
    assert_eq!(edite.en_tete("etag"), Some("\"2\""));
    let edite = edite.expect_status(200);
    assert_eq!((&edite["prenom"], &edite["nom"]), (&json!("Robert"), &json!("Tremblay")));
    assert_eq!((&edite["role"], &edite["langue"]), (&json!("gestionnaire"), &json!("en")));
    let perime = charlie.patch(&chemin(3, ""), json!({ "nom": "Roy" })).await;
    assert_eq!(perime.en_tete("etag"), Some("\"2\""));
    perime.expect_problem(412, "version-perimee");
    let sans = monde.charlie().patch(&chemin(3, ""), json!({ "nom": "Roy" })).await;
    sans.expect_problem(428, "if-match-requis");
    for faux in [json!({ "nom": null }), json!({ "matricule": "E0009" }), json!({ "role": "client" })] {
        charlie.patch(&chemin(3, ""), faux).await.expect_problem(400, "requete-invalide");
    }
    charlie.patch(&chemin(99, ""), json!({})).await.expect_problem(404, "introuvable");
    assert_eq!(monde.evenements("audit.travailleur_modifie").await, 1);
    monde
        .base
        .expect_no_rows("select count(*) from travailleur.outbox where charge::text like '%Robert%'")
        .await;
}

#[actix_web::test]
async fn a_gestionnaire_manages_the_employes_of_their_places_and_nobody_else() {
    let monde = Monde::nouveau().await;
    let alice = monde.alice().avec("If-Match", "\"1\"");
    let nom = || json!({ "nom": "Autre" });
    // Of another place, of two places, a gestionnaire, a responsable.
    alice.patch(&chemin(4, ""), nom()).await.expect_problem(404, "introuvable");
    alice.patch(&chemin(3, ""), nom()).await.expect_problem(403, "magasin-hors-affectation");
    alice.patch(&chemin(2, ""), nom()).await.expect_problem(403, "role-insuffisant");
    alice.patch(&chemin(1, ""), nom()).await.expect_problem(404, "introuvable");
    for suite in ["/suspension", "/reactivation", "/depart"] {
        alice.post(&chemin(4, suite), motif()).await.expect_problem(404, "introuvable");
        alice.post(&chemin(3, suite), motif()).await.expect_problem(403, "magasin-hors-affectation");
        alice.post(&chemin(2, suite), motif()).await.expect_problem(403, "role-insuffisant");
    }
    alice.post(&chemin(3, "/mot-de-passe"), json!({})).await.expect_problem(403, "magasin-hors-affectation");
    alice.post(&chemin(4, "/mot-de-passe"), json!({})).await.expect_problem(404, "introuvable");
    // Zoé is theirs, but for her role.
    alice.patch(&chemin(6, ""), nom()).await.expect_status(200);
    let alice = monde.alice().avec("If-Match", "\"2\"");
    alice.patch(&chemin(6, ""), json!({ "role": "employe" })).await.expect_problem(403, "role-insuffisant");
    alice.post(&chemin(6, "/suspension"), motif()).await.expect_status(200);
    let employe = monde.porteur(3, Role::Employe, &[3, 4]);
    employe.post(&chemin(6, "/suspension"), motif()).await.expect_problem(403, "role-insuffisant");
}

#[actix_web::test]
async fn a_gestionnaire_assigns_within_their_places_and_the_others_stay() {
    let monde = Monde::nouveau().await;
    let places = async |numero: u128| {
        let dossier = monde.charlie().get(&chemin(numero, "")).await.expect_status(200);
        let places = dossier["affectations"].as_array().unwrap().clone();
        places.iter().map(|place| place["magasin_id"].as_i64().unwrap()).collect::<Vec<_>>()
    };
    let affecter = async |version: i32, magasins: Value| {
        let alice = monde.alice().avec("If-Match", format!("\"{version}\""));
        alice.put(&chemin(3, "/affectations"), json!({ "magasins": magasins })).await
    };
    affecter(1, json!([5])).await.expect_problem(403, "magasin-hors-affectation");
    affecter(9, json!([4])).await.expect_problem(412, "version-perimee");
    affecter(1, json!([4])).await.expect_status(200);
    assert_eq!(places(3).await, [3, 4]);
    affecter(2, json!([])).await.expect_status(200);
    assert_eq!(places(3).await, [3]);
    affecter(3, json!([4])).await.expect_problem(404, "introuvable");
    let charlie = monde.charlie().avec("If-Match", "\"3\"");
    charlie.put(&chemin(3, "/affectations"), json!({ "magasins": [2, 7] })).await.expect_status(200);
    assert_eq!(places(3).await, [2, 7]);
    let charlie = monde.charlie().avec("If-Match", "\"4\"");
    charlie
        .put(&chemin(3, "/affectations"), json!({ "magasins": [1] }))
        .await
        .expect_problem(400, "requete-invalide");
    charlie
        .put(&chemin(5, "/affectations"), json!({ "magasins": [4] }))
        .await
        .expect_problem(412, "version-perimee");
    assert_eq!(monde.evenements("audit.travailleur_affecte").await, 3);
}

#[actix_web::test]
async fn states_follow_one_another_and_the_account_is_told() {
    let monde = Monde::nouveau().await;
    let charlie = monde.charlie();
    let passer = async |suite: &str| charlie.post(&chemin(3, suite), motif()).await;
    passer("/reactivation").await.expect_status(200);
    let suspendu = passer("/suspension").await.expect_status(200);
    assert_eq!((&suspendu["etat"], &suspendu["version"]), (&json!("suspendu"), &json!(2)));
    assert_eq!(monde.compte(compte(3)).map(|c| (c.actif, c.rang)), Some((false, 2)));
    // Again: nothing more happens.
    assert_eq!(passer("/suspension").await.expect_status(200)["version"], 2);
    let refus = passer("/depart").await.expect_problem(409, "etat-incompatible");
    assert_eq!(refus["etat"], "suspendu");
    passer("/reactivation").await.expect_status(200);
    assert_eq!(monde.compte(compte(3)).map(|c| (c.actif, c.rang)), Some((true, 3)));
    let parti = passer("/depart").await.expect_status(200);
    assert_eq!((&parti["etat"], &parti["affectations"]), (&json!("parti"), &json!([])));
    assert_eq!(monde.compte(compte(3)).map(|c| (c.actif, c.rang)), Some((false, 4)));
    passer("/suspension").await.expect_problem(409, "etat-incompatible");
    passer("/reactivation").await.expect_problem(409, "etat-incompatible");
    for (genre, nombre) in [("suspendu", 1), ("reactive", 1), ("parti", 1)] {
        assert_eq!(monde.evenements(&format!("audit.travailleur_{genre}")).await, nombre, "{genre}");
    }
    for faux in [json!({}), json!({ "motif": "" }), json!({ "motif": "x".repeat(201) })] {
        charlie.post(&chemin(6, "/depart"), faux).await.expect_problem(400, "requete-invalide");
    }
}

#[actix_web::test]
async fn an_account_that_could_not_be_told_is_told_later() {
    let monde = Monde::nouveau().await;
    monde.en_panne(true);
    monde.charlie().post(&chemin(3, "/suspension"), motif()).await.expect_problem(503, "indisponible");
    monde.en_panne(false);
    let etat = monde.etat();
    // Those who do it themselves are left five seconds.
    assert_eq!(travailleur::dire_a_tous(&etat).await.unwrap(), 0);
    monde
        .base
        .proprietaire("update travailleur.travailleur set modifie_le = now() - interval '6 seconds'")
        .await;
    assert_eq!(travailleur::dire_a_tous(&etat).await.unwrap(), 1);
    assert_eq!(monde.compte(compte(3)).map(|c| c.actif), Some(false));
    assert_eq!(travailleur::dire_a_tous(&etat).await.unwrap(), 0);
}

#[actix_web::test]
async fn the_last_active_responsable_stays() {
    let monde = Monde::nouveau().await;
    let charlie = monde.charlie();
    for suite in ["/suspension", "/depart"] {
        charlie.post(&chemin(1, suite), motif()).await.expect_problem(409, "dernier-responsable");
    }
    let role = json!({ "role": "gestionnaire" });
    let refus = charlie.avec("If-Match", "\"1\"").patch(&chemin(1, ""), role).await;
    refus.expect_problem(409, "dernier-responsable");
    assert_eq!(monde.evenements("audit.travailleur_suspendu").await, 0);
}

#[actix_web::test]
async fn of_two_responsables_who_suspend_each_other_one_stays() {
    for _ in 0..5 {
        let monde = Monde::nouveau().await;
        monde
            .base
            .proprietaire("update travailleur.travailleur set role = 'responsable' where matricule = 'G0001'")
            .await;
        let (charlie, alice) = (monde.charlie(), monde.porteur(2, Role::Responsable, &[]));
        let (chemin_alice, chemin_charlie) = (chemin(2, "/suspension"), chemin(1, "/suspension"));
        let (un, deux) = join!(charlie.post(&chemin_alice, motif()), alice.post(&chemin_charlie, motif()));
        let mut statuts = [un.statut, deux.statut];
        statuts.sort_unstable();
        assert_eq!(statuts, [200, 409], "{un:?} {deux:?}");
        monde
            .base
            .expect_no_rows(
                "select count(*) - 1 from travailleur.travailleur where role = 'responsable' and etat = 'actif'",
            )
            .await;
    }
}

#[actix_web::test]
async fn another_password_is_told_each_time_it_is_asked_for() {
    let monde = Monde::nouveau().await;
    let demander = async || {
        let reponse = monde.alice().post(&chemin(6, "/mot-de-passe"), json!({})).await.expect_status(200);
        reponse["mot_de_passe_provisoire"].clone()
    };
    assert_eq!(demander().await, "provisoire-2");
    assert_eq!(demander().await, "provisoire-3");
    assert_eq!(monde.evenements("audit.mot_de_passe_remplace").await, 2);
    // Of somebody whose account was never made: it is made now.
    monde.voisins.comptes.lock().unwrap().remove(&compte(6));
    assert_eq!(demander().await, "provisoire-1");
    let parti = monde.charlie().post(&chemin(5, "/mot-de-passe"), json!({})).await;
    parti.expect_problem(409, "etat-incompatible");
}

#[actix_web::test]
async fn whoever_was_invited_is_at_work_once_they_have_a_password() {
    let monde = Monde::nouveau().await;
    let service = monde.app.anonyme().avec(comptoir_auth::INTERNAL_KEY_HEADER, CLE);
    for numero in [6, 6, 4, 5] {
        let activation = format!("/interne/travailleurs/{}/activation", compte(numero));
        monde.app.anonyme().post(&activation, json!({})).await.expect_problem(404, "introuvable");
        service.post(&activation, json!({})).await.expect_status(200);
    }
    let etats = "select count(*) from travailleur.travailleur where (matricule, etat) not in
        (('R0001', 'actif'), ('G0001', 'actif'), ('E0001', 'actif'), ('E0002', 'suspendu'), ('E0003', 'parti'),
         ('E0004', 'actif'))";
    monde.base.expect_no_rows(etats).await;
    assert_eq!(monde.evenements("audit.travailleur_active").await, 1);
}
