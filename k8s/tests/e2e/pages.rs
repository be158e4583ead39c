//! The web interface, and the API that its pages call.

use actix_web::http::Method;
use anyhow::Result;
use comptoir_e2e::{PortForward, Release};
use comptoir_test::{App, TestResponse};
use serde_json::json;

use crate::monde::tourner;

const PAGES: [&str; 3] = ["/", "/caisse/", "/gestion"];
/// Where kind has the pages, beside the gateway at :8081.
const ORIGINE: &str = "http://localhost:5173";

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
        let origine = app.anonyme().avec("Origin", ORIGINE).avec("Accept-Encoding", "gzip");
        let produits = permise(origine.get("/api/produits?limite=100").await);
        assert_eq!((produits.statut, produits.en_tete("content-encoding")), (200, Some("gzip")));
        // A till and a countdown read the hour of the server, and when to try again.
        let lisibles = produits.en_tete("access-control-expose-headers").unwrap().to_ascii_lowercase();
        assert!(lisibles.contains("date") && lisibles.contains("retry-after"), "{lisibles}");
        session(&app).await;
        Ok(())
    })
}

/// A page of another port may read this, with the cookie that went along.
fn permise(reponse: TestResponse) -> TestResponse {
    assert_eq!(reponse.en_tete("access-control-allow-origin"), Some(ORIGINE), "{reponse:?}");
    assert_eq!(reponse.en_tete("access-control-allow-credentials"), Some("true"), "{reponse:?}");
    reponse
}

/// Signs in, renews and signs out as a browser does from the pages: it asks first, and it alone has the cookie.
async fn session(app: &App) {
    let page = || app.anonyme().avec("Origin", ORIGINE);
    for chemin in ["/api/auth/connexion", "/api/auth/rafraichissement", "/api/auth/deconnexion"] {
        let prevol = page().avec("Access-Control-Request-Method", "POST");
        let prevol =
            prevol.avec("Access-Control-Request-Headers", "accept-language,content-type,x-request-id");
        let prevol = permise(prevol.appeler(Method::OPTIONS, chemin, None).await);
        assert!((200..300).contains(&prevol.statut), "{chemin}: {prevol:?}");
    }
    let identite = json!({"courriel": "chloe@client.example", "mot_de_passe": "comptoir-demo-2026"});
    let ouverte = permise(page().post("/api/auth/connexion", identite).await);
    let temoin = temoin_de(&ouverte);
    // The site is the host: another port of it is sent the cookie, another host is not.
    for attribut in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/api/auth"] {
        assert!(temoin.contains(attribut), "{attribut}: {temoin}");
    }
    assert!(!temoin.to_ascii_lowercase().contains("domain"), "{temoin}");
    ouverte.expect_status(200);
    let envoyer = async |chemin: &str, temoin: &str| {
        let (valeur, _) = temoin.split_once(';').unwrap();
        permise(page().avec("Cookie", valeur).post(chemin, json!({})).await)
    };
    let renouvelee = envoyer("/api/auth/rafraichissement", &temoin).await;
    let suivant = temoin_de(&renouvelee);
    assert_ne!(suivant, temoin);
    assert!(renouvelee.expect_status(200)["jeton_acces"].is_string());
    envoyer("/api/auth/deconnexion", &suivant).await.expect_status(204);
    envoyer("/api/auth/rafraichissement", &suivant).await.expect_status(401);
    // Elsewhere a page may read none of it, whatever it sends.
    let ailleurs = app.anonyme().avec("Origin", "http://ailleurs.example");
    let reponse = ailleurs.post("/api/auth/rafraichissement", json!({})).await;
    assert_eq!(reponse.en_tete("access-control-allow-origin"), None, "{reponse:?}");
}

/// The cookie that an answer sets, with its attributes.
fn temoin_de(reponse: &TestResponse) -> String {
    reponse.en_tete("set-cookie").unwrap_or_else(|| panic!("no cookie: {reponse:?}")).to_owned()
}
