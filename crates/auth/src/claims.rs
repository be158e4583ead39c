//! What an access token says.

use comptoir_types::{CompteId, Genre, Langue, LieuId, Portee, Role};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `iss` of every token.
pub const ISSUER: &str = "comptoir-authentification";

/// `aud` of every token.
pub const AUDIENCE: &str = "comptoir-api";

/// `amr` of a worker who typed a PIN at a till.
pub const PIN: &str = "pin";

/// The claims of an access token. It lives ten minutes, so that a lost right is lost within ten minutes; a PIN token
/// lives thirty (ADR 19).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Claims {
    /// [`ISSUER`].
    pub iss: String,
    /// [`AUDIENCE`], alone.
    pub aud: Vec<String>,
    /// The account.
    pub sub: CompteId,
    /// The session, absent for machines and for PIN tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sid: Option<Uuid>,
    /// This token.
    pub jti: Uuid,
    /// When it was made, in seconds since 1970.
    pub iat: i64,
    /// When it stops being good, in seconds since 1970.
    pub exp: i64,
    /// The kind of account.
    pub genre: Genre,
    /// Its one role. An array, as the gateway's role check wants it.
    pub roles: Vec<Role>,
    /// The places where a worker may act.
    #[serde(default)]
    pub magasins: Vec<LieuId>,
    /// What a machine may read.
    #[serde(default)]
    pub portees: Vec<Portee>,
    /// How the caller proved who they are (RFC 8176): `pwd`, `pin`, `key`.
    #[serde(default)]
    pub amr: Vec<String>,
    /// Whether the password is one to be changed: the token is good for nothing else.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provisoire: bool,
    /// The language that the account prefers.
    #[serde(default)]
    pub langue: Langue,
}

impl Claims {
    /// The role.
    pub fn role(&self) -> Option<Role> {
        self.roles.first().copied()
    }

    /// Whether a PIN was all that the caller proved.
    pub fn by_pin(&self) -> bool {
        self.amr.iter().any(|methode| methode == PIN)
    }
}
