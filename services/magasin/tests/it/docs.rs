//! `/docs`: the page, what it loads, the documents.

use crate::app;

#[actix_web::test]
async fn the_page_finds_all_that_it_loads() {
    let (app, _base) = app().await;
    let page = app.anonyme().get("/docs").await;
    assert_eq!(page.en_tete("content-type"), Some("text/html; charset=utf-8"));
    let charges: Vec<_> = page.texte.split('"').filter(|texte| texte.starts_with("/docs/assets/")).collect();
    assert_eq!(charges.len(), 5);
    for adresse in charges {
        let fichier = app.anonyme().get(adresse).await;
        assert_eq!(fichier.statut, 200, "{adresse}");
        // Kept compressed, but for the one that names our documents.
        let compresse = (!adresse.ends_with("swagger-initializer.js")).then_some("gzip");
        assert_eq!(fichier.en_tete("content-encoding"), compresse, "{adresse}");
    }
    let reglages = app.anonyme().get("/docs/assets/swagger-initializer.js").await.texte;
    for nom in ["comptoir", "authentification", "clientele", "magasin", "panier", "travailleur"] {
        let adresse = format!("/docs/openapi/{nom}");
        assert!(reglages.contains(&adresse), "{reglages}");
        assert!(app.anonyme().get(&adresse).await.expect_status(200)["openapi"].is_string());
    }
    app.anonyme().get("/docs/assets/absent.js").await.expect_problem(404, "introuvable");
}
