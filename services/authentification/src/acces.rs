//! From a password or a refresh token to an access token.
//!
//! No database connection is held while a password is hashed: the sign-ins that wait would take them all.

use chrono::Utc;
use comptoir_auth::{AUDIENCE, Claims, ISSUER};
use comptoir_clients::travailleur::Droits;
use comptoir_http::RequestContext;
use comptoir_types::{CompteId, Courriel, Genre, Langue, Role};
use uuid::Uuid;

use crate::domain::{Acces, Jeton};
use crate::secrets::{MotDePasse, MotDePasseChoisi, RefreshToken};
use crate::store::comptes::{self, AccountLookup, Compte};
use crate::store::sessions::{self, RefreshOutcome, TokenHolder};
use crate::{Error, State};

/// How many seconds an access token is good: a lost right is lost within ten minutes.
pub(crate) const DUREE: i64 = 600;

/// What is known of the browser that asks.
#[derive(Debug)]
pub(crate) struct Navigateur {
    /// What it calls itself, at most 200 characters.
    pub(crate) agent: String,
    /// The language that it asks for.
    pub(crate) langue: Langue,
}

/// Whose rights are asked for.
#[derive(Debug, Clone, Copy)]
struct Qui {
    id: CompteId,
    genre: Genre,
    provisoire: bool,
}

impl Compte {
    const fn qui(&self) -> Qui {
        Qui { id: self.compte_id, genre: self.genre, provisoire: self.provisoire }
    }
}

impl TokenHolder {
    const fn qui(&self) -> Qui {
        Qui { id: self.compte_id, genre: self.genre, provisoire: self.provisoire }
    }
}

/// A session that was just opened or carried on.
pub(crate) struct Ouverture {
    pub(crate) jeton: Jeton,
    /// The next refresh token.
    pub(crate) suivant: RefreshToken,
    /// The seconds that the session still has.
    pub(crate) reste: i64,
}

/// Opens a session for whoever knows the password.
pub(crate) async fn connecter(
    state: &State,
    courriel: &Courriel,
    mot_de_passe: MotDePasse,
    navigateur: &Navigateur,
    contexte: &RequestContext,
) -> Result<Ouverture, Error> {
    let vu = comptes::par_courriel(&state.db.get().await?, courriel).await?;
    let compte = prouver(state, vu, courriel.as_str(), mot_de_passe).await?;
    let Some(acces) = acces(state, compte.qui(), navigateur.langue, contexte).await? else {
        return refuser(state, courriel.as_str(), Some(compte.compte_id)).await;
    };
    let suivant = RefreshToken::nouveau()?;
    let session = Uuid::now_v7();
    let db = state.db.get().await?;
    match sessions::ouvrir(&db, &compte, session, &navigateur.agent, &suivant.empreinte()).await? {
        Some(reste) => {
            Ok(Ouverture { jeton: jeton(state, compte.compte_id, session, acces)?, suivant, reste })
        }
        None => {
            Err(verrou(&comptes::par_courriel(&db, courriel).await?).unwrap_or(Error::IdentifiantsInvalides))
        }
    }
}

/// The account, provided that this is its password. Locked, it is refused whatever the password.
pub(crate) async fn prouver(
    state: &State,
    vu: AccountLookup,
    courriel: &str,
    mot_de_passe: MotDePasse,
) -> Result<Compte, Error> {
    if let Some(verrou) = verrou(&vu) {
        return Err(verrou);
    }
    let hash = vu.compte.as_ref().map(|compte| compte.hash.clone());
    let juste = state.password_hasher.verifier(mot_de_passe, hash).await?;
    match vu.compte {
        Some(compte) if juste && compte.actif => Ok(compte),
        compte => refuser(state, courriel, compte.map(|compte| compte.compte_id)).await,
    }
}

fn verrou(vu: &AccountLookup) -> Option<Error> {
    vu.verrou.map(|secondes| Error::Verrouille(secondes.unsigned_abs()))
}

/// Counts the failure, then tells of it.
async fn refuser<T>(state: &State, courriel: &str, compte: Option<CompteId>) -> Result<T, Error> {
    comptes::echouer(&state.db.get().await?, courriel, compte).await?;
    Err(Error::IdentifiantsInvalides)
}

/// Carries a session on: its token is used, and another given.
///
/// A worker's rights are asked for before the token is used, so that a failure leaves it good.
pub(crate) async fn rafraichir(
    state: &State,
    presente: &RefreshToken,
    langue: Langue,
    contexte: &RequestContext,
) -> Result<Ouverture, Error> {
    let empreinte = presente.empreinte();
    let porteur =
        sessions::porteur(&state.db.get().await?, &empreinte).await?.ok_or(Error::SessionInvalide)?;
    let acces = if porteur.neuf {
        let acces = acces(state, porteur.qui(), langue, contexte).await?;
        Some(acces.ok_or(Error::SessionInvalide)?)
    } else {
        None
    };
    let suivant = RefreshToken::nouveau()?;
    let issue = sessions::rotate(&state.db.get().await?, &empreinte, &suivant.empreinte()).await?;
    match (issue, acces) {
        (RefreshOutcome::Rotated { session, reste }, Some(acces)) => {
            Ok(Ouverture { jeton: jeton(state, porteur.compte_id, session, acces)?, suivant, reste })
        }
        (RefreshOutcome::EnCours, _) => Err(Error::RotationEnCours),
        (RefreshOutcome::Reutilise, _) => Err(Error::JetonReutilise),
        (RefreshOutcome::Rotated { .. } | RefreshOutcome::Invalide, _) => Err(Error::SessionInvalide),
    }
}

/// Gives the account of a session another password; its other sessions end.
pub(crate) async fn changer(
    state: &State,
    id: CompteId,
    session: Uuid,
    ancien: MotDePasse,
    nouveau: MotDePasseChoisi,
) -> Result<(), Error> {
    let vu = comptes::par_id(&state.db.get().await?, id).await?;
    let courriel = vu.courriel.clone().ok_or(Error::IdentifiantsInvalides)?;
    let nouveau = nouveau.pour(&courriel)?;
    let compte = prouver(state, vu, &courriel, ancien).await?;
    let hash = state.password_hasher.hash(nouveau).await?;
    let db = state.db.get().await?;
    if comptes::changer(&db, &compte, &hash, session).await? {
        return Ok(());
    }
    Err(verrou(&comptes::par_id(&db, id).await?).unwrap_or(Error::IdentifiantsInvalides))
}

/// What the account may do now; none for a worker who may not sign in.
async fn acces(
    state: &State,
    Qui { id, genre, provisoire }: Qui,
    langue: Langue,
    contexte: &RequestContext,
) -> Result<Option<Acces>, Error> {
    match genre {
        Genre::Client => {
            let (role, magasins) = (Role::Client, Vec::new());
            Ok(Some(Acces { genre, role, magasins, langue, provisoire }))
        }
        Genre::Travailleur => {
            let droits = state.travailleur.droits(id, contexte).await?.filter(|droits| droits.actif);
            let Some(Droits { role, invite, magasins, langue, .. }) = droits else { return Ok(None) };
            if invite && !provisoire {
                // Told again at the next sign-in or refresh, should it not arrive.
                if let Err(error) = state.travailleur.activer(id, contexte).await {
                    tracing::warn!(%error, "a worker is not yet told to be active");
                }
            }
            Ok(Some(Acces { genre, role, magasins, langue, provisoire }))
        }
        Genre::Machine => Ok(None),
    }
}

fn jeton(state: &State, compte_id: CompteId, session: Uuid, acces: Acces) -> Result<Jeton, Error> {
    let iat = Utc::now().timestamp();
    let Acces { genre, role, magasins, langue, provisoire } = acces;
    let claims = Claims {
        iss: ISSUER.to_owned(),
        aud: vec![AUDIENCE.to_owned()],
        sub: compte_id,
        sid: Some(session),
        jti: Uuid::now_v7(),
        iat,
        exp: iat + DUREE,
        genre,
        roles: vec![role],
        magasins,
        portees: Vec::new(),
        amr: vec!["pwd".to_owned()],
        provisoire,
        langue,
    };
    let jeton_acces = state.cles.signer(&claims)?;
    let Claims { roles, magasins, portees, .. } = claims;
    Ok(Jeton {
        jeton_acces,
        expire_dans: DUREE,
        compte_id,
        genre,
        roles,
        magasins,
        portees,
        langue,
        provisoire,
    })
}
