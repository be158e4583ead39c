//! Names and labels: short enough, complete, and another release's are others.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::render::{Render, choisit, quoi, texte};
use crate::rendus;

const TOUT: &[&str] = &[
    "-f",
    "ci/charge-values.yaml",
    "--set",
    "demo.enabled=true,firstManager.enabled=true,firstManager.email=a@b.ca,firstManager.firstName=A,firstManager.lastName=B",
    crate::OPERATEUR,
];

#[test]
fn the_longest_release_name_makes_no_name_too_long() {
    let version = format!("r{}", "x".repeat(24));
    for mode in ["mode=microservices", "mode=monolithe"] {
        let Some(rendu) = Render::nomme(&version, &[TOUT, &["--set", mode]].concat()) else { return };
        for objet in &rendu.objets {
            let nom = texte(objet, "/metadata/name");
            // A CronJob appends 11 characters to the names of its Jobs, a StatefulSet 11 to a label of its pods.
            let plus =
                if matches!(objet["kind"].as_str(), Some("CronJob" | "StatefulSet")) { 52 } else { 63 };
            assert!(nom.len() <= plus, "{}: {}", quoi(objet), nom.len());
        }
    }
}

#[test]
fn every_object_says_what_it_is_part_of() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for objet in &rendu.objets {
            let etiquettes = objet["metadata"]["labels"].as_object();
            let etiquettes = etiquettes.unwrap_or_else(|| panic!("{combinaison}: {}", quoi(objet)));
            for nom in ["name", "instance", "component", "part-of", "version", "managed-by"] {
                assert!(
                    etiquettes.contains_key(&format!("app.kubernetes.io/{nom}")),
                    "{}: {nom}",
                    quoi(objet)
                );
            }
            for (nom, valeur) in etiquettes {
                assert!(valeur.as_str().is_some_and(|valeur| valeur.len() <= 63), "{}: {nom}", quoi(objet));
            }
        }
        for charge in rendu.charges() {
            for nom in ["name", "instance", "component", "part-of"] {
                assert!(
                    charge.etiquettes().get(format!("app.kubernetes.io/{nom}")).is_some(),
                    "{}",
                    charge.nom()
                );
            }
        }
    }
}

/// Kind and name of every object.
fn objets(rendu: &Render) -> BTreeSet<String> {
    let noms: BTreeSet<String> = rendu.objets.iter().map(quoi).collect();
    assert_eq!(noms.len(), rendu.objets.len(), "a name is used twice");
    noms
}

#[test]
fn no_name_is_used_twice() {
    for (_, rendu) in rendus().unwrap_or_default() {
        objets(rendu);
    }
}

#[test]
fn two_releases_in_one_namespace_share_nothing() {
    let (Some(un), Some(deux)) = (Render::nomme("un", TOUT), Render::nomme("deux", TOUT)) else { return };
    assert_eq!(objets(&un).intersection(&objets(&deux)).count(), 0);
    let selecteurs = |objet: &Value| {
        let spec = &objet["spec"];
        let trouves =
            [&spec["selector"], &spec["selector"]["matchLabels"], &spec["podSelector"]["matchLabels"]];
        let simples =
            trouves.into_iter().filter(|it| it.as_object().is_some_and(|it| !it.contains_key("matchLabels")));
        simples.cloned().collect::<Vec<_>>()
    };
    let mut compares = 0;
    for objet in &un.objets {
        for selecteur in selecteurs(objet) {
            compares += 1;
            for charge in deux.charges() {
                assert!(!choisit(&selecteur, charge.etiquettes()), "{} has {}", quoi(objet), charge.nom());
            }
        }
    }
    assert!(compares > 30, "{compares}");
}

#[test]
fn nothing_names_its_namespace() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        for objet in &rendu.objets {
            assert_eq!(objet["metadata"].get("namespace"), None, "{combinaison}: {}", quoi(objet));
        }
    }
}
