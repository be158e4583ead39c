//! An API server that knows three paths: enough for what a render asks.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};

use serde_json::{Map, Value, json};

use crate::render::ESPACE;

/// Starts one that holds these Secrets, by name, and nothing else; gives its address. It ends with the tests.
pub(crate) fn grappe(secrets: Map<String, Value>) -> String {
    let ecoute = TcpListener::bind("127.0.0.1:0").unwrap();
    let adresse = format!("http://{}", ecoute.local_addr().unwrap());
    std::thread::spawn(move || {
        for connexion in ecoute.incoming().flatten() {
            // Whoever asks and does not wait for the answer is not this one's concern.
            impl_response_error(connexion, &secrets).ok();
        }
    });
    adresse
}

fn impl_response_error(mut connexion: TcpStream, secrets: &Map<String, Value>) -> std::io::Result<()> {
    let mut lignes = BufReader::new(&connexion).lines();
    let demande = lignes.next().unwrap_or(Ok(String::new()))?;
    for ligne in lignes {
        if ligne?.is_empty() {
            break;
        }
    }
    let chemin = demande.split([' ', '?']).nth(1).unwrap_or_default();
    let (statut, corps) = match reponse(chemin, secrets) {
        Some(corps) => ("200 OK", corps),
        None => {
            let dit = json!({"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404});
            ("404 Not Found", dit)
        }
    };
    let corps = corps.to_string();
    let longueur = corps.len();
    write!(
        connexion,
        "HTTP/1.1 {statut}\r\nContent-Type: application/json\r\nContent-Length: {longueur}\r\n\
         Connection: close\r\n\r\n{corps}"
    )
}

fn reponse(chemin: &str, secrets: &Map<String, Value>) -> Option<Value> {
    let kind = |nom: &str, kind: &str| json!({"name": nom, "namespaced": true, "kind": kind, "verbs": ["get", "list"]});
    let espace = chemin.strip_prefix(&format!("/api/v1/namespaces/{ESPACE}/"));
    Some(match (chemin, espace) {
        ("/version", _) => json!({"major": "1", "minor": "30", "gitVersion": "v1.30.0"}),
        ("/api/v1", _) => json!({
            "kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "v1",
            "resources": [kind("secrets", "Secret"), kind("serviceaccounts", "ServiceAccount")],
        }),
        (_, Some("serviceaccounts")) => {
            json!({"kind": "ServiceAccountList", "apiVersion": "v1", "metadata": {}, "items": []})
        }
        (_, Some(secret)) => {
            let nom = secret.strip_prefix("secrets/")?;
            json!({"kind": "Secret", "apiVersion": "v1", "metadata": {"name": nom}, "data": secrets.get(nom)?})
        }
        _ => return None,
    })
}
