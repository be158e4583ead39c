//! The account of a worker, which `authentification` keeps: made, told of the worker's state, given another password.
//!
//! The worker is written first. What the account has not been told is seen from two ranks in the worker's row, so that
//! the same request, or the sweep, finishes what a crash left.

use comptoir_clients::Comptes;
use comptoir_clients::authentification::{EtatCompte, OuvertureCompte};
use comptoir_database::Pool;
use comptoir_http::RequestContext;
use comptoir_types::CompteId;

use crate::error::courriel_pris;
use crate::store::embauche::{self, CompteVoulu};
use crate::{Error, State};

/// Makes the account unless it is there, and notes that the worker is hired. The temporary password of an account just
/// made; none for one that was there.
pub(crate) async fn ouvrir(
    db: &Pool,
    comptes: &dyn Comptes,
    id: CompteId,
    par: Option<CompteId>,
    contexte: &RequestContext,
) -> Result<Option<String>, Error> {
    let voulu = embauche::voulu(&db.get().await?, id).await?;
    // Another copy of the request was refused meanwhile.
    let CompteVoulu { compte, .. } = voulu.ok_or_else(courriel_pris)?;
    let provisoire = match comptes.ouvrir(id, &compte, contexte).await? {
        OuvertureCompte::Faite(provisoire) => Some(provisoire.mot_de_passe_provisoire),
        OuvertureCompte::DejaLa => None,
        OuvertureCompte::CourrielPris => {
            embauche::renoncer(&db.get().await?, id).await?;
            return Err(courriel_pris().into());
        }
    };
    embauche::confirmer(&db.get().await?, id, compte.rang, par).await?;
    Ok(provisoire)
}

/// Tells the account whether the worker may sign in; one that is not made yet is told when it is.
pub(crate) async fn dire(
    db: &Pool,
    comptes: &dyn Comptes,
    id: CompteId,
    contexte: &RequestContext,
) -> Result<(), Error> {
    let voulu = embauche::voulu(&db.get().await?, id).await?.ok_or(Error::Introuvable)?;
    if voulu.fait { dire_a(db, comptes, &voulu, contexte).await } else { Ok(()) }
}

async fn dire_a(
    db: &Pool,
    comptes: &dyn Comptes,
    voulu: &CompteVoulu,
    contexte: &RequestContext,
) -> Result<(), Error> {
    let CompteVoulu { id, compte, .. } = voulu;
    let etat = EtatCompte { actif: compte.actif, rang: compte.rang };
    comptes.changer_etat(*id, etat, contexte).await?;
    Ok(embauche::confirmer(&db.get().await?, *id, compte.rang, None).await?)
}

/// Gives the worker another temporary password; their sessions end.
pub(crate) async fn remplacer(
    db: &Pool,
    comptes: &dyn Comptes,
    id: CompteId,
    par: Option<CompteId>,
    contexte: &RequestContext,
) -> Result<String, Error> {
    if let Some(provisoire) = comptes.remplacer_mot_de_passe(id, contexte).await? {
        return Ok(provisoire.mot_de_passe_provisoire);
    }
    // Their account was never made: whoever hired them did not come back.
    ouvrir(db, comptes, id, par, contexte).await?.ok_or(Error::Introuvable)
}

/// Tells the accounts that have not been told of their worker's state. How many.
///
/// # Errors
/// The database's, or that `authentification` does not answer.
pub async fn dire_a_tous(state: &State) -> Result<usize, Error> {
    let voulus = embauche::a_dire(&state.db.get().await?).await?;
    for voulu in &voulus {
        dire_a(&state.db, &*state.comptes, voulu, &RequestContext::default()).await?;
    }
    Ok(voulus.len())
}
