//! `/api/notifications` and its reader.

use clientele::jobs::oublier;
use clientele::notifications::lecture::suivre;
use comptoir_http::RequestContext;
use serde_json::json;

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
    base.proprietaire("update clientele.notification set cree_le = now() - interval '366 days'").await;
    oublier(&travail).await.unwrap();
    base.expect_no_rows("select count(*) from clientele.notification").await;
}
