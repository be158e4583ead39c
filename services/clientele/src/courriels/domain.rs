//! What a message is.

use chrono::{DateTime, Utc};
use comptoir_types::{CompteId, CourrielId, Langue};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// What a message tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GenreCourriel {
    /// An order was paid: its confirmation, with the invoice.
    CommandePayee,
    /// An order waits to be collected.
    CommandePrete,
    /// An order has left.
    CommandeExpediee,
    /// Money of an order has gone back.
    CommandeRemboursee,
    /// The receipt of a till sale.
    Recu,
    /// How to choose another password.
    MotDePasse,
    /// Nobody has used the account for long: it will be erased.
    CompteInactif,
}

comptoir_types::texte_sql!(
    GenreCourriel: CommandePayee = "commande_payee", CommandePrete = "commande_prete",
    CommandeExpediee = "commande_expediee", CommandeRemboursee = "commande_remboursee", Recu = "recu",
    MotDePasse = "mot_de_passe", CompteInactif = "compte_inactif"
);

/// Where a message has got to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatCourriel {
    /// It waits for its first try, or for the next.
    AEnvoyer,
    /// A server has taken it, or a folder.
    Envoye,
    /// Nobody took it in time, or there is nobody to write to any more.
    Abandonne,
}

comptoir_types::texte_sql!(
    EtatCourriel: AEnvoyer = "a_envoyer", Envoye = "envoye", Abandonne = "abandonne"
);

/// A message, as head office sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct CourrielResume {
    pub courriel_id: CourrielId,
    /// What it tells.
    #[schema(value_type = String)]
    pub genre: GenreCourriel,
    /// The order, the sale or the account that it is about.
    pub agregat_id: String,
    /// To whom, `c…@client.example`; null once it is sent, and where the order has the address.
    pub destinataire: Option<String>,
    #[schema(value_type = String)]
    pub etat: EtatCourriel,
    /// How often it was tried.
    pub essais: i32,
    /// When it is tried next; null once it is over.
    pub prochain_essai: Option<DateTime<Utc>>,
    /// Why the last try failed: the code of the server, or a word.
    pub derniere_erreur: Option<String>,
    pub cree_le: DateTime<Utc>,
    /// When it was sent or given up.
    pub fini_le: Option<DateTime<Utc>>,
}

/// A message that an event asks for.
#[derive(Debug, Clone)]
pub struct Nouveau {
    pub(crate) position: i64,
    pub(crate) genre: GenreCourriel,
    pub(crate) agregat_id: String,
    pub(crate) client: Option<CompteId>,
    pub(crate) langue: Option<Langue>,
    pub(crate) destinataire: Option<String>,
    pub(crate) donnees: Value,
    pub(crate) evenement_le: DateTime<Utc>,
    /// When it helps nobody any more; three days after its event at the latest.
    pub(crate) jusque: Option<DateTime<Utc>>,
}

/// A message that is being sent.
#[derive(Debug, Clone)]
pub struct AEnvoyer {
    pub(crate) courriel_id: CourrielId,
    pub(crate) genre: GenreCourriel,
    pub(crate) agregat_id: String,
    /// None: not known, so both.
    pub(crate) langue: Option<Langue>,
    pub(crate) destinataire: Option<String>,
    pub(crate) donnees: Value,
}
