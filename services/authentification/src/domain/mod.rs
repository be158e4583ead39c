//! What an account is made of, and what a sign-in gives.

pub mod cles;

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, Courriel, Genre, Invalid, Langue, LieuId, Portee, Role, SessionId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::secrets::MotDePasseChoisi;

/// What a client consents to, or not.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Consentement {
    pub finalite: Finalite,
    pub accorde: bool,
}

/// What personal data may be used for, beyond what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Finalite {
    Infolettre,
    /// Audience measurement.
    Mesure,
    /// Suggestions.
    Personnalisation,
}

/// The choices made at registration, at most one per purpose; none is a refusal.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Consentement>")]
pub struct Consentements(Vec<Consentement>);

impl TryFrom<Vec<Consentement>> for Consentements {
    type Error = Invalid;

    fn try_from(choix: Vec<Consentement>) -> Result<Self, Invalid> {
        let mut finalites = Vec::new();
        for Consentement { finalite, .. } in &choix {
            if finalites.contains(finalite) {
                return Err(Invalid::new("un choix par finalité", "one choice per purpose"));
            }
            finalites.push(*finalite);
        }
        Ok(Consentements(choix))
    }
}

/// What an account may do, as its access tokens say it.
#[derive(Debug, Clone)]
pub struct Acces {
    /// The kind of account.
    pub genre: Genre,
    pub role: Role,
    /// Where a worker may act.
    pub magasins: Vec<LieuId>,
    /// The language of its screens.
    pub langue: Langue,
    /// Whether the password must be changed before anything else.
    pub provisoire: bool,
}

/// What a sign-in answers. The refresh token travels apart, in a cookie that no script reads.
#[derive(Debug, Serialize, ToSchema)]
pub struct Jeton {
    /// To send as `Authorization: Bearer …`.
    pub jeton_acces: String,
    /// In how many seconds it stops being good.
    #[schema(example = 600)]
    pub expire_dans: i64,
    pub compte_id: CompteId,
    /// The kind of account.
    pub genre: Genre,
    /// Its one role.
    pub roles: Vec<Role>,
    /// The places where a worker may act; a responsable acts in all.
    pub magasins: Vec<LieuId>,
    /// What a machine may read; none for a person.
    pub portees: Vec<Portee>,
    /// The language of its screens.
    pub langue: Langue,
    /// Whether the password is one to change: the token is good for `PUT /api/auth/mot-de-passe` alone.
    pub provisoire: bool,
}

/// A session as its owner sees it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SessionConnexion)]
pub struct Session {
    pub session_id: SessionId,
    /// The browser that signed in, as it calls itself.
    pub agent: String,
    /// When it signed in.
    pub cree_le: DateTime<Utc>,
    /// When it must sign in again.
    pub expire_le: DateTime<Utc>,
    /// Whether this request belongs to it.
    pub courante: bool,
}

/// What a client gives to have an account.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Inscription {
    /// What they will sign in with.
    pub courriel: Courriel,
    /// Not the e-mail.
    pub mot_de_passe: MotDePasseChoisi,
    pub prenom: Nom,
    pub nom: Nom,
    /// The language to write to them in.
    #[serde(default)]
    pub langue: Langue,
    /// What they consent to.
    #[serde(default)]
    #[schema(value_type = Vec<Consentement>)]
    pub consentements: Consentements,
}

/// A name of a person.
pub type Nom = comptoir_types::Text<1, 80>;
