//! `/api/loi25`: what a client may ask, and the way of a request through the services.

use actix_web::http::Method;
use chrono::Utc;
use clientele::loi25::jobs::avancer;
use comptoir_test::{App, TestTokens};
use comptoir_types::{CompteId, Role};
use futures_util::future::join_all;
use serde_json::{Value, json};
use uuid::Uuid;

const LOI25: &str = "/api/loi25";

async fn demander(app: &App, client: CompteId, genre: &str) -> Value {
    let corps = json!({ "genre": genre });
    app.client(client).cle(Uuid::now_v7()).post(LOI25, corps).await.expect_status(202)
}

#[actix_web::test]
async fn an_export_becomes_a_file_of_all_services_as_json_and_as_csv() {
    let (app, base, faux) = crate::app().await;
    let (elle, lui) = (faux.inscrire(), faux.inscrire());
    let demande = demander(&app, elle, "export").await;
    assert_eq!((&demande["etat"], &demande["fichier"]), (&json!("recue"), &json!(false)));
    let chemin = format!("{LOI25}/{}", demande["demande_id"].as_str().unwrap());
    let fichier = format!("{chemin}/fichier");
    let trop_tot = app.client(elle).get(&fichier).await.expect_problem(409, "etat-incompatible");
    assert_eq!(trop_tot["etat"], "recue");
    let travail = crate::travail(&base, &faux);
    assert_eq!(avancer(&travail).await.unwrap(), 1);
    let finie = app.client(elle).get(&chemin).await.expect_status(200);
    assert_eq!((&finie["etat"], &finie["fichier"]), (&json!("terminee"), &json!(true)));
    assert_eq!(finie["etapes_faites"], json!(["authentification", "magasin", "panier", "clientele"]));
    let document = app.client(elle).get(&fichier).await.expect_status(200);
    assert_eq!(document["clientele"]["profil"]["prenom"], "Chloé");
    assert_eq!(document["magasin"]["de"], elle.to_string());
    assert_eq!(document["clientele"]["consentements"][0]["finalite"], "infolettre");
    let csv = app.client(elle).avec("Accept", "text/csv").get(&fichier).await;
    assert!(csv.en_tete("content-type").unwrap().starts_with("text/csv"));
    assert!(csv.texte.contains("clientele.profil.prenom,Chloé\r\n"), "{}", csv.texte);
    for chemin in [&chemin, &fichier] {
        app.client(lui).get(chemin).await.expect_problem(404, "introuvable");
    }
    assert_eq!(app.client(lui).get(LOI25).await.expect_status(200)["elements"], json!([]));
    // A month later the file is gone, and another may be asked for.
    base.proprietaire("update clientele.demande_loi25 set terminee_le = now() - interval '31 days'").await;
    clientele::jobs::oublier(&travail).await.unwrap();
    app.client(elle).get(&fichier).await.expect_problem(409, "etat-incompatible");
    demander(&app, elle, "export").await;
}

#[actix_web::test]
async fn the_same_key_makes_one_request_and_another_key_meets_it() {
    let (app, base, faux) = crate::app().await;
    let client = faux.inscrire();
    let cle = Uuid::now_v7();
    let envois = (0..40).map(|_| {
        let client = app.client(client).cle(cle);
        async move { client.post(LOI25, json!({ "genre": "effacement" })).await }
    });
    let reponses = join_all(envois).await;
    let premiere = reponses[0].corps.clone();
    for reponse in reponses {
        assert_eq!(reponse.expect_status(202), premiere);
    }
    base.expect_no_rows("select count(*) - 1 from clientele.demande_loi25").await;
    let autre = app.client(client).cle(Uuid::now_v7()).post(LOI25, json!({ "genre": "effacement" })).await;
    assert_eq!(autre.expect_problem(409, "demande-loi25-ouverte")["demande_id"], cle.to_string());
    let export = app.client(client).cle(Uuid::now_v7()).post(LOI25, json!({ "genre": "export" })).await;
    assert_eq!(export.expect_problem(409, "etat-incompatible")["etat"], "efface");
    let reprise = app.client(client).cle(cle).post(LOI25, json!({ "genre": "export" })).await;
    reprise.expect_problem(422, "cle-reutilisee");
    for corps in [json!({}), json!({ "genre": "oubli" }), json!({ "genre": "export", "x": 1 })] {
        let client = app.client(client).cle(Uuid::now_v7());
        client.post(LOI25, corps).await.expect_problem(400, "requete-invalide");
    }
}

#[actix_web::test]
async fn an_erasure_takes_a_young_token_and_no_open_order() {
    let (app, base, faux) = crate::app().await;
    let client = faux.inscrire();
    let mut claims = TestTokens::claims(client, Role::Client, &[], &[]);
    claims.iat = Utc::now().timestamp() - 301;
    let vieux = app.porteur(TestTokens::signer(&claims)).cle(Uuid::now_v7());
    vieux.post(LOI25, json!({ "genre": "effacement" })).await.expect_problem(403, "mot-de-passe-requis");
    vieux.post(LOI25, json!({ "genre": "export" })).await.expect_status(202);
    faux.occuper(true);
    let jeune = app.client(client).cle(Uuid::now_v7());
    let occupe = jeune.post(LOI25, json!({ "genre": "effacement" })).await;
    assert_eq!(occupe.expect_problem(409, "etat-incompatible")["etat"], "commande_ouverte");
    faux.occuper(false);
    faux.tomber();
    jeune.post(LOI25, json!({ "genre": "effacement" })).await.expect_problem(503, "indisponible");
    faux.revenir();
    base.expect_no_rows("select count(*) from clientele.demande_loi25 where genre = 'effacement'").await;
    jeune.post(LOI25, json!({ "genre": "effacement" })).await.expect_status(202);
}

#[actix_web::test]
async fn an_erasure_waits_for_its_services_and_leaves_nothing_here() {
    let (app, base, faux) = crate::app().await;
    let (elle, lui) = (faux.inscrire(), faux.inscrire());
    let adresse = json!({ "genre": "livraison", "destinataire": "Chloé Roy", "ligne1": "12, rue des Érables",
        "ville": "Montréal", "province": "QC", "code_postal": "H2J2K1", "defaut": true });
    for client in [elle, lui] {
        app.client(client).post("/api/adresses", adresse.clone()).await.expect_status(201);
        let commande = faux.creer(client, 1);
        faux.passer(client, 1, commande, "livree");
    }
    let travail = crate::travail(&base, &faux);
    let contexte = comptoir_http::RequestContext::default();
    clientele::historique::lecteur::suivre(&travail, &contexte).await.unwrap();
    clientele::notifications::lecteur::suivre(&travail, &contexte).await.unwrap();
    demander(&app, elle, "export").await;
    avancer(&travail).await.unwrap();
    demander(&app, elle, "export").await;
    let effacement = demander(&app, elle, "effacement").await;
    let chemin = format!("{LOI25}/{}", effacement["demande_id"].as_str().unwrap());
    let presser = "update clientele.demande_loi25 set prochain_essai = now()";
    for attente in [true, false] {
        if attente {
            faux.occuper(true);
        } else {
            faux.tomber();
        }
        base.proprietaire(presser).await;
        assert!(avancer(&travail).await.unwrap() <= 1);
        assert_ne!(app.client(elle).get(&chemin).await.expect_status(200)["etat"], "terminee");
        faux.occuper(false);
        faux.revenir();
    }
    assert_eq!(faux.effaces(), []);
    base.proprietaire(presser).await;
    avancer(&travail).await.unwrap();
    assert_eq!(faux.effaces(), [elle; 3]);
    let finie = app.client(elle).get(&chemin).await.expect_status(200);
    assert_eq!(finie["etat"], "terminee");
    for invariant in clientele::invariants::INVARIANTS {
        base.expect_no_rows(invariant.sql).await;
    }
    base.expect_no_rows("select count(*) - 1 from clientele.outbox where type = 'client.efface'").await;
    // Whoever did not ask keeps all of it.
    for table in ["adresse", "commande_vue", "notification", "consentement"] {
        base.expect_no_rows(&format!("select count(*) - 1 from clientele.{table} where client_id = '{lui}'"))
            .await;
    }
    // Late events and late requests bring nothing back.
    let commande = faux.creer(elle, 2);
    faux.passer(elle, 2, commande, "livree");
    base.proprietaire("update clientele.lecteur set position = 0").await;
    clientele::profils::lecteur::suivre(&travail, &contexte).await.unwrap();
    clientele::historique::lecteur::suivre(&travail, &contexte).await.unwrap();
    clientele::notifications::lecteur::suivre(&travail, &contexte).await.unwrap();
    let client = app.client(elle);
    client.post("/api/adresses", adresse).await.expect_problem(404, "introuvable");
    let choix = json!({ "finalite": "mesure", "accorde": true, "version_texte": "2026-11" });
    client.put("/api/consentements", choix).await.expect_problem(404, "introuvable");
    client.avec("If-Match", "\"2\"").patch("/api/profil", json!({})).await.expect_problem(404, "introuvable");
    for genre in ["export", "effacement"] {
        let client = app.client(elle).cle(Uuid::now_v7());
        client.post(LOI25, json!({ "genre": genre })).await.expect_problem(409, "etat-incompatible");
    }
    for invariant in clientele::invariants::INVARIANTS {
        base.expect_no_rows(invariant.sql).await;
    }
}

#[actix_web::test]
async fn a_request_that_its_process_left_behind_is_taken_up_and_its_parts_are_not_asked_twice() {
    let (app, base, faux) = crate::app().await;
    let client = faux.inscrire();
    demander(&app, client, "export").await;
    base.proprietaire(
        "update clientele.demande_loi25
            set etat = 'en_cours', etapes_faites = array['authentification'],
                document = '{\"authentification\": {\"avant\": true}}', prochain_essai = now() + interval '15 s'",
    )
    .await;
    let travail = crate::travail(&base, &faux);
    assert_eq!(avancer(&travail).await.unwrap(), 0, "somebody else has it");
    base.proprietaire("update clientele.demande_loi25 set prochain_essai = now()").await;
    let (une, autre) = futures_util::join!(avancer(&travail), avancer(&travail));
    assert_eq!(une.unwrap() + autre.unwrap(), 1);
    base.expect_no_rows(
        "select count(*) - 1 from clientele.demande_loi25
          where etat = 'terminee' and document #>> '{authentification,avant}' = 'true'
            and cardinality(etapes_faites) = 4",
    )
    .await;
    let methodes = app.client(client).appeler(Method::DELETE, LOI25, None).await;
    methodes.expect_problem(405, "methode-non-permise");
}
