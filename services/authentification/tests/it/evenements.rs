//! `/interne/evenements`, over HTTP and directly, and what is not kept.

use authentification::{InProcess, cleanup};
use comptoir_auth::{INTERNAL_KEY_HEADER, InternalKey};
use comptoir_clients::{Authentification, Http};
use comptoir_http::RequestContext;
use comptoir_types::Role;
use futures_util::future::join_all;

use crate::{CLE, Monde};

#[actix_web::test]
async fn events_are_read_by_position_both_ways() {
    let monde = Monde::nouveau().await;
    for n in 0..3 {
        monde.inscrire(&format!("client{n}@client.example")).await.expect_status(201);
    }
    let http = Http::new("authentification", &monde.app.adresse, InternalKey::parse(CLE).unwrap());
    let direct = InProcess { db: monde.db.clone(), cles: monde.cles.clone() };
    let sources: [&dyn Authentification; 2] = [&http, &direct];
    for source in sources {
        for (apres, limite, attendues) in [
            (0, 500, vec![1, 2, 3]),
            (1, 500, vec![2, 3]),
            (0, 2, vec![1, 2]),
            (3, 500, vec![]),
            (-5, 0, vec![1]),
        ] {
            let evenements = source.evenements(apres, limite, &RequestContext::default()).await.unwrap();
            let positions: Vec<_> = evenements.iter().map(|evenement| evenement.position).collect();
            assert_eq!(positions, attendues, "{apres} {limite}");
        }
    }
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

#[actix_web::test]
async fn a_day_later_the_event_of_an_account_holds_nobody() {
    let monde = Monde::nouveau().await;
    monde.inscrire("lue@client.example").await.expect_status(201);
    monde.evenements("compte.cree").await;
    monde.inscrire("attend@client.example").await.expect_status(201);
    cleanup(&monde.db).await.unwrap();
    monde.base.expect_no_rows("select count(*) from authentification.outbox where charge = '{}'").await;
    monde
        .base
        .proprietaire("update authentification.outbox set cree_le = cree_le - interval '25 hours'")
        .await;
    cleanup(&monde.db).await.unwrap();
    // The one that nobody has read yet waits for its reader.
    monde.base.expect_no_rows("select count(*) - 1 from authentification.outbox where charge = '{}'").await;
    monde.evenements("compte.cree").await;
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
