//! A login of its own for a service, so that it need not sign in as the owner.

use std::fmt;
use std::time::Duration;

use postgres_protocol::password::scram_sha_256;
use tokio_postgres::NoTls;
use tokio_postgres::error::SqlState;

use crate::Config;
use crate::migrate::Error;

/// The password of a service's role, of 16 characters or more.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// The password of this text.
    ///
    /// # Errors
    /// A shorter one: a machine remembers it, so that it may be long.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text.chars().count() {
            16.. => Ok(Password(text.to_owned())),
            got => Err(format!("expected 16 characters or more, got {got}")),
        }
    }
}

/// Never the password.
impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Lets the role of a service sign in with this password, whatever its password was before. Signs in as the owner.
///
/// The server is sent what it keeps, made here, and never the password: no log of the server can show it.
///
/// # Errors
/// No connection, or a role that is not there, or not ours to change.
pub async fn login(config: &Config, service: &'static str, mot_de_passe: &Password) -> Result<(), Error> {
    let verifier = scram_sha_256(mot_de_passe.0.as_bytes());
    let (client, connection) = config.database_url.connect(NoTls).await.map_err(Error::Connect)?;
    tokio::spawn(connection);
    let sql = format!(
        "alter role comptoir_{service} login password '{verifier}';
         do $$ begin
           execute format('grant connect on database %I to comptoir_{service}', current_database());
         end $$"
    );
    let mut attempt = 1;
    loop {
        match client.batch_execute(&sql).await {
            // Two databases of one server share their roles and no lock: of two changes at once it breaks one off.
            Err(error) if error.code() == Some(&SqlState::INTERNAL_ERROR) && attempt < 10 => {
                tokio::time::sleep(Duration::from_millis(20 * attempt)).await;
                attempt += 1;
            }
            done => return done.map_err(|error| Error::Login(service, error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_never_shown() {
        assert!(Password::parse("quinze lettres.").is_err());
        let mot_de_passe = Password::parse("seize caractères").unwrap();
        assert_eq!(format!("{mot_de_passe:?}"), "Password(…)");
    }
}
