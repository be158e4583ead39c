//! KrakenD itself, in front of services that say what reached them.

use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use actix_web::http::Method;
use actix_web::rt::time::sleep;
use comptoir_krakend::{Acces, Adresse, Exportateurs, Prometheus, Route, Settings, Templated, rendre};
use comptoir_test::{App, TestClient, TestResponse, tool};
use comptoir_types::{CompteId, Role};
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

use crate::{echo, fichier, reglages, routes};

/// A running gateway. It stops with the test.
pub(crate) struct Moteur {
    /// Calls it.
    pub(crate) app: App,
    /// Calls its port of measures.
    pub(crate) mesures: App,
    /// What it shows.
    pub(crate) routes: Vec<Route>,
    dossier: TempDir,
    processus: Child,
}

/// Where KrakenD is. None, said aloud, where it cannot be had.
pub(crate) fn krakend() -> Option<PathBuf> {
    tool(fichier("engine/trouver").to_str().unwrap())
}

fn port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// An address that nobody listens at.
pub(crate) fn ferme() -> Adresse {
    Adresse::Hotes(vec![format!("http://127.0.0.1:{}", port())])
}

/// The settings of the repository without limits, with every service an echo and two copies of `panier`.
fn essai(port: u16, mesures: u16) -> Settings {
    let mut reglages = reglages("reglages/local.json");
    reglages.port = Templated::Fixe(port);
    let hote = |service, copie| echo::demarrer(service, copie);
    for service in ["authentification", "clientele", "magasin", "travailleur"] {
        reglages.services.insert(service.to_owned(), Adresse::Hotes(vec![hote(service, service)]));
    }
    let paniers = vec![hote("panier", "panier-1"), hote("panier", "panier-2")];
    reglages.services.insert("panier".to_owned(), Adresse::Hotes(paniers));
    let Some(Adresse::Hotes(hotes)) = reglages.services.get("authentification") else { panic!() };
    reglages.jetons.cles = format!("{}/.well-known/jwks.json", hotes[0]);
    let limites = &mut reglages.limites;
    for limite in [
        &mut limites.connexions_par_minute,
        &mut limites.soldes_par_minute,
        &mut limites.compte_par_seconde,
        &mut limites.adresse_par_seconde,
    ] {
        *limite = Templated::Fixe(0);
    }
    let prometheus =
        Prometheus { name: "essai".to_owned(), port: mesures, process_metrics: true, go_metrics: true };
    let exportateurs = Exportateurs { prometheus: vec![prometheus], otlp: Vec::new() };
    reglages.telemetrie.as_mut().unwrap().exportateurs = Templated::Fixe(exportateurs);
    reglages
}

impl Moteur {
    /// With these changes to the settings of [`essai`].
    pub(crate) async fn avec(ajuster: impl FnOnce(&mut Settings)) -> Option<Moteur> {
        let krakend = krakend()?;
        let (port, mesures) = (port(), port());
        let mut reglages = essai(port, mesures);
        ajuster(&mut reglages);
        let dossier = tempfile::tempdir().unwrap();
        let config = dossier.path().join("krakend.json");
        std::fs::write(&config, rendre(&routes(), &reglages).unwrap()).unwrap();
        verifier(&krakend, &config);
        let journal = |nom: &str| File::create(dossier.path().join(nom)).unwrap();
        let processus = Command::new(krakend)
            .args(["run", "-c"])
            .arg(&config)
            // With more than one processor KrakenD chooses a host at random.
            .env("GOMAXPROCS", "1")
            .env("USAGE_DISABLE", "1")
            .stdout(journal("journal"))
            .stderr(journal("erreurs"))
            .spawn()
            .unwrap();
        let app = |port| App::connect(&format!("http://127.0.0.1:{port}"));
        let mut moteur =
            Moteur { app: app(port), mesures: app(mesures), routes: routes(), dossier, processus };
        moteur.attendre(port).await;
        Some(moteur)
    }

    /// With the settings of [`essai`].
    pub(crate) async fn demarrer() -> Option<Moteur> {
        Moteur::avec(|_| {}).await
    }

    async fn attendre(&mut self, port: u16) {
        for _ in 0..600 {
            if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return;
            }
            if let Some(fin) = self.processus.try_wait().unwrap() {
                panic!("krakend: {fin}\n{}", self.lire("erreurs"));
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!("krakend does not listen\n{}", self.lire("journal"));
    }

    fn lire(&self, nom: &str) -> String {
        std::fs::read_to_string(self.dossier.path().join(nom)).unwrap()
    }

    /// The most memory that it ever had, in KiB.
    pub(crate) fn memoire(&self) -> u64 {
        let etat = std::fs::read_to_string(format!("/proc/{}/status", self.processus.id())).unwrap();
        let sommet = etat.lines().find_map(|ligne| ligne.strip_prefix("VmHWM:")).unwrap();
        sommet.split_whitespace().next().unwrap().parse().unwrap()
    }

    /// What it logged so far.
    pub(crate) fn journal(&self) -> String {
        self.lire("journal")
    }

    /// Somebody of this role; a machine has no scope, which is not the gateway's to judge.
    pub(crate) fn comme(&self, role: Role) -> TestClient<'_> {
        match role {
            Role::Client => self.app.client(CompteId::new(Uuid::now_v7())),
            Role::Machine => self.app.machine(&[]),
            role => self.app.travailleur(role, &[]),
        }
    }

    /// Somebody who may call the route.
    pub(crate) fn admis(&self, route: &Route) -> TestClient<'_> {
        match &route.acces {
            Acces::Public => self.app.anonyme(),
            Acces::Roles(roles) => self.comme(roles[0]),
        }
    }
}

impl Drop for Moteur {
    fn drop(&mut self) {
        self.processus.kill().ok();
        self.processus.wait().ok();
    }
}

/// Fails the test where KrakenD would refuse the file, or two of its routes collide.
pub(crate) fn verifier(krakend: &Path, config: &Path) {
    let sortie = Command::new(krakend).args(["check", "-t", "-c"]).arg(config).output().unwrap();
    assert!(sortie.status.success(), "{}", String::from_utf8_lossy(&sortie.stderr));
}

/// The path of a route with its parameters filled in.
pub(crate) fn adresse(route: &Route) -> String {
    route.chemin.replace("{id}", "7").replace("{sub}", "8")
}

/// Calls the route, with a body where the method has one.
pub(crate) async fn appeler(appelant: &TestClient<'_>, route: &Route) -> TestResponse {
    let corps =
        matches!(route.methode, "POST" | "PUT" | "PATCH").then(|| Value::Object([].into_iter().collect()));
    let methode = Method::from_bytes(route.methode.as_bytes()).unwrap();
    appelant.appeler(methode, &adresse(route), corps).await
}
