//! The service asked from within the same process.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDate;
use comptoir_auth::{JwkSet, Jwks, JwksUnavailable};
use comptoir_clients::authentification::{
    DemandeJeton, EtatCompte, JetonSigne, MotDePasseProvisoire, NouveauCompte, OuvertureCompte,
};
use comptoir_clients::personnes::Inactif;
use comptoir_clients::{Comptes, Effacement, Inactifs, Personnes, Signataire};
use comptoir_database::Pool;
use comptoir_http::RequestContext;
use comptoir_password::PasswordHasher;
use comptoir_types::CompteId;
use serde_json::Value;

use crate::{Error, SERVICE, SigningKeys, equipe, jetons, store};

/// Answers what `/interne/…` and the JWKS answer, without HTTP.
#[derive(Clone)]
pub struct InProcess {
    /// Connections of role `comptoir_authentification`.
    pub db: Pool,
    /// What signs tokens.
    pub cles: Arc<SigningKeys>,
}

#[async_trait(?Send)]
impl Jwks for InProcess {
    async fn jwks(&self) -> Result<JwkSet, JwksUnavailable> {
        Ok(self.cles.jwks().clone())
    }
}

#[async_trait(?Send)]
impl Personnes for InProcess {
    async fn donnees(
        &self,
        client: CompteId,
        _contexte: &RequestContext,
    ) -> Result<Value, comptoir_clients::Error> {
        Ok(store::personnes::donnees(&self.db.get().await?, client).await?)
    }

    async fn effacer(
        &self,
        client: CompteId,
        _contexte: &RequestContext,
    ) -> Result<Effacement, comptoir_clients::Error> {
        store::personnes::effacer(&self.db.get().await?, client).await?;
        Ok(Effacement::Fait)
    }
}

#[async_trait(?Send)]
impl Inactifs for InProcess {
    async fn inactifs(
        &self,
        avant: NaiveDate,
        apres: Option<CompteId>,
        _contexte: &RequestContext,
    ) -> Result<Vec<Inactif>, comptoir_clients::Error> {
        Ok(store::personnes::inactifs(&self.db.get().await?, avant, apres).await?)
    }

    async fn effacer_inactif(
        &self,
        client: CompteId,
        avant: NaiveDate,
        _contexte: &RequestContext,
    ) -> Result<bool, comptoir_clients::Error> {
        Ok(store::personnes::effacer_inactif(&self.db.get().await?, client, avant).await?)
    }
}

#[async_trait(?Send)]
impl Signataire for InProcess {
    async fn signer(
        &self,
        demande: &DemandeJeton,
        _contexte: &RequestContext,
    ) -> Result<JetonSigne, comptoir_clients::Error> {
        jetons::signer(&self.cles, demande).map_err(indisponible)
    }
}

/// Makes accounts as `/interne/comptes` does, without HTTP.
#[derive(Clone)]
pub struct ComptesInProcess {
    /// Connections of role `comptoir_authentification`.
    pub db: Pool,
    /// What hashes passwords, one for the whole process.
    pub password_hasher: PasswordHasher,
}

#[async_trait(?Send)]
impl Comptes for ComptesInProcess {
    async fn ouvrir(
        &self,
        id: CompteId,
        compte: &NouveauCompte,
        _contexte: &RequestContext,
    ) -> Result<OuvertureCompte, comptoir_clients::Error> {
        equipe::ouvrir(&self.db, &self.password_hasher, id, compte).await.map_err(indisponible)
    }

    async fn changer_etat(
        &self,
        id: CompteId,
        etat: EtatCompte,
        _contexte: &RequestContext,
    ) -> Result<(), comptoir_clients::Error> {
        let db = self.db.get().await?;
        Ok(store::equipe::changer_etat(&db, id, etat.actif, etat.rang).await?)
    }

    async fn remplacer_mot_de_passe(
        &self,
        id: CompteId,
        _contexte: &RequestContext,
    ) -> Result<Option<MotDePasseProvisoire>, comptoir_clients::Error> {
        equipe::remplacer(&self.db, &self.password_hasher, id).await.map_err(indisponible)
    }
}

/// What over HTTP would be another answer than a good one.
fn indisponible(error: Error) -> comptoir_clients::Error {
    match error {
        Error::Pg(error) => error.into(),
        autre => comptoir_clients::Error::Indisponible { service: SERVICE, raison: autre.to_string() },
    }
}
