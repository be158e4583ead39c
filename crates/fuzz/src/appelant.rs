//! Who calls.

use std::fmt;

use anyhow::Context;
use chrono::Utc;
use clap::ValueEnum;
use comptoir_auth::{AUDIENCE, Claims, ISSUER};
use comptoir_demo::MOT_DE_PASSE;
use comptoir_types::{CompteId, Genre, Langue, Portee, Role};
use serde_json::json;
use uuid::Uuid;

use crate::produit::Produit;

/// A kind of caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TestClient {
    Personne,
    Client,
    Employe,
    Responsable,
    Machine,
}

impl TestClient {
    /// The demo account that signs in.
    pub(crate) const fn courriel(self) -> Option<&'static str> {
        match self {
            TestClient::Personne | TestClient::Machine => None,
            TestClient::Client => Some("chloe@client.example"),
            TestClient::Employe => Some("bob@comptoir.example"),
            TestClient::Responsable => Some("charlie@comptoir.example"),
        }
    }

    /// An access token; none for nobody.
    pub(crate) async fn jeton(self, produit: &Produit) -> anyhow::Result<Option<String>> {
        if self == TestClient::Machine {
            return Ok(Some(produit.cles()?.signer(&machine())?));
        }
        let Some(courriel) = self.courriel() else { return Ok(None) };
        let identifiants = json!({ "courriel": courriel, "mot_de_passe": MOT_DE_PASSE });
        let reponse = produit.demander("/api/auth/connexion", None, None, &identifiants).await?;
        Ok(Some(reponse["jeton_acces"].as_str().context("no token")?.to_owned()))
    }
}

/// What an API key with every scope is exchanged for: signed here, since keys are not built yet.
fn machine() -> Claims {
    let iat = Utc::now().timestamp();
    Claims {
        iss: ISSUER.to_owned(),
        aud: vec![AUDIENCE.to_owned()],
        sub: CompteId::new(Uuid::now_v7()),
        sid: None,
        jti: Uuid::now_v7(),
        iat,
        exp: iat + 600,
        genre: Genre::Machine,
        roles: vec![Role::Machine],
        magasins: Vec::new(),
        portees: vec![
            Portee::Stock,
            Portee::Ventes,
            Portee::Rapports,
            Portee::Invariants,
            Portee::Evenements,
        ],
        amr: vec!["key".to_owned()],
        langue: Langue::Fr,
    }
}

impl fmt::Display for TestClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            TestClient::Personne => "personne",
            TestClient::Client => "client",
            TestClient::Employe => "employe",
            TestClient::Responsable => "responsable",
            TestClient::Machine => "machine",
        })
    }
}
