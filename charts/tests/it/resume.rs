//! A render in few lines: what a reviewer wants to see change.

use std::fmt::Write as _;

use serde_json::Value;

use crate::politiques::{Peer, passe};
use crate::render::{Render, liste, texte};
use crate::workload::{Workload, environnement};

/// A line or a few for each object, then who may call whom.
pub(crate) fn resumer(rendu: &Render) -> String {
    let mut resume = String::new();
    let mut objets: Vec<&Value> = rendu
        .objets
        .iter()
        .filter(|it| !["ServiceAccount", "NetworkPolicy"].contains(&texte(it, "/kind")))
        .collect();
    objets.sort_by_key(|objet| (texte(objet, "/kind"), texte(objet, "/metadata/name")));
    for objet in objets {
        writeln!(resume, "{} {}{}", texte(objet, "/kind"), nom(objet), faits(objet)).unwrap();
        if let Some(charge) = Workload::lire(objet) {
            charge.conteneurs().for_each(|it| conteneur(it, &mut resume));
        }
    }
    for (kind, titre) in [("ServiceAccount", "comptes"), ("NetworkPolicy", "politiques")] {
        writeln!(resume, "\n{titre}: {}", rendu.kind(kind).map(nom).collect::<Vec<_>>().join(" ")).unwrap();
    }
    resume.push_str("\nqui appelle qui:\n");
    appels(rendu, &mut resume);
    resume
}

/// The name without that of the release, and without what changes with every version.
fn nom(objet: &Value) -> String {
    let nom = texte(objet, "/metadata/name");
    let court = nom.strip_prefix("essai-comptoir").unwrap().trim_start_matches('-');
    match court.rsplit_once('-') {
        Some((debut, somme)) if somme.len() == 8 && somme.bytes().all(|it| it.is_ascii_hexdigit()) => {
            format!("{debut}-…")
        }
        _ => court.to_owned(),
    }
}

fn cles(objet: &Value) -> String {
    let cles = objet["data"].as_object().unwrap().keys();
    cles.map(|cle| format!(" {cle}")).collect()
}

fn faits(objet: &Value) -> String {
    let spec = &objet["spec"];
    match texte(objet, "/kind") {
        "ConfigMap" | "Secret" => format!(":{}", cles(objet)),
        "Service" => {
            let tete = if spec["clusterIP"] == "None" {
                "headless"
            } else {
                spec["type"].as_str().unwrap_or("ClusterIP")
            };
            let ports = liste(&spec["ports"]).iter().map(|port| {
                let noeud = port["nodePort"].as_u64().map_or(String::new(), |noeud| format!(" ({noeud})"));
                format!(", {} → {}{noeud}", port["port"], port["targetPort"].as_str().unwrap())
            });
            format!(": {tete}{}", ports.collect::<String>())
        }
        "Ingress" => {
            let regles = liste(&spec["rules"]).iter().flat_map(|regle| {
                let hote = texte(regle, "/host");
                let chemins = liste(&regle["http"]["paths"]).iter();
                chemins.map(move |it| {
                    format!("\n  {hote}{} → {}", texte(it, "/path"), texte(it, "/backend/service/name"))
                })
            });
            let tls = spec.pointer("/tls/0/secretName").map_or(String::new(), |it| format!(", tls {it}"));
            format!(": {}{tls}{}", spec["ingressClassName"], regles.collect::<String>())
        }
        "HTTPRoute" => {
            let ecoutes = liste(&spec["parentRefs"]).iter().map(|it| format!(" {}", it["sectionName"]));
            let regles = liste(&spec["rules"]).iter().flat_map(|regle| {
                let schema = regle.pointer("/filters/0/requestRedirect/scheme");
                let but = regle.pointer("/backendRefs/0/name").or(schema).unwrap();
                liste(&regle["matches"])
                    .iter()
                    .map(move |it| format!("\n  {} → {but}", texte(it, "/path/value")))
            });
            format!(":{} {}{}", ecoutes.collect::<String>(), spec["hostnames"], regles.collect::<String>())
        }
        "HorizontalPodAutoscaler" => {
            let cpu = &spec["metrics"][0]["resource"]["target"]["averageUtilization"];
            format!(": {} à {} copies, {cpu} % de cpu", spec["minReplicas"], spec["maxReplicas"])
        }
        "PodDisruptionBudget" => format!(": {} à la fois", spec["maxUnavailable"]),
        "PersistentVolumeClaim" => format!(": {}", texte(spec, "/resources/requests/storage")),
        "CronJob" => format!(
            ": {}{}",
            texte(spec, "/schedule"),
            if spec["suspend"] == true { ", suspendu" } else { "" }
        ),
        "Deployment" => format!(": {}", copies(objet)),
        "StatefulSet" => {
            let volumes = liste(&spec["volumeClaimTemplates"]).iter();
            let tailles =
                volumes.map(|volume| format!(", {}", texte(volume, "/spec/resources/requests/storage")));
            format!(": {}{}", copies(objet), tailles.collect::<String>())
        }
        "PrometheusRule" => {
            let regles = liste(&spec["groups"]).iter().flat_map(|groupe| liste(&groupe["rules"]));
            regles
                .map(|regle| format!("\n  {}", regle["alert"].as_str().or(regle["record"].as_str()).unwrap()))
                .collect()
        }
        _ => String::new(),
    }
}

fn copies(objet: &Value) -> String {
    let contrainte = objet.pointer("/spec/template/spec/topologySpreadConstraints/0/whenUnsatisfiable");
    let copies =
        objet["spec"]["replicas"].as_u64().map_or("copies par HPA".to_owned(), |it| format!("copies {it}"));
    contrainte.and_then(Value::as_str).map_or(copies.clone(), |it| format!("{copies}, {it}"))
}

fn conteneur(conteneur: &Value, resume: &mut String) {
    let mots = |champ: &str| {
        liste(&conteneur[champ])
            .iter()
            .map(|mot| format!(" {}", court(mot.as_str().unwrap())))
            .collect::<String>()
    };
    let ressource = |quoi: &str| {
        conteneur
            .pointer(&format!("/resources/{quoi}"))
            .map_or("-".to_owned(), |it| it.to_string().replace('"', ""))
    };
    writeln!(resume, "  {}:{}{}", texte(conteneur, "/image"), mots("command"), mots("args")).unwrap();
    writeln!(
        resume,
        "    cpu {}, mémoire {} au plus {}",
        ressource("requests/cpu"),
        ressource("requests/memory"),
        ressource("limits/memory")
    )
    .unwrap();
    for (nom, entree) in environnement(conteneur) {
        let source = &entree["valueFrom"];
        let valeur = match source.get("secretKeyRef") {
            Some(cle) => format!("secret {}/{}", texte(cle, "/name"), texte(cle, "/key")),
            None => entree["value"].as_str().map_or_else(|| source.to_string(), str::to_owned),
        };
        writeln!(resume, "    {nom}={valeur}").unwrap();
    }
}

/// A script in an argument is its first line.
fn court(mot: &str) -> &str {
    mot.lines().next().unwrap_or_default()
}

fn appels(rendu: &Render, resume: &mut String) {
    let mut charges: Vec<Workload<'_>> = rendu.charges();
    charges.sort_by_key(Workload::composant);
    charges.dedup_by_key(|charge| charge.composant());
    for vers in rendu.durables() {
        for (nom, port) in vers.ports() {
            let admis = |bout| passe(rendu, bout, Peer::Pod(vers), port, "TCP");
            let qui = if admis(Peer::Ailleurs) {
                " tous".to_owned()
            } else {
                let pods =
                    charges.iter().filter(|de| de.composant() != vers.composant() && admis(Peer::Pod(**de)));
                let pods: String = pods.map(|de| format!(" {}", de.composant())).collect();
                if admis(Peer::Espace("monitoring")) { pods + " monitoring" } else { pods }
            };
            writeln!(resume, "  {} {nom} ←{qui}", vers.composant()).unwrap();
        }
    }
}
