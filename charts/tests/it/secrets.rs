//! Passwords and keys: drawn once, kept, or somebody else's; never anew without a word.

use std::process::Command;

use serde_json::{Map, Value, json};

use crate::fichier;
use crate::grappe::grappe;
use crate::render::{ESPACE, Render, VERSION, lancer, modele, texte};

/// What is rendered for a release whose cluster holds these Secrets.
fn dans(secrets: Map<String, Value>) -> Option<Render> {
    let adresse = grappe(secrets);
    let rendu = modele(VERSION, ESPACE, &["--dry-run=server", "--kube-apiserver", &adresse])?.unwrap();
    Some(Render::lire(rendu))
}

/// The data of a Secret that the chart makes.
fn donnees<'a>(rendu: &'a Render, nom: &str) -> &'a Map<String, Value> {
    rendu.objet("Secret", &format!("essai-comptoir-{nom}")).unwrap()["data"].as_object().unwrap()
}

#[test]
fn a_render_that_can_ask_no_cluster_makes_no_secret() {
    for arguments in [
        &[][..],
        &["--is-upgrade"],
        &["--set", "mode=monolithe"],
        &["-f", "values-production.yaml"],
        // Argo CD hands on what its cluster has, and asks nothing of it.
        &["--api-versions", "apiregistration.k8s.io/v1", "--api-versions", "monitoring.coreos.com/v1"],
    ] {
        let Some(issue) = modele(VERSION, ESPACE, arguments) else { return };
        let message = issue.unwrap_err();
        for mots in ["secrets.source is chart", "values-gitops.yaml", "k8s/secrets", "--dry-run=server"] {
            assert!(message.contains(mots), "{arguments:?}: {message}");
        }
    }
}

#[test]
fn a_first_installation_makes_all_three() {
    let Some(rendu) = dans(Map::new()) else { return };
    assert_eq!(rendu.kind("Secret").count(), 3);
    assert_eq!(donnees(&rendu, "database").len(), 6);
    assert_eq!(donnees(&rendu, "signing").len(), 2);
}

#[test]
fn what_is_there_is_kept_and_what_lacks_is_made() {
    let signing = json!({"courante.pem": "dW4=", "suivante.pem": "ZGV1eA==", "precedente.pem": "emVybw=="});
    let database = json!({"proprietaire": "dHJvaXM="});
    let la = [("essai-comptoir-signing", &signing), ("essai-comptoir-database", &database)];
    let la = la.into_iter().map(|(nom, donnees)| (nom.to_owned(), donnees.clone())).collect();
    let Some(rendu) = dans(la) else { return };
    assert_eq!(*donnees(&rendu, "signing"), *signing.as_object().unwrap());
    let suite = donnees(&rendu, "database");
    assert_eq!((suite.len(), &suite["proprietaire"]), (6, &database["proprietaire"]));
    assert_eq!(donnees(&rendu, "internal").len(), 2);
}

#[test]
fn with_secrets_of_others_two_renders_are_the_same() {
    let rendre = || modele(VERSION, ESPACE, &["-f", "values-gitops.yaml"]);
    let Some(un) = rendre() else { return };
    let un = un.unwrap();
    assert_eq!(un, rendre().unwrap().unwrap());
    assert!(un.contains("kind: Deployment") && !un.contains("kind: Secret\n"));
    assert!(!un.contains("ttlSecondsAfterFinished"), "a Job that is deleted would be made anew");
}

#[test]
fn a_render_that_is_told_to_draws_its_own_secrets() {
    let (Some(un), Some(deux)) = (Render::de(&[]), Render::de(&[])) else { return };
    for nom in ["database", "internal", "signing"] {
        assert_ne!(donnees(&un, nom), donnees(&deux, nom));
    }
}

/// Makes of the notes, which `helm template` leaves out, an object.
const NOTES: &str = r#"{kind: Notes, metadata: {name: notes}, text: {{ include (print $.Template.BasePath "/NOTES.txt") . | toJson }}}"#;

#[test]
fn the_notes_say_whose_the_secrets_are() {
    let dossier = tempfile::tempdir().unwrap();
    let copie = Command::new("cp").arg("-r").arg(fichier("charts/comptoir")).arg(dossier.path()).status();
    assert!(copie.unwrap().success());
    let chart = dossier.path().join("comptoir");
    std::fs::write(chart.join("templates/notes.yaml"), NOTES).unwrap();
    let notes = |valeurs: &[&str]| {
        let base = ["template", VERSION, chart.to_str().unwrap(), "--kube-version", "1.30.0"];
        let dit = lancer(&[&base, valeurs].concat())?;
        let rendu = Render::lire(dit.unwrap());
        Some(texte(rendu.objet("Notes", "notes").unwrap(), "/text").to_owned())
    };
    let Some(miens) = notes(&["-f", "values-gitops.yaml"]) else { return };
    assert!(miens.contains("comptoir-signing") && miens.contains("k8s/secrets"), "{miens}");
    let leurs = notes(&["-f", "ci/render-values.yaml"]).unwrap();
    assert!(leurs.contains("helm uninstall") && leurs.contains("others each time"), "{leurs}");
    let dehors = ["-f", "values-gitops.yaml", "-f", "ci/ingress-values.yaml"];
    let dit = notes(&dehors).unwrap();
    assert!(dit.contains("https://boutique.example/docs") && !dit.contains("trustedProxies"), "{dit}");
    let sans = [&dehors[..], &["--set-json", "gateway.trustedProxies=[]"]].concat();
    assert!(notes(&sans).unwrap().contains("gateway.trustedProxies"));
}
