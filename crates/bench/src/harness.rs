//! Where things are: programs, database server, load tool, keys.

use std::path::Path;
use std::time::Duration;

use anyhow::ensure;
use authentification::SigningKeys;
use chrono::Utc;
use comptoir_auth::{AUDIENCE, Claims, ISSUER};
use comptoir_types::{CompteId, Genre, Langue, Role};
use tempfile::TempDir;
use uuid::Uuid;

use crate::base::Serveur;
use crate::programmes::Programmes;
use crate::wrk::Wrk;

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
    /// Sales of a year.
    pub(crate) annee: u32,
    /// How long each report is asked for.
    pub(crate) rapport: Duration,
}

impl Echelle {
    /// Half an hour.
    pub(crate) const ENTIERE: Echelle = Echelle {
        tours: 3,
        lecture: Duration::from_secs(3),
        ecritures: 1000,
        soutenu: Duration::from_secs(20),
        courses: 20,
        grand_catalogue: 100_000,
        annee: 1_000_000,
        rapport: Duration::from_secs(8),
    };

    /// Two minutes: enough to see that all lines work, too short to believe.
    pub(crate) const COURTE: Echelle = Echelle {
        tours: 1,
        lecture: Duration::from_secs(1),
        ecritures: 100,
        soutenu: Duration::from_secs(3),
        courses: 2,
        grand_catalogue: 10_000,
        annee: 20_000,
        rapport: Duration::from_secs(1),
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
        self.semer_par(&self.programmes, base, options).await
    }

    /// The same, by the programs of another build.
    pub(crate) async fn semer_par(
        &self,
        programmes: &Programmes,
        base: &str,
        options: &[&str],
    ) -> anyhow::Result<()> {
        self.serveur.creer(base, None).await?;
        let action: Vec<&str> = ["semer"].iter().chain(options).copied().collect();
        let fait = programmes.comptoir(&self.serveur.url(base), self.dossier(), &action)?;
        ensure!(fait, "`comptoir semer` failed");
        self.serveur.proprietaire(base).await?.reposer().await
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
}
