//! Every operation of the description, called by everyone: only those whom it names may.

use actix_web::http::Method;
use comptoir_test::{Appelant, Jetons};
use comptoir_types::{CompteId, Portee, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::systeme::{Forme, Systeme};

/// An operation of the merged description.
pub(crate) struct Operation {
    pub(crate) methode: Method,
    pub(crate) chemin: String,
    /// The operation as described.
    pub(crate) description: Value,
}

/// All of them, each parameter of the path filled in with an id that nothing has.
pub(crate) fn operations() -> Vec<Operation> {
    let document: Value =
        serde_json::from_str(include_str!("../../../../docs/openapi/comptoir.json")).unwrap();
    let mut operations = Vec::new();
    for (modele, methodes) in document["paths"].as_object().unwrap() {
        for (methode, description) in methodes.as_object().unwrap() {
            let mut chemin = modele.clone();
            for parametre in description["parameters"].as_array().into_iter().flatten() {
                if parametre["in"] == "path" {
                    let valeur = exemple(&resoudre(&document, &parametre["schema"]));
                    chemin = chemin.replace(&format!("{{{}}}", parametre["name"].as_str().unwrap()), &valeur);
                }
            }
            assert!(!chemin.contains('{'), "{modele} has a parameter that is not described");
            let methode = methode.to_uppercase().parse().unwrap();
            operations.push(Operation { methode, chemin, description: description.clone() });
        }
    }
    assert!(operations.len() > 30, "the description is empty: run `./just openapi`");
    operations
}

/// What a reference points to.
pub(crate) fn resoudre(document: &Value, schema: &Value) -> Value {
    match schema["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap().clone(),
        None => schema.clone(),
    }
}

fn exemple(schema: &Value) -> String {
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("integer"), _) => "999999".to_owned(),
        (_, Some("uuid")) => Uuid::now_v7().to_string(),
        _ => "2000000000015".to_owned(),
    }
}

/// Who calls.
enum Qui {
    Personne,
    Porteur(&'static str, String),
    Role(Role),
    Machine(&'static str, Portee),
}

impl Qui {
    /// The statuses that the description promises: 0 stands for any but 401 and 403.
    fn attendu(&self, exigences: Option<&Vec<Value>>) -> u16 {
        let Some(exigences) = exigences else { return 0 };
        let facultatif = exigences.iter().any(|exigence| exigence == &json!({}));
        let portees: Vec<_> = exigences
            .iter()
            .filter_map(|exigence| exigence["jeton"].as_array())
            .flatten()
            .map(|portee| portee.as_str().unwrap())
            .collect();
        assert!(!portees.is_empty(), "a requirement names nobody");
        let permis = |role: Role| match role {
            Role::Employe => portees.contains(&"employe"),
            Role::Gestionnaire => portees.iter().any(|portee| ["employe", "gestionnaire"].contains(portee)),
            Role::Responsable => {
                portees.iter().any(|portee| ["employe", "gestionnaire", "responsable"].contains(portee))
            }
            autre => portees.contains(&autre.as_str()),
        };
        match self {
            Qui::Personne if facultatif => 0,
            Qui::Personne | Qui::Porteur(..) => 401,
            Qui::Role(role) if permis(*role) => 0,
            Qui::Machine(portee, _) if portees.contains(portee) => 0,
            Qui::Role(_) | Qui::Machine(..) => 403,
        }
    }

    fn appelant<'a>(&self, systeme: &'a Systeme, chemin: &str) -> Appelant<'a> {
        let moi = Uuid::now_v7();
        match self {
            Qui::Personne => systeme.anonyme(chemin),
            Qui::Porteur(_, jeton) => systeme.app(chemin).porteur(jeton.clone()),
            Qui::Role(role) => systeme.app(chemin).porteur(systeme.jeton(moi, *role, &[3])),
            Qui::Machine(_, portee) => {
                let claims = Jetons::claims(CompteId::new(moi), Role::Machine, &[], &[*portee]);
                systeme.app(chemin).porteur(systeme.signer(&claims))
            }
        }
    }
}

impl std::fmt::Display for Qui {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Qui::Personne => f.write_str("nobody"),
            Qui::Porteur(nom, _) | Qui::Machine(nom, _) => f.write_str(nom),
            Qui::Role(role) => f.write_str(role.as_str()),
        }
    }
}

#[actix_web::test]
async fn only_those_whom_the_description_names_may_call_an_operation() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let bon = systeme.jeton(Uuid::now_v7(), Role::Responsable, &[]);
    let (entete, reste) = bon.split_once('.').unwrap();
    let mut perime = Jetons::claims(CompteId::new(Uuid::now_v7()), Role::Responsable, &[], &[]);
    perime.exp = perime.iat - 1;
    let mut ailleurs = Jetons::claims(CompteId::new(Uuid::now_v7()), Role::Responsable, &[], &[]);
    ailleurs.aud = vec!["une-autre-api".to_owned()];
    let (charge, _) = reste.split_once('.').unwrap();
    let gens = [
        Qui::Personne,
        Qui::Porteur("a word", "n'importe-quoi".to_owned()),
        Qui::Porteur("an unsigned token", format!("eyJhbGciOiJub25lIn0.{charge}.")),
        Qui::Porteur("a token whose signature was cut", format!("{entete}.{charge}.")),
        Qui::Porteur(
            "a token of another key",
            Jetons::signer(&Jetons::claims(CompteId::new(Uuid::now_v7()), Role::Responsable, &[], &[])),
        ),
        Qui::Porteur("an expired token", systeme.signer(&perime)),
        Qui::Porteur("a token for another audience", systeme.signer(&ailleurs)),
        Qui::Role(Role::Client),
        Qui::Role(Role::Employe),
        Qui::Role(Role::Gestionnaire),
        Qui::Role(Role::Responsable),
        Qui::Machine("stock:lire", Portee::Stock),
        Qui::Machine("ventes:lire", Portee::Ventes),
        Qui::Machine("rapports:lire", Portee::Rapports),
        Qui::Machine("invariants:lire", Portee::Invariants),
        Qui::Machine("evenements:lire", Portee::Evenements),
    ];

    let mut ecarts = Vec::new();
    for Operation { methode, chemin, description } in operations() {
        let exigences = description["security"].as_array();
        for qui in &gens {
            let appelant = qui.appelant(&systeme, &chemin).cle(Uuid::now_v7()).avec("If-Match", "\"1\"");
            let corps = (methode != Method::GET).then(|| json!({}));
            let reponse = appelant.appeler(methode.clone(), &chemin, corps).await;
            let role = reponse.corps["type"] == "/problemes/role-insuffisant";
            let juste = match qui.attendu(exigences) {
                // Whom it may concern, it may still tell that a store is not theirs, or that a password is wrong.
                0 => reponse.statut != 500 && !role && (reponse.statut != 401 || exigences.is_none()),
                403 => role,
                attendu => reponse.statut == attendu,
            };
            if !juste {
                ecarts.push(format!("{methode} {chemin} by {qui}: {reponse:?}"));
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
}

#[actix_web::test]
async fn what_is_not_described_is_not_there() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    for chemin in [
        "/interne/produits?ids=1",
        "/interne/evenements?apres=0&limite=1",
        "/interne/travailleurs/00000000-0000-7000-8000-000000000001/droits",
        "/sante/pret",
        "/metrics",
        "/",
        "/api",
    ] {
        systeme.anonyme(chemin).get(chemin).await.probleme(404, "introuvable");
        systeme.anonyme(chemin).avec("X-Cle-Interne", "").get(chemin).await.probleme(404, "introuvable");
    }
}
