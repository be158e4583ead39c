//! Who calls.

use std::fmt;

use anyhow::Context;
use chrono::Utc;
use clap::ValueEnum;
use comptoir_auth::{AUDIENCE, Claims, ISSUER};
use comptoir_demo::MOT_DE_PASSE;
use comptoir_types::{CompteId, Genre, Langue, Portee, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::produit::Produit;

/// A kind of caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Caller {
    Personne,
    Client,
    Employe,
    Nip,
    Gestionnaire,
    Responsable,
    Machine,
}

impl Caller {
    /// The demo account that signs in.
    pub(crate) const fn courriel(self) -> Option<&'static str> {
        match self {
            Caller::Personne | Caller::Machine => None,
            Caller::Client => Some("chloe@client.example"),
            Caller::Employe | Caller::Nip => Some("bob@comptoir.example"),
            Caller::Gestionnaire => Some("alice@comptoir.example"),
            Caller::Responsable => Some("charlie@comptoir.example"),
        }
    }

    /// An access token; none for nobody.
    pub(crate) async fn jeton(self, produit: &Produit) -> anyhow::Result<Option<String>> {
        if self == Caller::Machine {
            return Ok(Some(produit.cles()?.signer(&machine())?));
        }
        let Some(courriel) = self.courriel() else { return Ok(None) };
        let identifiants = json!({ "courriel": courriel, "mot_de_passe": MOT_DE_PASSE });
        let reponse = produit.demander("/api/auth/connexion", None, None, &identifiants).await?;
        let connexion = jeton(&reponse)?;
        if self == Caller::Nip {
            let nip = json!({ "magasin_id": 4, "matricule": "E0001", "nip": "5173" });
            let reponse = produit.demander("/api/nip/echange", Some(&connexion), None, &nip).await?;
            return Ok(Some(jeton(&reponse)?));
        }
        Ok(Some(connexion))
    }
}

fn jeton(reponse: &Value) -> anyhow::Result<String> {
    Ok(reponse["jeton_acces"].as_str().context("no token")?.to_owned())
}

/// What an API key with every scope is exchanged for: signed here, since the key of the demo has not all of them.
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
        provisoire: false,
        langue: Langue::Fr,
    }
}

impl fmt::Display for Caller {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Caller::Personne => "personne",
            Caller::Client => "client",
            Caller::Employe => "employe",
            Caller::Nip => "nip",
            Caller::Gestionnaire => "gestionnaire",
            Caller::Responsable => "responsable",
            Caller::Machine => "machine",
        })
    }
}
