//! What the others ask of `authentification`. Its public keys are asked for by [`Jwks`], its events by [`crate::Evenements`].

use async_trait::async_trait;
use comptoir_auth::{JwkSet, Jwks, JwksUnavailable};
use comptoir_http::RequestContext;
use comptoir_types::{Action, CompteId, Courriel, Langue, LieuId, Role};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Error, Http};

/// The part of `authentification` that `travailleur` hires with: accounts of workers. Every call may be repeated.
#[async_trait(?Send)]
pub trait Comptes {
    /// Makes the account of a worker, unless it is there.
    async fn ouvrir(
        &self,
        id: CompteId,
        compte: &NouveauCompte,
        contexte: &RequestContext,
    ) -> Result<OuvertureCompte, Error>;

    /// Lets the account sign in, or not: its sessions end then.
    async fn changer_etat(
        &self,
        id: CompteId,
        etat: EtatCompte,
        contexte: &RequestContext,
    ) -> Result<(), Error>;

    /// Gives the account another temporary password and ends its sessions; none when there is no such account.
    async fn remplacer_mot_de_passe(
        &self,
        id: CompteId,
        contexte: &RequestContext,
    ) -> Result<Option<MotDePasseProvisoire>, Error>;
}

/// The part of `authentification` that PINs need: it alone signs tokens.
#[async_trait(?Send)]
pub trait Signataire {
    /// Signs a token for a worker whose PIN was verified.
    async fn signer(&self, demande: &DemandeJeton, contexte: &RequestContext) -> Result<JetonSigne, Error>;
}

/// The account of a worker, to be made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct NouveauCompte {
    /// What they sign in with.
    pub courriel: Courriel,
    /// Whether they may.
    pub actif: bool,
    /// The rank of that state: see [`EtatCompte`].
    pub rang: i32,
}

/// What came of an account to be made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OuvertureCompte {
    /// It was made, with this password.
    Faite(MotDePasseProvisoire),
    /// It had been made before: its password was told then, and to nobody since.
    DejaLa,
    /// Another account has the e-mail.
    CourrielPris,
}

/// Whether an account may sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EtatCompte {
    /// Whether.
    pub actif: bool,
    /// 1 for the first state of the worker, 2 for the next: one told of late changes nothing.
    pub rang: i32,
}

/// A password that its owner must change. Told once, stored nowhere.
#[derive(Clone, Serialize, Deserialize)]
pub struct MotDePasseProvisoire {
    /// The password.
    pub mot_de_passe_provisoire: String,
}

/// Never the password.
impl std::fmt::Debug for MotDePasseProvisoire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MotDePasseProvisoire(…)")
    }
}

/// A token to be signed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(tag = "genre", rename_all = "snake_case")]
pub enum DemandeJeton {
    /// For a cashier who typed their PIN.
    Nip {
        /// Who.
        compte_id: CompteId,
        /// Their role.
        role: Role,
        /// The store of the till.
        magasin_id: LieuId,
        /// Their language.
        langue: Langue,
    },
    /// For a gestionnaire who approves of something.
    Approbation {
        /// Who.
        approuve_par: CompteId,
        /// The store.
        magasin_id: LieuId,
        /// Of what.
        action: Action,
        /// The document.
        objet: uuid::Uuid,
    },
}

/// A token.
#[derive(Clone, Serialize, Deserialize)]
pub struct JetonSigne {
    /// The token.
    pub jeton: String,
    /// In how many seconds it stops being good.
    pub expire_dans: i64,
}

#[async_trait(?Send)]
impl Comptes for Http {
    async fn ouvrir(
        &self,
        id: CompteId,
        compte: &NouveauCompte,
        contexte: &RequestContext,
    ) -> Result<OuvertureCompte, Error> {
        self.put(&format!("/interne/comptes/{id}"), compte, contexte).await
    }

    async fn changer_etat(
        &self,
        id: CompteId,
        etat: EtatCompte,
        contexte: &RequestContext,
    ) -> Result<(), Error> {
        self.post(&format!("/interne/comptes/{id}/etat"), &etat, contexte).await
    }

    async fn remplacer_mot_de_passe(
        &self,
        id: CompteId,
        contexte: &RequestContext,
    ) -> Result<Option<MotDePasseProvisoire>, Error> {
        self.post(&format!("/interne/comptes/{id}/mot-de-passe"), &Value::Object(<_>::default()), contexte)
            .await
    }
}

#[async_trait(?Send)]
impl Signataire for Http {
    async fn signer(&self, demande: &DemandeJeton, contexte: &RequestContext) -> Result<JetonSigne, Error> {
        self.post("/interne/jetons", demande, contexte).await
    }
}

#[async_trait(?Send)]
impl Jwks for Http {
    async fn jwks(&self) -> Result<JwkSet, JwksUnavailable> {
        let jwks = self.get("/.well-known/jwks.json", &RequestContext::default()).await;
        jwks.map_err(|error: Error| JwksUnavailable(error.to_string()))
    }
}
