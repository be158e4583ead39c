//! What an access token says.

use comptoir_types::{CompteId, Genre, Langue, LieuId, Portee, Role};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `iss` of every token.
pub const ISSUER: &str = "comptoir-authentification";

/// `aud` of every token.
pub const AUDIENCE: &str = "comptoir-api";

/// The claims of an access token. It lives ten minutes, so that a lost right is lost within ten minutes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Claims {
    /// [`ISSUER`].
    pub iss: String,
    /// [`AUDIENCE`], alone.
    pub aud: Vec<String>,
    /// The account.
    pub sub: CompteId,
    /// The session, absent for machines.
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
    /// The language that the account prefers.
    #[serde(default)]
    pub langue: Langue,
}

impl Claims {
    /// The role.
    pub fn role(&self) -> Option<Role> {
        self.roles.first().copied()
    }
}
