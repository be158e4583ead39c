//! Programs that run beside us, and what the kernel knows of them.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use awc::Client;
use rustix::process::{Pid, Signal, kill_process};

/// A program of ours that serves. Stopped when dropped.
pub(crate) struct Processus {
    enfant: Child,
    /// Where it answers.
    pub(crate) port: u16,
    /// Where it tells of itself.
    admin: u16,
    /// From its start to its first «ready».
    pub(crate) demarrage: Duration,
}

impl Processus {
    /// Starts a program and waits until it is ready. It sees this environment and no other.
    pub(crate) async fn demarrer(
        programme: &Path,
        port: u16,
        environnement: &[(&str, String)],
        dossier: &Path,
    ) -> anyhow::Result<Self> {
        let admin = ports::<1>()?[0];
        let journal = dossier.join(format!("journal-{port}"));
        let debut = Instant::now();
        let enfant = Command::new(programme)
            .env_clear()
            .envs(environnement.iter().map(|(nom, valeur)| (nom, valeur)))
            .env("COMPTOIR_LISTEN", format!("127.0.0.1:{port}"))
            .env("COMPTOIR_LISTEN_ADMIN", format!("127.0.0.1:{admin}"))
            .env("COMPTOIR_LOG_FORMAT", "json")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(File::create(&journal)?)
            .spawn()
            .with_context(|| format!("cannot run {}", programme.display()))?;
        let mut processus = Processus { enfant, port, admin, demarrage: Duration::ZERO };
        let url = format!("http://127.0.0.1:{admin}/sante/pret");
        while !pret(&url).await {
            if processus.enfant.try_wait()?.is_some() || debut.elapsed() > Duration::from_secs(30) {
                let journal = fs::read_to_string(&journal).unwrap_or_default();
                bail!("{} did not become ready: {}", programme.display(), journal.trim());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        processus.demarrage = debut.elapsed();
        Ok(processus)
    }

    /// Seconds of processor that it has taken.
    pub(crate) fn cpu(&self) -> f64 {
        Stat::lire(self.enfant.id()).map_or(0.0, |stat| stat.cpu)
    }

    /// Its series, as Prometheus reads them.
    pub(crate) async fn metriques(&self) -> anyhow::Result<String> {
        let url = format!("http://127.0.0.1:{}/metrics", self.admin);
        let reponse = Client::new().get(&url).send().await;
        let mut reponse = reponse.map_err(|error| anyhow::anyhow!("{url}: {error}"))?;
        Ok(String::from_utf8(reponse.body().limit(16 * 1024 * 1024).await?.into())?)
    }

    /// Mebibytes resident in memory.
    pub(crate) fn memoire(&self) -> anyhow::Result<f64> {
        self.mebioctets("VmRSS:")
    }

    /// Those of them that are not pages of the program's file, which the kernel maps by sixteen and takes back at will.
    pub(crate) fn memoire_propre(&self) -> anyhow::Result<f64> {
        self.mebioctets("RssAnon:")
    }

    fn mebioctets(&self, quoi: &str) -> anyhow::Result<f64> {
        let statut = fs::read_to_string(format!("/proc/{}/status", self.enfant.id()))?;
        let ligne = statut.lines().find_map(|ligne| ligne.strip_prefix(quoi));
        let kio = ligne.and_then(|ligne| ligne.trim().strip_suffix(" kB"));
        Ok(kio.with_context(|| format!("no {quoi}"))?.parse::<f64>()? / 1024.0)
    }
}

impl Drop for Processus {
    fn drop(&mut self) {
        // It stops in good order, as in a cluster; there is nobody to tell of a failure.
        if let Some(pid) = Pid::from_raw(self.enfant.id().cast_signed()) {
            let _ = kill_process(pid, Signal::TERM);
        }
        let _ = self.enfant.wait();
    }
}

async fn pret(url: &str) -> bool {
    Client::new().get(url).send().await.is_ok_and(|reponse| reponse.status() == 204)
}

/// Ports that are free now. Held together until all are known, so that they differ.
pub(crate) fn ports<const N: usize>() -> anyhow::Result<[u16; N]> {
    let tenus = (0..N).map(|_| TcpListener::bind("127.0.0.1:0")).collect::<Result<Vec<_>, _>>()?;
    let mut ports = [0; N];
    for (port, tenu) in ports.iter_mut().zip(&tenus) {
        *port = tenu.local_addr()?.port();
    }
    Ok(ports)
}

/// The kernel counts time for its readers in hundredths of a second, whatever it does inside.
const TICS: f64 = 100.0;

/// A line of `/proc/<pid>/stat`.
struct Stat {
    parent: u32,
    cpu: f64,
    cpu_des_enfants: f64,
}

impl Stat {
    fn lire(pid: u32) -> Option<Self> {
        let ligne = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        // The name of the program, in parentheses, may hold anything; the numbers follow it.
        let champs: Vec<&str> = ligne.rsplit_once(')')?.1.split_whitespace().collect();
        let champ = |rang: usize| champs.get(rang - 3)?.parse::<u64>().ok();
        Some(Stat {
            parent: u32::try_from(champ(4)?).ok()?,
            cpu: (champ(14)? + champ(15)?) as f64 / TICS,
            cpu_des_enfants: (champ(16)? + champ(17)?) as f64 / TICS,
        })
    }
}

/// Seconds of processor that this program has taken.
pub(crate) fn cpu_de_moi() -> anyhow::Result<f64> {
    Ok(Stat::lire(std::process::id()).context("no /proc")?.cpu)
}

/// Seconds of processor that a program and its children have taken, those that have ended included.
pub(crate) fn cpu_de_la_famille(pid: u32) -> anyhow::Result<f64> {
    let ancetre = Stat::lire(pid).context("PostgreSQL has ended")?;
    let pids = fs::read_dir("/proc")?.filter_map(|entree| entree.ok()?.file_name().to_str()?.parse().ok());
    let enfants = pids.filter_map(Stat::lire).filter(|stat| stat.parent == pid);
    Ok(ancetre.cpu + ancetre.cpu_des_enfants + enfants.map(|stat| stat.cpu).sum::<f64>())
}
