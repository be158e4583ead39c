//! What the cluster's Prometheus sees.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use anyhow::{Context, Result, ensure};
use comptoir_e2e::{Json, Reglages, Release, attendre, dire, en_liste, kubectl, lire_json, metrics, texte};

/// Asks the API of Prometheus, through that of the cluster.
fn demander(chemin: &str) -> Result<Json> {
    let Reglages { prometheus, .. } = Reglages::lire();
    let (espace, service) = prometheus.split_once('/').context("E2E_PROMETHEUS: namespace/service:port")?;
    let adresse = format!("/api/v1/namespaces/{espace}/services/{service}/proxy/api/v1/{chemin}");
    Ok(lire_json(&kubectl(&["get", "--raw", &adresse, "--request-timeout=20s"], None)?)?["data"].clone())
}

fn chercher(requete: &str) -> Result<Vec<Json>> {
    let encodee: String = requete.bytes().map(|octet| format!("%{octet:02X}")).collect();
    Ok(en_liste(&demander(&format!("query?query={encodee}"))?["result"]).to_vec())
}

/// The value that has the load scripts send what they measure to Prometheus, where it takes it.
pub(crate) fn remote_write() -> Option<String> {
    let drapeaux = demander("status/flags").ok()?;
    if drapeaux["web.enable-remote-write-receiver"] != "true" {
        return None;
    }
    let Reglages { prometheus, .. } = Reglages::lire();
    let (espace, service) = prometheus.split_once('/')?;
    let (nom, port) = service.split_once(':')?;
    Some(format!("k6.remoteWrite=http://{nom}.{espace}:{port}/api/v1/write"))
}

pub(crate) fn run(release: &Release) -> Result<()> {
    if kubectl(&["get", "crd", "servicemonitors.monitoring.coreos.com"], None).is_err() {
        dire("SKIPPED: this cluster has no Prometheus operator");
        return Ok(());
    }
    let espace = &release.espace.nom;
    attendre("every target to be up", 120, || {
        let ecart = cibles(release)?;
        Ok(if ecart.is_empty() { ControlFlow::Break(()) } else { ControlFlow::Continue(ecart) })
    })?;

    let requetes = regles(espace)?;
    attendre("every series", 60, || {
        let connues = chercher(&format!("count by (__name__) ({{namespace=\"{espace}\"}})"))?;
        let connues: BTreeSet<_> =
            connues.iter().map(|serie| texte(&serie["metric"]["__name__"]).to_owned()).collect();
        let mut voulues = series(include_str!("../../../docs/metriques.md"));
        ensure!(voulues.len() > 20, "docs/metriques.md: {voulues:?}");
        voulues.extend(requetes.iter().flat_map(|requete| nommees(requete)));
        let manquent: Vec<_> = voulues.difference(&connues).cloned().collect();
        Ok(if manquent.is_empty() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(manquent.join(", "))
        })
    })?;
    if remote_write().is_some() {
        let k6 = chercher(&format!(
            "sum(last_over_time(k6_http_reqs_total{{testid=~\"{}-caisse-.*\"}}[30m]))",
            release.nom
        ))?;
        let demandes: f64 = texte(&k6.first().context("no series of k6")?["value"][1]).parse()?;
        assert!(demandes > 50.0, "{demandes}");
    }
    Ok(())
}

/// Whether each pod that has measures is read once, and answers; what is wrong, else nothing.
fn cibles(release: &Release) -> Result<String> {
    let espace = &release.espace.nom;
    let actives = demander("targets?state=active")?;
    let mut lues = BTreeMap::new();
    for cible in en_liste(&actives["activeTargets"]) {
        if texte(&cible["labels"]["namespace"]) != espace {
            continue;
        }
        if cible["health"] != "up" {
            return Ok(format!("{}: {}", cible["scrapeUrl"], cible["lastError"]));
        }
        *lues.entry(texte(&cible["labels"]["pod"]).to_owned()).or_insert(0) += 1;
    }
    let mut attendues = BTreeMap::new();
    for composant in
        ["authentification", "clientele", "magasin", "panier", "travailleur", "gateway", "frontend"]
    {
        attendues.extend(release.copies(composant)?.into_iter().map(|pod| (pod, 1)));
    }
    if lues == attendues {
        metrics::noter("mesures", "cibles lues, une fois chacune", lues.len() as f64, "pods");
    }
    Ok(if lues == attendues { String::new() } else { format!("{lues:?}, expected {attendues:?}") })
}

/// The series of the table: a histogram shows its count.
fn series(document: &str) -> BTreeSet<String> {
    let lignes = document.lines().filter_map(|ligne| ligne.strip_prefix("| `"));
    let lignes = lignes.filter_map(|ligne| ligne.split_once("` | ")).filter(|(nom, _)| nom.contains('_'));
    lignes
        .filter_map(|(nom, suite)| match suite.split(' ').next()? {
            "histogram" => Some(format!("{nom}_count")),
            "counter" | "gauge" => Some(nom.to_owned()),
            _ => None,
        })
        .collect()
}

/// The series of ours and of the gateway that an expression names.
fn nommees(expressions: &str) -> BTreeSet<String> {
    let mots = expressions.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':');
    let notres = ["comptoir_", "http_server_", "http_client_", "krakend_"];
    mots.filter(|mot| notres.iter().any(|debut| mot.starts_with(debut)) && !mot.contains(':'))
        .map(str::to_owned)
        .collect()
}

/// The expressions of the release's rules, each of which could be evaluated.
fn regles(espace: &str) -> Result<Vec<String>> {
    let toutes = demander("rules")?;
    let groupes = en_liste(&toutes["groups"]).iter().filter(|groupe| texte(&groupe["file"]).contains(espace));
    let regles: Vec<_> = groupes.flat_map(|groupe| en_liste(&groupe["rules"])).collect();
    metrics::noter("mesures", "règles chargées", regles.len() as f64, "règles");
    ensure!(
        !regles.is_empty(),
        "Prometheus has no rule of {espace}: is the label of monitoring.labels the one it selects?"
    );
    for regle in &regles {
        ensure!(texte(&regle["lastError"]).is_empty(), "{}: {}", regle["name"], regle["lastError"]);
        chercher(texte(&regle["query"])).with_context(|| format!("the rule {}", regle["name"]))?;
    }
    Ok(regles.iter().map(|regle| texte(&regle["query"]).to_owned()).collect())
}
