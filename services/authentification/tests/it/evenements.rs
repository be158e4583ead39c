//! `/interne/evenements`, over HTTP and directly, and what is not kept.

use authentification::cleanup;
use authentification::store::evenements::FEED;
use comptoir_auth::{INTERNAL_KEY_HEADER, InternalKey};
use comptoir_clients::{Evenements, FeedInProcess, Http};
use comptoir_http::RequestContext;
use comptoir_outbox::Lecteur;
use comptoir_types::Role;
use futures_util::future::join_all;

use crate::{CLE, Monde};

const LECTEUR: Lecteur = Lecteur { nom: "clientele.profils", source: "authentification" };

#[actix_web::test]
async fn events_are_read_by_position_both_ways() {
    let monde = Monde::nouveau().await;
    for n in 0..3 {
        monde.inscrire(&format!("client{n}@client.example")).await.expect_status(201);
    }
    let http = Http::new("authentification", &monde.app.adresse, InternalKey::parse(CLE).unwrap());
    let direct = FeedInProcess { db: monde.db.clone(), feed: FEED };
    let sources: [&dyn Evenements; 2] = [&http, &direct];
    for source in sources {
        for (apres, attendues) in
            [(0, vec![1, 2, 3]), (1, vec![2, 3]), (3, vec![]), (9, vec![]), (-5, vec![1, 2, 3])]
        {
            let evenements = source.evenements(&LECTEUR, apres, &RequestContext::default()).await.unwrap();
            let positions: Vec<_> = evenements.iter().map(|evenement| evenement.position).collect();
            assert_eq!(positions, attendues, "{apres}");
        }
    }
    let service = monde.app.anonyme().avec(INTERNAL_KEY_HEADER, CLE);
    for (limite, nombre) in [(500, 3), (2, 2), (0, 1), (-1, 1)] {
        let suite = service.get(&format!("/interne/evenements?limite={limite}")).await.expect_status(200);
        assert_eq!(suite.as_array().unwrap().len(), nombre, "{limite}");
    }
}

#[actix_web::test]
async fn how_far_a_reader_has_got_never_goes_back_nor_past_the_end() {
    let monde = Monde::nouveau().await;
    for n in 0..3 {
        monde.inscrire(&format!("client{n}@client.example")).await.expect_status(201);
    }
    let direct = FeedInProcess { db: monde.db.clone(), feed: FEED };
    for (apres, connue) in [(0, 0), (2, 2), (0, 2), (900, 3), (-1, 3)] {
        direct.evenements(&LECTEUR, apres, &RequestContext::default()).await.unwrap();
        let sql = format!(
            "select count(*) - 1 from authentification.outbox_lecteur
              where lecteur = 'clientele.profils' and position = {connue}"
        );
        monde.base.expect_no_rows(&sql).await;
    }
}

#[actix_web::test]
async fn a_reader_that_has_not_moved_leaves_its_row_alone() {
    let monde = Monde::nouveau().await;
    monde.inscrire("ana@client.example").await.expect_status(201);
    let direct = FeedInProcess { db: monde.db.clone(), feed: FEED };
    let lire = async |apres| {
        direct.evenements(&LECTEUR, apres, &RequestContext::default()).await.unwrap();
        // Who wrote or locked the row last.
        monde
            .base
            .compte("select xmax::text::bigint from authentification.outbox_lecteur where position = 1")
            .await
    };
    direct.evenements(&LECTEUR, 0, &RequestContext::default()).await.unwrap();
    let ecrite = lire(1).await;
    assert_eq!([lire(1).await, lire(0).await, lire(1).await], [ecrite; 3]);
}

#[actix_web::test]
async fn positions_have_no_hole_when_many_write_and_read_at_once() {
    let monde = Monde::nouveau().await;
    let ecrire = join_all((0..12).map(|n| {
        let monde = &monde;
        async move { monde.inscrire(&format!("client{n}@client.example")).await.expect_status(201) }
    }));
    let lire = join_all((0..12).map(|_| monde.evenements("compte.cree")));
    futures_util::join!(ecrire, lire);
    let positions: Vec<_> =
        monde.evenements("compte.cree").await.iter().map(|e| e["position"].as_i64().unwrap()).collect();
    assert_eq!(positions, (1..=12).collect::<Vec<_>>());
}

#[actix_web::test]
async fn without_the_key_there_is_nothing_there() {
    let monde = Monde::avec("ana@client.example").await;
    let chemin = "/interne/evenements?apres=0&limite=500";
    monde.app.anonyme().get(chemin).await.expect_problem(404, "introuvable");
    monde.app.travailleur(Role::Responsable, &[]).get(chemin).await.expect_problem(404, "introuvable");
    let service = monde.app.anonyme().avec(INTERNAL_KEY_HEADER, CLE);
    service.get(chemin).await.expect_status(200);
    service.get("/interne/evenements?apres=abc").await.expect_problem(400, "requete-invalide");
}

/// `clientele` has got as far.
async fn lire(monde: &Monde, apres: i64) {
    let direct = FeedInProcess { db: monde.db.clone(), feed: FEED };
    for apres in [0, apres] {
        direct.evenements(&LECTEUR, apres, &RequestContext::default()).await.unwrap();
    }
}

#[actix_web::test]
async fn a_day_later_the_event_of_an_account_holds_nobody() {
    let monde = Monde::nouveau().await;
    monde.inscrire("lue@client.example").await.expect_status(201);
    lire(&monde, 1).await;
    monde.inscrire("attend@client.example").await.expect_status(201);
    cleanup(&monde.db).await.unwrap();
    monde.base.expect_no_rows("select count(*) from authentification.outbox where charge = '{}'").await;
    monde
        .base
        .proprietaire("update authentification.outbox set cree_le = cree_le - interval '25 hours'")
        .await;
    cleanup(&monde.db).await.unwrap();
    // The one that clientele has not passed waits for it, whoever else reads.
    monde.evenements("compte.cree").await;
    cleanup(&monde.db).await.unwrap();
    monde.base.expect_no_rows("select count(*) - 1 from authentification.outbox where charge = '{}'").await;
    lire(&monde, 2).await;
    cleanup(&monde.db).await.unwrap();
    let evenements = monde.evenements("compte.cree").await;
    assert_eq!(evenements.len(), 2);
    assert!(evenements.iter().all(|evenement| !evenement.to_string().contains("client.example")));
}

#[actix_web::test]
async fn old_failures_and_old_sessions_are_removed() {
    let monde = Monde::avec("ana@client.example").await;
    monde.ouvrir("ana@client.example").await;
    monde.connecter("inconnue@client.example", "x").await.expect_problem(401, "identifiants-invalides");
    cleanup(&monde.db).await.unwrap();
    monde.compte("session", 1).await;
    monde.compte("tentative", 1).await;
    monde
        .base
        .proprietaire(
            "update authentification.tentative set derniere_le = now() - interval '2 hours';
             update authentification.session set cree_le = now() - interval '32 days', expire_le = now() - interval '2 days'",
        )
        .await;
    cleanup(&monde.db).await.unwrap();
    monde.compte("session", 0).await;
    monde.compte("jeton_rafraichissement", 0).await;
    monde.compte("tentative", 0).await;
}
