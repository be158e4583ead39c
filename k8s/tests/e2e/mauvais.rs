//! What is missing or forbidden: told, and waited for.

use std::ops::ControlFlow;
use std::sync::Arc;

use anyhow::{Context, Result};
use comptoir_e2e::{Namespace, Reglages, Release, attendre, en_liste, script, texte};
use comptoir_test::App;

use crate::monde::{PETITE, tourner};

/// Secrets of ours: those that `k8s/secrets` makes.
const MIENS: [&str; 4] = [
    "secrets.source=yours",
    "secrets.database=comptoir-database",
    "secrets.internal=comptoir-internal",
    "secrets.signing=comptoir-signing",
];

/// Waits until an event or the log of a component says this.
fn entendre(release: &Release, composant: &str, mots: &str) -> Result<()> {
    attendre(&format!("{composant} to say {mots:?}"), 90, || {
        let evenements =
            release.espace.kubectl(&["get", "events", "--output", "jsonpath={.items[*].message}"])?;
        let selecteur = release.selecteur(composant);
        let journal =
            release.espace.kubectl(&["logs", "--selector", &selecteur, "--tail=200"]).unwrap_or_default();
        let dit = evenements.contains(mots) || journal.contains(mots);
        Ok(if dit {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(comptoir_e2e::k6::fin(&journal, 2))
        })
    })
}

pub(crate) fn secret(espace: &Arc<Namespace>, reglages: &Reglages) -> Result<()> {
    let release = Release::nouvelle(espace, "comptoir", reglages);
    script("secrets", &[&espace.nom], &[])?;
    let valeurs = [&PETITE[..], &MIENS, &["secrets.database=a-venir"]].concat();
    release.installer(&valeurs)?;
    entendre(&release, "magasin", "secret \"a-venir\" not found")?;
    let mots = ["proprietaire", "authentification", "clientele", "magasin", "panier", "travailleur"];
    let mots = mots.map(|nom| format!("--from-literal={nom}=MotDePasse{nom}"));
    let mut args = vec!["create", "secret", "generic", "a-venir"];
    args.extend(mots.iter().map(String::as_str));
    espace.kubectl(&args)?;
    release.prete(240)?;

    // Demo accounts are there now: production has none of it, and the copies from before go on.
    release.installer(&[&valeurs[..], &["demo.enabled=false", "production=true"]].concat())?;
    entendre(&release, "authentification", "expected no active demo account, found")?;
    let tunnel = release.entree()?;
    tourner(async { App::connect(&tunnel.adresse).anonyme().get("/api/auth/jwks").await.expect_status(200) });
    let pods = espace.pods(&release.selecteur("authentification"))?;
    let prets = pods.iter().filter(|pod| pret(pod)).count();
    assert_eq!((pods.len(), prets), (2, 1), "the new copy serves, or the old one left");
    Ok(())
}

fn pret(pod: &comptoir_e2e::Json) -> bool {
    let etats = en_liste(&pod["status"]["containerStatuses"]);
    etats.iter().all(|etat| etat["ready"] == true)
}

pub(crate) fn base(espace: &Arc<Namespace>, reglages: &Reglages) -> Result<()> {
    let release = Release::nouvelle(espace, "comptoir", reglages);
    let absente = [
        "demo.enabled=false",
        "postgresql.enabled=false",
        "postgresql.backup.enabled=false",
        "externalDatabase.host=base-absente",
    ];
    script("secrets", &[&espace.nom], &[])?;
    release.installer(&[&PETITE[..], &MIENS, &absente].concat())?;
    entendre(&release, "magasin", "base-absente")?;
    attendre("the services to run", 90, || {
        let pods = espace.pods(&release.selecteur("magasin"))?;
        let etats: Vec<_> = pods.iter().map(|pod| texte(&pod["status"]["phase"])).collect();
        let vivants = etats == ["Running"];
        Ok(if vivants { ControlFlow::Break(()) } else { ControlFlow::Continue(etats.join(" ")) })
    })?;
    std::thread::sleep(std::time::Duration::from_secs(15));
    let pods = espace.pods(&release.selecteur("magasin"))?;
    let pod = pods.first().context("no pod")?;
    let etat = &pod["status"]["containerStatuses"][0];
    assert_eq!((etat["ready"].as_bool(), etat["restartCount"].as_u64()), (Some(false), Some(0)), "{etat}");
    let tunnel = release.entree()?;
    let reponse = tourner(async { App::connect(&tunnel.adresse).anonyme().get("/api/produits").await });
    assert!(reponse.statut >= 500, "{reponse:?}");
    Ok(())
}
