//! The feed of `authentification`.

use clientele::State;
use clientele::profils::lecteur::suivre;
use comptoir_http::RequestContext;
use comptoir_test::TestDatabase;
use serde_json::json;
use uuid::Uuid;

use crate::Faux;

async fn replique() -> (State, TestDatabase, Faux) {
    let base = TestDatabase::avec([clientele::migrations()]).await;
    let faux = Faux::default();
    (crate::travail(&base, &faux), base, faux)
}

async fn lire(state: &State) {
    suivre(state, &RequestContext::default()).await.unwrap();
}

#[actix_web::test]
async fn a_long_feed_is_read_to_its_end_and_never_twice() {
    let (state, base, faux) = replique().await;
    for _ in 0..1200 {
        faux.inscrire();
    }
    lire(&state).await;
    assert_eq!(faux.appels(), 3);
    base.expect_no_rows("select count(*) - 1200 from clientele.client").await;
    base.expect_no_rows("select position - 1200 from clientele.lecteur where nom = 'clientele.profils'")
        .await;
    base.proprietaire("truncate clientele.client cascade").await;
    lire(&state).await;
    base.expect_no_rows("select count(*) from clientele.client").await;
}

#[actix_web::test]
async fn a_batch_that_ends_the_feed_exactly_is_read_too() {
    let (state, base, faux) = replique().await;
    for _ in 0..500 {
        faux.inscrire();
    }
    lire(&state).await;
    base.expect_no_rows("select count(*) - 500 from clientele.client").await;
}

#[actix_web::test]
async fn replicas_that_read_at_once_give_each_event_its_effect_once() {
    let (un, base, faux) = replique().await;
    let autre = crate::travail(&base, &faux);
    for _ in 0..5 {
        for _ in 0..300 {
            faux.inscrire();
        }
        futures_util::join!(lire(&un), lire(&autre), lire(&un), lire(&autre));
    }
    base.expect_no_rows("select count(*) - 1500 from clientele.client").await;
    base.expect_no_rows("select position - 1500 from clientele.lecteur where nom = 'clientele.profils'")
        .await;
}

#[actix_web::test]
async fn what_is_not_understood_is_passed_over_and_holds_nothing_up() {
    let (state, base, faux) = replique().await;
    let bon = json!({ "courriel": "a@b.ca", "prenom": "A", "nom": "B", "langue": "en" });
    faux.publier("audit.connexion_refusee", Uuid::now_v7(), json!({}));
    faux.publier("compte.cree", "pas un uuid", bon.clone());
    for charge in [
        json!(null),
        json!({}),
        json!([]),
        json!({ "courriel": 1, "prenom": "A", "nom": "B", "langue": "fr" }),
        json!({ "courriel": "a@b.ca", "prenom": "A", "nom": "B", "langue": "de" }),
    ] {
        faux.publier("compte.cree", Uuid::now_v7(), charge);
    }
    faux.publier("compte.cree", Uuid::now_v7(), bon);
    lire(&state).await;
    base.expect_no_rows("select count(*) - 1 from clientele.client where langue = 'en' and prenom = 'A'")
        .await;
    base.expect_no_rows("select count(*) - 1 from clientele.client").await;
    base.expect_no_rows("select position - 8 from clientele.lecteur where nom = 'clientele.profils'").await;
}

#[actix_web::test]
async fn the_past_can_be_replayed_without_undoing_what_owners_changed() {
    let (state, base, faux) = replique().await;
    faux.inscrire();
    faux.inscrire();
    lire(&state).await;
    base.proprietaire(
        "update clientele.lecteur set position = 0;
         update clientele.client set nom = 'Changé', version = 2",
    )
    .await;
    lire(&state).await;
    base.expect_no_rows("select count(*) - 2 from clientele.client where nom = 'Changé' and version = 2")
        .await;
    base.expect_no_rows("select position - 2 from clientele.lecteur where nom = 'clientele.profils'").await;
}

#[actix_web::test]
async fn the_position_stays_when_the_effect_cannot_be_written() {
    let (state, base, faux) = replique().await;
    faux.inscrire();
    base.proprietaire("alter table clientele.client add constraint jamais check (false)").await;
    suivre(&state, &RequestContext::default()).await.unwrap_err();
    base.expect_no_rows("select position from clientele.lecteur where nom = 'clientele.profils'").await;
    base.proprietaire("alter table clientele.client drop constraint jamais").await;
    lire(&state).await;
    base.expect_no_rows("select count(*) - 1 from clientele.client").await;
}

#[actix_web::test]
async fn the_work_is_given_to_the_process_that_runs_it() {
    let (state, _base, _faux) = replique().await;
    assert_eq!(clientele::jobs(state).len(), 11);
}
