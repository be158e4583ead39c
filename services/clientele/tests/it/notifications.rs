//! `/api/notifications` and its reader.

use clientele::jobs::oublier;
use clientele::notifications::lecteur::suivre;
use comptoir_http::RequestContext;
use serde_json::json;
use uuid::Uuid;

const NOTIFICATIONS: &str = "/api/notifications";

#[actix_web::test]
async fn a_client_is_told_once_per_event_and_says_what_they_have_read() {
    let (app, base, faux) = crate::app().await;
    let (elle, lui) = (faux.inscrire(), faux.inscrire());
    let travail = crate::travail(&base, &faux);
    let commande = faux.creer(elle, 7);
    for etat in ["payee", "en_preparation", "prete"] {
        faux.passer(elle, 7, commande, etat);
    }
    suivre(&travail, &RequestContext::default()).await.unwrap();
    base.proprietaire("update clientele.lecteur set position = 0 where nom = 'clientele.notifications'")
        .await;
    suivre(&travail, &RequestContext::default()).await.unwrap();

    let client = app.client(elle);
    let liste = client.get(NOTIFICATIONS).await.expect_status(200);
    let genres: Vec<_> = liste["elements"].as_array().unwrap().iter().map(|une| &une["genre"]).collect();
    assert_eq!(genres, ["commande_prete", "commande_payee"]);
    let une = &liste["elements"][0];
    assert_eq!((&une["donnees"]["numero"], &une["lue_le"]), (&json!(7), &json!(null)));
    let chemin = format!("{NOTIFICATIONS}/{}/lecture", une["notification_id"]);
    app.client(lui).post(&chemin, json!({})).await.expect_problem(404, "introuvable");
    client.post(&chemin, json!({})).await.expect_status(204);
    let lue = client.get(NOTIFICATIONS).await.expect_status(200)["elements"][0]["lue_le"].clone();
    assert!(lue.is_string());
    client.post(&chemin, json!({})).await.expect_status(204);
    assert_eq!(client.get(NOTIFICATIONS).await.expect_status(200)["elements"][0]["lue_le"], lue);
    let page = client.get(&format!("{NOTIFICATIONS}?limite=1")).await.expect_status(200);
    let suite = page["curseur_suivant"].as_str().unwrap();
    let suite = client.get(&format!("{NOTIFICATIONS}?limite=1&curseur={suite}")).await.expect_status(200);
    assert_eq!(suite["elements"][0]["genre"], "commande_payee");
    assert_eq!(app.client(lui).get(NOTIFICATIONS).await.expect_status(200)["elements"], json!([]));
}

#[actix_web::test]
async fn what_was_told_a_year_ago_is_forgotten_and_not_told_again() {
    let (_app, base, faux) = crate::app().await;
    let travail = crate::travail(&base, &faux);
    let client = faux.inscrire();
    let commande = faux.creer(client, 7);
    faux.passer(client, 7, commande, "payee");
    suivre(&travail, &RequestContext::default()).await.unwrap();
    base.expect_no_rows("select count(*) - 1 from clientele.notification").await;
    base.proprietaire("update clientele.notification set cree_le = now() - interval '366 days'").await;
    oublier(&travail).await.unwrap();
    base.expect_no_rows("select count(*) from clientele.notification").await;
    faux.vieillir(366);
    base.proprietaire("update clientele.lecteur set position = 0 where nom = 'clientele.notifications'")
        .await;
    suivre(&travail, &RequestContext::default()).await.unwrap();
    base.expect_no_rows("select count(*) from clientele.notification").await;
}

#[actix_web::test]
async fn a_refund_another_password_and_a_file_that_is_ready_are_told_too() {
    let (app, base, faux) = crate::app().await;
    let elle = faux.inscrire();
    let travail = crate::travail(&base, &faux);
    let commande = faux.creer(elle, 7);
    let charge = json!({ "client_id": elle, "numero": 7, "montant_cents": 499 });
    faux.commande("commande.remboursee", commande, charge);
    faux.publier("mot_de_passe.change", elle, json!({}));
    // Neither holds up the rest: one that cannot be understood, one that was emptied.
    faux.commande("commande.remboursee", commande, json!({ "client_id": elle }));
    base.proprietaire(&format!(
        "insert into clientele.outbox (type, agregat_id) values ('client.inactif', '{elle}')"
    ))
    .await;
    let export = app.client(elle).cle(Uuid::now_v7());
    let demande = export.post("/api/loi25", json!({ "genre": "export" })).await.expect_status(202);
    assert_eq!(clientele::loi25::jobs::avancer(&travail).await.unwrap(), 1);
    for _ in 0..2 {
        suivre(&travail, &RequestContext::default()).await.unwrap();
        base.proprietaire("update clientele.lecteur set position = 0 where nom = 'clientele.notifications'")
            .await;
    }
    let liste = app.client(elle).get(NOTIFICATIONS).await.expect_status(200);
    let mut dites: Vec<_> = liste["elements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|une| (une["genre"].as_str().unwrap().to_owned(), une["donnees"].clone()))
        .collect();
    dites.sort_by(|a, b| a.0.cmp(&b.0));
    let attendues = [
        ("commande_remboursee", json!({ "commande_id": commande, "numero": 7, "montant_cents": 499 })),
        ("export_pret", json!({ "demande_id": demande["demande_id"] })),
        ("mot_de_passe_change", json!({})),
    ];
    assert_eq!(dites, attendues.map(|(genre, donnees)| (genre.to_owned(), donnees)));
}
