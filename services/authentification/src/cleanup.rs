//! What is not kept: personal data of events, failures long past, sessions long over.

use comptoir_database::{Error, Pool};

/// Prepared against the migrated schema by a test.
pub(crate) const STATEMENTS: &[&str] = &[VIDER, OUBLIER, OUBLIER_OUBLIS, EFFACER];

/// An event that `clientele` has not passed is kept whole: the client's profile is made from it.
const VIDER: &str = "
    update authentification.outbox set charge = '{}'
     where type = 'compte.cree' and charge <> '{}' and cree_le < now() - interval '24 hours'
       and position <= (select position
                          from authentification.outbox_lecteur
                         where lecteur = 'clientele.profils')";

const OUBLIER: &str = "
    delete from authentification.tentative
     where greatest(derniere_le, verrouille_jusqua) < now() - interval '1 hour'";

/// What was asked an hour ago counts no more, and the token of half an hour is good no more.
const OUBLIER_OUBLIS: &str = "
    with demandes as (
      delete from authentification.oubli
       where courriel is null and depuis < now() - interval '1 hour')
    delete from authentification.reinitialisation where expire_le < now()";

const EFFACER: &str = "
    delete from authentification.session where expire_le < now() - interval '1 day'";

/// Empties the events of accounts made a day ago, forgets failures after an hour, and sessions a day after their end.
///
/// # Errors
/// The database's; what was done before it stays.
pub async fn cleanup(db: &Pool) -> Result<(), Error> {
    let db = db.get().await?;
    for sql in STATEMENTS {
        db.run(sql, &[]).await?;
    }
    Ok(())
}
