//! An upgrade and a way back, under a client who notices nothing.

use anyhow::Result;
use comptoir_e2e::{Json, Release, helm};
use comptoir_test::App;

use crate::monde::{SANS_LIMITE, connecter, panier_plein, tourner};

fn secrets(release: &Release) -> Result<Vec<Json>> {
    ["database", "internal", "signing"]
        .map(|nom| {
            Ok(release.espace.lire(&["secret", &format!("{}-{nom}", release.prefixe)])?["data"].clone())
        })
        .into_iter()
        .collect()
}

/// The cart of whoever holds the token.
fn panier(release: &Release, jeton: &str) -> Result<Json> {
    let tunnel = release.entree()?;
    Ok(tourner(async {
        let app = App::connect(&tunnel.adresse);
        app.porteur(jeton).get("/api/profil").await.expect_status(200);
        app.porteur(jeton).get("/api/panier/items").await.expect_status(200)
    }))
}

pub(crate) fn run(release: &Release) -> Result<()> {
    let avant = release.installer(&SANS_LIMITE)?;
    release.prete(180)?;
    let secrets_avant = secrets(release)?;
    let tunnel = release.entree()?;
    let jeton = tourner(async {
        let app = App::connect(&tunnel.adresse);
        let jeton = connecter(&app, "david@client.example").await;
        panier_plein(&app, &jeton).await;
        jeton
    });
    drop(tunnel);
    let plein = panier(release, &jeton)?;
    assert_eq!(plein["nb_articles"], 1);

    let valeurs = ["logs.level=debug", "services.panier.pool=3", "gateway.logLevel=INFO"];
    release.installer(&[&SANS_LIMITE[..], &valeurs].concat())?;
    release.prete(180)?;
    assert_eq!(secrets(release)?, secrets_avant);
    assert_eq!(panier(release, &jeton)?, plein);

    helm(&["rollback", &release.nom, &avant.to_string(), "--namespace", &release.espace.nom])?;
    release.prete(180)?;
    assert_eq!(secrets(release)?, secrets_avant);
    assert_eq!(panier(release, &jeton)?, plein);
    Ok(())
}
