//! Accounts, their passwords, and failures to give them.

use comptoir_database::{Connection, Error, Found, Row};
use comptoir_types::{CompteId, Courriel, Genre};
use serde_json::Value;
use uuid::Uuid;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[INSCRIRE, PAR_COURRIEL, PAR_ID, ECHOUER, VERROUILLER, CHANGER];

const INSCRIRE: &str = "
    with compte as (
      insert into authentification.compte (compte_id, genre, courriel, mot_de_passe)
      values ($1, 'client', $2, $3)
      returning compte_id)
    insert into authentification.outbox (type, agregat_id, charge)
    select 'compte.cree', compte_id::text, $4::jsonb from compte";

/// Makes a client's account, and tells of it with what the profile needs.
pub async fn inscrire(
    db: &Connection,
    id: CompteId,
    courriel: &Courriel,
    hash: &str,
    charge: &Value,
) -> Result<(), Error> {
    db.run(INSCRIRE, &[&id, courriel, &hash, charge]).await?;
    Ok(())
}

/// An account as a sign-in finds it.
#[derive(Clone)]
pub struct Compte {
    pub compte_id: CompteId,
    pub genre: Genre,
    /// What is kept of its password.
    pub hash: String,
    /// Whether it may sign in.
    pub actif: bool,
    /// Whether its password must be changed first.
    pub provisoire: bool,
}

/// What is known of an e-mail.
#[derive(Default)]
pub struct AccountLookup {
    /// The account that has it.
    pub compte: Option<Compte>,
    pub courriel: Option<String>,
    /// For how many seconds it is locked.
    pub verrou: Option<i64>,
}

impl TryFrom<&Row> for AccountLookup {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let (id, genre, hash): (Option<CompteId>, Option<Genre>, Option<String>) =
            (row.try_get("compte_id")?, row.try_get("genre")?, row.try_get("mot_de_passe")?);
        let actif = row.try_get("actif")?;
        let provisoire = row.try_get("provisoire")?;
        let compte = match (id, genre, hash) {
            (Some(compte_id), Some(genre), Some(hash)) => {
                Some(Compte { compte_id, genre, hash, actif, provisoire })
            }
            _ => None,
        };
        Ok(AccountLookup { compte, courriel: row.try_get("courriel")?, verrou: row.try_get("verrou")? })
    }
}

const PAR_COURRIEL: &str = "
    select compte.compte_id, compte.genre, compte.mot_de_passe,
           compte.etat is not distinct from 'actif' as actif,
           coalesce(compte.provisoire, false) as provisoire, compte.courriel,
           ceil(extract(epoch from tentative.verrouille_jusqua - now()))::bigint as verrou
      from (values (sha256(convert_to($1::text, 'UTF8')))) as cherche (sujet)
      left join authentification.compte on compte.courriel = $1
      left join authentification.tentative
        on tentative.sujet = cherche.sujet and tentative.verrouille_jusqua > now()";

/// The account of this e-mail and its lock. An e-mail without an account may be locked too.
pub async fn par_courriel(db: &Connection, courriel: &Courriel) -> Result<AccountLookup, Error> {
    db.one(PAR_COURRIEL, &[courriel]).await
}

const PAR_ID: &str = "
    select compte.compte_id, compte.genre, compte.mot_de_passe,
           compte.etat is not distinct from 'actif' as actif,
           coalesce(compte.provisoire, false) as provisoire, compte.courriel,
           ceil(extract(epoch from tentative.verrouille_jusqua - now()))::bigint as verrou
      from authentification.compte
      left join authentification.tentative
        on tentative.sujet = sha256(convert_to(compte.courriel, 'UTF8'))
       and tentative.verrouille_jusqua > now()
     where compte.compte_id = $1";

/// The account of this id and its lock.
pub async fn par_id(db: &Connection, id: CompteId) -> Result<AccountLookup, Error> {
    Ok(db.maybe(PAR_ID, &[&id]).await?.unwrap_or_default())
}

const ECHOUER: &str = include_str!("echouer.sql");

/// Counts a failure on this e-mail. The fifth locks it for a minute, each later one for twice as long, up to an hour.
///
/// An hour after the last failure, or after its lock, all is forgotten. A failure that was under way when the lock
/// fell changes nothing.
pub async fn echouer(db: &Connection, courriel: &str, compte: Option<CompteId>) -> Result<(), Error> {
    db.run(ECHOUER, &[&courriel, &compte]).await?;
    Ok(())
}

pub(super) const VERROUILLER: &str = "
    select compte_id from authentification.compte where compte_id = $1 for no key update";

const CHANGER: &str = include_str!("changer.sql");

/// Gives the account another password, provided that it still has the one verified, and ends its other sessions.
///
/// Waits for sign-ins under way, so that none with the old password survives. False: the password
/// was changed meanwhile, or the account locked or suspended.
pub async fn changer(db: &Connection, compte: &Compte, hash: &str, session: Uuid) -> Result<bool, Error> {
    let changes: Vec<Found> = db
        .after_lock(
            (VERROUILLER, &[&compte.compte_id]),
            (CHANGER, &[&compte.compte_id, &compte.hash, &hash, &session]),
        )
        .await?;
    Ok(!changes.is_empty())
}
