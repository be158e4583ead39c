//! `/api/ventes/{id}/envoi`: a receipt by e-mail is one event, which holds the address until its message is written.

use comptoir_clients::{Evenements, FeedInProcess};
use comptoir_database::Session;
use comptoir_http::RequestContext;
use comptoir_outbox::Lecteur;
use comptoir_test::{App, TestClient, TestDatabase};
use comptoir_types::Role;
use futures_util::future::join_all;
use magasin::evenements::FEED;
use magasin::jobs;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{agir, caissier, ouvrir, state, tables, vendue};

const ADRESSE: &str = "marque-unique@client.example";

/// A cashier, and a sale of theirs.
async fn une_vente<'a>(app: &'a App, base: &TestDatabase) -> (TestClient<'a>, String) {
    tables(base).await;
    let caissier = caissier(app);
    let session = ouvrir(&caissier, 1).await;
    let lignes = json!([{ "produit_id": 1, "quantite": 1, "prix_vu_cents": 174 }]);
    let vente = vendue(&caissier, &session, lignes, 200).await;
    (caissier, vente)
}

/// Tables that hold the address, one row for each.
async fn traces(base: &TestDatabase) -> i64 {
    base.compte(&format!(
        "select (select count(*) from magasin.outbox where charge::text like '%{ADRESSE}%')
              + 100 * (select count(*) from magasin.idempotence where reponse::text like '%{ADRESSE}%')
              + 100 * (select count(*) from magasin.vente where to_jsonb(vente)::text like '%{ADRESSE}%')"
    ))
    .await
}

/// `clientele` has got as far as the end.
async fn passer(base: &TestDatabase) {
    let feed = FeedInProcess { db: base.config.pool(Session::background(magasin::SERVICE)), feed: FEED };
    let lecteur = Lecteur { nom: "clientele.courriels", source: "magasin" };
    for apres in [0, i64::MAX] {
        feed.evenements(&lecteur, apres, &RequestContext::default()).await.unwrap();
    }
}

#[actix_web::test]
async fn the_same_key_forty_times_is_one_message_and_its_address_goes_once_it_is_written() {
    let (app, base) = crate::app().await;
    let (caissier, vente) = une_vente(&app, &base).await;
    let (chemin, cle) = (format!("/api/ventes/{vente}/envoi"), Uuid::now_v7());
    let moi = caissier.cle(cle);
    let reponses = join_all((0..40).map(|_| moi.post(&chemin, json!({ "courriel": ADRESSE })))).await;
    assert!(reponses.iter().all(|reponse| reponse.statut == 202), "{reponses:?}");
    assert_eq!(traces(&base).await, 1);

    jobs::oublier_les_adresses(&state(&base)).await.unwrap();
    assert_eq!(traces(&base).await, 1, "nobody has read it yet");
    passer(&base).await;
    jobs::oublier_les_adresses(&state(&base)).await.unwrap();
    assert_eq!(traces(&base).await, 0);
    base.expect_no_rows("select count(*) - 1 from magasin.outbox where type = 'vente.envoi'").await;
    base.expect_no_rows("select count(*) - 1 from magasin.outbox where type = 'audit.recu_envoye'").await;
}

#[actix_web::test]
async fn an_address_that_nobody_reads_goes_after_three_days() {
    let (app, base) = crate::app().await;
    let (caissier, vente) = une_vente(&app, &base).await;
    let envoi = json!({ "courriel": ADRESSE });
    agir(&caissier, &format!("/api/ventes/{vente}/envoi"), envoi).await.expect_status(202);
    base.proprietaire("update magasin.outbox set cree_le = cree_le - interval '73 hours'").await;
    jobs::oublier_les_adresses(&state(&base)).await.unwrap();
    assert_eq!(traces(&base).await, 0);
}

#[actix_web::test]
async fn only_workers_of_the_store_send_and_only_to_an_address() {
    let (app, base) = crate::app().await;
    let (caissier, vente) = une_vente(&app, &base).await;
    let chemin = format!("/api/ventes/{vente}/envoi");
    let envoi = json!({ "courriel": ADRESSE });
    let ailleurs = app.travailleur(Role::Gestionnaire, &[4]);
    agir(&ailleurs, &chemin, envoi.clone()).await.expect_problem(403, "magasin-hors-affectation");
    let inconnue = format!("/api/ventes/{}/envoi", Uuid::now_v7());
    agir(&caissier, &inconnue, envoi).await.expect_problem(404, "introuvable");
    for courriel in ["", "sans-arobase", "a@b.ca\r\nBcc: c@d.ca", &format!("{}@b.ca", "a".repeat(320))] {
        let refus = agir(&caissier, &chemin, json!({ "courriel": courriel })).await;
        refus.expect_problem(400, "requete-invalide");
    }
    assert_eq!(traces(&base).await, 0);
    base.expect_no_rows("select count(*) from magasin.outbox where type = 'vente.envoi'").await;
}
