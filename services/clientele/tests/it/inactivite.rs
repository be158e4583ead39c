//! Clients whom nobody has seen for long: a notice, then an erasure, unless they come back.

use std::rc::Rc;

use clientele::inactivite::jobs::parcourir;
use clientele::loi25::jobs::avancer;
use clientele::{State, courriels, notifications};
use comptoir_http::RequestContext;
use comptoir_test::TestDatabase;
use comptoir_types::CompteId;
use futures_util::future::join;
use uuid::Uuid;

use crate::Faux;
use crate::smtp::{Humeur, Smtp};

/// A client with a profile.
async fn client(base: &TestDatabase) -> CompteId {
    let client = CompteId::new(Uuid::now_v7());
    base.proprietaire(&format!(
        "insert into clientele.client (client_id, prenom, nom, courriel)
         values ('{client}', 'Chloé', 'Roy', 'chloe@client.example')"
    ))
    .await;
    client
}

/// What the service tells, told.
async fn dire(state: &State) {
    notifications::lecteur::suivre(state, &RequestContext::default()).await.unwrap();
    courriels::lecteur::suivre(state, &RequestContext::default()).await.unwrap();
    courriels::envoyer(state).await.unwrap();
}

/// The day of the erasure has come.
const ECHOIR: &str =
    "update clientele.inactivite set echeance = current_date - 1, vu_le = current_date - 1200";

async fn intact(base: &TestDatabase, client: CompteId) {
    base.expect_no_rows(&format!(
        "select (select count(*) from clientele.inactivite) + (select count(*) from clientele.demande_loi25)
              + (select count(*) from clientele.client where client_id = '{client}' and nom is null)"
    ))
    .await;
}

#[actix_web::test]
async fn who_was_not_seen_for_long_is_told_once_then_erased() {
    let (app, base, faux) = crate::app().await;
    let smtp = Smtp::demarrer(Humeur::Bon).await;
    let courrier = crate::courrier(&["--smtp-url", &smtp.url, "--site", "https://boutique.example"]);
    let state = || State { courrier: courrier.clone(), ..crate::travail(&base, &faux) };
    let (elle, lui) = (client(&base).await, client(&base).await);
    faux.voir(elle, 36, 2);
    faux.voir(lui, 35, 0);
    for _ in 0..3 {
        let (une, autre) = (state(), state());
        let (a, b) = join(parcourir(&une), parcourir(&autre)).await;
        a.unwrap();
        b.unwrap();
        join(dire(&une), dire(&autre)).await;
    }
    base.expect_no_rows("select count(*) - 1 from clientele.outbox where type = 'client.inactif'").await;
    base.expect_no_rows(
        "select count(*) - 1 from clientele.inactivite where echeance = (now() at time zone 'America/Toronto')::date + 30",
    )
    .await;
    let avis = app.client(elle).get("/api/notifications").await.expect_status(200);
    assert_eq!(avis["elements"].as_array().unwrap().len(), 1);
    let avis = &avis["elements"][0];
    assert_eq!(avis["genre"], "compte_inactif");
    let recus = smtp.recus();
    assert_eq!(recus.len(), 1, "{recus:?}");
    let echeance = avis["donnees"]["echeance"].as_str().unwrap();
    assert!(recus[0].contains("chloe@client.example") && recus[0].contains(echeance), "{recus:?}");
    assert!(recus[0].contains("https://boutique.example"), "{recus:?}");

    // The notice is not over: nothing is asked for.
    base.expect_no_rows("select count(*) from clientele.demande_loi25").await;
    base.proprietaire(ECHOIR).await;
    let (une, autre) = (state(), state());
    let (a, b) = join(parcourir(&une), parcourir(&autre)).await;
    a.unwrap();
    b.unwrap();
    base.expect_no_rows("select count(*) - 1 from clientele.demande_loi25 where genre = 'effacement'").await;
    // Asked for, it is not told again.
    parcourir(&une).await.unwrap();
    base.expect_no_rows("select count(*) - 1 from clientele.outbox where type = 'client.inactif'").await;
    assert_eq!(avancer(&une).await.unwrap(), 1);
    assert_eq!(faux.effaces(), [elle; 3]);
    base.expect_no_rows("select count(*) - 1 from clientele.client where etat = 'efface'").await;
    base.expect_no_rows(
        "select count(*) from clientele.outbox where type = 'client.inactif' and charge <> '{}'",
    )
    .await;
    for invariant in clientele::invariants::INVARIANTS {
        base.expect_no_rows(invariant.sql).await;
    }
    app.client(lui).get("/api/profil").await.expect_status(200);
    // Read again from its start, the feed brings nothing back.
    base.proprietaire("update clientele.lecteur set position = 0 where source = 'clientele'").await;
    dire(&une).await;
    for invariant in clientele::invariants::INVARIANTS {
        base.expect_no_rows(invariant.sql).await;
    }
}

#[actix_web::test]
async fn who_comes_back_is_kept_also_at_the_last_moment() {
    let (_app, base, faux) = crate::app().await;
    let travail = crate::travail(&base, &faux);
    let elle = client(&base).await;
    faux.voir(elle, 40, 0);
    parcourir(&travail).await.unwrap();
    base.expect_no_rows("select count(*) - 1 from clientele.inactivite").await;
    // Within the notice.
    faux.voir(elle, 0, 0);
    parcourir(&travail).await.unwrap();
    intact(&base, elle).await;
    // Once her erasure is asked for, before it has begun.
    faux.voir(elle, 40, 0);
    parcourir(&travail).await.unwrap();
    base.proprietaire(ECHOIR).await;
    parcourir(&travail).await.unwrap();
    base.expect_no_rows("select count(*) - 1 from clientele.demande_loi25").await;
    faux.voir(elle, 0, 0);
    assert_eq!(avancer(&travail).await.unwrap(), 0);
    intact(&base, elle).await;
    assert_eq!(faux.effaces(), []);
}

#[actix_web::test]
async fn who_orders_is_not_inactive() {
    let (_app, base, faux) = crate::app().await;
    let travail = crate::travail(&base, &faux);
    let (elle, lui) = (client(&base).await, client(&base).await);
    for client in [elle, lui] {
        faux.voir(client, 40, 0);
    }
    faux.creer(elle, 1);
    clientele::historique::lecteur::suivre(&travail, &RequestContext::default()).await.unwrap();
    notifications::lecteur::suivre(&travail, &RequestContext::default()).await.unwrap();
    // While the history is made anew it does not say who ordered.
    let reculer = |position| {
        let sql =
            format!("update clientele.lecteur set position = {position} where nom = 'clientele.historique'");
        let base = &base;
        async move { base.proprietaire(&sql).await }
    };
    reculer(0).await;
    parcourir(&travail).await.unwrap();
    base.expect_no_rows("select count(*) from clientele.inactivite").await;
    reculer(1).await;
    parcourir(&travail).await.unwrap();
    let avise = |qui| format!("select count(*) - 1 from clientele.inactivite where client_id = '{qui}'");
    base.expect_no_rows(&avise(lui)).await;
    base.expect_no_rows("select count(*) - 1 from clientele.inactivite").await;
    // An order under way keeps its client for another day.
    base.proprietaire(ECHOIR).await;
    faux.occuper(true);
    parcourir(&travail).await.unwrap();
    base.expect_no_rows("select count(*) from clientele.demande_loi25").await;
    base.expect_no_rows("select count(*) - 1 from clientele.inactivite where echeance > current_date - 1")
        .await;
    faux.occuper(false);
    base.proprietaire(ECHOIR).await;
    faux.tomber();
    assert!(parcourir(&travail).await.is_err());
    base.expect_no_rows("select count(*) from clientele.demande_loi25").await;
    faux.revenir();
    parcourir(&travail).await.unwrap();
    base.expect_no_rows("select count(*) - 1 from clientele.demande_loi25").await;
}

#[actix_web::test]
async fn many_are_told_page_by_page_and_who_is_back_is_found_on_each() {
    let (_app, base, faux) = crate::app().await;
    let travail = crate::travail(&base, &faux);
    let tous: Vec<CompteId> = (0..1203).map(|_| CompteId::new(Uuid::now_v7())).collect();
    let lignes: Vec<String> = tous.iter().map(|client| format!("('{client}', 'A', 'B')")).collect();
    let lignes = lignes.join(", ");
    base.proprietaire(&format!("insert into clientele.client (client_id, prenom, nom) values {lignes}"))
        .await;
    tous.iter().for_each(|client| faux.voir(*client, 37, 0));
    parcourir(&travail).await.unwrap();
    base.expect_no_rows("select count(*) - 1203 from clientele.inactivite").await;
    for rang in [0, 499, 500, 999, 1202] {
        faux.voir(tous[rang], 1, 0);
    }
    parcourir(&travail).await.unwrap();
    base.expect_no_rows("select count(*) - 1198 from clientele.inactivite").await;
    // Nobody is inactive any more: nobody waits.
    tous.iter().for_each(|client| faux.voir(*client, 1, 0));
    parcourir(&travail).await.unwrap();
    base.expect_no_rows("select count(*) from clientele.inactivite").await;
}

#[actix_web::test]
async fn what_is_kept_how_long_is_published_as_it_is_set() {
    let base = TestDatabase::avec([clientele::migrations()]).await;
    let (config, faux, mesures) = (base.config.clone(), Faux::default(), crate::mesures());
    let app = comptoir_test::App::demarrer(move || {
        let db = config.pool(comptoir_database::Session::requests(clientele::SERVICE));
        let inactivite = clientele::Inactivite { mois: 24, preavis: 45 };
        comptoir_server::Service {
            routes: clientele::service(State { inactivite, ..crate::state(db, &faux, &mesures) }),
            verifier: Rc::clone(&comptoir_test::TestTokens::verifier()),
            cle_interne: None,
        }
    });
    let page = app.anonyme().get("/api/confidentialite").await.expect_status(200);
    let compte = &page["conservation"][0];
    for (champ, attendu) in [
        ("duree_fr", "24 mois, puis 45 jours après un avis"),
        ("duree_en", "24 months, then 45 days after a notice"),
    ] {
        assert!(compte[champ].as_str().unwrap().contains(attendu), "{compte}");
    }
}
