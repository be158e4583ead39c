//! What `panier` asks of `magasin`.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use comptoir_http::{Problem, RequestContext};
use comptoir_types::{
    Centimes, CodePostal, CommandeId, CompteId, Courriel, LieuId, ProduitId, Province, Quantite, Taxe, Text,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::{Error, Http};

/// The part of `magasin` that a cart needs.
#[async_trait(?Send)]
pub trait Magasin {
    /// The products of these ids that exist, withdrawn ones too; in no order.
    async fn produits(
        &self,
        ids: &[ProduitId],
        contexte: &RequestContext,
    ) -> Result<Vec<ProduitVendu>, Error>;

    /// What the order of these lines would cost now, and whether there is enough of each.
    async fn verifier(&self, demande: &Demande, contexte: &RequestContext) -> Result<Verification, Error>;

    /// Reserves the stock and makes the order, or refuses all of it. Repeatable: the first outcome stands.
    async fn commander(
        &self,
        id: CommandeId,
        ordre: &NouvelleCommande,
        contexte: &RequestContext,
    ) -> Result<Outcome, Error>;

    /// The outcome of this order; when there is none yet, it is abandoned now and can never be made.
    async fn resoudre(
        &self,
        id: CommandeId,
        client: CompteId,
        contexte: &RequestContext,
    ) -> Result<Outcome, Error>;
}

/// The part of `magasin` that `travailleur` needs: where somebody may be assigned.
#[async_trait(?Send)]
pub trait Lieux {
    /// The stores and the logistics centre that are in use.
    async fn ouverts(&self, contexte: &RequestContext) -> Result<Vec<LieuOuvert>, Error>;
}

/// A place where people work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LieuOuvert {
    /// Its id.
    pub lieu_id: LieuId,
}

/// A product as a cart keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProduitVendu {
    /// Its id.
    pub produit_id: ProduitId,
    /// Its code.
    pub sku: String,
    /// Its name in French.
    pub nom_fr: String,
    /// Its name in English.
    pub nom_en: String,
    /// Its taxes.
    pub taxe: Taxe,
    /// Its price now.
    pub prix_cents: Centimes,
    /// Whether the online shop sells it now.
    pub en_ligne: bool,
}

/// How the goods reach the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Collected at a store.
    Cueillette,
    /// Shipped from the logistics centre.
    Livraison,
}

comptoir_types::texte_sql!(Mode: Cueillette = "cueillette", Livraison = "livraison");

/// A line of a cart: what, how many, and the price that the client saw and will not pay more than.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LigneVue {
    /// What.
    pub produit_id: ProduitId,
    /// How many.
    pub quantite: Quantite,
    /// The price seen.
    pub prix_vu_cents: Centimes,
}

/// A cart to be priced.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Demande {
    /// How the goods would reach the client.
    pub mode: Mode,
    /// From which place.
    pub lieu_id: LieuId,
    /// The lines.
    pub lignes: Vec<LigneVue>,
}

/// How much there is, in words: units are for staff only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Niveau {
    /// Enough.
    EnStock,
    /// Below its threshold.
    Faible,
    /// None.
    Rupture,
}

/// What an order would cost now.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Verification {
    /// In the order asked. A product that does not exist has no line.
    pub lignes: Vec<LigneVerifiee>,
    /// The lines at their current prices.
    pub sous_total_cents: Centimes,
    /// Delivery.
    pub frais_livraison_cents: Centimes,
    /// The deposits of containers. A `magasin` of before does not say them.
    #[serde(default)]
    #[schema(required)]
    pub consigne_cents: Centimes,
    /// Federal tax.
    pub tps_cents: Centimes,
    /// Québec tax.
    pub tvq_cents: Centimes,
    /// All of it.
    pub total_cents: Centimes,
}

/// A line as it is now.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LigneVerifiee {
    /// What.
    pub produit_id: ProduitId,
    /// How many.
    pub quantite: Quantite,
    /// The price seen when it was put in the cart.
    pub prix_vu_cents: Centimes,
    /// The price now.
    pub prix_cents: Centimes,
    /// What a lot takes off the line. A `magasin` of before does not say it.
    #[serde(default)]
    #[schema(required)]
    pub remise_cents: Centimes,
    /// Whether the online shop still sells it.
    pub en_ligne: bool,
    /// How much there is at the place asked.
    pub disponible: Niveau,
    /// Whether there is enough for this line.
    pub suffisant: bool,
}

/// Where to deliver.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Adresse {
    /// Who receives.
    pub destinataire: Text<1, 100>,
    /// Number and street.
    pub ligne1: Text<1, 100>,
    /// Apartment, floor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ligne2: Option<Text<1, 100>>,
    /// City.
    pub ville: Text<1, 80>,
    /// Two letters; only `QC` is served.
    pub province: Province,
    /// Postal code, as `H2J 2K1` or `H2J2K1`.
    pub code_postal: CodePostal,
}

/// A cart to be ordered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NouvelleCommande {
    /// Whose order, from the token.
    pub client_id: CompteId,
    /// How the goods reach the client.
    pub mode: Mode,
    /// From which place.
    pub lieu_id: LieuId,
    /// Where to write.
    pub courriel: Courriel,
    /// Where to deliver.
    pub adresse: Option<Adresse>,
    /// The lines.
    pub lignes: Vec<LigneVue>,
    /// Tells this request from another with the same key.
    pub empreinte: [u8; 32],
}

/// The one outcome of an order: it never changes.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was made, its stock is reserved.
    Creee {
        /// As the client reads it.
        commande: Value,
        /// Whether an earlier copy of the request made it.
        rejouee: bool,
    },
    /// It was refused and nothing is reserved. A new try needs a new key, unless the problem is `cle-reutilisee`.
    Refusee {
        /// Why.
        problem: Problem,
        /// Whether an earlier copy of the request was told so.
        rejouee: bool,
    },
}

/// Where an order is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EtatCommande {
    /// Reserved, not paid.
    EnAttentePaiement,
    /// Paid, not yet being prepared.
    Payee,
    /// Being prepared.
    EnPreparation,
    /// Ready to be collected.
    Prete,
    /// Handed over at the store.
    Remise,
    /// On its way.
    Expediee,
    /// Handed to the client at home.
    Livree,
    /// Cancelled: its stock is free, what was paid is owed back.
    Annulee,
    /// Not paid in time: its stock is free.
    Expiree,
}

comptoir_types::texte_sql!(EtatCommande:
    EnAttentePaiement = "en_attente_paiement",
    Payee = "payee",
    EnPreparation = "en_preparation",
    Prete = "prete",
    Remise = "remise",
    Expediee = "expediee",
    Livree = "livree",
    Annulee = "annulee",
    Expiree = "expiree",
);

/// An order as its client reads it just after checkout.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CommandeReservee {
    /// The key of the request.
    pub commande_id: CommandeId,
    /// The number to show at collection.
    pub numero: i64,
    /// `en_attente_paiement`.
    #[schema(value_type = String)]
    pub etat: EtatCommande,
    /// How the goods reach the client.
    pub mode: Mode,
    /// From which place.
    pub lieu_id: LieuId,
    /// Until when the stock is kept.
    pub reservee_jusqua: DateTime<Utc>,
    /// The lines.
    pub sous_total_cents: Centimes,
    /// Delivery.
    pub frais_livraison_cents: Centimes,
    /// The deposits of containers. An order made before does not say them.
    #[serde(default)]
    #[schema(required)]
    pub consigne_cents: Centimes,
    /// Federal tax.
    pub tps_cents: Centimes,
    /// Québec tax.
    pub tvq_cents: Centimes,
    /// What is owed.
    pub total_cents: Centimes,
}

/// Whose order is to be settled: the body of `POST /interne/commandes/{id}/resolution`.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Resolution {
    /// The client.
    pub client_id: CompteId,
}

#[async_trait(?Send)]
impl Lieux for Http {
    async fn ouverts(&self, contexte: &RequestContext) -> Result<Vec<LieuOuvert>, Error> {
        self.get("/interne/lieux", contexte).await
    }
}

#[async_trait(?Send)]
impl Magasin for Http {
    async fn produits(
        &self,
        ids: &[ProduitId],
        contexte: &RequestContext,
    ) -> Result<Vec<ProduitVendu>, Error> {
        let ids = ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        self.get(&format!("/interne/produits?ids={ids}"), contexte).await
    }

    async fn verifier(&self, demande: &Demande, contexte: &RequestContext) -> Result<Verification, Error> {
        self.post("/interne/verifications", demande, contexte).await
    }

    async fn commander(
        &self,
        id: CommandeId,
        ordre: &NouvelleCommande,
        contexte: &RequestContext,
    ) -> Result<Outcome, Error> {
        self.put(&format!("/interne/commandes/{id}"), ordre, contexte).await
    }

    async fn resoudre(
        &self,
        id: CommandeId,
        client: CompteId,
        contexte: &RequestContext,
    ) -> Result<Outcome, Error> {
        let path = format!("/interne/commandes/{id}/resolution");
        self.post(&path, &Resolution { client_id: client }, contexte).await
    }
}
