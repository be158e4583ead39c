//! What Prometheus is told to compute.

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;

use crate::contenu;
use crate::render::{Render, documents, liste, texte};

/// The names of series in an expression: neither functions, nor labels, nor words of the language.
fn series(expression: &str) -> BTreeSet<String> {
    const ETIQUETTES: [&str; 6] = ["by", "without", "on", "ignoring", "group_left", "group_right"];
    const AUTRES: &str = " and or unless bool offset inf sum avg min max count stddev topk quantile ";
    let (mut noms, mut mot, mut profondeur) = (BTreeSet::new(), String::new(), 0);
    let (mut avant, mut etiquettes) = (String::new(), None);
    // What is between quotes is text, as those of `label_replace` are.
    let sans_textes: String = expression.split('"').step_by(2).collect::<Vec<_>>().join("\"");
    for lettre in sans_textes.chars().chain([' ']) {
        if lettre.is_ascii_alphanumeric() || "_:".contains(lettre) {
            mot.push(lettre);
            continue;
        }
        let fini = std::mem::take(&mut mot);
        if !fini.is_empty() {
            avant.clone_from(&fini);
        }
        let langue = ETIQUETTES.contains(&fini.as_str()) || AUTRES.contains(&format!(" {fini} "));
        if fini.starts_with(|it: char| it.is_ascii_alphabetic())
            && !langue
            && lettre != '('
            && etiquettes.is_none()
        {
            noms.insert(fini);
        }
        let ouvrante = "({[".contains(lettre);
        profondeur += i32::from(ouvrante) - i32::from(")}]".contains(lettre));
        if ouvrante && etiquettes.is_none() && (lettre != '(' || ETIQUETTES.contains(&avant.as_str())) {
            etiquettes = Some(profondeur);
        } else if etiquettes.is_some_and(|debut| profondeur < debut) {
            etiquettes = None;
        }
    }
    noms
}

#[test]
fn names_of_series_are_found_in_expressions() {
    let expression = r#"sum by (service, le) (rate(un_total{route=~"/a|b", x!="c d"}[5m])) / on (pod) group_left deux:trois > bool 0.5
        unless quatre offset 5m or histogram_quantile(0.95, cinq_bucket) and label_replace(six, "sept", "$1", "huit", "(.+)")"#;
    assert_eq!(
        series(expression).into_iter().collect::<Vec<_>>(),
        ["cinq_bucket", "deux:trois", "quatre", "six", "un_total"]
    );
}

/// The rules of a render: groups of alerts and records.
pub(crate) fn regles(rendu: &Render) -> &Value {
    &rendu.kind("PrometheusRule").next().unwrap()["spec"]
}

/// Those that tell somebody.
pub(crate) fn alertes(rendu: &Render) -> impl Iterator<Item = &Value> {
    let regles = liste(&regles(rendu)["groups"]).iter().flat_map(|groupe| liste(&groupe["rules"]));
    regles.filter(|regle| regle.get("alert").is_some())
}

#[test]
fn rules_speak_of_series_that_exist() {
    let Some(rendu) = Render::de(&[crate::OPERATEUR]) else { return };
    let groupes = liste(&regles(&rendu)["groups"]);
    let regles: Vec<&Value> = groupes.iter().flat_map(|groupe| liste(&groupe["rules"])).collect();
    let faites: BTreeSet<&str> = regles.iter().filter_map(|regle| regle["record"].as_str()).collect();
    let decrites = contenu("docs/metriques.md");
    // What the gateway shows is tried on its engine, by this list.
    let passerelle = contenu("krakend/tests/it/telemetrie.rs");
    for regle in regles {
        for serie in series(texte(regle, "/expr")) {
            let base = ["_bucket", "_sum", "_count"].iter().find_map(|fin| serie.strip_suffix(fin));
            let decrite = [Some(serie.as_str()), base]
                .into_iter()
                .flatten()
                .any(|nom| decrites.contains(&format!("`{nom}`")));
            // What the cluster itself counts.
            let grappe = serie == "up" || serie.starts_with("kube_") || serie.starts_with("container_");
            assert!(
                decrite
                    || grappe
                    || passerelle.contains(&format!("\"{serie}{{"))
                    || faites.contains(serie.as_str()),
                "{serie}: neither docs/metriques.md nor krakend/tests has such a series"
            );
        }
    }
}

#[test]
fn prometheus_accepts_the_rules() {
    let Some(rendu) = Render::de(&[crate::OPERATEUR]) else { return };
    let dossier = tempfile::tempdir().unwrap();
    let fichier = dossier.path().join("regles.yaml");
    std::fs::write(&fichier, regles(&rendu).to_string()).unwrap();
    // Where there is no promtool (Debian: apt install prometheus), the file is at least read as YAML above.
    if let Ok(sortie) = Command::new("promtool").args(["check", "rules"]).arg(&fichier).output() {
        assert!(sortie.status.success(), "{}", String::from_utf8_lossy(&sortie.stderr));
    }
}

#[test]
fn the_rules_name_the_release() {
    let brut = documents(&contenu("charts/comptoir/files/rules.yaml"));
    assert!(brut[0]["groups"].is_array());
    let Some(rendu) = Render::de(&[crate::OPERATEUR]) else { return };
    let rendues = regles(&rendu).to_string();
    for mot in ["NAMESPACE", "FULLNAME", "SERVICES"] {
        assert!(!rendues.contains(mot), "{rendues}");
    }
    // Without these nobody can route or inhibit its alerts.
    for regle in liste(&regles(&rendu)["groups"]).iter().flat_map(|groupe| liste(&groupe["rules"])) {
        assert_eq!(
            (&regle["labels"]["namespace"], &regle["labels"]["release"]),
            (&"boutique".into(), &"essai-comptoir".into())
        );
    }
}

#[test]
fn every_alert_has_a_runbook_and_every_runbook_an_alert() {
    let adresse = "monitoring.runbooks=https://git.example/comptoir/docs/runbooks/";
    let Some(rendu) = Render::de(&[crate::OPERATEUR, "--set", adresse]) else { return };
    let mut attendus = BTreeSet::new();
    for alerte in alertes(&rendu) {
        let nom = texte(alerte, "/alert");
        assert_eq!(
            texte(alerte, "/annotations/runbook_url"),
            format!("https://git.example/comptoir/docs/runbooks/{nom}.md")
        );
        attendus.insert(format!("{nom}.md"));
    }
    attendus.insert("README.md".to_owned());
    let pages = std::fs::read_dir(crate::fichier("docs/runbooks")).unwrap();
    let pages: BTreeSet<String> =
        pages.map(|page| page.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(pages, attendus);
}

#[test]
fn a_cause_and_what_it_silences_are_alerts_and_name_the_release() {
    let Some(rendu) = Render::de(&[crate::OPERATEUR, "--api-versions=monitoring.coreos.com/v1alpha1"]) else {
        return;
    };
    let connues: BTreeSet<&str> = alertes(&rendu).map(|alerte| texte(alerte, "/alert")).collect();
    let inhibitions = &rendu.kind("AlertmanagerConfig").next().unwrap()["spec"]["inhibitRules"];
    let mut causes = 0;
    for inhibition in liste(inhibitions) {
        causes += 1;
        assert_eq!(inhibition["equal"], serde_json::json!(["namespace", "release"]));
        let cause = texte(inhibition, "/sourceMatch/0/value");
        let effets: Vec<&str> = texte(inhibition, "/targetMatch/0/value").split('|').collect();
        assert!(!effets.contains(&cause), "{cause} silences itself");
        for nom in effets.into_iter().chain([cause]) {
            assert!(connues.contains(nom), "{nom}");
        }
    }
    assert!(causes >= 3, "{inhibitions}");
    let sans = ["--set", "monitoring.inhibitions=false", "--api-versions=monitoring.coreos.com/v1alpha1"];
    assert!(
        Render::de(&[&[crate::OPERATEUR], &sans[..]].concat())
            .unwrap()
            .kind("AlertmanagerConfig")
            .next()
            .is_none()
    );
}
