//! The outcome of a load script, as its log tells it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};

use crate::{Json, lire_json, texte};

const DEBUT: &str = "-----BEGIN K6 SUMMARY-----";
const FIN: &str = "-----END K6 SUMMARY-----";

/// What came of a run.
#[derive(Debug)]
pub struct LoadReport {
    /// Every threshold held.
    pub reussi: bool,
    /// Requests sent.
    pub requetes: u64,
    /// Requests that were not answered as expected.
    pub echecs: u64,
    /// 95 % took less, in milliseconds.
    pub p95_ms: f64,
    /// Answers by pod, of the scripts that count them.
    pub instances: BTreeMap<String, u64>,
    /// When, and what, for each failure.
    pub pertes: Vec<(DateTime<Utc>, String)>,
}

impl LoadReport {
    /// Reads the log of a run.
    ///
    /// # Errors
    /// The run did not come to its summary.
    pub fn lire(journal: &str) -> Result<Self> {
        let resume = journal.split_once(DEBUT).and_then(|(_, suite)| suite.split_once(FIN));
        let (resume, _) =
            resume.with_context(|| format!("the run ended without a summary:\n{}", fin(journal, 20)))?;
        // What k6 says of itself may come between the marks.
        let resume = resume.lines().find(|ligne| ligne.starts_with('{')).unwrap_or(resume);
        let json = lire_json(resume.trim())?;
        let valeur = |metrique: &str, champ: &str| json["metrics"][metrique]["values"][champ].clone();
        let nombre = |valeur: &Json| valeur.as_u64().unwrap_or_default();
        Ok(LoadReport {
            reussi: json["reussi"] == true,
            requetes: nombre(&valeur("http_reqs", "count")),
            echecs: nombre(&valeur("http_req_failed", "passes")),
            p95_ms: valeur("http_req_duration", "p(95)").as_f64().context("no p95")?,
            instances: json["instances"]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(nom, compte)| (nom.clone(), nombre(compte)))
                .collect(),
            pertes: journal.lines().filter_map(perte).collect(),
        })
    }

    /// Thresholds that did not hold, and what was lost.
    pub fn raconter(&self, journal: &str) -> String {
        let seuils = journal.lines().filter(|ligne| ligne.trim_start().starts_with('✗'));
        let pertes = self.pertes.iter().map(|(_, ligne)| ligne.as_str());
        seuils.chain(pertes).take(30).collect::<Vec<_>>().join("\n")
    }
}

fn perte(ligne: &str) -> Option<(DateTime<Utc>, String)> {
    let json = lire_json(ligne).ok().filter(|json| json["scenario"].is_string())?;
    let heure = texte(&json["heure"]).parse().ok()?;
    Some((heure, ligne.to_owned()))
}

/// The last lines.
pub fn fin(journal: &str, lignes: usize) -> String {
    let toutes: Vec<_> = journal.lines().collect();
    toutes[toutes.len().saturating_sub(lignes)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const JOURNAL: &str = concat!(
        "Seuils\n  ✗ http_req_failed rate==0\n",
        r#"{"heure":"2026-11-22T22:10:00.250Z","scenario":"lectures","statut":0}"#,
        "\n-----BEGIN K6 SUMMARY-----\nthresholds on metrics 'http_req_failed' have been crossed\n",
        r#"{"reussi":false,"instances":{"panier-a":7},"metrics":{"http_reqs":{"values":{"count":40}},"#,
        r#""http_req_failed":{"values":{"passes":1}},"http_req_duration":{"values":{"p(95)":12.5}}}}"#,
        "\n-----END K6 SUMMARY-----\n"
    );

    #[test]
    fn a_log_tells_what_was_lost_and_when() {
        let bilan = LoadReport::lire(JOURNAL).unwrap();
        assert!(!bilan.reussi);
        assert_eq!((bilan.requetes, bilan.echecs, bilan.instances["panier-a"]), (40, 1, 7));
        assert_eq!(bilan.pertes[0].0.to_rfc3339(), "2026-11-22T22:10:00.250+00:00");
        assert_eq!(bilan.raconter(JOURNAL).lines().count(), 2);
    }

    #[test]
    fn a_run_without_a_summary_shows_how_it_ended() {
        let erreur = LoadReport::lire("a\nGoError: the API does not answer").unwrap_err();
        assert!(erreur.to_string().ends_with("the API does not answer"), "{erreur}");
    }
}
