//! What the network policies of a render let through, as Kubernetes decides it.

use serde_json::Value;

use crate::render::{Render, choisit, liste};
use crate::workload::Workload;

/// An end of a connection that is no pod of the release.
#[derive(Clone, Copy)]
pub(crate) enum Peer<'a> {
    Pod(Workload<'a>),
    /// Any pod of a namespace of this name.
    Espace(&'a str),
    /// A pod of that namespace with these labels.
    Voisin(&'a str, &'a Value),
    /// Outside of the cluster.
    Ailleurs,
}

/// Whether the pods of one may open connections to this port of the other: both ends must let it through.
pub(crate) fn passe(rendu: &Render, de: Peer<'_>, vers: Peer<'_>, port: u64, protocole: &str) -> bool {
    let sort = match de {
        Peer::Pod(charge) => permis(rendu, &charge, "Egress", vers, &vers, port, protocole),
        _ => true,
    };
    let entre = match vers {
        Peer::Pod(charge) => permis(rendu, &charge, "Ingress", de, &vers, port, protocole),
        _ => true,
    };
    sort && entre
}

fn permis(
    rendu: &Render,
    de: &Workload<'_>,
    sens: &str,
    pair: Peer<'_>,
    vers: &Peer<'_>,
    port: u64,
    tcp: &str,
) -> bool {
    let (regles, pairs) = if sens == "Egress" { ("egress", "to") } else { ("ingress", "from") };
    let mut choisies = rendu
        .kind("NetworkPolicy")
        .map(|politique| &politique["spec"])
        .filter(|spec| choisit(&spec["podSelector"]["matchLabels"], de.etiquettes()))
        .filter(|spec| liste(&spec["policyTypes"]).iter().any(|kind| kind == sens))
        .peekable();
    // Pods that no policy of this direction selects are open.
    choisies.peek().is_none()
        || choisies.flat_map(|spec| liste(&spec[regles])).any(|regle| {
            let ports = liste(&regle["ports"]);
            let port = ports.is_empty() || ports.iter().any(|regle| du_port(regle, vers, port, tcp));
            let admis = liste(&regle[pairs]);
            port && (admis.is_empty() || admis.iter().any(|regle| du_pair(regle, pair)))
        })
}

fn du_port(regle: &Value, vers: &Peer<'_>, port: u64, protocole: &str) -> bool {
    let numero = match vers {
        Peer::Pod(charge) => charge.port(&regle["port"]).or(regle["port"].as_u64()),
        _ => regle["port"].as_u64(),
    };
    numero == Some(port) && regle["protocol"].as_str().unwrap_or("TCP") == protocole
}

fn du_pair(regle: &Value, pair: Peer<'_>) -> bool {
    let espace = regle.pointer("/namespaceSelector/matchLabels");
    match pair {
        Peer::Pod(charge) => {
            let pods = regle.pointer("/podSelector/matchLabels");
            espace.is_none() && pods.is_some_and(|selecteur| choisit(selecteur, charge.etiquettes()))
        }
        Peer::Espace(nom) => regle.get("podSelector").is_none() && nomme(espace, nom),
        Peer::Voisin(nom, etiquettes) => {
            let pods = regle.pointer("/podSelector/matchLabels");
            nomme(espace, nom) && pods.is_none_or(|selecteur| choisit(selecteur, etiquettes))
        }
        Peer::Ailleurs => false,
    }
}

/// Whether this selector of namespaces is the name of one.
fn nomme(espace: Option<&Value>, nom: &str) -> bool {
    espace.is_some_and(|selecteur| selecteur["kubernetes.io/metadata.name"] == nom)
}
