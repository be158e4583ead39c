//! The product on a database of its own, in one of its shapes, with a small chain in it.

use std::cell::Cell;
use std::net::TcpListener;

use authentification::SigningKeys;
use comptoir_database::{Password, login};
use comptoir_test::{App, TestClient, TestDatabase, TestTokens};
use comptoir_types::{CompteId, Role};
use serde::Serialize;
use serde_json::json;
use tempfile::TempDir;
use uuid::Uuid;

use super::{Processus, base, chaine};

/// How the five services run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forme {
    /// One process.
    Un,
    /// Two such processes on one database, asked in turn.
    Deux,
    /// Five processes that talk over HTTP.
    Cinq,
}

/// A running product.
pub(crate) struct Systeme {
    pub(crate) base: TestDatabase,
    pub(crate) dossier: TempDir,
    processus: Vec<Processus>,
    /// One per copy, or one per service in the order of `SERVICES`.
    apps: Vec<App>,
    /// The second port of each.
    admins: Vec<App>,
    forme: Forme,
    tour: Cell<usize>,
    cles: SigningKeys,
    /// What each of the five is told.
    environnement: Vec<(&'static str, String)>,
}

/// Of every service's login.
pub(crate) const MOT_DE_PASSE: &str = "un-mot-de-passe-d-essai";

/// In the order of their processes.
pub(crate) const SERVICES: [&str; 5] = ["authentification", "clientele", "panier", "travailleur", "magasin"];

/// The service that serves a path, as the gateway knows it.
fn service(chemin: &str) -> usize {
    let nom = chemin.trim_start_matches("/api/").split(['/', '?']).next().unwrap();
    let nom = if nom == "invariants" { chemin.rsplit('/').next().unwrap() } else { nom };
    match nom {
        "auth" | "authentification" => 0,
        "profil" | "clientele" | "adresses" | "consentements" | "historique" | "notifications" | "loi25"
        | "confidentialite" | "clients" | "incidents" | "reconstruction" => 1,
        "panier" => 2,
        "audit" | "mon-dossier" | "travailleurs" | "travailleur" | "nip" | "quarts" => 3,
        _ => 4,
    }
}

impl Systeme {
    /// The product in this shape, with 40 products of which every place holds ten.
    pub(crate) async fn demarrer(forme: Forme) -> Self {
        let base = base().await;
        base.inserer(&[chaine()]).await;
        for service in SERVICES {
            login(&base.config, service, &Password::parse(MOT_DE_PASSE).unwrap()).await.unwrap();
        }
        let dossier = TempDir::new().unwrap();
        let cle = SigningKeys::generer().unwrap();
        let cles = SigningKeys::lire(&cle, None, None).unwrap();
        let fichiers = dossier.path().join("cles");
        std::fs::create_dir_all(&fichiers).unwrap();
        std::fs::write(fichiers.join("courante.pem"), cle).unwrap();
        std::fs::write(fichiers.join("suivante.pem"), SigningKeys::generer().unwrap()).unwrap();
        let mut systeme = Systeme {
            base,
            dossier,
            processus: Vec::new(),
            apps: Vec::new(),
            admins: Vec::new(),
            forme,
            tour: Cell::new(0),
            cles,
            environnement: Vec::new(),
        };
        systeme.relancer();
        systeme
    }

    /// Starts the processes again, on the same data.
    pub(crate) fn relancer(&mut self) {
        self.processus.clear();
        self.apps.clear();
        self.admins.clear();
        match self.forme {
            Forme::Un => self.lancer(1),
            Forme::Deux => self.lancer(2),
            Forme::Cinq => self.lancer_cinq(),
        }
    }

    fn lancer(&mut self, copies: usize) {
        let (url, dossier) = (self.url(), self.dossier.path().display().to_string());
        for port in ports_libres(copies) {
            let admin = format!("127.0.0.1:{port}");
            let (processus, adresse) = Processus::comptoir(&[
                "--database-url",
                &url,
                "--dossier",
                &dossier,
                "--demo",
                "aucune",
                "--log",
                "warn",
                "--listen",
                "127.0.0.1:0",
                "--listen-admin",
                &admin,
            ]);
            self.processus.push(processus);
            self.apps.push(App::connect(&adresse));
            self.admins.push(App::connect(&format!("http://{admin}")));
        }
    }

    fn lancer_cinq(&mut self) {
        let mut ports = ports_libres(2 * SERVICES.len());
        let admins = ports.split_off(SERVICES.len());
        let adresse = |index: usize| format!("http://127.0.0.1:{}", ports[index]);
        self.environnement = vec![
            ("COMPTOIR_CLE_INTERNE", "une-cle-interne-de-test".to_owned()),
            ("AUTHENTIFICATION_URL", adresse(0)),
            ("CLIENTELE_URL", adresse(1)),
            ("PANIER_URL", adresse(2)),
            ("TRAVAILLEUR_URL", adresse(3)),
            ("MAGASIN_URL", adresse(4)),
            ("COMPTOIR_CLES", self.dossier.path().join("cles").display().to_string()),
        ];
        for ((nom, port), admin) in SERVICES.iter().zip(&ports).zip(&admins) {
            self.processus.push(self.service(nom, [*port, *admin], &[]));
            self.admins.push(App::connect(&format!("http://127.0.0.1:{admin}")));
        }
        self.apps = (0..SERVICES.len()).map(|index| App::connect(&adresse(index))).collect();
    }

    /// One of the five, or another copy of it, by a login of its own as in a cluster, with these settings more.
    pub(crate) fn service(&self, nom: &str, ports: [u16; 2], plus: &[(&str, String)]) -> Processus {
        let base = format!("{} user=comptoir_{nom} password={MOT_DE_PASSE}", self.url());
        let environnement = [&self.environnement[..], plus, &[("DATABASE_URL", base)]].concat();
        Processus::service(nom, ports, &environnement)
    }

    /// The address of the database, as a command line takes it.
    pub(crate) fn url(&self) -> String {
        self.base.url()
    }

    /// Kills the processes, all at once.
    pub(crate) fn tuer(&mut self) {
        self.processus.drain(..).for_each(Processus::tuer);
    }

    /// Kills the process of this index: a copy, or a service in the order of `SERVICES`.
    pub(crate) fn tuer_un(&mut self, index: usize) {
        self.processus.remove(index).tuer();
    }

    /// Who serves this path now: its service, or the copies in turn.
    pub(crate) fn app(&self, chemin: &str) -> &App {
        match self.forme {
            Forme::Cinq => &self.apps[service(chemin)],
            _ => {
                self.tour.set(self.tour.get() + 1);
                &self.apps[self.tour.get() % self.apps.len()]
            }
        }
    }

    /// The process of this index: a copy, or a service in the order of `SERVICES`.
    pub(crate) fn copie(&self, index: usize) -> &App {
        &self.apps[index]
    }

    /// The second port of the process of this index.
    pub(crate) fn admin(&self, index: usize) -> &App {
        &self.admins[index]
    }

    /// Somebody without a token, about to call this path.
    pub(crate) fn anonyme(&self, chemin: &str) -> TestClient<'_> {
        self.app(chemin).anonyme()
    }

    /// This client, about to call this path.
    pub(crate) fn client(&self, compte: Uuid, chemin: &str) -> TestClient<'_> {
        self.app(chemin).porteur(self.jeton(compte, Role::Client, &[]))
    }

    /// A new client with one of this product in the cart.
    pub(crate) async fn client_avec(&self, produit: i32) -> Uuid {
        let client = Uuid::now_v7();
        self.ajouter(client, produit).await;
        client
    }

    /// Puts one of this product into the cart of this client.
    pub(crate) async fn ajouter(&self, client: Uuid, produit: i32) {
        let ajout = self.client(client, "/api/panier/items");
        let un = json!({ "produit_id": produit, "quantite": 1 });
        ajout.post("/api/panier/items", un).await.expect_status(200);
    }

    /// A worker of this role in these places, about to call this path.
    pub(crate) fn travailleur(
        &self,
        compte: Uuid,
        role: Role,
        magasins: &[i32],
        chemin: &str,
    ) -> TestClient<'_> {
        self.app(chemin).porteur(self.jeton(compte, role, magasins))
    }

    /// A token that the product accepts, as `authentification` would make it.
    pub(crate) fn jeton(&self, compte: Uuid, role: Role, magasins: &[i32]) -> String {
        self.signer(&TestTokens::claims(CompteId::new(compte), role, magasins, &[]))
    }

    /// These claims, signed by the key of the product.
    pub(crate) fn signer(&self, claims: &impl Serialize) -> String {
        self.cles.signer(claims).unwrap()
    }

    /// Fails the test unless every invariant holds, by the program's own check.
    pub(crate) fn verifier(&self) {
        let dossier = self.dossier.path().display().to_string();
        let sortie = std::process::Command::new(env!("CARGO_BIN_EXE_comptoir"))
            .args(["--database-url", &self.url(), "--dossier", &dossier, "--log", "warn", "verifier"])
            .output()
            .unwrap();
        assert!(sortie.status.success(), "{}", String::from_utf8_lossy(&sortie.stdout));
    }
}

/// So many free ports. Held together until all are known, so that they differ.
pub(crate) fn ports_libres(nombre: usize) -> Vec<u16> {
    let listeners: Vec<_> = (0..nombre).map(|_| TcpListener::bind("127.0.0.1:0").unwrap()).collect();
    listeners.iter().map(|listener| listener.local_addr().unwrap().port()).collect()
}
