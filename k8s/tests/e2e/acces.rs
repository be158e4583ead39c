//! What the gateway shows, and to whom.

use actix_web::http::Method;
use anyhow::Result;
use authentification::SigningKeys;
use comptoir_auth::Claims;
use comptoir_e2e::{Release, decoder};
use comptoir_krakend::{Acces, Route, lire};
use comptoir_test::{App, TestResponse, TestTokens};
use comptoir_types::{CompteId, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::monde::{panier_plein, session, tourner};

/// The keys that this release signs with.
fn cles(release: &Release) -> Result<SigningKeys> {
    let secret = release.espace.lire(&["secret", &format!("{}-signing", release.prefixe)])?;
    Ok(SigningKeys::lire(&decoder(&secret, "courante.pem")?, None, None)?)
}

fn claims(role: Role) -> Claims {
    TestTokens::claims(CompteId::new(Uuid::now_v7()), role, &[], &[])
}

async fn appeler(app: &App, route: &Route, jeton: Option<String>) -> TestResponse {
    let id = Uuid::now_v7().to_string();
    let mut chemin = route.chemin.clone();
    while let Some((debut, (_, fin))) =
        chemin.split_once('{').and_then(|(d, suite)| Some((d, suite.split_once('}')?)))
    {
        chemin = format!("{debut}{id}{fin}");
    }
    let appelant = jeton.map_or_else(|| app.anonyme(), |jeton| app.porteur(jeton));
    let corps = matches!(route.methode, "POST" | "PUT" | "PATCH").then(|| json!({}));
    let methode = Method::from_bytes(route.methode.as_bytes()).unwrap();
    appelant.cle(Uuid::now_v7()).avec("If-Match", "\"1\"").appeler(methode, &chemin, corps).await
}

pub(crate) fn routes(release: &Release) -> Result<()> {
    let tunnel = release.entree()?;
    let cles = cles(release)?;
    let routes = lire(include_str!("../../../docs/openapi/comptoir.json"))?;
    assert!(routes.len() > 50, "the description is empty: run `./just openapi`");
    tourner(async {
        let app = App::connect(&tunnel.adresse);
        let mut ecarts = Vec::new();
        for route in &routes {
            let nom = format!("{} {}", route.methode, route.chemin);
            let jeton = match &route.acces {
                Acces::Public => None,
                Acces::Roles(roles) => {
                    let refus = appeler(&app, route, None).await;
                    if refus.statut != 401 || refus.en_tete("x-instance").is_some() {
                        ecarts.push(format!("{nom} by nobody: {refus:?}"));
                    }
                    Some(cles.signer(&claims(roles[0]))?)
                }
            };
            let reponse = appeler(&app, route, jeton).await;
            let instance = reponse.en_tete("x-instance").unwrap_or("nobody");
            if reponse.statut >= 500
                || !instance.starts_with(&format!("{}-{}-", release.prefixe, route.service))
            {
                ecarts.push(format!("{nom}, answered by {instance}: {reponse:?}"));
            }
        }
        for chemin in
            ["/interne/produits?ids=1", "/interne/evenements", "/sante/pret", "/metrics", "/", "/api"]
        {
            let reponse = app.anonyme().get(chemin).await;
            if reponse.statut != 404 || reponse.en_tete("x-instance").is_some() {
                ecarts.push(format!("GET {chemin}: {reponse:?}"));
            }
        }
        assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
        let docs = app.anonyme().get("/docs").await;
        assert!(docs.en_tete("content-type").is_some_and(|genre| genre.starts_with("text/html")), "{docs:?}");
        assert!(docs.expect_status(200).is_null());
        Ok(())
    })
}

pub(crate) fn appelants(release: &Release) -> Result<()> {
    let tunnel = release.entree()?;
    let cles = cles(release)?;
    tourner(async {
        let app = App::connect(&tunnel.adresse);
        let session = session(&app, "chloe@client.example", "comptoir-demo-2026").await;
        let bon = session["jeton_acces"].as_str().unwrap().to_owned();
        let compte: CompteId = serde_json::from_value(session["compte_id"].clone())?;
        let meme = Claims { sub: compte, ..claims(Role::Client) };
        app.porteur(cles.signer(&meme)?).get("/api/profil").await.expect_status(200);
        app.porteur(TestTokens::signer(&meme)).get("/api/profil").await.expect_status(401);
        let perime = Claims { iat: meme.iat - 7200, exp: meme.iat - 3600, ..meme };
        app.porteur(cles.signer(&perime)?).get("/api/profil").await.expect_status(401);
        app.porteur(bon.clone()).get("/api/travailleurs").await.expect_status(403);

        let reponse = app.anonyme().avec("X-Request-Id", "essai-e2e").get("/api/produits").await;
        assert_eq!(reponse.en_tete("x-request-id"), Some("essai-e2e"));
        let reponse = app.anonyme().get("/api/produits").await;
        assert!(reponse.en_tete("x-request-id").is_some_and(|numero| numero.len() >= 16));

        prevol(&app, "http://localhost:5173", true).await;
        prevol(&app, "http://ailleurs.example", false).await;
        rejouer(&app, &bon).await;
        Ok(())
    })
}

/// Asks as a browser does before it sends a token.
async fn prevol(app: &App, origine: &str, permis: bool) {
    let appelant = app.anonyme().avec("Origin", origine).avec("Access-Control-Request-Method", "POST");
    let appelant = appelant.avec("Access-Control-Request-Headers", "authorization,idempotency-key");
    let reponse = appelant.appeler(Method::OPTIONS, "/api/panier/checkout", None).await;
    let attendu = permis.then_some(origine);
    assert_eq!(reponse.en_tete("access-control-allow-origin"), attendu, "{origine}: {:?}", reponse.en_tetes);
}

/// A key sent twice gives one order and the same answer; with another body it is refused.
async fn rejouer(app: &App, jeton: &str) {
    let lieu = panier_plein(app, jeton).await;
    let cle = Uuid::now_v7();
    let corps = json!({"mode": "cueillette", "lieu_id": lieu, "courriel": "chloe@client.example"});
    let commander =
        async |corps: &Value| app.porteur(jeton).cle(cle).post("/api/panier/checkout", corps.clone()).await;
    let premiere = commander(&corps).await.expect_status(201);
    assert_eq!(premiere["commande_id"], cle.to_string());
    let copie = commander(&corps).await;
    assert_eq!(copie.en_tete("idempotency-replayed"), Some("true"));
    assert_eq!(copie.expect_status(201), premiere);
    let autre =
        commander(&json!({"mode": "cueillette", "lieu_id": lieu, "courriel": "autre@client.example"})).await;
    assert!((400..500).contains(&autre.statut), "{autre:?}");
}
