//! `kubectl apply`, without helm.

use std::fs;
use std::ops::ControlFlow;
use std::sync::Arc;

use anyhow::Result;
use comptoir_e2e::{
    Json, Namespace, PortForward, Reglages, attendre, en_liste, fichier, kubectl, lire_json, script, texte,
};
use comptoir_test::App;
use serde_json::json;

use crate::monde::{attendre_reponses, tourner};

/// The tag and registry of this run, and one small copy of each: the rest is as in the file.
fn ajuster(objet: &mut Json, reglages: &Reglages) {
    if texte(&objet["kind"]) == "Deployment" && objet["spec"]["replicas"].is_number() {
        objet["spec"]["replicas"] = json!(1);
    }
    for champ in ["/spec/template/spec/containers", "/spec/template/spec/initContainers"] {
        let conteneurs = objet.pointer_mut(champ).and_then(Json::as_array_mut);
        for conteneur in conteneurs.into_iter().flatten() {
            conteneur["resources"]["requests"]["cpu"] = json!("1m");
            let image = texte(&conteneur["image"]);
            if let Some((programme, _)) =
                image.strip_prefix("docker.io/comptoir/").and_then(|nom| nom.split_once(':'))
            {
                conteneur["image"] = json!(format!("{}/{programme}:{}", reglages.registre, reglages.tag));
            }
        }
    }
}

pub(crate) fn run(espace: &Arc<Namespace>, reglages: &Reglages) -> Result<()> {
    script("secrets", &[&espace.nom], &[])?;
    // The file is for a namespace named comptoir; k8s/README.md says what to replace for another.
    let ici = format!("{}.svc.", espace.nom);
    let manifestes = fs::read_to_string(fichier("comptoir.yaml"))?.replace("comptoir.svc.", &ici);
    let args =
        ["create", "--namespace", &espace.nom, "--dry-run=client", "--output", "json", "--filename", "-"];
    // Read as a stream of objects, one after the other.
    let lus = serde_json::Deserializer::from_str(&kubectl(&args, Some(&manifestes))?)
        .into_iter()
        .collect::<Result<Vec<Json>, _>>()?;
    let mut liste = json!({"apiVersion": "v1", "kind": "List", "items": lus});
    for objet in liste["items"].as_array_mut().into_iter().flatten() {
        ajuster(objet, reglages);
    }
    espace.appliquer(&liste)?;
    attendre("the manifests to be ready", 240, || {
        let tout = lire_json(&espace.kubectl(&["get", "deployments,statefulsets", "--output", "json"])?)?;
        let absents = en_liste(&tout["items"])
            .iter()
            .filter(|objet| objet["status"]["readyReplicas"].as_u64().unwrap_or(0) == 0);
        let absents: Vec<_> = absents.map(|objet| texte(&objet["metadata"]["name"])).collect();
        let prets = absents.is_empty() && !en_liste(&tout["items"]).is_empty();
        Ok(if prets { ControlFlow::Break(()) } else { ControlFlow::Continue(absents.join(", ")) })
    })?;
    let passerelle = espace.lire(&["services", "--selector", "app.kubernetes.io/component=gateway"])?;
    let tunnel = PortForward::vers(
        &espace.nom,
        &format!("svc/{}", texte(&passerelle["items"][0]["metadata"]["name"])),
        8081,
    )?;
    attendre_reponses(&tunnel)?;
    tourner(async {
        let app = App::connect(&tunnel.adresse);
        app.anonyme().get("/api/profil").await.expect_status(401);
    });
    Ok(())
}
