//! A product of our own: `comptoir` with its PostgreSQL and the demo data, on ports that are free.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, ensure};
use authentification::{COURANTE, SigningKeys};
use comptoir_test::printed_address;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

/// A running product. It is stopped, and its data removed, when dropped.
pub(crate) struct Produit {
    _processus: Processus,
    /// Where it answers, without a slash at the end.
    pub(crate) adresse: String,
    // After the process, which works in it.
    dossier: TempDir,
}

struct Processus(Child);

impl Drop for Processus {
    fn drop(&mut self) {
        // It stops its database first; there is nobody to tell of a failure.
        if let Some(pid) = Pid::from_raw(self.0.id().cast_signed()) {
            let _ = kill_process(pid, Signal::TERM);
        }
        let _ = self.0.wait();
    }
}

impl Produit {
    /// Starts it, with its log in this folder. Blocks until it is ready.
    pub(crate) fn demarrer(resultats: &Path) -> anyhow::Result<Self> {
        // PostgreSQL may have to run under another account: it must get in.
        let dossier = tempfile::Builder::new().prefix("comptoir-fuzz-").tempdir()?;
        std::fs::set_permissions(dossier.path(), std::os::unix::fs::PermissionsExt::from_mode(0o711))?;
        let journal = resultats.join("comptoir.log");
        let mut enfant = commande(dossier.path())?
            .args(["--listen", "127.0.0.1:0", "--listen-admin", "127.0.0.1:0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(&journal)?)
            .spawn()
            .context("cannot run comptoir")?;
        let sortie = enfant.stdout.take().context("comptoir has no output")?;
        let processus = Processus(enfant);
        let adresse = printed_address(sortie)
            .with_context(|| format!("comptoir did not start: see {}", journal.display()))?;
        Ok(Produit { _processus: processus, adresse, dossier })
    }

    /// The keys that sign its tokens.
    pub(crate) fn cles(&self) -> anyhow::Result<SigningKeys> {
        let courante = std::fs::read_to_string(self.dossier.path().join("cles").join(COURANTE))?;
        Ok(SigningKeys::lire(&courante, None, None)?)
    }

    /// Sends one request, which must be accepted, and reads its answer.
    pub(crate) async fn demander(
        &self,
        chemin: &str,
        jeton: Option<&str>,
        cle: Option<Uuid>,
        corps: &Value,
    ) -> anyhow::Result<Value> {
        let mut requete = awc::Client::new().post(format!("{}{chemin}", self.adresse));
        if let Some(jeton) = jeton {
            requete = requete.bearer_auth(jeton);
        }
        if let Some(cle) = cle {
            requete = requete.insert_header(("Idempotency-Key", cle.to_string()));
        }
        let reponse = requete.send_json(corps).await;
        let mut reponse = reponse.map_err(|error| anyhow::anyhow!("{chemin}: {error}"))?;
        let statut = reponse.status();
        let corps = reponse.body().await?;
        ensure!(statut.is_success(), "{chemin}: {statut} {}", String::from_utf8_lossy(&corps));
        Ok(serde_json::from_slice(&corps)?)
    }

    /// What `comptoir verifier` says of it; nothing when every invariant holds.
    pub(crate) fn verifier(&self) -> anyhow::Result<Option<String>> {
        let sortie = commande(self.dossier.path())?.arg("verifier").output()?;
        let texte = String::from_utf8_lossy(&sortie.stdout) + String::from_utf8_lossy(&sortie.stderr);
        Ok((!sortie.status.success()).then(|| texte.into_owned()))
    }
}

/// `comptoir`, which is beside this program, on this folder. What the caller has set for a product of theirs, their
/// database above all, is not for this one.
fn commande(dossier: &Path) -> anyhow::Result<Command> {
    let programme: PathBuf = std::env::current_exe()?.with_file_name("comptoir");
    ensure!(programme.exists(), "{} is not built: run `./just fuzz`", programme.display());
    let mut commande = Command::new(programme);
    commande.args(["--log", "warn", "--dossier"]).arg(dossier);
    let autres = std::env::vars_os().map(|(nom, _)| nom);
    for nom in autres.filter(|nom| nom == "DATABASE_URL" || nom.to_string_lossy().starts_with("COMPTOIR_")) {
        commande.env_remove(nom);
    }
    Ok(commande)
}
