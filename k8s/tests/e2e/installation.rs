//! What is there after `helm install`.

use std::collections::BTreeSet;

use anyhow::Result;
use comptoir_e2e::{Json, Reglages, Release, en_liste, helm, kubectl, lire_json, metrics, texte};

const MO: f64 = 1_000_000.0;

pub(crate) fn run(release: &Release) -> Result<()> {
    let pods = release.espace.pods(&format!("app.kubernetes.io/instance={}", release.nom))?;
    let servent: Vec<_> = pods.iter().filter(|pod| pod["status"]["phase"] == "Running").collect();
    assert!(servent.len() >= 13, "two copies of each, and the database: {}", servent.len());
    let mut comptes = BTreeSet::new();
    for pod in pods {
        let nom = texte(&pod["metadata"]["name"]);
        let composant = texte(&pod["metadata"]["labels"]["app.kubernetes.io/component"]);
        let compte = texte(&pod["spec"]["serviceAccountName"]);
        assert_eq!(compte, format!("{}-{composant}", release.prefixe), "{nom}");
        comptes.insert(compte.to_owned());
        assert_eq!(pod["spec"]["automountServiceAccountToken"], false, "{nom}");
        let etats = ["containerStatuses", "initContainerStatuses"].map(|champ| &pod["status"][champ]);
        for etat in etats.into_iter().flat_map(en_liste) {
            let une_fois = ["migrate", "demo"].contains(&composant);
            assert!(une_fois || etat["restartCount"] == 0, "{nom} started again: {etat}");
        }
        for conteneur in
            ["containers", "initContainers"].into_iter().flat_map(|champ| en_liste(&pod["spec"][champ]))
        {
            restreint(nom, conteneur);
        }
    }
    assert!(comptes.len() >= 7, "{comptes:?}");
    helm(&["test", &release.nom, "--namespace", &release.espace.nom, "--timeout", "90s"])?;
    tailles()
}

fn restreint(pod: &str, conteneur: &Json) {
    assert_eq!(conteneur["securityContext"]["readOnlyRootFilesystem"], true, "{pod}");
    let montages = en_liste(&conteneur["volumeMounts"]);
    let jeton = montages.iter().find(|montage| texte(&montage["mountPath"]).contains("serviceaccount"));
    assert!(jeton.is_none(), "{pod} has a token of the API server");
}

/// Our images are small, as far as the nodes tell.
fn tailles() -> Result<()> {
    let Reglages { tag, registre, .. } = Reglages::lire();
    let noeuds = lire_json(&kubectl(&["get", "nodes", "--output", "json"], None)?)?;
    for image in en_liste(&noeuds["items"][0]["status"]["images"]) {
        let noms = en_liste(&image["names"]).iter().map(texte);
        let Some(nom) = noms.into_iter().find(|nom| nom.starts_with(&registre) && nom.ends_with(&tag)) else {
            continue;
        };
        let taille = image["sizeBytes"].as_f64().unwrap() / MO;
        metrics::noter("installation", format_args!("image {nom}"), taille, "Mo");
        assert!(taille <= 55.0, "{nom} has {taille:.1} MB, 55 are the most");
    }
    Ok(())
}
