//! The one outcome of a checkout: who wrote it first wins, and every later copy of the request reads it.

use comptoir_clients::magasin::{NouvelleCommande, Outcome};
use comptoir_database::{Connection, Error, retry};
use comptoir_http::{Problem, kinds};
use comptoir_types::{CommandeId, CompteId, ProduitId};
use serde_json::Value;

use super::expiration::expirer_echues;
use super::metrics::Commandes;
use super::store::obstacle::{ReserveError, hausses, manques};
use super::store::reservation::{Reservation, commande_reservee};
use super::store::{conclusion, reservation};
use crate::idempotency::{self, Demande};

/// How often an order is tried while stock comes back under its feet.
const ESSAIS: u8 = 3;

/// Stands for the request in an outcome that none led to. No SHA-256 is known to be all zeros, so a request that comes
/// after its abandonment is recognised whatever it asks.
const ABANDON: [u8; 32] = [0; 32];

/// Reserves the stock and makes the order, or refuses all of it.
///
/// A refusal first looks the key up: an outcome already written wins. A shortage first expires the lapsed orders that
/// hold the stock.
pub(super) async fn commander(
    db: &Connection,
    mesures: &Commandes,
    id: CommandeId,
    ordre: &NouvelleCommande,
) -> Result<Outcome, Error> {
    let mut essai = 1;
    loop {
        let obstacle = match retry(async || reservation::reserver(db, id, ordre).await).await? {
            Reservation::Faite(commande) => {
                mesures.creee.inc();
                return Ok(Outcome::Creee { commande, rejouee: false });
            }
            Reservation::Refusee(obstacle) => obstacle,
        };
        if let Some(stockee) = idempotency::lire(db, ordre.client_id, id.get()).await? {
            return Ok(relire(stockee, &ordre.empreinte));
        }
        let refus = match obstacle {
            ReserveError::Cle => return Ok(cle_reutilisee()),
            ReserveError::Prix => obstacle.problem().member("prix", hausses(db, ordre).await?),
            ReserveError::Stock => {
                let manques = manques(db, ordre).await?;
                let produits: Vec<ProduitId> = ordre.lignes.iter().map(|ligne| ligne.produit_id).collect();
                let echues = expirer_echues(db, mesures, Some((ordre.lieu_id, &produits))).await?;
                if (echues.trouvees > 0 || manques.is_empty()) && essai < ESSAIS {
                    essai += 1;
                    continue;
                }
                obstacle.problem().member("manques", manques)
            }
            _ => obstacle.problem(),
        };
        return conclure(db, id, ordre, refus).await;
    }
}

async fn conclure(
    db: &Connection,
    id: CommandeId,
    ordre: &NouvelleCommande,
    refus: Problem,
) -> Result<Outcome, Error> {
    let demande = Demande { compte: ordre.client_id, cle: id.get(), empreinte: &ordre.empreinte };
    let conclusion = conclusion::conclure(db, &demande, &refus).await?;
    if conclusion.as_ref().is_some_and(|conclusion| conclusion.nouvelle) {
        return Ok(Outcome::Refusee { problem: refus, rejouee: false });
    }
    let stockee = match conclusion {
        Some(conclusion) => Some(conclusion.issue),
        None => idempotency::lire(db, ordre.client_id, id.get()).await?,
    };
    Ok(stockee.map_or_else(cle_reutilisee, |stockee| relire(stockee, &ordre.empreinte)))
}

/// The outcome of the order; where there is none, its abandonment, which a late [`commander`] then finds.
pub(super) async fn resoudre(db: &Connection, id: CommandeId, client: CompteId) -> Result<Outcome, Error> {
    let abandon = Problem::new(&kinds::COMMANDE_ABANDONNEE);
    let demande = Demande { compte: client, cle: id.get(), empreinte: &ABANDON };
    let conclusion = conclusion::conclure(db, &demande, &abandon).await?;
    if conclusion.as_ref().is_some_and(|conclusion| conclusion.nouvelle) {
        return Ok(Outcome::Refusee { problem: abandon, rejouee: false });
    }
    let stockee = match conclusion {
        Some(conclusion) => Some(conclusion.issue),
        None => idempotency::lire(db, client, id.get()).await?,
    };
    if let Some(stockee) = stockee {
        return Ok(lue(stockee.statut, stockee.reponse));
    }
    // Outcomes are forgotten after three days, orders never.
    let commande = conclusion::reservee(db, id, client).await?;
    Ok(commande.map_or_else(cle_reutilisee, |commande| Outcome::Creee { commande, rejouee: true }))
}

fn relire(stockee: idempotency::StoredOutcome, empreinte: &[u8]) -> Outcome {
    if stockee.empreinte != empreinte && stockee.empreinte != ABANDON {
        return cle_reutilisee();
    }
    lue(stockee.statut, stockee.reponse)
}

fn lue(statut: i16, reponse: Value) -> Outcome {
    let issue = if statut == 201 {
        commande_reservee(reponse).map(|commande| Outcome::Creee { commande, rejouee: true })
    } else {
        serde_json::from_value(reponse).map(|problem| Outcome::Refusee { problem, rejouee: true })
    };
    issue.unwrap_or_else(|error| {
        tracing::error!(%error, "a stored outcome cannot be read");
        Outcome::Refusee { problem: Problem::internal(), rejouee: true }
    })
}

/// The key served another request, or another client.
fn cle_reutilisee() -> Outcome {
    Outcome::Refusee { problem: Problem::new(&kinds::CLE_REUTILISEE), rejouee: false }
}
