//! An import that is broken off, asked for twice or given up in the middle: before, or after, nothing between.

use std::time::Duration;

use actix_web::http::Method;
use actix_web::rt::{spawn, time::sleep};
use futures_util::future::{join, join_all};
use magasin::imports::jobs;
use serde_json::json;
use uuid::Uuid;

use crate::helpers::{
    COLONNES, demander_application, envoyer, fichier, jeton, state, valeur, verifie, verifier,
};
use crate::{app, demarrer};

/// A file of so many new products, and of one that changes.
fn catalogue(nombre: usize) -> Vec<u8> {
    let mut texte = COLONNES.to_owned();
    texte += "\nEPI-0002,Farine,Flour,,,EPI,detaxee,piece,520,300,0,,,,,oui,oui,2000000000022";
    for rang in 0..nombre {
        texte += &format!(
            "\nEPI-{:06},Miel {rang},Honey,,,EPI,detaxee,piece,899,500,0,,,,,oui,oui,",
            100_000 + rang
        );
    }
    texte.into_bytes()
}

/// How many products there are, and what one of them costs.
const FAIT: &str = "select (select count(*) from magasin.produit) || ' ' || prix_cents from magasin.produit where produit_id = 2";

/// Ends every session that runs this, as a server does that is stopped.
const COUPER: &str = "select count(pg_terminate_backend(pid)) from pg_stat_activity
                       where datname = current_database() and pid <> pg_backend_pid()";

#[actix_web::test]
async fn an_application_that_is_broken_off_happens_whole_or_not_and_is_taken_up_again() {
    let (app, base) = app().await;
    let state = state(&base);
    let (chemin, import) = verifie(&app, &state, catalogue(2000)).await;
    assert_eq!(import["etat"], "verifiee");
    demander_application(&app, &chemin).await.expect_status(202);
    let mut avant = 0;
    for attente in [5, 20, 40, 80, 120, 200, 300, 400] {
        let autre = crate::helpers::state(&base);
        let applique = spawn(async move { jobs::avancer(&autre).await });
        sleep(Duration::from_millis(attente)).await;
        base.compte(COUPER).await;
        applique.await.unwrap().ok();
        let fait = valeur(&base, FAIT).await;
        assert!(["4 470", "2004 520"].contains(&fait.as_str()), "{fait}");
        avant += u32::from(fait == "4 470");
    }
    assert!(avant > 0, "none was broken off");
    while jobs::avancer(&state).await.unwrap_or(1) > 0 {}
    assert_eq!(valeur(&base, FAIT).await, "2004 520");
    let import = app.porteur(jeton()).get(&chemin).await;
    assert_eq!(import.expect_status(200)["etat"], "appliquee");
    assert_eq!(
        base.compte("select count(*) from magasin.outbox where type = 'audit.import_applique'").await,
        1
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn a_check_that_died_is_taken_up_by_another_process() {
    let (app, base) = app().await;
    envoyer(&app, Uuid::now_v7(), catalogue(2000)).await.expect_status(202);
    let autre = state(&base);
    let verifie = spawn(async move { jobs::avancer(&autre).await });
    sleep(Duration::from_millis(10)).await;
    base.compte(COUPER).await;
    verifie.await.unwrap().ok();
    let un = state(&base);
    while jobs::avancer(&un).await.unwrap_or(1) > 0 {}
    let vus = "select etat || ' ' || nouveaux || ' ' || modifies || ' ' || fautes from magasin.import";
    assert_eq!(valeur(&base, vus).await, "verifiee 2000 1 0");
}

#[actix_web::test]
async fn a_file_that_breaks_off_is_no_import_and_its_rest_is_swept() {
    let (app, base) = app().await;
    let adresse = app.adresse.trim_start_matches("http://").to_owned();
    let (jeton, cle) = (jeton(), Uuid::now_v7());
    let envoi = actix_web::rt::task::spawn_blocking(move || {
        use std::io::Write;
        let mut connexion = std::net::TcpStream::connect(adresse).unwrap();
        let tete = format!(
            "POST /api/imports/produits HTTP/1.1\r\nHost: comptoir\r\nAuthorization: Bearer {jeton}\r\n\
             Idempotency-Key: {cle}\r\nContent-Type: text/csv\r\nContent-Length: 30000000\r\n\r\n"
        );
        connexion.write_all(tete.as_bytes()).unwrap();
        connexion.write_all(&catalogue(5000)).unwrap();
        std::thread::sleep(Duration::from_millis(500));
    });
    envoi.await.unwrap();
    sleep(Duration::from_millis(500)).await;
    assert_eq!(base.compte("select count(*) from magasin.import").await, 0);
    base.proprietaire("update magasin.import_depot set cree_le = now() - interval '25 hours'").await;
    jobs::balayer(&state(&base)).await.unwrap();
    assert_eq!(base.compte("select count(*) from magasin.import_ligne").await, 0);
    // The same key serves again.
    let (chemin, _) = (envoyer(&app, cle, fichier(&[])).await.expect_status(202), ());
    assert_eq!(chemin["import_id"], cle.to_string());
}

#[actix_web::test]
async fn twenty_who_ask_and_two_processes_that_apply_do_it_once() {
    let (app, base) = app().await;
    let autre = demarrer(&base, magasin::Reglages::default());
    let (chemin, _) = verifie(&app, &state(&base), catalogue(500)).await;
    let demandes = join_all(
        (0..20).map(|rang| demander_application(if rang % 2 == 0 { &app } else { &autre }, &chemin)),
    )
    .await;
    let prises = demandes.iter().filter(|demande| demande.statut == 202).count();
    let refusees = demandes.iter().filter(|demande| demande.statut == 409).count();
    assert_eq!((prises, refusees), (1, 19), "{demandes:?}");
    let (un, deux) = (state(&base), state(&base));
    let (un, deux) = join(jobs::avancer(&un), jobs::avancer(&deux)).await;
    assert_eq!(un.unwrap() + deux.unwrap(), 1);
    assert_eq!(valeur(&base, FAIT).await, "504 520");
    assert_eq!(base.compte("select version from magasin.produit where produit_id = 2").await, 2);
    demander_application(&app, &chemin).await.expect_problem(409, "etat-incompatible");
}

#[actix_web::test]
async fn an_import_given_up_in_the_middle_is_applied_whole_or_not_at_all() {
    let (app, base) = app().await;
    let state = state(&base);
    let (chemin, _) = verifie(&app, &state, catalogue(2000)).await;
    demander_application(&app, &chemin).await.expect_status(202);
    let autre = crate::helpers::state(&base);
    let applique = spawn(async move { jobs::avancer(&autre).await });
    sleep(Duration::from_millis(30)).await;
    let renonce = app.porteur(jeton()).appeler(Method::DELETE, &chemin, None).await;
    applique.await.unwrap().ok();
    let fait = valeur(&base, FAIT).await;
    match renonce.statut {
        204 => assert_eq!(fait, "4 470"),
        409 | 503 => assert_eq!(fait, "2004 520"),
        statut => panic!("{statut}: {renonce:?}"),
    }
    verifier(&base).await;
}

#[actix_web::test]
async fn what_was_given_up_is_not_applied_and_its_lines_go() {
    let (app, base) = app().await;
    let state = state(&base);
    let (chemin, _) = verifie(&app, &state, catalogue(10)).await;
    demander_application(&app, &chemin).await.expect_status(202);
    let responsable = app.porteur(jeton());
    responsable.delete(&chemin).await.expect_status(204);
    responsable.delete(&chemin).await.expect_status(204);
    demander_application(&app, &chemin).await.expect_problem(409, "etat-incompatible");
    assert_eq!(jobs::avancer(&state).await.unwrap(), 0);
    jobs::balayer(&state).await.unwrap();
    assert_eq!(base.compte("select count(*) from magasin.import_ligne").await, 0);
    assert_eq!(valeur(&base, FAIT).await, "4 470");
    assert_eq!(responsable.get(&chemin).await.expect_status(200)["etat"], "abandonnee");
    verifier(&base).await;
}

#[actix_web::test]
async fn what_has_changed_since_the_check_is_checked_again_and_asked_again() {
    let (app, base) = app().await;
    let state = state(&base);
    let (chemin, _) = verifie(&app, &state, catalogue(10)).await;
    base.proprietaire(
        "update magasin.produit set prix_cents = 480, version = version + 1 where produit_id = 2",
    )
    .await;
    demander_application(&app, &chemin).await.expect_status(202);
    jobs::avancer(&state).await.unwrap();
    let responsable = app.porteur(jeton());
    let import = responsable.get(&chemin).await.expect_status(200);
    assert_eq!((import["etat"].clone(), import["demande_le"].is_null()), ("recue".into(), true));
    assert_eq!(valeur(&base, FAIT).await, "4 480");
    demander_application(&app, &chemin).await.expect_problem(409, "etat-incompatible");
    jobs::avancer(&state).await.unwrap();
    // A code that another product got, which is not in the file.
    demander_application(&app, &chemin).await.expect_status(202);
    jobs::avancer(&state).await.unwrap();
    assert_eq!(responsable.get(&chemin).await.expect_status(200)["etat"], "appliquee");
    assert_eq!(valeur(&base, FAIT).await, "14 520");
}

#[actix_web::test]
async fn a_barcode_that_another_took_meanwhile_is_told_and_nothing_is_applied() {
    let (app, base) = app().await;
    let state = state(&base);
    let miel = "EPI-9001,Miel,Honey,,,EPI,detaxee,piece,899,500,0,,,,,oui,oui,2000000000091";
    let (chemin, _) = verifie(&app, &state, fichier(&[miel])).await;
    base.proprietaire("insert into magasin.code_barres (gtin, produit_id) values ('2000000000091', 3)").await;
    demander_application(&app, &chemin).await.expect_status(202);
    jobs::avancer(&state).await.unwrap();
    assert_eq!(base.compte("select count(*) from magasin.produit").await, 4);
    jobs::avancer(&state).await.unwrap();
    let import = app.porteur(jeton()).get(&chemin).await.expect_status(200);
    assert_eq!((import["etat"].clone(), import["fautes"].clone()), ("refusee".into(), 1.into()));
    app.porteur(jeton())
        .cle(Uuid::now_v7())
        .post(&format!("{chemin}/application"), json!({}))
        .await
        .expect_problem(409, "etat-incompatible");
}
