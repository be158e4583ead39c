//! The first responsable of an empty installation: nobody is there who could hire them.

use comptoir_clients::Comptes;
use comptoir_database::Pool;
use comptoir_http::RequestContext;
use comptoir_types::{CompteId, Courriel, Invalid, Langue};
use uuid::Uuid;

use crate::domain::{Matricule, Nom};
use crate::store::premier;
use crate::{Error, compte};

/// The first responsable, as the command line says it.
#[derive(Debug, Clone, clap::Args)]
pub struct PremierResponsable {
    /// What they will sign in with
    #[arg(long, value_parser = lire::<Courriel>)]
    pub courriel: Courriel,

    /// First name
    #[arg(long, value_parser = lire::<Nom>)]
    pub prenom: Nom,

    /// Last name
    #[arg(long, value_parser = lire::<Nom>)]
    pub nom: Nom,

    /// Their number: a capital letter and four digits
    #[arg(long, default_value = "R0001", value_parser = lire::<Matricule>)]
    pub matricule: Matricule,

    /// The language of their screens: fr or en
    #[arg(long, default_value = "fr", value_parser = langue)]
    pub langue: Langue,

    /// End well, and change nothing, when there is a responsable already
    #[arg(long)]
    pub si_absent: bool,
}

/// What came of it, in words for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Premier {
    /// They may sign in with this password, and must change it.
    Invite {
        /// Their number.
        matricule: String,
        /// Told once.
        mot_de_passe_provisoire: String,
    },
    /// There is one.
    DejaLa {
        /// Their number.
        matricule: String,
    },
}

impl Premier {
    /// What to tell the person at the terminal.
    ///
    /// # Errors
    /// There is a responsable, and that was not to be expected.
    pub fn raconter(&self, qui: &PremierResponsable) -> Result<String, String> {
        match self {
            Premier::Invite { matricule, mot_de_passe_provisoire } => Ok(format!(
                "Premier responsable : {matricule}. Mot de passe provisoire, à changer à la première connexion : \
                 {mot_de_passe_provisoire}"
            )),
            Premier::DejaLa { matricule } if qui.si_absent => {
                Ok(format!("Il y a déjà un responsable, {matricule} : rien à faire."))
            }
            Premier::DejaLa { matricule } => Err(format!(
                "expected no responsable, found {matricule}: who is one hires the others (POST /api/travailleurs)"
            )),
        }
    }
}

/// Makes the first responsable and their account. The same, who has not chosen a password yet, gets another.
///
/// # Errors
/// A matricule or an e-mail that is taken; the database's; that `authentification` does not answer.
pub async fn premier_responsable(
    db: &Pool,
    comptes: &dyn Comptes,
    qui: &PremierResponsable,
) -> Result<Premier, Error> {
    let id = CompteId::new(Uuid::now_v7());
    let contexte = RequestContext::default();
    if premier::entrer(&db.get().await?, id, qui).await? {
        let mot_de_passe = compte::ouvrir(db, comptes, id, None, &contexte).await?;
        let mot_de_passe_provisoire = mot_de_passe.ok_or(Error::Introuvable)?;
        return Ok(Premier::Invite { matricule: qui.matricule.as_str().to_owned(), mot_de_passe_provisoire });
    }
    let present = premier::present(&db.get().await?, &qui.courriel).await?.ok_or(Error::Introuvable)?;
    let premier::Present { travailleur_id, matricule, le_meme } = present;
    if le_meme {
        let mot_de_passe_provisoire = compte::remplacer(db, comptes, travailleur_id, None, &contexte).await?;
        return Ok(Premier::Invite { matricule, mot_de_passe_provisoire });
    }
    Ok(Premier::DejaLa { matricule })
}

fn lire<T: TryFrom<String, Error = Invalid>>(texte: &str) -> Result<T, String> {
    T::try_from(texte.to_owned()).map_err(|refus| refus.to_string().replace(Invalid::SEPARATEUR, " / "))
}

fn langue(texte: &str) -> Result<Langue, String> {
    match texte {
        "fr" => Ok(Langue::Fr),
        "en" => Ok(Langue::En),
        _ => Err("expected fr or en".to_owned()),
    }
}
