//! The feed of `authentification`: each account of a client becomes a profile.

use comptoir_clients::authentification::Evenement;
use comptoir_http::RequestContext;
use comptoir_types::CompteId;
use serde::Deserialize;
use uuid::Uuid;

use super::domain::NouveauProfil;
use super::store;
use crate::{Error, State};

/// How many events are asked for at a time.
const LOT: u16 = 500;

/// Reads the feed to its end. Every replica may, at the same time: each event has its effect once.
///
/// # Errors
/// No answer from `authentification`, or from the database; the next call starts where this one got to.
pub async fn consommer(state: &State, contexte: &RequestContext) -> Result<(), Error> {
    loop {
        let depuis = store::position(&state.db.get().await?).await?;
        let evenements = state.authentification.evenements(depuis, i64::from(LOT), contexte).await?;
        let Some(jusque) = evenements.last().map(|evenement| evenement.position) else { return Ok(()) };
        let profils: Vec<_> = evenements.iter().filter_map(profil).collect();
        let avancee = store::appliquer(&state.db.get().await?, depuis, jusque, &profils).await?;
        if avancee && evenements.len() < usize::from(LOT) {
            return Ok(());
        }
    }
}

/// The profile that an event makes: none for other events, nor for one that cannot be understood, which would
/// otherwise hold up all those behind it.
fn profil(evenement: &Evenement) -> Option<(CompteId, NouveauProfil)> {
    if evenement.genre != "compte.cree" {
        return None;
    }
    let id = Uuid::try_parse(&evenement.agregat_id).ok().map(CompteId::new);
    let profil = id.zip(NouveauProfil::deserialize(&evenement.charge).ok());
    if profil.is_none() {
        tracing::warn!(position = evenement.position, "compte.cree cannot be understood: skipped");
    }
    profil
}
