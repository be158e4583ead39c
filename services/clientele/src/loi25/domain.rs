//! What a client may ask, and how far it is.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_types::{CompteId, DemandeLoi25Id};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = GenreLoi25)]
pub enum Genre {
    /// All that is kept of the client, in a file.
    Export,
    /// That it be erased. Books are kept, nameless.
    Effacement,
}

comptoir_types::texte_sql!(Genre: Export = "export", Effacement = "effacement");

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EtatLoi25)]
pub enum Etat {
    Recue,
    /// One service at least has answered.
    EnCours,
    Terminee,
}

comptoir_types::texte_sql!(Etat: Recue = "recue", EnCours = "en_cours", Terminee = "terminee");

/// A service that has its part in a request; what each of them does may be repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EtapeLoi25)]
pub enum Etape {
    Authentification,
    Magasin,
    Panier,
    Clientele,
}

comptoir_types::texte_sql!(
    Etape: Authentification = "authentification", Magasin = "magasin", Panier = "panier", Clientele = "clientele"
);

impl Etape {
    /// In this order. An erasure first refuses sign-in, then orders, then carts; the profile goes last, for it is what
    /// is asked from.
    pub const TOUTES: [Etape; 4] = [Etape::Authentification, Etape::Magasin, Etape::Panier, Etape::Clientele];
}

/// A request under the Loi 25, as its client reads it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = DemandeLoi25)]
pub struct Demande {
    pub demande_id: DemandeLoi25Id,
    pub genre: Genre,
    pub etat: Etat,
    /// The services that have done their part.
    pub etapes_faites: Vec<Etape>,
    /// Whether its file can be downloaded: from the end of an export on, for thirty days.
    pub fichier: bool,
    /// When it was made.
    pub cree_le: DateTime<Utc>,
    /// By when the law wants it done; normally it takes seconds.
    pub echeance: NaiveDate,
    /// When it was done.
    pub terminee_le: Option<DateTime<Utc>>,
}

/// What to ask.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NouvelleDemandeLoi25)]
pub struct NouvelleDemande {
    pub genre: Genre,
}

/// A request that waits for its next step.
#[derive(Debug, Clone)]
pub struct AFaire {
    pub demande_id: DemandeLoi25Id,
    pub client_id: CompteId,
    pub genre: Genre,
    pub etapes_faites: Vec<Etape>,
    /// An erasure that nobody asked for: given up where the client was seen since this day.
    pub inactif_depuis: Option<NaiveDate>,
}

impl AFaire {
    /// What is left to do.
    pub fn restantes(&self) -> impl Iterator<Item = Etape> {
        Etape::TOUTES.into_iter().filter(|etape| !self.etapes_faites.contains(etape))
    }
}
