//! The feed of `magasin`, read for what clients are told.

use chrono::{DateTime, Utc};
use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, Lecteur};
use comptoir_types::CompteId;
use serde_json::{Value, json};

use super::domain::Genre;
use super::store;
use crate::historique::domain::Passage;
use crate::historique::lecture::lu;
use crate::{Error, State, evenements};

/// Who reads it here.
pub const NOTIFICATIONS: Lecteur = Lecteur { nom: "clientele.notifications", source: "magasin" };

/// What one client is told of one event.
pub struct Annonce {
    /// Of the event, in the feed of `magasin`.
    pub position: i64,
    pub client: CompteId,
    pub genre: Genre,
    pub donnees: Value,
    pub le: DateTime<Utc>,
}

/// Reads the feed to its end. Every replica may, at the same time: each event has its effect once.
///
/// # Errors
/// No answer from `magasin`, or from the database; the next call starts where this one got to.
pub async fn suivre(state: &State, contexte: &RequestContext) -> Result<(), Error> {
    let appliquer = async |depuis, jusque, evenements: &[Evenement]| {
        let annonces: Vec<_> = evenements.iter().filter_map(|evenement| annonce(state, evenement)).collect();
        Ok(store::appliquer(&state.db.get().await?, depuis, jusque, &annonces).await?)
    };
    evenements::suivre(state, &NOTIFICATIONS, &*state.magasin, contexte, appliquer).await
}

fn annonce(state: &State, evenement: &Evenement) -> Option<Annonce> {
    if evenement.genre != "commande.etat" {
        return None;
    }
    let Some((id, Passage { client_id, numero, etat })) = lu::<Passage>(evenement) else {
        NOTIFICATIONS.incompris(&state.mesures.evenements, evenement);
        return None;
    };
    let donnees = json!({ "commande_id": id, "numero": numero, "etat": etat });
    let (position, le) = (evenement.position, evenement.cree_le);
    Genre::de(etat).map(|genre| Annonce { position, client: client_id, genre, donnees, le })
}
