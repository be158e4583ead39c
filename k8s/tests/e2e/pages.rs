//! The web interface, and the API that its pages call.

use anyhow::Result;
use comptoir_e2e::{PortForward, Release};
use comptoir_test::App;

use crate::monde::tourner;

const PAGES: [&str; 3] = ["/", "/caisse/", "/gestion"];

pub(crate) fn run(release: &Release) -> Result<()> {
    let pages = PortForward::vers(&release.espace.nom, &format!("svc/{}-frontend", release.prefixe), 5173)?;
    let passerelle = release.entree()?;
    tourner(async {
        let interface = App::connect(&pages.adresse);
        for chemin in PAGES {
            let page = interface.anonyme().get(chemin).await;
            assert_eq!(
                (page.statut, page.en_tete("cache-control")),
                (200, Some("no-cache")),
                "{chemin}: {page:?}"
            );
            let politique = page.en_tete("content-security-policy").unwrap();
            assert!(politique.contains("require-trusted-types-for 'script'"), "{chemin}: {politique}");
            let (_, script) = page.texte.split_once("src=\"/assets/").unwrap();
            let script = format!("/assets/{}", script.split_once('"').unwrap().0);
            let script = interface.anonyme().avec("Accept-Encoding", "br").get(&script).await;
            assert_eq!((script.statut, script.en_tete("content-encoding")), (200, Some("br")), "{chemin}");
            assert!(script.en_tete("cache-control").unwrap().ends_with("immutable"), "{chemin}");
        }
        for chemin in ["/api/produits", "/metrics", "/..%2f..%2fetc%2fpasswd"] {
            assert_eq!(interface.anonyme().get(chemin).await.statut, 404, "{chemin}");
        }
        // From the origin of the pages, and compressed on the way.
        let app = App::connect(&passerelle.adresse);
        let origine = app.anonyme().avec("Origin", "http://localhost:5173").avec("Accept-Encoding", "gzip");
        let produits = origine.get("/api/produits?limite=100").await;
        assert_eq!(produits.en_tete("access-control-allow-origin"), Some("http://localhost:5173"));
        assert_eq!((produits.statut, produits.en_tete("content-encoding")), (200, Some("gzip")));
        Ok(())
    })
}
