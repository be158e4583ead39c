//! When each alert fires and when it is over: the rules as they are shipped, shown by promtool what Prometheus would have seen.

mod cas;

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::{Value, json};

use self::cas::{CAS, Cas};
use crate::regles::{alertes, regles};
use crate::render::{ESPACE, Render, texte};

/// What promtool is to find: the alert of this case, fired or not, at each of its moments; for a neighbour not even where it would fire.
fn essai(cas: &Cas, release: &str, voisin: bool) -> Value {
    let serie = |(serie, valeurs): &(&str, &str)| {
        let serie = serie.replace('@', &format!("namespace=\"{ESPACE}\"")).replace('%', release);
        json!({"series": serie, "values": valeurs})
    };
    let moment = |(minute, tire): &(u32, bool)| {
        let (nom, choix) = cas.alerte.split_once('{').unwrap_or((cas.alerte, "}"));
        let alerte = format!("ALERTS{{alertname=\"Comptoir{nom}\",alertstate=\"firing\",{choix}");
        json!({
            "expr": format!("count({alerte}) > bool 0 or vector(0)"),
            "eval_time": format!("{minute}m"),
            "exp_samples": [{"labels": "{}", "value": u8::from(*tire && !voisin)}],
        })
    };
    json!({
        "name": format!("{} of {release}, {}", cas.alerte, cas.quand),
        "interval": "1m",
        "input_series": cas.series.iter().map(serie).collect::<Vec<_>>(),
        "promql_expr_test": cas.moments.iter().filter(|(_, tire)| *tire || !voisin).map(moment).collect::<Vec<_>>(),
    })
}

#[test]
fn every_alert_fires_when_it_should_and_for_no_neighbour() {
    let Some(rendu) = Render::de(&[crate::OPERATEUR]) else { return };
    let dossier = tempfile::tempdir().unwrap();
    std::fs::write(dossier.path().join("regles.yaml"), regles(&rendu).to_string()).unwrap();
    let siens = CAS.iter().map(|cas| essai(cas, "essai-comptoir", false));
    // A release of the same namespace whose name begins alike, which has alerts of its own.
    let tirent = CAS.iter().filter(|cas| cas.moments.iter().any(|(_, tire)| *tire));
    let voisins = tirent.map(|cas| essai(cas, "essai-comptoir-2", true));
    let fichier = dossier.path().join("essais.yaml");
    let essais = json!({
        "rule_files": ["regles.yaml"],
        "evaluation_interval": "1m",
        "group_eval_order": ["comptoir-slo", "comptoir"],
        "tests": siens.chain(voisins).collect::<Vec<_>>(),
    });
    std::fs::write(&fichier, essais.to_string()).unwrap();
    // Where there is no promtool (Debian: apt install prometheus), the table is at least complete.
    if let Ok(sortie) = Command::new("promtool").args(["test", "rules"]).arg(&fichier).output() {
        let dit = [sortie.stdout, sortie.stderr].concat();
        assert!(sortie.status.success(), "{}", String::from_utf8_lossy(&dit));
    }
}

#[test]
fn every_alert_has_a_case_in_which_it_fires_and_ends_and_one_in_which_it_does_not() {
    let Some(rendu) = Render::de(&[crate::OPERATEUR]) else { return };
    for alerte in alertes(&rendu) {
        let nom = texte(alerte, "/alert").strip_prefix("Comptoir").unwrap();
        let siens = || CAS.iter().filter(|cas| cas.alerte.split('{').next() == Some(nom));
        let finit = |cas: &Cas| {
            let tirs: Vec<bool> = cas.moments.iter().map(|(_, tire)| *tire).collect();
            tirs.windows(2).any(|it| it == [true, false]) && tirs.windows(2).any(|it| it == [false, true])
        };
        assert!(siens().any(finit), "{nom}: no case in which it fires and ends");
    }
}

#[test]
fn every_case_is_of_an_alert_and_in_the_order_of_time() {
    let Some(rendu) = Render::de(&[crate::OPERATEUR]) else { return };
    let connues: BTreeSet<&str> = alertes(&rendu).map(|alerte| texte(alerte, "/alert")).collect();
    for cas in CAS {
        let nom = format!("Comptoir{}", cas.alerte.split('{').next().unwrap());
        assert!(connues.contains(nom.as_str()), "{nom}");
        assert!(cas.moments.is_sorted_by_key(|(minute, _)| minute), "{nom}");
    }
}
