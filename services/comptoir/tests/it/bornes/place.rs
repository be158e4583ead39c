//! A place of a request, and the value that is sent there.

use comptoir_test::{TestClient, TestResponse};
use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use super::description::Description;
use crate::helpers::Systeme;

/// A newtype in a request.
pub(super) struct Place {
    pub(super) methode: String,
    pub(super) modele: String,
    pub(super) dans: Dans,
    /// A row of the table, or the words of an enumeration.
    pub(super) schema: Value,
    pub(super) nom: String,
}

pub(super) enum Dans {
    Chemin(String),
    Requete(String),
    EnTete(String),
    /// Field by field; `[]` stands for an element of a list.
    Body(Vec<String>),
}

impl Place {
    /// What a refusal names.
    pub(super) fn champ(&self) -> String {
        match &self.dans {
            Dans::Chemin(nom) | Dans::Requete(nom) | Dans::EnTete(nom) => nom.clone(),
            Dans::Body(chemin) => chemin.join(".").replace(".[]", "[0]"),
        }
    }

    /// The answer to this value here; none where it cannot be written here.
    pub(super) async fn envoyer(
        &self,
        systeme: &Systeme,
        description: &Description,
        valeur: &Value,
    ) -> Option<TestResponse> {
        let operation = &description.document["paths"][&self.modele][&self.methode];
        let ecrit = match valeur {
            Value::String(texte) => texte.clone(),
            autre => autre.to_string(),
        };
        let typee = valeur.is_string() == (self.schema["type"] == "string") && !valeur.is_f64();
        let mut chemin = self.modele.clone();
        let mut requete = Vec::new();
        let mut appelant = appelant(systeme, operation, &self.modele);
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let seule = self.nom == "If-Match" && schema.is_null();
        for parametre in operation["parameters"].as_array().into_iter().flatten() {
            let nom = parametre["name"].as_str().unwrap();
            let ici = match &self.dans {
                Dans::Chemin(champ) | Dans::Requete(champ) | Dans::EnTete(champ) => champ == nom,
                Dans::Body(_) => false,
            };
            if !ici && parametre["required"] != true {
                continue;
            }
            let texte = if ici {
                if !typee {
                    return None;
                }
                ecrit.clone()
            } else {
                match nom {
                    "Idempotency-Key" => Uuid::now_v7().to_string(),
                    "If-Match" => "\"1\"".to_owned(),
                    _ => match description.exemple(&parametre["schema"]) {
                        Value::String(texte) => texte,
                        autre => autre.to_string(),
                    },
                }
            };
            match parametre["in"].as_str().unwrap() {
                // An empty segment is another path.
                "path" if texte.is_empty() => return None,
                // Where no body can show it, somebody who is not there does: of a version that was taken.
                "path" if seule && description.exemple(&parametre["schema"]).is_number() => {
                    chemin = chemin.replace(&format!("{{{nom}}}"), "2147483647")
                }
                "path" => chemin = chemin.replace(&format!("{{{nom}}}"), &echapper(&texte)),
                "query" => requete.push(format!("{nom}={}", echapper(&texte))),
                _ if texte.bytes().any(|octet| !(b' '..=b'~').contains(&octet)) => return None,
                // Spaces around it belong to no header.
                _ if texte.trim() != texte => return None,
                _ => appelant = appelant.avec(nom, texte),
            }
        }
        let mut corps = (!schema.is_null()).then(|| description.exemple(schema));
        match (&self.dans, &mut corps) {
            (Dans::Body(champs), Some(corps)) => description.poser(corps, schema, champs, valeur.clone()),
            // A body that is refused shows that the version before it was taken.
            (Dans::EnTete(nom), Some(corps)) if nom == "If-Match" => *corps = json!({ "inconnu": 1 }),
            _ => {}
        }
        let adresse = format!("{chemin}?{}", requete.join("&"));
        let adresse = adresse.trim_end_matches('?');
        Some(appelant.appeler(self.methode.to_uppercase().parse().unwrap(), adresse, corps).await)
    }

    /// Whether an answer refuses what is here.
    pub(super) fn refuse(&self, reponse: &TestResponse) -> bool {
        let champ = self.champ();
        let en_cause = |erreur: &str| {
            erreur.strip_prefix(&champ).is_some_and(|suite| suite.is_empty() || suite.starts_with('.'))
        };
        match reponse.corps["type"].as_str().unwrap_or_default().trim_start_matches("/problemes/") {
            "requete-invalide" => reponse.corps["erreurs"][0]["champ"].as_str().is_some_and(en_cause),
            "curseur-invalide" => self.nom == "Curseur",
            "mot-de-passe-faible" => self.nom == "MotDePasseChoisi",
            "cle-idempotence-requise" => self.nom == "Idempotency-Key",
            "version-perimee" => self.nom == "If-Match",
            _ => false,
        }
    }
}

/// Somebody whom the operation lets in; nobody where nobody is let in, whose cart token is then read.
fn appelant<'a>(systeme: &'a Systeme, operation: &Value, chemin: &str) -> TestClient<'a> {
    let exigences = operation["security"].to_string();
    let role = if exigences.contains("client") { Role::Client } else { Role::Responsable };
    if operation["security"].is_null() || exigences.contains("{}") {
        systeme.anonyme(chemin)
    } else {
        systeme.app(chemin).porteur(systeme.jeton(Uuid::now_v7(), role, &[3]))
    }
}

fn echapper(texte: &str) -> String {
    texte.bytes().map(|octet| format!("%{octet:02X}")).collect()
}
