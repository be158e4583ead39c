//! A forgotten password: from the request to the token, and from the token to another password.

use comptoir_database::Pool;

use crate::secrets::{MotDePasseChoisi, ResetToken};
use crate::store::oublis;
use crate::{Error, State};

/// The most requests that one round takes up.
const PAR_TOUR: usize = 100;

/// Gives every request that waits its token, and the feed what its e-mail needs; empties what the e-mail is made of.
///
/// # Errors
/// The database's; the requests taken up before it stay so.
pub async fn preparer(db: &Pool) -> Result<(), Error> {
    let db = db.get().await?;
    for _ in 0..PAR_TOUR {
        if !oublis::preparer(&db, &ResetToken::nouveau()?).await? {
            break;
        }
    }
    Ok(oublis::vider(&db).await?)
}

/// Gives the account of this token another password.
pub(crate) async fn reinitialiser(
    state: &State,
    jeton: &ResetToken,
    nouveau: MotDePasseChoisi,
) -> Result<(), Error> {
    let titulaire = oublis::titulaire(&state.db.get().await?, jeton).await?;
    let titulaire = titulaire.ok_or(Error::ReinitialisationInvalide)?;
    let nouveau = nouveau.pour(&titulaire.courriel)?;
    let hash = state.password_hasher.hash(nouveau).await?;
    let db = state.db.get().await?;
    if oublis::reinitialiser(&db, titulaire.compte_id, jeton, &hash).await? {
        Ok(())
    } else {
        Err(Error::ReinitialisationInvalide)
    }
}
