//! What a cart is, and whose.

use chrono::{DateTime, Utc};
use comptoir_clients::magasin::LigneVue;
use comptoir_types::{Centimes, CompteId, PanierId, ProduitId, Quantite, Taxe};
use serde::Serialize;
use utoipa::ToSchema;

use crate::token::TokenHash;

/// Whose cart it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CartOwner {
    /// A signed-in client.
    Client(CompteId),
    /// Whoever holds the token of this hash.
    Invite(TokenHash),
}

impl CartOwner {
    pub fn client(&self) -> Option<CompteId> {
        match self {
            CartOwner::Client(id) => Some(*id),
            CartOwner::Invite(_) => None,
        }
    }

    /// The hash of the guest's token.
    pub fn jeton(&self) -> Option<&[u8]> {
        match self {
            CartOwner::Client(_) => None,
            CartOwner::Invite(empreinte) => Some(empreinte),
        }
    }
}

/// What may be done with a cart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EtatPanier)]
pub enum Etat {
    /// Lines may change.
    #[default]
    Ouvert,
    /// An order of it is under way: nothing may change until its outcome is known.
    EnCommande,
}

// A cart in another state is nobody's any more: no statement gives it back.
comptoir_types::texte_sql!(Etat: Ouvert = "ouvert", EnCommande = "en_commande");

/// A cart. Where nobody has put anything yet, the one without lines and without id.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct Panier {
    /// Its id; null while nothing was ever put in it.
    pub panier_id: Option<PanierId>,
    /// Rises with every change; 0 while nothing was ever put in it.
    pub version: i32,
    /// What may be done with it.
    pub etat: Etat,
    /// When it is forgotten unless it changes: 30 days for a client, 48 hours for a guest.
    pub expire_le: Option<DateTime<Utc>>,
    /// How many articles, over all lines.
    pub nb_articles: i64,
    /// The lines at the prices seen, before taxes.
    pub sous_total_cents: Centimes,
    /// Its lines, the oldest first.
    pub items: Vec<Item>,
}

/// A line of a cart.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Item {
    pub produit_id: ProduitId,
    pub sku: String,
    pub nom_fr: String,
    pub nom_en: String,
    pub quantite: Quantite,
    /// The price shown when it was put in: no order charges more.
    pub prix_vu_cents: Centimes,
    /// The line at that price.
    pub montant_cents: Centimes,
    pub taxe: Taxe,
}

impl Panier {
    /// With one more line.
    pub fn ajouter(&mut self, item: Item) {
        self.nb_articles += i64::from(item.quantite.get());
        self.sous_total_cents += item.montant_cents;
        self.items.push(item);
    }

    /// Its line of that product.
    pub fn item(&self, produit: ProduitId) -> Option<&Item> {
        self.items.iter().find(|item| item.produit_id == produit)
    }

    /// Its lines as `magasin` is asked about them.
    pub fn lignes(&self) -> Vec<LigneVue> {
        let ligne = |item: &Item| LigneVue {
            produit_id: item.produit_id,
            quantite: item.quantite,
            prix_vu_cents: item.prix_vu_cents,
        };
        self.items.iter().map(ligne).collect()
    }
}

/// What became of a line of the guest's cart when it was merged into the client's.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Changement {
    pub produit_id: ProduitId,
    /// How many the client's cart held before.
    pub avant: i32,
    /// How many it holds now: at most 99, and 0 where it had no room for one more line.
    pub apres: i32,
}
