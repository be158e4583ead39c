//! The bench: where things are, what runs, and how a piece of work is measured.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, ensure};
use authentification::SigningKeys;
use chrono::Utc;
use comptoir_auth::{AUDIENCE, Claims, ISSUER};
use comptoir_demo::MOT_DE_PASSE;
use comptoir_types::{CompteId, Genre, Langue, Role};
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

use crate::base::Serveur;
use crate::mesure::{Mesure, mediane};
use crate::plancher::Plancher;
use crate::programmes::Programmes;
use crate::requete::Requete;
use crate::systeme::{Forme, Service, Systeme};
use crate::table::{Budget, Row};
use crate::wrk::{Load, Pace, Wrk};

/// How long and how often.
#[derive(Clone, Copy)]
pub(crate) struct Echelle {
    /// Rounds, of which the median counts; in each, both systems take their turn.
    pub(crate) tours: usize,
    /// How long a read is repeated.
    pub(crate) lecture: Duration,
    /// How many writes are made.
    pub(crate) ecritures: usize,
    /// How long checkouts and payments are sustained.
    pub(crate) soutenu: Duration,
    /// How often the race is run.
    pub(crate) courses: usize,
    /// Products of the large catalogue.
    pub(crate) grand_catalogue: u32,
}

impl Echelle {
    /// Six to eight minutes.
    pub(crate) const ENTIERE: Echelle = Echelle {
        tours: 3,
        lecture: Duration::from_secs(3),
        ecritures: 1000,
        soutenu: Duration::from_secs(20),
        courses: 20,
        grand_catalogue: 100_000,
    };

    /// One minute: enough to see that all lines work, too short to believe.
    pub(crate) const COURTE: Echelle = Echelle {
        tours: 1,
        lecture: Duration::from_secs(1),
        ecritures: 100,
        soutenu: Duration::from_secs(3),
        courses: 2,
        grand_catalogue: 10_000,
    };
}

/// What every line needs: programs, database server, load tool, keys.
pub(crate) struct Harness {
    pub(crate) programmes: Programmes,
    pub(crate) serveur: Serveur,
    pub(crate) wrk: Wrk,
    pub(crate) echelle: Echelle,
    cles: SigningKeys,
    // Last, so that it is removed after all that works in it has stopped.
    dossier: TempDir,
}

impl Harness {
    /// Builds, starts a database server and makes keys, in a folder that is removed at the end.
    pub(crate) fn ouvrir(echelle: Echelle) -> anyhow::Result<Self> {
        // On disk: `/tmp` is memory on many machines. PostgreSQL may have to run under another account: it must get in.
        let durable = Path::new("/var/tmp");
        let parent = if durable.is_dir() { durable.to_owned() } else { std::env::temp_dir() };
        let dossier = tempfile::Builder::new().prefix("comptoir-bench-").tempdir_in(parent)?;
        #[cfg(unix)]
        std::fs::set_permissions(dossier.path(), std::os::unix::fs::PermissionsExt::from_mode(0o711))?;
        let wrk = Wrk::trouver(dossier.path())?;
        let programmes = Programmes::construire()?;
        let serveur = Serveur::demarrer(dossier.path())?;
        let fichiers = dossier.path().join("cles");
        std::fs::create_dir(&fichiers)?;
        let courante = SigningKeys::generer()?;
        std::fs::write(fichiers.join("courante.pem"), &courante)?;
        std::fs::write(fichiers.join("suivante.pem"), SigningKeys::generer()?)?;
        Ok(Harness {
            programmes,
            serveur,
            wrk,
            echelle,
            cles: SigningKeys::lire(&courante, None, None)?,
            dossier,
        })
    }

    /// Files of this run.
    pub(crate) fn dossier(&self) -> &Path {
        self.dossier.path()
    }

    /// The settings of every program, on this database; defaults wherever there are some.
    pub(crate) fn environnement(&self, base: &str) -> Vec<(&'static str, String)> {
        let cles = self.dossier().join("cles").display().to_string();
        vec![
            ("DATABASE_URL", self.serveur.url(base)),
            ("COMPTOIR_DATA", self.dossier().display().to_string()),
            ("COMPTOIR_CLE_INTERNE", "cle-interne-du-banc-d-essai".to_owned()),
            ("COMPTOIR_CLES", cles),
        ]
    }

    /// A new database with so many demo products and sales.
    pub(crate) async fn semer(&self, base: &str, options: &[&str]) -> anyhow::Result<()> {
        self.serveur.creer(base, None).await?;
        let action: Vec<&str> = ["semer"].iter().chain(options).copied().collect();
        let fait = self.programmes.comptoir(&self.serveur.url(base), self.dossier(), &action)?;
        ensure!(fait, "`comptoir semer` failed");
        self.serveur.proprietaire(base).await?.reposer().await
    }

    /// Whether every invariant holds in the database of this system.
    pub(crate) fn verification(&self, travail: &str, systeme: &Systeme) -> anyhow::Result<Row> {
        let url = self.serveur.url(systeme.base);
        let juste = self.programmes.comptoir(&url, self.dossier(), &["verifier"])?;
        let obtenu = if juste { "0 violation" } else { "des violations" };
        Ok(Row::exact(travail, systeme.forme.nom(), "0 violation", obtenu.to_owned(), juste))
    }

    /// A token of a client whom nobody registered: signed by the key of this run, which is as good.
    ///
    /// Registering thousands would take minutes of argon2id, and services ask nobody whether an account exists.
    pub(crate) fn jeton_client(&self, client: Uuid) -> anyhow::Result<String> {
        let iat = Utc::now().timestamp();
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: vec![AUDIENCE.to_owned()],
            sub: CompteId::new(client),
            sid: Some(Uuid::now_v7()),
            jti: Uuid::now_v7(),
            iat,
            exp: iat + 600,
            genre: Genre::Client,
            roles: vec![Role::Client],
            magasins: Vec::new(),
            portees: Vec::new(),
            amr: vec!["pwd".to_owned()],
            provisoire: false,
            langue: Langue::Fr,
        };
        Ok(self.cles.signer(&claims)?)
    }

    /// Sends requests to a service, all of which must be accepted, and says what each took.
    pub(crate) async fn mesurer(
        &self,
        systeme: &Systeme,
        service: Service,
        requetes: &[Requete],
        connexions: usize,
        allure: Pace,
    ) -> anyhow::Result<Mesure> {
        let charge = Load { requetes, ports: &[systeme.port(service)], connexions, allure };
        let (avant_service, avant_base) = (systeme.cpu(), self.serveur.cpu()?);
        let tir = self.wrk.tirer(&charge).await?;
        let (apres_service, apres_base) = (systeme.cpu(), self.serveur.cpu()?);
        ensure!(tir.refus + tir.pannes == 0, "{}: some were not accepted: {tir:?}", systeme.forme.nom());
        Ok(Mesure::new(&tir, tir.requetes, apres_service - avant_service, apres_base - avant_base))
    }
}

/// Both systems, side by side on one database server, each on its own copy of the demo data, and the floor beside them.
pub(crate) struct Bench {
    pub(crate) atelier: Harness,
    pub(crate) systemes: [Systeme; 2],
    pub(crate) plancher: Plancher,
}

impl Bench {
    /// Seeds, copies, and starts both.
    pub(crate) async fn monter(atelier: Harness) -> anyhow::Result<Self> {
        atelier.semer("modele", &[]).await?;
        let proprietaire = atelier.serveur.proprietaire("modele").await?;
        proprietaire.approvisionner("true", 1_000_000).await?;
        proprietaire.reposer().await?;
        drop(proprietaire);
        for base in ["un", "cinq"] {
            atelier.serveur.creer(base, Some("modele")).await?;
        }
        let plancher = Plancher::ouvrir(&atelier).await?;
        let un = Systeme::demarrer(&atelier, Forme::Un, "un").await?;
        let cinq = Systeme::demarrer(&atelier, Forme::Cinq, "cinq").await?;
        Ok(Bench { atelier, systemes: [un, cinq], plancher })
    }

    /// Measures the same work on both systems, in turn, and gives the median of each.
    pub(crate) async fn alterner(
        &self,
        travail: impl AsyncFn(&Harness, &Systeme) -> anyhow::Result<Mesure>,
    ) -> anyhow::Result<[(&'static str, Mesure); 2]> {
        let [un, cinq] = &self.systemes;
        let (mut de_un, mut de_cinq) = (Vec::new(), Vec::new());
        for _ in 0..self.atelier.echelle.tours {
            de_un.push(travail(&self.atelier, un).await?);
            de_cinq.push(travail(&self.atelier, cinq).await?);
        }
        Ok([(un.forme.nom(), Mesure::mediane(&de_un)), (cinq.forme.nom(), Mesure::mediane(&de_cinq))])
    }

    /// The same, with the floor as a third in turn: its line, then for each system how many times the floor it takes.
    pub(crate) async fn contre_plancher(
        &self,
        nom: &str,
        seuil: f64,
        travail: impl AsyncFn(&Harness, &Systeme) -> anyhow::Result<Mesure>,
        nu: impl AsyncFn(&Harness, &Plancher) -> anyhow::Result<Mesure>,
    ) -> anyhow::Result<[Row; 3]> {
        let [un, cinq] = &self.systemes;
        let (mut de_un, mut de_cinq, mut nus) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..self.atelier.echelle.tours {
            de_un.push(travail(&self.atelier, un).await?);
            nus.push(nu(&self.atelier, &self.plancher).await?);
            de_cinq.push(travail(&self.atelier, cinq).await?);
        }
        let plancher = Mesure::mediane(&nus);
        let figure = (plancher.cpu_ms(), "ms CPU");
        let plancher =
            Row::new(&format!("  plancher : {nom}"), "PostgreSQL", Some(plancher), figure, Budget::Aucun);
        let rang = |systeme: &Systeme, mesures: &[Mesure]| {
            // Of neighbours in time: a machine that slows down slows both.
            let rapports = mesures.iter().zip(&nus).map(|(mesure, nu)| mesure.cpu_ms() / nu.cpu_ms());
            let rapport = (mediane(rapports.collect()), "× plancher");
            let budget = Budget::AuPlus(seuil, "× plancher");
            Row::new(nom, systeme.forme.nom(), Some(Mesure::mediane(mesures)), rapport, budget)
        };
        Ok([plancher, rang(un, &de_un), rang(cinq, &de_cinq)])
    }
}

/// Sends one request, which must be accepted, and reads its answer.
pub(crate) async fn demander(url: &str, jeton: Option<&str>, corps: &Value) -> anyhow::Result<Value> {
    let mut requete =
        awc::Client::new().post(url).insert_header(("Idempotency-Key", Uuid::now_v7().to_string()));
    if let Some(jeton) = jeton {
        requete = requete.bearer_auth(jeton);
    }
    let reponse = requete.send_json(corps).await;
    let mut reponse = reponse.map_err(|error| anyhow::anyhow!("{url}: {error}"))?;
    let statut = reponse.status();
    let corps = reponse.body().await?;
    ensure!(statut.is_success(), "{url}: {statut} {}", String::from_utf8_lossy(&corps));
    Ok(serde_json::from_slice(&corps)?)
}

/// Signs in with a demo account, and gives its token.
pub(crate) async fn connexion(systeme: &Systeme, courriel: &str) -> anyhow::Result<String> {
    let url = systeme.url(Service::Authentification, "/api/auth/connexion");
    let reponse =
        demander(&url, None, &json!({ "courriel": courriel, "mot_de_passe": MOT_DE_PASSE })).await?;
    Ok(reponse["jeton_acces"].as_str().context("no token")?.to_owned())
}
