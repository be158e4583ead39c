//! The feed of `authentification`: each account of a client becomes a profile.

use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, Lecteur};
use serde::Deserialize;

use super::domain::NouveauProfil;
use super::store::{self, Ouverture};
use crate::{Error, State, evenements};

/// Who reads it here.
pub const PROFILS: Lecteur = Lecteur { nom: "clientele.profils", source: "authentification" };

/// Reads the feed to its end. Every replica may, at the same time: each event has its effect once.
///
/// # Errors
/// No answer from `authentification`, or from the database; the next call starts where this one got to.
pub async fn suivre(state: &State, contexte: &RequestContext) -> Result<(), Error> {
    let appliquer = async |depuis, jusque, evenements: &[Evenement]| {
        let profils = evenements::compris(state, &PROFILS, evenements, profil);
        Ok(store::appliquer(&state.db.get().await?, depuis, jusque, &profils).await?)
    };
    evenements::suivre(state, &PROFILS, &*state.authentification, contexte, appliquer).await
}

/// The profile that an event makes: none for other events, and for one that was emptied since.
fn profil(evenement: &Evenement) -> Result<Option<Ouverture>, serde_json::Error> {
    if evenement.genre != "compte.cree" || vide(evenement) {
        return Ok(None);
    }
    let profil = NouveauProfil::deserialize(&evenement.charge)?;
    Ok(Some((evenement.objet()?, profil, evenement.cree_le)))
}

/// Whether the event was emptied, once read, or when its account was erased.
fn vide(evenement: &Evenement) -> bool {
    evenement.charge.as_object().is_some_and(serde_json::Map::is_empty)
}
