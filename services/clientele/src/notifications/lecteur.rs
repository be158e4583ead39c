//! The feeds of `magasin`, of `authentification` and of this service, read for what clients are told.

use chrono::{DateTime, Utc};
use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, Lecteur};
use comptoir_types::{CommandeId, CompteId, DemandeLoi25Id};
use serde::Deserialize;
use serde_json::{Value, json};

use super::domain::Genre;
use super::store;
use crate::historique::domain::Passage;
use crate::{Error, State, evenements};

/// Who reads about orders.
pub const MAGASIN: Lecteur = Lecteur { nom: "clientele.notifications", source: "magasin" };

/// Who reads about passwords.
pub const AUTHENTIFICATION: Lecteur = Lecteur { nom: "clientele.notifications", source: "authentification" };

/// Who reads about the rights of clients.
pub const CLIENTELE: Lecteur = Lecteur { nom: "clientele.notifications", source: "clientele" };

/// What one client is told of one event.
pub struct Annonce {
    /// Of the event, in its feed.
    pub position: i64,
    pub client: CompteId,
    pub genre: Genre,
    pub donnees: Value,
    pub le: DateTime<Utc>,
}

/// Reads the feeds to their end. Every replica may, at the same time: each event has its effect once.
///
/// # Errors
/// No answer from a producer, or from the database; the next call starts where this one got to. One producer that does
/// not answer holds up none of the others.
pub async fn suivre(state: &State, contexte: &RequestContext) -> Result<(), Error> {
    let appliquer = async |lecteur: &Lecteur, bornes, page: &[Evenement]| {
        let annonces = evenements::compris(state, lecteur, page, annonce);
        Ok(store::appliquer(&state.db.get().await?, lecteur.source, bornes, &annonces).await?)
    };
    evenements::suivre_trois_fils(state, [&MAGASIN, &AUTHENTIFICATION, &CLIENTELE], contexte, appliquer).await
}

#[derive(Deserialize)]
struct Remboursement {
    client_id: CompteId,
    numero: i64,
    montant_cents: i64,
}

#[derive(Deserialize)]
struct Export {
    client_id: CompteId,
}

/// What an event tells its client: nothing for other events, and for one that was emptied since.
fn annonce(evenement: &Evenement) -> Result<Option<Annonce>, serde_json::Error> {
    let Evenement { position, genre, charge, cree_le, .. } = evenement;
    let (client, genre, donnees) = match genre.as_str() {
        "commande.etat" => {
            let Passage { client_id, numero, etat } = Passage::deserialize(charge)?;
            let commande: CommandeId = evenement.objet()?;
            let Some(genre) = Genre::de(etat) else { return Ok(None) };
            (client_id, genre, json!({ "commande_id": commande, "numero": numero, "etat": etat }))
        }
        "commande.remboursee" => {
            let Remboursement { client_id, numero, montant_cents } = Remboursement::deserialize(charge)?;
            let commande: CommandeId = evenement.objet()?;
            let donnees =
                json!({ "commande_id": commande, "numero": numero, "montant_cents": montant_cents });
            (client_id, Genre::CommandeRemboursee, donnees)
        }
        "mot_de_passe.change" => (evenement.objet()?, Genre::MotDePasseChange, json!({})),
        "client.inactif" if charge.get("echeance").is_some() => {
            (evenement.objet()?, Genre::CompteInactif, charge.clone())
        }
        "client.export_pret" => {
            let Export { client_id } = Export::deserialize(charge)?;
            let demande: DemandeLoi25Id = evenement.objet()?;
            (client_id, Genre::ExportPret, json!({ "demande_id": demande }))
        }
        _ => return Ok(None),
    };
    Ok(Some(Annonce { position: *position, client, genre, donnees, le: *cree_le }))
}
