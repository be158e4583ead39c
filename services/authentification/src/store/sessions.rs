//! Sessions and their families of refresh tokens.
//!
//! Whoever revokes a session or rotates its token locks its row first and reads the clock after: a revoked session
//! never has a token younger than its end.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Found, Row, Value};
use comptoir_types::{CompteId, Genre};
use uuid::Uuid;

use super::comptes::Compte;
use crate::domain::Session;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[OUVRIR, PORTEUR, TOURNER, FERMER, LISTER, REVOQUER];

/// SHA-256 of a refresh token.
type TokenHash = [u8; 32];

const OUVRIR: &str = include_str!("ouvrir.sql");

/// Opens a session for 30 days with its first refresh token, and forgets the failures before it.
///
/// None when the account was locked, suspended or given another password while this one was verified. Otherwise the
/// seconds that the session has.
pub async fn ouvrir(
    db: &Connection,
    compte: &Compte,
    session: Uuid,
    agent: &str,
    jeton: &TokenHash,
) -> Result<Option<i64>, Error> {
    let params: comptoir_database::Params<'_> =
        &[&compte.compte_id, &compte.hash, &session, &agent, &jeton.as_slice()];
    Ok(db.maybe(OUVRIR, params).await?.map(|Value(reste)| reste))
}

/// Whose a refresh token is.
pub struct TokenHolder {
    pub compte_id: CompteId,
    pub genre: Genre,
    /// Whether the password of the account must be changed first.
    pub provisoire: bool,
    /// Whether the token has not been used.
    pub neuf: bool,
}

comptoir_database::from_row!(TokenHolder { compte_id, genre, provisoire, neuf });

const PORTEUR: &str = "
    select compte.compte_id, compte.genre, compte.provisoire, jeton.utilise_le is null as neuf
      from authentification.jeton_rafraichissement as jeton
      join authentification.session using (session_id)
      join authentification.compte using (compte_id)
     where jeton.jeton_hash = $1";

/// Whose this refresh token is; none for one that we never gave.
pub async fn porteur(db: &Connection, jeton: &TokenHash) -> Result<Option<TokenHolder>, Error> {
    db.maybe(PORTEUR, &[&jeton.as_slice()]).await
}

/// What came of a refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefreshOutcome {
    /// It was used now, and its successor stored.
    Rotated {
        session: Uuid,
        /// The seconds that the session still has.
        reste: i64,
    },
    /// It was used within the last ten seconds.
    EnCours,
    /// It was used before that: the session is revoked now.
    Reutilise,
    /// It is unknown, or its session is over.
    Invalide,
}

/// The word of `rotate.sql` for what came of it.
#[derive(Debug, Clone, Copy)]
enum Mot {
    Tournee,
    EnCours,
    Reutilise,
    Invalide,
}

comptoir_types::texte_sql!(
    Mot: Tournee = "tournee", EnCours = "en_cours", Reutilise = "reutilise", Invalide = "invalide"
);

impl TryFrom<&Row> for RefreshOutcome {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(match row.try_get("issue")? {
            Mot::Tournee => {
                RefreshOutcome::Rotated { session: row.try_get("session_id")?, reste: row.try_get("reste")? }
            }
            Mot::EnCours => RefreshOutcome::EnCours,
            Mot::Reutilise => RefreshOutcome::Reutilise,
            Mot::Invalide => RefreshOutcome::Invalide,
        })
    }
}

const TOURNER: &str = include_str!("rotate.sql");

/// Uses this refresh token and stores its successor; of two at once one wins. A token used long ago ends the session.
pub async fn rotate(
    db: &Connection,
    jeton: &TokenHash,
    suivant: &TokenHash,
) -> Result<RefreshOutcome, Error> {
    let issue = db.maybe(TOURNER, &[&jeton.as_slice(), &suivant.as_slice()]).await?;
    Ok(issue.unwrap_or(RefreshOutcome::Invalide))
}

const FERMER: &str = "
    with vue as (
      select session.session_id
        from authentification.session
        join authentification.jeton_rafraichissement as jeton using (session_id)
       where jeton.jeton_hash = $1 and session.revoquee_le is null
         for update of session)
    update authentification.session set revoquee_le = clock_timestamp(), motif = 'deconnexion'
      from vue
     where session.session_id = vue.session_id";

/// Ends the session of this refresh token, used or not.
pub async fn fermer(db: &Connection, jeton: &TokenHash) -> Result<(), Error> {
    db.run(FERMER, &[&jeton.as_slice()]).await?;
    Ok(())
}

comptoir_database::from_row!(Session { session_id, agent, cree_le, expire_le, courante });

const LISTER: &str = "
    select session_id, agent, cree_le, expire_le, session_id = $2 as courante
      from authentification.session
     where compte_id = $1 and revoquee_le is null and expire_le > now()
       and ($3::timestamptz is null or (cree_le, session_id) < ($3, $4::uuid))
     order by cree_le desc, session_id desc limit $5";

/// The open sessions of an account, newest first, from behind this one on.
pub async fn lister(
    db: &Connection,
    compte: CompteId,
    courante: Uuid,
    apres: Option<(DateTime<Utc>, Uuid)>,
    lignes: i64,
) -> Result<Vec<Session>, Error> {
    let (cree_le, id) = apres.unzip();
    db.all(LISTER, &[&compte, &courante, &cree_le, &id, &lignes]).await
}

const REVOQUER: &str = "
    with vue as (
      select session_id, revoquee_le
        from authentification.session
       where session_id = $1 and compte_id = $2
         for update),
    revoquee as (
      update authentification.session set revoquee_le = clock_timestamp(), motif = 'deconnexion'
        from vue
       where session.session_id = vue.session_id and vue.revoquee_le is null)
    select session_id from vue";

/// Ends a session of this account, if it has not ended. False: the account has no such session.
pub async fn revoquer(db: &Connection, session: Uuid, compte: CompteId) -> Result<bool, Error> {
    Ok(db.maybe::<Found>(REVOQUER, &[&session, &compte]).await?.is_some())
}
