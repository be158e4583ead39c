//! The product with a PostgreSQL of its own, as `./just up` has it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use actix_web::rt::time::sleep;
use authentification::SigningKeys;
use comptoir_embedded_postgres::Server;
use comptoir_test::fixtures::{Chaine, Fixture};
use comptoir_test::{App, TestClient, TestTokens};
use comptoir_types::{CompteId, Role};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio_postgres::{NoTls, SimpleQueryMessage};
use uuid::Uuid;

use super::{Processus, chaine};

/// A running product. Its PostgreSQL stops with it.
pub(crate) struct Autonome {
    _processus: Processus,
    pub(crate) app: App,
    dossier: TempDir,
    cles: SigningKeys,
}

impl Autonome {
    /// The product in a fresh folder, with the small chain in it.
    pub(crate) async fn demarrer() -> Self {
        let dossier = TempDir::new().unwrap();
        let arguments = ["--demo", "aucune", "--listen", "127.0.0.1:0", "--listen-admin", "127.0.0.1:0"];
        let chemin = dossier.path().display().to_string();
        let (processus, adresse) = Processus::comptoir(&[&["--dossier", &chemin], &arguments[..]].concat());
        let cle = fs::read_to_string(dossier.path().join("cles/courante.pem")).unwrap();
        let cles = SigningKeys::lire(&cle, None, None).unwrap();
        let autonome = Autonome { _processus: processus, app: App::connect(&adresse), dossier, cles };
        autonome.sql(&Chaine::sql(&[chaine()])).await;
        autonome
    }

    /// Runs statements as the owner; the first column of the first row, if there is one.
    pub(crate) async fn sql(&self, sql: &str) -> Option<String> {
        let url = Server::of_another(&self.dossier.path().join("postgresql"), "comptoir").unwrap().unwrap();
        let (client, connection) = tokio_postgres::connect(&url, NoTls).await.unwrap();
        actix_web::rt::spawn(connection);
        let messages = client.simple_query(sql).await.unwrap();
        messages.iter().find_map(|message| match message {
            SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        })
    }

    /// Somebody of this role at store 3.
    pub(crate) fn porteur(&self, compte: Uuid, role: Role) -> TestClient<'_> {
        let magasins: &[i32] = if role == Role::Client { &[] } else { &[3] };
        let claims = TestTokens::claims(CompteId::new(compte), role, magasins, &[]);
        self.app.porteur(self.cles.signer(&claims).unwrap())
    }

    fn donnees(&self) -> PathBuf {
        self.dossier.path().join("postgresql/pgdata").canonicalize().unwrap()
    }

    /// The server's first process.
    fn postmaster(&self) -> Pid {
        let fichier = fs::read_to_string(self.donnees().join("postmaster.pid")).unwrap();
        Pid::from_raw(fichier.lines().next().unwrap().trim().parse().unwrap()).unwrap()
    }

    /// Sends this signal to every process of the server: all of them work in its data folder.
    pub(crate) fn signaler(&self, signal: Signal) {
        let donnees = self.donnees();
        let travaille = |processus: &Path| fs::read_link(processus.join("cwd")).is_ok_and(|la| la == donnees);
        let processus = fs::read_dir("/proc").unwrap().flatten().map(|entree| entree.path());
        for processus in processus.filter(|processus| travaille(processus)) {
            let pid = processus.file_name().unwrap().to_str().unwrap().parse().ok().and_then(Pid::from_raw);
            // It may have ended meanwhile.
            let _ = kill_process(pid.unwrap(), signal);
        }
    }

    /// Kills the server's first process, as the kernel does when memory runs out.
    pub(crate) fn tuer_postgres(&self) -> Pid {
        let postmaster = self.postmaster();
        kill_process(postmaster, Signal::KILL).unwrap();
        postmaster
    }

    /// Waits until another first process than this one answers.
    pub(crate) async fn attendre_un_autre(&self, mort: Pid) {
        let debut = Instant::now();
        let dossier = self.dossier.path().join("postgresql");
        while !Server::of_another(&dossier, "comptoir").is_ok_and(|url| url.is_some())
            || self.postmaster() == mort
        {
            assert!(debut.elapsed() < Duration::from_secs(60), "PostgreSQL is not started again");
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Fails the test unless every invariant holds, by the program's own check beside the one that runs.
    pub(crate) fn verifier(&self) {
        let sortie = Command::new(env!("CARGO_BIN_EXE_comptoir"))
            .env_remove("DATABASE_URL")
            .args(["--dossier", &self.dossier.path().display().to_string(), "--log", "warn", "verifier"])
            .output()
            .unwrap();
        assert!(sortie.status.success(), "{sortie:?}");
        assert!(String::from_utf8_lossy(&sortie.stdout).contains("0 violation(s)"), "{sortie:?}");
    }
}
