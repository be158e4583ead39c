//! The feeds of `magasin`, of `authentification` and of this service: what people are told by e-mail.

use chrono::{DateTime, Utc};
use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, Lecteur};
use comptoir_types::{Centimes, CompteId, Courriel, Langue};
use serde::Deserialize;
use serde_json::json;

use super::domain::{GenreCourriel, Nouveau};
use super::store;
use crate::{Error, State, evenements};

/// Who reads the orders and the receipts.
pub const MAGASIN: Lecteur = Lecteur { nom: "clientele.courriels", source: "magasin" };

/// Who reads about forgotten passwords.
pub const AUTHENTIFICATION: Lecteur = Lecteur { nom: "clientele.courriels", source: "authentification" };

/// Who reads about accounts that nobody uses.
pub const CLIENTELE: Lecteur = Lecteur { nom: "clientele.courriels", source: "clientele" };

/// Reads the feeds to their end. Every replica may, at the same time: each event has its message once.
///
/// # Errors
/// No answer from a producer, or from the database; the next call starts where this one got to. One producer that does not
/// answer holds up none of the others.
pub async fn suivre(state: &State, contexte: &RequestContext) -> Result<(), Error> {
    let appliquer = async |lecteur: &Lecteur, bornes, page: &[Evenement]| {
        let nouveaux = evenements::compris(state, lecteur, page, message);
        Ok(store::ecrire(&state.db.get().await?, lecteur.source, bornes, &nouveaux).await?)
    };
    evenements::suivre_trois_fils(state, [&MAGASIN, &AUTHENTIFICATION, &CLIENTELE], contexte, appliquer).await
}

#[derive(Deserialize)]
struct Etape {
    client_id: CompteId,
    etat: String,
}

#[derive(Deserialize)]
struct Remboursement {
    client_id: CompteId,
    montant_cents: Centimes,
}

#[derive(Deserialize)]
struct Envoi {
    courriel: Courriel,
}

#[derive(Deserialize)]
struct Oubli {
    courriel: Courriel,
    langue: Langue,
    jeton: String,
    expire_le: DateTime<Utc>,
}

/// The message that an event asks for: none for other events, and for one that was emptied since.
fn message(evenement: &Evenement) -> Result<Option<Nouveau>, serde_json::Error> {
    let Evenement { position, genre, agregat_id, charge, cree_le } = evenement;
    let nouveau = |genre, client| Nouveau {
        position: *position,
        genre,
        agregat_id: agregat_id.clone(),
        client,
        langue: None,
        destinataire: None,
        donnees: json!({}),
        evenement_le: *cree_le,
        jusque: None,
    };
    Ok(match genre.as_str() {
        "commande.etat" => {
            let Etape { client_id, etat } = Etape::deserialize(charge)?;
            let genre = match etat.as_str() {
                "payee" => GenreCourriel::CommandePayee,
                "prete" => GenreCourriel::CommandePrete,
                "expediee" => GenreCourriel::CommandeExpediee,
                _ => return Ok(None),
            };
            Some(nouveau(genre, Some(client_id)))
        }
        "commande.remboursee" => {
            let Remboursement { client_id, montant_cents } = Remboursement::deserialize(charge)?;
            let donnees = json!({ "montant_cents": montant_cents });
            Some(Nouveau { donnees, ..nouveau(GenreCourriel::CommandeRemboursee, Some(client_id)) })
        }
        "vente.envoi" if charge.get("courriel").is_some() => {
            let Envoi { courriel } = Envoi::deserialize(charge)?;
            Some(Nouveau { destinataire: Some(courriel.into()), ..nouveau(GenreCourriel::Recu, None) })
        }
        "mot_de_passe.oubli" if charge.get("jeton").is_some() => {
            let Oubli { courriel, langue, jeton, expire_le } = Oubli::deserialize(charge)?;
            Some(Nouveau {
                langue: Some(langue),
                destinataire: Some(courriel.into()),
                donnees: json!({ "jeton": jeton }),
                jusque: Some(expire_le),
                ..nouveau(GenreCourriel::MotDePasse, Some(evenement.objet()?))
            })
        }
        "client.inactif" if charge.get("echeance").is_some() => Some(Nouveau {
            donnees: charge.clone(),
            ..nouveau(GenreCourriel::CompteInactif, Some(evenement.objet()?))
        }),
        _ => None,
    })
}
