//! The feed of `magasin`, read for the history.

use chrono::{DateTime, Utc};
use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, Lecteur};
use comptoir_types::CommandeId;
use serde::Deserialize;

use super::domain::{Creee, Passage};
use super::store;
use crate::{Error, State, evenements};

/// Who reads it here.
pub const HISTORIQUE: Lecteur = Lecteur { nom: "clientele.historique", source: "magasin" };

/// What a page of the feed does to the history.
#[derive(Default)]
pub struct Effets {
    /// The orders made.
    pub creees: Vec<(CommandeId, Creee, DateTime<Utc>)>,
    /// The last state that each order came to.
    pub passages: Vec<(CommandeId, Passage, DateTime<Utc>)>,
}

/// Reads the feed to its end. Every replica may, at the same time: each event has its effect once.
///
/// # Errors
/// No answer from `magasin`, or from the database; the next call starts where this one got to.
pub async fn suivre(state: &State, contexte: &RequestContext) -> Result<(), Error> {
    let appliquer = async |depuis, jusque, evenements: &[Evenement]| {
        let effets = effets(state, evenements);
        Ok(store::appliquer(&state.db.get().await?, depuis, jusque, &effets).await?)
    };
    evenements::suivre(state, &HISTORIQUE, &*state.magasin, contexte, appliquer).await
}

fn effets(state: &State, evenements: &[Evenement]) -> Effets {
    let mut effets = Effets::default();
    for evenement in evenements {
        let compris = match evenement.genre.as_str() {
            "commande.creee" => lu::<Creee>(evenement).map(|(id, creee)| {
                effets.creees.push((id, creee, evenement.cree_le));
            }),
            "commande.etat" => lu::<Passage>(evenement).map(|(id, passage)| {
                effets.passages.retain(|(autre, ..)| *autre != id);
                effets.passages.push((id, passage, evenement.cree_le));
            }),
            _ => continue,
        };
        if compris.is_none() {
            HISTORIQUE.incompris(&state.mesures.evenements, evenement);
        }
    }
    effets
}

/// The order that an event tells of, and what it says; none where it cannot be understood.
fn lu<'a, T: Deserialize<'a>>(evenement: &'a Evenement) -> Option<(CommandeId, T)> {
    evenement.objet().ok().zip(T::deserialize(&evenement.charge).ok())
}
