//! What a notification is.

use chrono::{DateTime, Utc};
use comptoir_clients::magasin::EtatCommande;
use comptoir_types::NotificationId;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// Something that a client is told.
#[derive(Debug, Serialize, ToSchema)]
pub struct Notification {
    pub notification_id: NotificationId,
    pub genre: Genre,
    /// What it is about: for an order `commande_id` and `numero`, with `etat`, or `montant_cents` of a refund; for an export
    /// `demande_id`; for an inactive account `vu_le` and `echeance`, days.
    pub donnees: Value,
    /// When it happened.
    pub cree_le: DateTime<Utc>,
    /// When the client read it.
    pub lue_le: Option<DateTime<Utc>>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = GenreNotification)]
pub enum Genre {
    CommandePayee,
    /// It can be collected.
    CommandePrete,
    /// It was handed over.
    CommandeRemise,
    CommandeExpediee,
    CommandeLivree,
    CommandeAnnulee,
    /// Nobody paid it in time.
    CommandeExpiree,
    /// Money of it has gone back.
    CommandeRemboursee,
    /// Nobody has used the account for long: it will be erased.
    CompteInactif,
    /// The file of an export can be downloaded.
    ExportPret,
    /// Somebody who knows the password, or the e-mail, has chosen another.
    MotDePasseChange,
}

comptoir_types::texte_sql!(
    Genre: CommandePayee = "commande_payee",
    CommandePrete = "commande_prete",
    CommandeRemise = "commande_remise",
    CommandeExpediee = "commande_expediee",
    CommandeLivree = "commande_livree",
    CommandeAnnulee = "commande_annulee",
    CommandeExpiree = "commande_expiree",
    CommandeRemboursee = "commande_remboursee",
    CompteInactif = "compte_inactif",
    ExportPret = "export_pret",
    MotDePasseChange = "mot_de_passe_change",
);

impl Genre {
    /// What a client is told of an order that comes to this state; none where there is nothing to tell.
    pub const fn de(etat: EtatCommande) -> Option<Genre> {
        match etat {
            EtatCommande::EnAttentePaiement | EtatCommande::EnPreparation => None,
            EtatCommande::Payee => Some(Genre::CommandePayee),
            EtatCommande::Prete => Some(Genre::CommandePrete),
            EtatCommande::Remise => Some(Genre::CommandeRemise),
            EtatCommande::Expediee => Some(Genre::CommandeExpediee),
            EtatCommande::Livree => Some(Genre::CommandeLivree),
            EtatCommande::Annulee => Some(Genre::CommandeAnnulee),
            EtatCommande::Expiree => Some(Genre::CommandeExpiree),
        }
    }
}
