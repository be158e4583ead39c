//! The feed of `authentification`: each account of a client becomes a profile.

use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, Lecteur};
use comptoir_types::CompteId;
use serde::Deserialize;
use uuid::Uuid;

use super::domain::NouveauProfil;
use super::store::{self, Ouverture};
use crate::{Error, State, evenements};

/// Who reads it here.
pub const PROFILS: Lecteur = Lecteur { nom: "clientele.profils", source: "authentification" };

/// Reads the feed to its end. Every replica may, at the same time: each event has its effect once.
///
/// # Errors
/// No answer from `authentification`, or from the database; the next call starts where this one got to.
pub async fn consommer(state: &State, contexte: &RequestContext) -> Result<(), Error> {
    let appliquer = async |depuis, jusque, evenements: &[Evenement]| {
        let profils: Vec<_> = evenements.iter().filter_map(|evenement| profil(state, evenement)).collect();
        Ok(store::appliquer(&state.db.get().await?, depuis, jusque, &profils).await?)
    };
    evenements::suivre(state, &PROFILS, &*state.authentification, contexte, appliquer).await
}

/// The profile that an event makes: none for other events, nor for one that cannot be understood, which would
/// otherwise hold up all those behind it.
fn profil(state: &State, evenement: &Evenement) -> Option<Ouverture> {
    if evenement.genre != "compte.cree" {
        return None;
    }
    let id = Uuid::try_parse(&evenement.agregat_id).ok().map(CompteId::new);
    let profil = id.zip(NouveauProfil::deserialize(&evenement.charge).ok());
    if profil.is_none() && !vide(evenement) {
        PROFILS.incompris(&state.mesures.evenements, evenement);
    }
    profil.map(|(id, profil)| (id, profil, evenement.cree_le))
}

/// Whether the event was emptied, once read, or when its account was erased.
fn vide(evenement: &Evenement) -> bool {
    evenement.charge.as_object().is_some_and(serde_json::Map::is_empty)
}
