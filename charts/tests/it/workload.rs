//! What runs pods: a Deployment, a `StatefulSet`, a Job, a `CronJob`, a Pod.

use serde_json::Value;

use crate::render::{liste, texte};

/// An object that runs pods.
#[derive(Clone, Copy)]
pub(crate) struct Workload<'a> {
    pub(crate) objet: &'a Value,
    /// Metadata and specification of its pods.
    gabarit: &'a Value,
}

impl<'a> Workload<'a> {
    pub(crate) fn lire(objet: &'a Value) -> Option<Workload<'a>> {
        let gabarit = match objet["kind"].as_str()? {
            "Deployment" | "StatefulSet" | "Job" => objet.pointer("/spec/template").unwrap(),
            "CronJob" => objet.pointer("/spec/jobTemplate/spec/template").unwrap(),
            "Pod" => objet,
            _ => return None,
        };
        Some(Workload { objet, gabarit })
    }

    pub(crate) fn kind(&self) -> &'a str {
        texte(self.objet, "/kind")
    }

    pub(crate) fn nom(&self) -> &'a str {
        texte(self.objet, "/metadata/name")
    }

    /// What it is in the release: `panier`, `gateway`.
    pub(crate) fn composant(&self) -> &'a str {
        texte(self.etiquettes(), "/app.kubernetes.io~1component")
    }

    /// The labels of its pods.
    pub(crate) fn etiquettes(&self) -> &'a Value {
        &self.gabarit["metadata"]["labels"]
    }

    pub(crate) fn annotations(&self) -> &'a Value {
        &self.gabarit["metadata"]["annotations"]
    }

    /// The specification of its pods.
    pub(crate) fn spec(&self) -> &'a Value {
        &self.gabarit["spec"]
    }

    pub(crate) fn conteneurs(&self) -> impl Iterator<Item = &'a Value> {
        liste(&self.spec()["initContainers"]).iter().chain(liste(&self.spec()["containers"]))
    }

    /// Name and number of every port.
    pub(crate) fn ports(&self) -> impl Iterator<Item = (&'a str, u64)> {
        let ports = self.conteneurs().flat_map(|conteneur| liste(&conteneur["ports"]));
        ports.map(|port| (texte(port, "/name"), port["containerPort"].as_u64().unwrap()))
    }

    /// The number of a port that is named or numbered.
    pub(crate) fn port(&self, port: &Value) -> Option<u64> {
        let trouve = self.ports().find(|(nom, numero)| port == nom || port == numero);
        trouve.map(|(_, numero)| numero)
    }

    /// How many pods: None where an autoscaler decides.
    pub(crate) fn copies(&self) -> Option<u64> {
        self.objet["spec"]["replicas"].as_u64()
    }
}

/// Environment of a container: name and entry.
pub(crate) fn environnement(conteneur: &Value) -> impl Iterator<Item = (&str, &Value)> {
    liste(&conteneur["env"]).iter().map(|entree| (texte(entree, "/name"), entree))
}
