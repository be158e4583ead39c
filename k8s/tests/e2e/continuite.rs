//! A constant load while copies come and go.

use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use chrono::{TimeDelta, Utc};
use comptoir_e2e::{Release, dire, en_liste, metrics};

use crate::monde::SANS_LIMITE;

const DEPLOIEMENTS: [&str; 6] =
    ["authentification", "clientele", "travailleur", "magasin", "panier", "gateway"];

/// Four copies of panier, as many as are asked for.
const QUATRE: [&str; 2] = ["services.panier.autoscaling.enabled=false", "services.panier.replicas=4"];

pub(crate) fn run(release: &Release) -> Result<()> {
    let valeurs = [&SANS_LIMITE[..], &QUATRE].concat();
    release.installer(&valeurs)?;
    release.prete(120)?;
    let job = release.charger("continuite", &[("DURATION", "130s")], &valeurs)?;
    sleep(Duration::from_secs(8));
    let debut = Instant::now();
    for nom in DEPLOIEMENTS {
        let deploiement = format!("deployment/{}-{nom}", release.prefixe);
        let depart = Instant::now();
        release.espace.kubectl(&["rollout", "restart", &deploiement])?;
        release.espace.kubectl(&["rollout", "status", &deploiement, "--timeout=90s"])?;
        metrics::noter("continuité", format_args!("relève de {nom}"), depart.elapsed().as_secs_f64(), "s");
    }
    dire("panier goes from 4 copies to 1");
    release.espace.kubectl(&["scale", &format!("deployment/{}-panier", release.prefixe), "--replicas=1"])?;
    sleep(Duration::from_secs(12));
    assert_eq!(release.copies("panier")?.len(), 1);
    let etat = release.espace.lire(&["job", &job])?;
    ensure!(
        en_liste(&etat["status"]["conditions"]).is_empty(),
        "the load ended before its copies had all gone: {} s were not enough",
        debut.elapsed().as_secs()
    );
    let bilan = release.bilan(&job, 240)?;
    metrics::noter("continuité", "demandes pendant les relèves et 4 → 1", bilan.requetes as f64, "");
    metrics::noter("continuité", "demandes perdues", bilan.echecs as f64, "");
    metrics::noter("continuité", "p95 pendant les relèves", bilan.p95_ms, "ms");
    release.verifier()
}

pub(crate) fn tuer(release: &Release) -> Result<()> {
    let valeurs = [&SANS_LIMITE[..], &QUATRE].concat();
    release.installer(&valeurs)?;
    release.prete(120)?;
    let charge = [("DURATION", "40s"), ("TOLERANCE", "1")];
    let job = release.charger("continuite", &charge, &valeurs)?;
    sleep(Duration::from_secs(15));
    let copie = release.copies("panier")?.swap_remove(0);
    let mort = Utc::now();
    release.espace.kubectl(&["delete", "pod", &copie, "--grace-period=0", "--force"])?;
    dire(format_args!("killed {copie}"));
    let bilan = release.bilan(&job, 120)?;
    metrics::noter("continuité", "demandes perdues quand une copie est tuée", bilan.echecs as f64, "");
    let derniere = bilan.pertes.iter().map(|(heure, _)| *heure - mort).max().unwrap_or_default();
    metrics::noter("continuité", "dernière perte après la mort", derniere.as_seconds_f64(), "s");
    for (heure, perte) in &bilan.pertes {
        let apres = *heure - mort;
        // What waited for the dead copy is told when its time is up.
        ensure!(
            apres > TimeDelta::seconds(-1) && apres < TimeDelta::seconds(5),
            "lost {apres} after the kill: {perte}"
        );
    }
    release.prete(60)?;
    release.verifier()
}
