//! Who carries messages: a mail server, a folder, or nobody.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::Error as SmtpError;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

/// The longest that a server may take over one message, from the first byte to the last.
const DELAI: Duration = Duration::from_secs(30);

/// How e-mail leaves.
#[derive(Debug, Clone, clap::Args)]
pub struct CourrierArgs {
    /// Mail server, as `smtps://user:password@host`, or `smtp://host:25?tls=opportunistic`. Without it messages are
    /// written to a folder.
    #[arg(long, env = "COMPTOIR_SMTP_URL", hide_env_values = true, value_name = "URL", value_parser = Serveur::lire)]
    smtp_url: Option<Serveur>,

    /// Folder for messages where there is no mail server, each as a file `.eml`. Without either none leaves.
    #[arg(long, env = "COMPTOIR_COURRIELS", value_name = "FOLDER")]
    courriels: Option<PathBuf>,

    /// Who writes.
    #[arg(long, env = "COMPTOIR_COURRIEL_DE", default_value = "Comptoir <ne-pas-repondre@comptoir.example>")]
    courriel_de: Mailbox,

    /// Where the pages of the online shop are, as `https://boutique.example`: messages then have a link.
    #[arg(long, env = "COMPTOIR_SITE", value_name = "URL", value_parser = site)]
    site: Option<String>,
}

impl CourrierArgs {
    /// The same, with this folder where nothing says where messages go.
    #[must_use]
    pub fn ou_dossier(mut self, dossier: PathBuf) -> Self {
        self.courriels.get_or_insert(dossier);
        self
    }

    /// The same, with these pages where nothing says where they are.
    #[must_use]
    pub fn ou_site(mut self, site: String) -> Self {
        self.site.get_or_insert(site);
        self
    }

    /// Who carries them.
    pub fn courrier(&self) -> Courrier {
        let Self { smtp_url, courriels, courriel_de, site } = self.clone();
        let porteur = match (smtp_url, courriels) {
            (Some(Serveur(serveur)), _) => Porteur::Serveur(serveur),
            (None, Some(dossier)) => Porteur::Dossier(dossier),
            (None, None) => Porteur::Personne,
        };
        Courrier { porteur, de: courriel_de, site }
    }
}

fn site(texte: &str) -> Result<String, String> {
    let propre = texte.bytes().all(|octet| octet.is_ascii_graphic() && !b"\"<>".contains(&octet));
    if propre && (texte.starts_with("https://") || texte.starts_with("http://")) {
        Ok(texte.trim_end_matches('/').to_owned())
    } else {
        Err("expected an address as https://boutique.example".to_owned())
    }
}

/// A mail server.
#[derive(Clone)]
struct Serveur(AsyncSmtpTransport<Tokio1Executor>);

impl Serveur {
    fn lire(url: &str) -> Result<Self, String> {
        let serveur =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| error.to_string())?;
        Ok(Serveur(serveur.timeout(Some(DELAI)).build()))
    }
}

/// Never its password.
impl fmt::Debug for Serveur {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Serveur(…)")
    }
}

/// Who carries messages, and in whose name.
#[derive(Clone)]
pub struct Courrier {
    porteur: Porteur,
    pub(super) de: Mailbox,
    /// Where the pages of the online shop are.
    pub(super) site: Option<String>,
}

#[derive(Clone)]
enum Porteur {
    Serveur(AsyncSmtpTransport<Tokio1Executor>),
    Dossier(PathBuf),
    Personne,
}

/// Why a message was not taken.
pub(super) struct Refus {
    /// The code of the server, or a word: what it said may name somebody.
    pub(super) raison: String,
    /// Trying again soon is of no use.
    pub(super) definitif: bool,
}

impl Refus {
    pub(super) fn passager(raison: &str) -> Self {
        Refus { raison: raison.to_owned(), definitif: false }
    }
}

impl From<SmtpError> for Refus {
    fn from(error: SmtpError) -> Self {
        let code = error.status().map(|code| code.to_string());
        let mot = if error.is_timeout() { "delai" } else { "connexion" };
        Refus { raison: code.unwrap_or_else(|| mot.to_owned()), definitif: error.is_permanent() }
    }
}

impl Courrier {
    /// Whether anybody carries messages.
    pub(super) fn part(&self) -> bool {
        !matches!(self.porteur, Porteur::Personne)
    }

    /// Hands a message over. The name is that of its file.
    pub(super) async fn porter(&self, nom: &str, message: Message) -> Result<(), Refus> {
        match &self.porteur {
            Porteur::Serveur(serveur) => match tokio::time::timeout(DELAI, serveur.send(message)).await {
                Ok(reponse) => reponse.map(drop).map_err(Refus::from),
                Err(_) => Err(Refus::passager("delai")),
            },
            Porteur::Dossier(dossier) => deposer(dossier, nom, &message).map_err(|error| {
                tracing::warn!(%error, folder = %dossier.display(), "a message cannot be written");
                Refus::passager("dossier")
            }),
            Porteur::Personne => Err(Refus::passager("personne")),
        }
    }
}

/// Whole or not at all: whoever reads the folder sees no half of a message.
fn deposer(dossier: &Path, nom: &str, message: &Message) -> std::io::Result<()> {
    std::fs::create_dir_all(dossier)?;
    let partiel = dossier.join(format!(".{nom}"));
    std::fs::write(&partiel, message.formatted())?;
    std::fs::rename(partiel, dossier.join(format!("{nom}.eml")))
}
