//! The web interface and the API on one origin.

use std::fs;

use comptoir_test::{App, TestDatabase};
use tempfile::TempDir;

use crate::helpers::{Processus, base, ports_libres};

struct Comptoir {
    _processus: Processus,
    _base: TestDatabase,
    _dossier: TempDir,
    api: App,
    interface: App,
}

impl Comptoir {
    async fn demarrer(interface: &str) -> Self {
        let (base, dossier) = (base().await, TempDir::new().unwrap());
        let listen = format!("127.0.0.1:{}", ports_libres(1)[0]);
        let (url, chemin) = (base.url(), dossier.path().display().to_string());
        let arguments = [
            &["--database-url", &url, "--dossier", &chemin, "--demo", "aucune", "--log", "error"][..],
            &["--listen", "127.0.0.1:0", "--listen-admin", "127.0.0.1:0"],
            &["--interface", interface, "--listen-interface", &listen],
        ];
        let (processus, adresse) = Processus::comptoir(&arguments.concat());
        Comptoir {
            _processus: processus,
            _base: base,
            _dossier: dossier,
            api: App::connect(&adresse),
            interface: App::connect(&format!("http://{listen}")),
        }
    }
}

#[actix_web::test]
async fn pages_and_api_have_one_origin_and_the_api_its_own_as_well() {
    let dist = TempDir::new().unwrap();
    for page in ["index", "caisse", "gestion"] {
        fs::write(dist.path().join(page).with_extension("html"), format!("<title>{page}</title>")).unwrap();
    }
    let Comptoir { api, interface, .. } = &Comptoir::demarrer(&dist.path().display().to_string()).await;
    for (chemin, titre) in [("/", "index"), ("/caisse/vente", "caisse"), ("/gestion", "gestion")] {
        let page = interface.anonyme().get(chemin).await;
        assert_eq!((page.statut, page.texte.as_str()), (200, format!("<title>{titre}</title>").as_str()));
        assert!(page.en_tete("content-security-policy").unwrap().contains("connect-src 'self';"));
        api.anonyme().get(chemin).await.expect_problem(404, "introuvable");
    }
    for app in [api, interface] {
        let produits = app.anonyme().get("/api/produits").await;
        assert_eq!((produits.statut, produits.en_tete("content-security-policy")), (200, None));
        assert!(app.anonyme().get("/docs").await.texte.contains("swagger"));
        app.anonyme().get("/api/rien").await.expect_problem(404, "introuvable");
        app.anonyme().delete("/api/produits").await.expect_problem(405, "methode-non-permise");
    }
}

#[actix_web::test]
async fn without_a_build_the_page_says_how_and_the_api_runs() {
    let Comptoir { api, interface, .. } = &Comptoir::demarrer("/nulle/part").await;
    let page = interface.anonyme().get("/").await;
    assert_eq!((page.statut, page.en_tete("cache-control")), (200, Some("no-store")));
    assert!(page.texte.contains("/nulle/part/index.html is not there"), "{}", page.texte);
    for app in [api, interface] {
        app.anonyme().get("/api/produits").await.expect_status(200);
    }
}
