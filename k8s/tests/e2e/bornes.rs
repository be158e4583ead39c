//! How much the gateway lets through.

use anyhow::Result;
use comptoir_e2e::Release;
use comptoir_test::App;
use serde_json::json;

use crate::monde::{SANS_LIMITE, connecter, tourner};

const ESSAIS: usize = 80;

/// How many of the sign-ins are refused as too many. The gateway fills a limit up again once it is used up, so up to twice as
/// much may pass.
async fn refuses(app: &App) -> usize {
    let mut refuses = 0;
    for rang in 0..ESSAIS {
        let appelant = app.anonyme().avec("X-Forwarded-For", format!("203.0.113.{rang}"));
        match appelant.post("/api/auth/connexion", json!({})).await.statut {
            429 => refuses += 1,
            statut => assert!((400..500).contains(&statut), "{statut}"),
        }
    }
    refuses
}

/// The same of questions about a card, by somebody who is signed in. After ten the service itself refuses, and says why; the
/// gateway says nothing.
async fn refuses_de_cartes(app: &App, jeton: &str) -> usize {
    let mut refuses = 0;
    for _ in 0..ESSAIS {
        let question = json!({"numero": "9000000000000001"});
        let reponse = app.porteur(jeton).post("/api/cartes/solde", question).await;
        match reponse.statut {
            429 => refuses += usize::from(reponse.texte.is_empty()),
            statut => assert_eq!(statut, 404),
        }
    }
    refuses
}

pub(crate) fn run(release: &Release) -> Result<()> {
    let tunnel = release.entree()?;
    tourner(async {
        let app = App::connect(&tunnel.adresse);
        let corps = json!({"produit_id": 1, "quantite": 1, "note": "x".repeat(300 * 1024)});
        app.anonyme().post("/api/panier/items", corps).await.expect_status(413);
        let jeton = connecter(&app, "chloe@client.example").await;
        let refuses = refuses(&app).await;
        assert!(refuses >= ESSAIS - 41, "{refuses} of {ESSAIS}");
        let refuses = refuses_de_cartes(&app, &jeton).await;
        assert!(refuses >= ESSAIS - 41, "{refuses} of {ESSAIS} questions about a card");
        app.anonyme().get("/api/produits").await.expect_status(200);
    });
    release.installer(&SANS_LIMITE)?;
    release.prete(120)?;
    let tunnel = release.entree()?;
    let refuses = tourner(async {
        let app = App::connect(&tunnel.adresse);
        let jeton = connecter(&app, "chloe@client.example").await;
        [refuses(&app).await, refuses_de_cartes(&app, &jeton).await]
    });
    assert_eq!(refuses, [0, 0], "0 is no limit");
    Ok(())
}
