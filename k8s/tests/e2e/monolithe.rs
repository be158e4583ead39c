//! The same code as one process, twice, behind nginx.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::Result;
use comptoir_e2e::{Namespace, Reglages, Release, helm, metrics};
use comptoir_test::App;

use crate::monde::{connecter, tourner};

pub(crate) fn run(espace: &Arc<Namespace>, reglages: &Reglages) -> Result<()> {
    let release = Release::nouvelle(espace, "comptoir", reglages);
    release.installer(&["mode=monolithe"])?;
    release.prete(240)?;
    helm(&["test", &release.nom, "--namespace", &espace.nom, "--timeout", "90s"])?;
    let tunnel = release.entree()?;
    tourner(async {
        let app = App::connect(&tunnel.adresse);
        let page = app.anonyme().get("/caisse/").await;
        assert!(page.en_tete("content-security-policy").is_some(), "no page beside the API: {page:?}");
        let jeton = connecter(&app, "chloe@client.example").await;
        let mut instances = BTreeSet::new();
        for _ in 0..10 {
            let reponse = app.porteur(&jeton).get("/api/profil").await;
            instances.insert(reponse.en_tete("x-instance").unwrap().to_owned());
            reponse.expect_status(200);
        }
        let copies: BTreeSet<_> = release.copies("comptoir")?.into_iter().collect();
        assert_eq!((instances.len(), &instances), (2, &copies));
        anyhow::Ok(())
    })?;
    drop(tunnel);
    let job = release.charger("parcours", &[("RATE", "2"), ("DURATION", "15s")], &["mode=monolithe"])?;
    metrics::noter("monolithe", "p95 d'un parcours d'achat", release.bilan(&job, 240)?.p95_ms, "ms");
    release.verifier()
}
