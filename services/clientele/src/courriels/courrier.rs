//! Who carries messages: a mail server, a folder, or nobody.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::{AsyncSmtpTransportBuilder, Error as SmtpError};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use url::Url;

/// The longest that a server may take over one message, from the first byte to the last.
const DELAI: Duration = Duration::from_secs(30);

/// How e-mail leaves.
#[derive(Debug, Clone, clap::Args)]
pub struct CourrierArgs {
    /// Mail server, as `smtps://user:password@host`, or `smtp://host:25?tls=opportunistic`. Without it messages are
    /// written to a folder.
    #[arg(long, env = "COMPTOIR_SMTP_URL", hide_env_values = true, value_name = "URL", value_parser = Serveur::lire)]
    smtp_url: Option<Serveur>,

    /// Certificates that the mail server's is signed by, as a PEM file, where those of the machine do not know it.
    #[arg(long, env = "COMPTOIR_SMTP_CA", value_name = "FILE", value_parser = Autorite::lire)]
    smtp_ca: Option<Autorite>,

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
        let Self { smtp_url, smtp_ca, courriels, courriel_de, site } = self.clone();
        let porteur = match (smtp_url, courriels) {
            (Some(serveur), _) => Porteur::Serveur(serveur.joindre(smtp_ca)),
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
struct Serveur {
    constructeur: AsyncSmtpTransportBuilder,
    /// By what name its certificate must call it, and when it is asked for; none where it never is.
    chiffre: Option<(String, Moment)>,
}

/// When a connection is encrypted: from the start, or once the server says that it can.
type Moment = fn(TlsParameters) -> Tls;

impl Serveur {
    fn lire(url: &str) -> Result<Self, String> {
        let constructeur =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| error.to_string())?;
        let adresse = Url::parse(url).map_err(|error| error.to_string())?;
        let demande = adresse.query_pairs().find(|(nom, _)| nom == "tls").map(|(_, valeur)| valeur);
        let moment: Option<Moment> = match (adresse.scheme(), demande.as_deref()) {
            ("smtps", _) => Some(Tls::Wrapper),
            (_, Some("required")) => Some(Tls::Required),
            (_, Some("opportunistic")) => Some(Tls::Opportunistic),
            _ => None,
        };
        Ok(Serveur { constructeur, chiffre: adresse.host_str().map(str::to_owned).zip(moment) })
    }

    /// The way to it, which also believes this authority.
    fn joindre(self, autorite: Option<Autorite>) -> AsyncSmtpTransport<Tokio1Executor> {
        let constructeur = self.constructeur.timeout(Some(DELAI));
        let tls = self.chiffre.zip(autorite).and_then(|((hote, moment), autorite)| {
            autorite
                .parametres(hote)
                .map(moment)
                .inspect_err(|error| tracing::error!(%error, "--smtp-ca"))
                .ok()
        });
        match tls {
            Some(tls) => constructeur.tls(tls),
            None => constructeur,
        }
        .build()
    }
}

/// Who signs the certificate of the mail server.
#[derive(Debug, Clone)]
struct Autorite(Certificate);

impl Autorite {
    fn lire(fichier: &str) -> Result<Self, String> {
        let pem = std::fs::read(fichier).map_err(|error| error.to_string())?;
        let autorite = Certificate::from_pem(&pem)
            .map(Autorite)
            .map_err(|_| "expected certificates as PEM".to_owned())?;
        // What no connection could use is refused now.
        autorite.parametres("localhost".to_owned()).map_err(|error| error.to_string())?;
        Ok(autorite)
    }

    fn parametres(&self, hote: String) -> Result<TlsParameters, SmtpError> {
        TlsParameters::builder(hote).add_root_certificate(self.0.clone()).build()
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
