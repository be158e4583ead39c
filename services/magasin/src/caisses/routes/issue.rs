//! Why a request on a till or its session is refused.

use comptoir_auth::Travailleur;
use comptoir_database::Connection;
use comptoir_http::{Idempotent, Problem, kinds};
use comptoir_types::{CaisseId, SessionCaisseId};

use crate::Error;
use crate::caisses::domain::{EtatCaisse, EtatSession};
use crate::caisses::store::{caisses, sessions};
use crate::idempotency::Demande;
use crate::lieux::affectes;

/// What the statements need to know of a request.
pub(super) fn demande<'a, T>(employe: &Travailleur, ordre: &'a Idempotent<T>) -> Demande<'a> {
    Demande { compte: employe.id, cle: ordre.cle, empreinte: &ordre.empreinte }
}

/// Why no session could be opened at this till: it is not there, not theirs, or not in use.
pub(super) async fn sans_caisse(
    db: &Connection,
    employe: &Travailleur,
    caisse: CaisseId,
) -> Result<Error, Error> {
    let Some(magasin) = caisses::magasin(db, caisse).await? else { return Ok(Error::Introuvable) };
    let hors = employe.require_place(magasin).err();
    Ok(hors
        .unwrap_or_else(|| Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", EtatCaisse::Retiree))
        .into())
}

/// Why a session did not move on: it is not there, not theirs, or in another state.
pub(super) async fn etat(
    db: &Connection,
    employe: &Travailleur,
    id: SessionCaisseId,
) -> Result<Error, Error> {
    let Some(session) = sessions::lire(db, affectes(employe), id).await? else {
        return Ok(Error::Introuvable);
    };
    let hors = employe.require_place(session.magasin_id).err();
    Ok(hors.unwrap_or_else(|| Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", session.etat)).into())
}

/// Why the drawer of a session did not move: it is not there, not theirs, not open, or its store takes no containers
/// back.
pub(super) async fn sans_session(
    db: &Connection,
    employe: &Travailleur,
    id: SessionCaisseId,
) -> Result<Error, Error> {
    let Some(session) = sessions::lire(db, affectes(employe), id).await? else {
        return Ok(Error::Introuvable);
    };
    let refus = match employe.require_place(session.magasin_id) {
        Err(hors) => hors,
        Ok(()) if session.etat != EtatSession::Ouverte => Problem::new(&kinds::SESSION_NON_OUVERTE),
        Ok(()) => Problem::new(&kinds::ETAT_INCOMPATIBLE).detail(
            "Ce magasin ne reprend pas de contenants consignés.",
            "This store takes no deposit containers back.",
        ),
    };
    Ok(refus.into())
}

/// The problem that a broken constraint stands for.
pub(super) fn expliquer(error: comptoir_database::Error) -> Error {
    let kind = match error.constraint() {
        Some("caisse_numero_unique") => {
            return Problem::new(&kinds::DEJA_EXISTANT).member("champ", "numero").into();
        }
        Some(
            "session_caisse_pkey" | "mouvement_caisse_pkey" | "reprise_consigne_pkey" | "idempotence_pkey",
        ) => &kinds::CLE_REUTILISEE,
        Some("approbation_utilisee_pkey") => &kinds::APPROBATION_INVALIDE,
        Some("session_tiroir_positif") => &kinds::TIROIR_INSUFFISANT,
        Some("session_ouverte_unique") => &kinds::SESSION_DEJA_OUVERTE,
        Some("session_ecart_explique") => &kinds::ECART_A_EXPLIQUER,
        _ => return Error::Pg(error),
    };
    Problem::new(kind).into()
}

/// The same, with the session that is already open at the till.
pub(super) async fn refuser(
    db: &Connection,
    error: comptoir_database::Error,
    caisse: CaisseId,
) -> Result<Error, Error> {
    if error.constraint() != Some("session_ouverte_unique") {
        return Ok(expliquer(error));
    }
    let ouverte = sessions::deja_ouverte(db, caisse).await?;
    Ok(Problem::new(&kinds::SESSION_DEJA_OUVERTE).member("session_id", ouverte).into())
}
