//! What is kept of an order.

use chrono::{DateTime, Utc};
use comptoir_clients::magasin::{EtatCommande, Mode};
use comptoir_types::{Centimes, CommandeId, CompteId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An order of the caller.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CommandeVue {
    pub commande_id: CommandeId,
    /// The number to show at collection.
    pub numero: i64,
    /// Where it is in its life.
    pub etat: EtatCommande,
    /// How the goods reach the client.
    pub mode: Mode,
    pub total_cents: Centimes,
    /// How many articles, over all lines.
    pub nb_articles: i32,
    /// When it was made.
    pub creee_le: DateTime<Utc>,
    /// When its state last changed.
    pub maj_le: DateTime<Utc>,
}

/// What the event `commande.creee` says.
#[derive(Debug, Clone, Deserialize)]
pub struct Creee {
    pub client_id: CompteId,
    pub numero: i64,
    pub etat: EtatCommande,
    pub mode: Mode,
    pub total_cents: i64,
    pub nb_articles: i32,
}

/// What the event `commande.etat` says.
#[derive(Debug, Clone, Deserialize)]
pub struct Passage {
    pub client_id: CompteId,
    pub numero: i64,
    pub etat: EtatCommande,
}
