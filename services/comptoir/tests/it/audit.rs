//! The audit through whole systems: copies that die while they read, feeds over HTTP.

use std::time::Duration;

use actix_web::http::Method;
use actix_web::rt::time::sleep;
use comptoir_test::{App, TestClient};
use comptoir_types::Role;
use futures_util::{StreamExt, stream};
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const MOUVEMENTS: &str = "/api/mouvements";

/// Acts that the database has and the audit has not.
const EN_ATTENTE: &str = "
    select (select count(*) from magasin.outbox where type like 'audit.%')
         + (select count(*) from travailleur.outbox where type like 'audit.%')
         + (select count(*) from authentification.outbox where type like 'audit.%')
         - (select count(*) from travailleur.journal_audit where action like 'audit.%')";

async fn tout_lu(systeme: &Systeme) {
    systeme.base.wait_for_no_rows(EN_ATTENTE).await;
}

#[actix_web::test]
async fn each_act_has_its_line_once_though_both_copies_die_ten_times_while_they_read() {
    let mut systeme = Systeme::demarrer(Forme::Deux).await;
    let jeton = systeme.jeton(Uuid::now_v7(), Role::Gestionnaire, &[3]);
    let mut faits = 0;
    for tour in 0..10 {
        let (adresse, jeton) = (systeme.app(MOUVEMENTS).adresse.clone(), jeton.clone());
        let flot = actix_web::rt::spawn(async move {
            let app = App::connect(&adresse);
            let (app, jeton) = (&app, &jeton);
            let ajustements = stream::iter(0..400).map(|rang| async move {
                let delta = if rang % 2 == 0 { 1 } else { -1 };
                let corps = json!({"lieu_id": 3, "type": "ajustement", "motif": "erreur_de_saisie",
                                   "lignes": [{"produit_id": 1 + rang % 40, "delta": delta}]});
                app.porteur(jeton).cle(Uuid::now_v7()).essayer(Method::POST, MOUVEMENTS, corps).await
            });
            ajustements.buffer_unordered(8).collect::<Vec<_>>().await
        });
        // Lines of this round are being written when the cut comes, at another moment each time.
        let avant = systeme.base.compte("select count(*) from travailleur.journal_audit").await;
        while systeme.base.compte("select count(*) from travailleur.journal_audit").await <= avant {
            sleep(Duration::from_millis(5)).await;
        }
        sleep(Duration::from_millis(17 * tour)).await;
        systeme.tuer();
        faits += flot.await.unwrap().into_iter().flatten().filter(|reponse| reponse.statut == 201).count();
        systeme.relancer();
    }
    tout_lu(&systeme).await;
    let lignes = systeme.base.compte("select count(*) from travailleur.journal_audit").await;
    assert!(lignes >= i64::try_from(faits).unwrap() && faits > 50, "{lignes} {faits}");
    systeme.verifier();
}

fn siege<'a>(systeme: &'a Systeme, chemin: &str) -> TestClient<'a> {
    systeme.travailleur(Uuid::now_v7(), Role::Responsable, &[], chemin)
}

#[actix_web::test]
async fn what_five_services_tell_is_one_chain() {
    let systeme = Systeme::demarrer(Forme::Cinq).await;
    let caisses = "/api/magasins/3/caisses";
    siege(&systeme, caisses).cle(Uuid::now_v7()).post(caisses, json!({"numero": 9})).await.expect_status(201);
    let (equipe, zoe) = ("/api/travailleurs", Uuid::now_v7());
    let corps = json!({"matricule": "E7001", "prenom": "Zoé", "nom": "Neuve", "role": "employe", "magasins": [3],
                       "courriel": "zoe.neuve@comptoir.example"});
    // On a busy machine the password takes longer than the answer may: the same key of the same person finishes the hiring.
    let (rita, mut embauchee) = (siege(&systeme, equipe).cle(zoe), 0);
    for _ in 0..20 {
        embauchee = rita.post(equipe, corps.clone()).await.statut;
        if embauchee == 201 {
            break;
        }
        sleep(Duration::from_millis(500)).await;
    }
    assert_eq!(embauchee, 201);
    for _ in 0..5 {
        let connexion = json!({"courriel": "zoe.neuve@comptoir.example", "mot_de_passe": "ce n'est pas lui"});
        systeme.anonyme("/api/auth").post("/api/auth/connexion", connexion).await;
    }
    for (action, objet) in [
        ("audit.caisse", String::new()),
        ("audit.travailleur_cree", format!("&objet={zoe}")),
        ("audit.verrouillage", format!("&objet={zoe}")),
    ] {
        let chemin = format!("/api/audit?action={action}{objet}");
        let mut lignes = json!([]);
        for _ in 0..100 {
            lignes = siege(&systeme, &chemin).get(&chemin).await.expect_status(200)["elements"].clone();
            if lignes != json!([]) {
                break;
            }
            sleep(Duration::from_millis(100)).await;
        }
        assert_eq!(lignes.as_array().map(Vec::len), Some(1), "{action}: {lignes}");
    }
    let chemin = "/api/audit/verification";
    let etat = siege(&systeme, chemin).get(chemin).await.expect_status(200);
    assert_eq!((&etat["intacte"], &etat["derniere_position"]), (&json!(true), &json!(3)));
    systeme.verifier();
}
