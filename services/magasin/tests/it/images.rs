//! The pictures of products.

use actix_web::http::Method;
use comptoir_test::{App, TestResponse};
use comptoir_types::Role;
use futures_util::future::join_all;

use crate::app;
use crate::helpers::{png, valeur, verifier};

async fn poser(app: &App, version: i32, fichier: Vec<u8>) -> TestResponse {
    let responsable = app.travailleur(Role::Responsable, &[]).avec("If-Match", format!("\"{version}\""));
    responsable.brut(Method::PUT, "/api/produits/1/image", Some("image/png"), fichier).await
}

#[actix_web::test]
async fn a_picture_is_shown_in_two_widths_by_its_version() {
    let (app, base) = app().await;
    let anonyme = app.anonyme();
    anonyme.get("/api/produits/1/image").await.expect_problem(404, "introuvable");
    let pose = poser(&app, 1, png(1200, 600)).await;
    assert_eq!(pose.en_tete("etag"), Some("\"2\""));
    let produit = pose.expect_status(200);
    assert_eq!((produit["version"].clone(), produit["image"].clone()), (2.into(), 2.into()));

    let petite = anonyme.get("/api/produits/1/image").await;
    assert_eq!((petite.statut, petite.en_tete("content-type")), (200, Some("image/jpeg")));
    assert_eq!(petite.en_tete("etag"), Some("\"2-320\""));
    assert_eq!(petite.en_tete("cache-control"), Some("public, max-age=10"));
    let grande = anonyme.get("/api/produits/1/image?largeur=960&version=2").await;
    assert_eq!(grande.en_tete("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(grande.en_tete("etag"), Some("\"2-960\""));
    let ancienne = anonyme.get("/api/produits/1/image?version=1").await;
    assert_eq!(ancienne.en_tete("cache-control"), Some("public, max-age=10"));
    let inchangee =
        anonyme.avec("If-None-Match", "\"1-320\", W/\"2-320\"").get("/api/produits/1/image").await;
    assert_eq!((inchangee.statut, inchangee.texte.as_str()), (304, ""));
    anonyme.get("/api/produits/1/image?largeur=500").await.expect_problem(400, "requete-invalide");

    assert_eq!(
        valeur(&base, "select modifie_par is not null from magasin.produit where produit_id = 1").await,
        "true"
    );
    let evenement = "select charge ->> 'champs' from magasin.outbox where type = 'produit.modifie'";
    assert_eq!(valeur(&base, evenement).await, "[\"image\"]");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_picture_is_taken_away_from_the_version_that_was_seen() {
    let (app, base) = app().await;
    let responsable = app.travailleur(Role::Responsable, &[]);
    poser(&app, 1, png(10, 10)).await.expect_status(200);
    let chemin = "/api/produits/1/image";
    responsable.delete(chemin).await.expect_problem(428, "if-match-requis");
    let perime = responsable.avec("If-Match", "\"1\"").delete(chemin).await;
    assert_eq!(perime.en_tete("etag"), Some("\"2\""));
    perime.expect_problem(412, "version-perimee");
    let produit = responsable.avec("If-Match", "\"2\"").delete(chemin).await.expect_status(200);
    assert_eq!((produit["version"].clone(), produit["image"].is_null()), (3.into(), true));
    responsable.avec("If-Match", "\"3\"").delete(chemin).await.expect_problem(404, "introuvable");
    app.anonyme().get(chemin).await.expect_problem(404, "introuvable");
    assert_eq!(base.compte("select count(*) from magasin.produit_image").await, 0);
    assert_eq!(base.compte("select version from magasin.produit where produit_id = 1").await, 3);
}

#[actix_web::test]
async fn of_forty_pictures_for_one_version_one_is_taken() {
    let (app, base) = app().await;
    let poses = join_all((0..40).map(|rang| poser(&app, 1, png(10 + rang, 10)))).await;
    let statuts = |statut| poses.iter().filter(|pose| pose.statut == statut).count();
    assert_eq!((statuts(200), statuts(200) + statuts(412) + statuts(503)), (1, 40));
    assert_eq!(base.compte("select version from magasin.produit where produit_id = 1").await, 2);
    assert_eq!(base.compte("select count(*) from magasin.produit_image").await, 2);
}

#[actix_web::test]
async fn what_is_no_picture_of_ours_is_refused_and_nothing_changes() {
    let (app, base) = app().await;
    let mut coupee = png(100, 100);
    coupee.truncate(60);
    for (quoi, fichier, statut, genre) in [
        ("nothing", Vec::new(), 415, "type-non-supporte"),
        ("text", b"n'importe quoi".to_vec(), 415, "type-non-supporte"),
        ("half of one", coupee, 400, "requete-invalide"),
        ("too wide", png(4001, 1), 400, "requete-invalide"),
        ("too much", vec![0; 2 * 1024 * 1024 + 1], 413, "corps-trop-grand"),
    ] {
        let refus = poser(&app, 1, fichier.clone()).await.expect_problem(statut, genre);
        let anglais = app.travailleur(Role::Responsable, &[]).avec("If-Match", "\"1\"");
        let anglais = anglais.avec("Accept-Language", "en");
        let anglais = anglais.brut(Method::PUT, "/api/produits/1/image", None, fichier).await;
        assert_ne!(anglais.expect_problem(statut, genre)["detail"], refus["detail"], "{quoi}");
    }
    let responsable = app.travailleur(Role::Responsable, &[]);
    let sans = responsable.brut(Method::PUT, "/api/produits/1/image", None, png(1, 1)).await;
    sans.expect_problem(428, "if-match-requis");
    let inconnu = responsable.avec("If-Match", "\"1\"");
    let inconnu = inconnu.brut(Method::PUT, "/api/produits/999/image", None, png(1, 1)).await;
    inconnu.expect_problem(404, "introuvable");
    let gestionnaire = app.travailleur(Role::Gestionnaire, &[3]).avec("If-Match", "\"1\"");
    let gestionnaire = gestionnaire.brut(Method::PUT, "/api/produits/1/image", None, png(1, 1)).await;
    gestionnaire.expect_problem(403, "role-insuffisant");
    assert_eq!(base.compte("select version from magasin.produit where produit_id = 1").await, 1);
    assert_eq!(base.compte("select count(*) from magasin.produit_image").await, 0);
}
