//! A feed whose events the test writes, and what the chain that is made of it must be.

use std::rc::Rc;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use chrono::Utc;
use comptoir_clients::{Error, Evenements};
use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, LIMITE, Lecteur};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use travailleur::audit::Sources;
use travailleur::audit::lecteur::Source;

/// The events of one service.
#[derive(Clone, Default)]
pub(crate) struct Fil(Arc<Mutex<Vec<Evenement>>>);

impl Fil {
    /// Records an event.
    pub(crate) fn publier(&self, genre: &str, agregat: &str, charge: Value) {
        let mut fil = self.0.lock().unwrap();
        let position = i64::try_from(fil.len()).unwrap() + 1;
        fil.push(Evenement {
            position,
            genre: genre.to_owned(),
            agregat_id: agregat.to_owned(),
            charge,
            cree_le: Utc::now(),
        });
    }

    /// An adjustment of stock, by the worker of this number in store 3.
    pub(crate) fn ajuster(&self, numero: u128, agregat: &str) {
        let details =
            json!({"motif": "casse « vue »", "produits": [1], "deltas": [-2], "b": 1.5, "aa": null});
        self.publier("audit.ajustement", agregat, audit(numero, 3, details));
    }
}

/// What an audit event holds.
pub(crate) fn audit(numero: u128, magasin: i32, details: Value) -> Value {
    json!({"acteur_id": crate::compte(numero), "magasin_id": magasin, "objet": "x", "details": details})
}

#[async_trait(?Send)]
impl Evenements for Fil {
    async fn evenements(&self, _: &Lecteur, apres: i64, _: &RequestContext) -> Result<Vec<Evenement>, Error> {
        let fil = self.0.lock().unwrap();
        let suite = fil.iter().filter(|evenement| evenement.position > apres).take(usize::from(LIMITE));
        Ok(suite.cloned().collect())
    }
}

/// The feeds of the four services.
#[derive(Clone, Default)]
pub(crate) struct Fils {
    pub(crate) authentification: Fil,
    pub(crate) clientele: Fil,
    pub(crate) magasin: Fil,
    pub(crate) travailleur: Fil,
}

impl Fils {
    /// Each with its reader.
    pub(crate) fn sources(&self) -> [Source; 4] {
        let Fils { authentification, clientele, magasin, travailleur } = self.clone();
        let sources = Sources {
            authentification: Rc::new(authentification),
            clientele: Rc::new(clientele),
            magasin: Rc::new(magasin),
            travailleur: Rc::new(travailleur),
        };
        sources.chacune()
    }
}

/// A value as PostgreSQL writes a `jsonb`: keys by their length, then by their bytes.
fn jsonb(valeur: &Value) -> String {
    match valeur {
        Value::Array(valeurs) => {
            format!("[{}]", valeurs.iter().map(jsonb).collect::<Vec<_>>().join(", "))
        }
        Value::Object(membres) => {
            let mut membres: Vec<_> = membres.iter().collect();
            membres.sort_by_key(|(nom, _)| (nom.len(), nom.as_bytes()));
            let membres = membres.iter().map(|(nom, valeur)| format!("{}: {}", json!(nom), jsonb(valeur)));
            format!("{{{}}}", membres.collect::<Vec<_>>().join(", "))
        }
        simple => simple.to_string(),
    }
}

/// The digest of a line as `GET /api/audit` gives it, behind the line of this digest: computed from what
/// docs/adr/0029 says alone.
pub(crate) fn empreinte(precedente: &[u8], ligne: &Value, source_position: i64) -> Vec<u8> {
    let le: chrono::DateTime<Utc> = ligne["le"].as_str().unwrap().parse().unwrap();
    let contenu = json!([
        ligne["position"],
        ligne["source"],
        source_position,
        ligne["action"],
        ligne["acteur_id"],
        ligne["magasin_id"],
        ligne["objet"],
        ligne["details"],
        le.timestamp_micros(),
    ]);
    Sha256::new().chain_update(precedente).chain_update(jsonb(&contenu)).finalize().to_vec()
}
