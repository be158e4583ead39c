//! Two releases in one namespace; and one that comes back.

use std::ops::ControlFlow;
use std::sync::Arc;

use anyhow::Result;
use comptoir_e2e::{Namespace, Reglages, Release, attendre, en_liste, helm};
use comptoir_test::App;
use serde_json::json;

use crate::monde::{PETITE, attendre_reponses, connecter, panier_plein, session, tourner};

pub(crate) fn run(espace: &Arc<Namespace>, reglages: &Reglages) -> Result<()> {
    let [un, deux] = ["un", "deux"].map(|nom| Release::nouvelle(espace, nom, reglages));
    for release in [&un, &deux] {
        release.installer(&PETITE)?;
    }
    for release in [&un, &deux] {
        release.prete(240)?;
    }
    let (ici, la) = (un.entree()?, deux.entree()?);
    attendre_reponses(&ici)?;
    attendre_reponses(&la)?;
    tourner(async {
        let (ici, la) = (App::connect(&ici.adresse), App::connect(&la.adresse));
        let jeton = connecter(&ici, "emma@client.example").await;
        panier_plein(&ici, &jeton).await;
        // The same client, in another shop with other keys and another database.
        la.porteur(&jeton).get("/api/panier/items").await.expect_status(401);
        let ailleurs = connecter(&la, "emma@client.example").await;
        assert_eq!(la.porteur(ailleurs).get("/api/panier/items").await.expect_status(200)["nb_articles"], 0);
    });
    drop((ici, la));
    for release in [&un, &deux] {
        helm(&["test", &release.nom, "--namespace", &espace.nom, "--timeout", "90s"])?;
    }
    helm(&["uninstall", &deux.nom, "--namespace", &espace.nom])?;
    retour(&un)
}

/// What an uninstalled release leaves is found by one of the same name.
fn retour(release: &Release) -> Result<()> {
    let (courriel, secret) = ("revenante@client.example", "un-mot-de-passe-a-elle");
    let tunnel = release.entree()?;
    let jeton = tourner(async {
        let app = App::connect(&tunnel.adresse);
        let corps =
            json!({"courriel": courriel, "mot_de_passe": secret, "prenom": "Reine", "nom": "Venante"});
        app.anonyme().post("/api/auth/inscription", corps).await.expect_status(201);
        session(&app, courriel, secret).await["jeton_acces"].as_str().unwrap().to_owned()
    });
    drop(tunnel);
    helm(&["uninstall", &release.nom, "--namespace", &release.espace.nom])?;
    // The pod of `helm test` stays.
    let restantes = format!("app.kubernetes.io/instance={},app.kubernetes.io/component!=test", release.nom);
    attendre("the pods to go", 120, || {
        let pods = release.espace.lire(&["pods", "--selector", &restantes])?;
        Ok(match en_liste(&pods["items"]).len() {
            0 => ControlFlow::Break(()),
            restent => ControlFlow::Continue(format!("{restent} left")),
        })
    })?;
    release.installer(&[&PETITE[..], &["demo.enabled=false"]].concat())?;
    release.prete(180)?;
    let tunnel = release.entree()?;
    tourner(async {
        let app = App::connect(&tunnel.adresse);
        app.porteur(jeton).get("/api/auth/sessions").await.expect_status(200);
        session(&app, courriel, secret).await;
    });
    Ok(())
}
