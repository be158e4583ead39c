//! More load, more copies; less load, fewer.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use chrono::{DateTime, Utc};
use comptoir_e2e::{Json, Release, attendre, en_liste, metrics, texte};
use comptoir_test::App;

use crate::monde::{SANS_LIMITE, tourner};

const CHARGE: [(&str, &str); 2] = [("STAGES", "1s:300,90s:300,1s:5,5s:5"), ("VUS", "150")];

/// What somebody sees who asks ten times a second.
#[derive(Default)]
struct Vu {
    premieres: BTreeMap<String, DateTime<Utc>>,
    echecs: Vec<String>,
}

fn observer(adresse: String, fin: &AtomicBool) -> Vu {
    tourner(async {
        let app = App::connect(&adresse);
        let mut vu = Vu::default();
        while !fin.load(Ordering::Relaxed) {
            let run = app.anonyme().get("/api/panier/items").await;
            match run.en_tete("x-instance").filter(|_| run.statut == 200) {
                Some(instance) => drop(vu.premieres.entry(instance.to_owned()).or_insert_with(Utc::now)),
                None => vu.echecs.push(format!("{} {run:?}", Utc::now())),
            }
            actix_web::rt::time::sleep(Duration::from_millis(100)).await;
        }
        vu
    })
}

/// When a pod became ready.
fn pret_depuis(pod: &Json) -> Option<DateTime<Utc>> {
    let conditions = en_liste(&pod["status"]["conditions"]);
    let pret = conditions.iter().find(|c| c["type"] == "Ready" && c["status"] == "True")?;
    texte(&pret["lastTransitionTime"]).parse().ok()
}

fn deux(release: &Release) -> Result<()> {
    attendre("two copies of panier", 240, || {
        let copies = release.copies("panier")?.len();
        Ok(if copies == 2 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(format!("{copies} copies"))
        })
    })
}

pub(crate) fn run(release: &Release) -> Result<()> {
    let valeurs = [&SANS_LIMITE[..], &["services.panier.autoscaling.scaleDownSeconds=15"]].concat();
    release.installer(&valeurs)?;
    release.prete(120)?;
    deux(release)?;
    let anciennes = release.copies("panier")?;
    let tunnel = release.entree()?;
    let fin = Arc::new(AtomicBool::new(false));
    let temoin = thread::spawn({
        let (adresse, fin) = (tunnel.adresse.clone(), Arc::clone(&fin));
        move || observer(adresse, &fin)
    });
    let issue = monter(release, &valeurs, &anciennes);
    fin.store(true, Ordering::Relaxed);
    let vu = temoin.join().map_err(|_| anyhow!("the gateway did not answer"))?;
    let (depart, prete) = issue?;
    ensure!(vu.echecs.is_empty(), "failed while copies came and went:\n{}", vu.echecs.join("\n"));
    let premiere =
        vu.premieres.iter().filter(|(nom, _)| !anciennes.contains(nom)).map(|(_, heure)| *heure).min();
    let premiere = premiere.context("no new copy answered")?;
    metrics::noter(
        "montée",
        "du départ de la charge à une copie de plus, prête",
        secondes(depart, prete),
        "s",
    );
    metrics::noter("montée", "… à sa première réponse", secondes(depart, premiere), "s");
    release.verifier()
}

fn secondes(depart: DateTime<Utc>, fin: DateTime<Utc>) -> f64 {
    (fin - depart).as_seconds_f64()
}

/// When the load began, and when the first new copy was ready; two copies are left.
fn monter(
    release: &Release,
    valeurs: &[&str],
    anciennes: &[String],
) -> Result<(DateTime<Utc>, DateTime<Utc>)> {
    let job = release.charger("montee", &CHARGE, valeurs)?;
    let depart = Utc::now();
    let prete = attendre("one more copy of panier", 110, || {
        let pods = release.espace.pods(&release.selecteur("panier"))?;
        let nouvelles =
            pods.iter().filter(|pod| !anciennes.iter().any(|nom| nom == texte(&pod["metadata"]["name"])));
        Ok(match nouvelles.filter_map(pret_depuis).min() {
            Some(heure) => ControlFlow::Break(heure),
            None => ControlFlow::Continue(utilisation(release)?),
        })
    })?;
    let bilan = release.bilan(&job, 240)?;
    metrics::noter("montée", "copies qui ont répondu à k6", bilan.instances.len() as f64, "copies");
    metrics::noter("montée", "p95 pendant la montée", bilan.p95_ms, "ms");
    let fin = Utc::now();
    deux(release)?;
    metrics::noter("montée", "de la fin de la charge à deux copies", secondes(fin, Utc::now()), "s");
    Ok((depart, prete))
}

fn utilisation(release: &Release) -> Result<String> {
    let hpa = release.espace.lire(&["hpa", &format!("{}-panier", release.prefixe)])?;
    Ok(format!("CPU {} %", hpa["status"]["currentMetrics"][0]["resource"]["current"]["averageUtilization"]))
}
