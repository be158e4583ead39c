//! The load tool: wrk, driven by a script that sends requests written out beforehand.
//!
//! wrk is in Debian, costs next to nothing beside what it loads, and its Lua can send each request once, with its own
//! key and token, or so many a second. Neither oha nor k6 does the first without a program per request, and k6 takes
//! more of two cores than Comptoir does.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command as Commande, Stdio};
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};
use serde::Deserialize;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::Command;

use crate::requete::Requete;

const SCRIPT: &str = include_str!("tir.lua");

/// In which order and how fast the requests go.
#[derive(Clone, Copy)]
pub(crate) enum Pace {
    /// Each once, as fast as the answers come, for this long at most.
    Une(Duration),
    /// Round and round, as fast as the answers come.
    Boucle(Duration),
    /// Round and round, so many a second.
    Cadence(u32, Duration),
}

/// What to send, and where.
pub(crate) struct Load<'a> {
    /// The requests.
    pub(crate) requetes: &'a [Requete],
    /// Where to; of two ports, each takes every second request.
    pub(crate) ports: &'a [u16],
    /// Requests in flight, at most.
    pub(crate) connexions: usize,
    /// How fast.
    pub(crate) allure: Pace,
}

/// What came back.
#[derive(Debug, Deserialize)]
pub(crate) struct LoadResult {
    /// Answers.
    pub(crate) requetes: u64,
    /// From the first request to the last answer.
    pub(crate) secondes: f64,
    /// Latency that half stayed below.
    pub(crate) p50_us: f64,
    /// Latency that 95 % stayed below.
    pub(crate) p95_us: f64,
    /// Answers of status 400 or more.
    pub(crate) refus: u64,
    /// Requests without an answer.
    pub(crate) pannes: u64,
    /// Answers by status; only where each request was sent once.
    pub(crate) statuts: BTreeMap<u16, u64>,
}

impl LoadResult {
    /// Of answers that somebody else waited for.
    pub(crate) fn new(mut latences: Vec<Duration>, secondes: f64) -> Self {
        latences.sort_unstable();
        let au = |centieme: usize| {
            latences.get(latences.len() * centieme / 100).map_or(0, Duration::as_micros) as f64
        };
        let (p50_us, p95_us, requetes) = (au(50), au(95), latences.len() as u64);
        LoadResult { requetes, secondes, p50_us, p95_us, refus: 0, pannes: 0, statuts: BTreeMap::new() }
    }
}

/// The tool, with its script in a folder of ours.
pub(crate) struct Wrk {
    dossier: PathBuf,
    /// How many files of requests were written: two loads at once have one each.
    fichiers: Cell<usize>,
}

impl Wrk {
    /// The one of this machine.
    ///
    /// # Errors
    /// There is none: the message says what to install.
    pub(crate) fn trouver(dossier: &Path) -> anyhow::Result<Self> {
        let essai =
            Commande::new("wrk").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        essai.context("wrk est requis : apt-get install wrk (Debian, Ubuntu) ou dnf install wrk (Fedora)")?;
        std::fs::write(dossier.join("tir.lua"), SCRIPT)?;
        Ok(Wrk { dossier: dossier.to_owned(), fichiers: Cell::new(0) })
    }

    /// Sends, and waits for the last answer.
    pub(crate) async fn tirer(&self, charge: &Load<'_>) -> anyhow::Result<LoadResult> {
        let numero = self.fichiers.replace(self.fichiers.get() + 1);
        let fichier = self.dossier.join(format!("requetes-{numero}"));
        std::fs::write(&fichier, Requete::fichier(charge.requetes))?;
        let (mode, duree) = match charge.allure {
            Pace::Une(duree) => ("une".to_owned(), duree),
            Pace::Boucle(duree) => ("boucle".to_owned(), duree),
            Pace::Cadence(par_seconde, duree) => (par_seconde.to_string(), duree),
        };
        let Some(port) = charge.ports.first() else { bail!("no port") };
        let mut wrk = Command::new("wrk");
        wrk.args([format!("-t{}", charge.ports.len()), format!("-c{}", charge.connexions)])
            .args([format!("-d{}s", duree.as_secs().max(1)), "-T10s".to_owned(), "-s".to_owned()])
            .arg(self.dossier.join("tir.lua"))
            .args([&format!("http://127.0.0.1:{port}"), "--"])
            .arg(&fichier)
            .args([&mode, &charge.ports.len().to_string()])
            .envs(
                charge
                    .ports
                    .iter()
                    .zip(1..)
                    .map(|(port, rang)| (format!("TIR_PORT_{rang}"), port.to_string())),
            );
        let tir = lire(wrk, charge.ports.len()).await;
        std::fs::remove_file(fichier)?;
        tir
    }
}

/// wrk sleeps out its duration even when its threads are done; SIGINT is its way to end early and still report.
async fn lire(mut wrk: Command, fils: usize) -> anyhow::Result<LoadResult> {
    let mut wrk = wrk.stdout(Stdio::piped()).kill_on_drop(true).spawn()?;
    let mut lignes = BufReader::new(wrk.stdout.take().context("no output")?).lines();
    let (mut finis, mut tir, mut dit) = (0, None, Vec::new());
    while let Some(ligne) = lignes.next_line().await? {
        if ligne == "FINI" {
            finis += 1;
            let pid = wrk.id().and_then(|pid| Pid::from_raw(pid.cast_signed()));
            if let Some(pid) = pid.filter(|_| finis == fils) {
                kill_process(pid, Signal::INT)?;
            }
        } else if let Some(json) = ligne.strip_prefix("TIR ") {
            tir = Some(serde_json::from_str(json)?);
        } else {
            dit.push(ligne);
        }
    }
    ensure!(wrk.wait().await?.success(), "wrk: {}", dit.join(" / "));
    tir.with_context(|| format!("wrk gave no figures: {}", dit.join(" / ")))
}
