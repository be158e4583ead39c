//! What came of it.

use std::fmt;

use serde::Deserialize;

use crate::caller::Caller;

/// The report of Schemathesis, as far as it is read.
#[derive(Debug, Deserialize)]
pub(crate) struct Rapport {
    /// Whether all that was to be done was done.
    complete: bool,
    exit_code: i32,
    running_time: f64,
    operations: Option<Operations>,
    test_cases: Cas,
    errors: Vec<CheckError>,
}

#[derive(Debug, Deserialize)]
struct Operations {
    selected: u64,
    tested: u64,
}

#[derive(Debug, Deserialize)]
struct Cas {
    generated: u64,
    unique_failures: u64,
}

#[derive(Debug, Deserialize)]
struct CheckError {
    title: String,
}

/// What came of one caller.
#[derive(Debug)]
pub(crate) struct Bilan {
    pub(crate) appelant: Caller,
    pub(crate) rapport: Rapport,
    /// What `comptoir verifier` complained of afterwards.
    pub(crate) violations: Option<String>,
}

impl Bilan {
    /// Whether every operation was tried, every check held, and every invariant.
    pub(crate) fn est_bon(&self) -> bool {
        let Rapport { complete, exit_code, operations, test_cases, errors, .. } = &self.rapport;
        let toutes = operations.as_ref().is_some_and(|o| o.tested == o.selected && o.tested > 0);
        *complete
            && *exit_code == 0
            && toutes
            && test_cases.generated > 0
            && test_cases.unique_failures == 0
            && errors.is_empty()
            && self.violations.is_none()
    }
}

impl fmt::Display for Bilan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rapport { operations, test_cases, running_time, errors, .. } = &self.rapport;
        let operations = operations.as_ref().map_or(0, |operations| operations.tested);
        let Cas { generated, unique_failures } = test_cases;
        write!(
            f,
            "{:<12} {operations:>3} opérations {generated:>6} requêtes {unique_failures:>3} échecs {running_time:>5.0} s",
            self.appelant
        )?;
        errors.iter().try_for_each(|CheckError { title }| write!(f, "\n  {title}"))?;
        match &self.violations {
            None => Ok(()),
            Some(violations) => write!(f, "\n{violations}"),
        }
    }
}

/// The last line, in the form of Rust's tests, which is what CI counts.
pub(crate) fn somme(bilans: &[Bilan]) -> String {
    let bons = bilans.iter().filter(|bilan| bilan.est_bon()).count();
    let mauvais = bilans.len() - bons;
    let issue = if mauvais == 0 { "ok" } else { "FAILED" };
    format!("test result: {issue}. {bons} passed; {mauvais} failed; 0 ignored")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn bilan(change: impl FnOnce(&mut Value)) -> Bilan {
        let mut rapport = json!({
            "complete": true,
            "exit_code": 0,
            "running_time": 12.5,
            "operations": { "selected": 54, "tested": 54 },
            "test_cases": { "generated": 2322, "unique_failures": 0 },
            "errors": [],
        });
        change(&mut rapport);
        let rapport = serde_json::from_value(rapport).unwrap();
        Bilan { appelant: Caller::Employe, rapport, violations: None }
    }

    #[test]
    fn only_a_whole_run_without_a_failure_is_good() {
        assert!(bilan(|_| ()).est_bon());
        assert!(!bilan(|rapport| rapport["complete"] = json!(false)).est_bon());
        assert!(!bilan(|rapport| rapport["exit_code"] = json!(1)).est_bon());
        assert!(!bilan(|rapport| rapport["operations"] = json!(null)).est_bon());
        assert!(!bilan(|rapport| rapport["operations"]["tested"] = json!(53)).est_bon());
        assert!(!bilan(|rapport| rapport["test_cases"]["generated"] = json!(0)).est_bon());
        assert!(!bilan(|rapport| rapport["test_cases"]["unique_failures"] = json!(1)).est_bon());
        assert!(!bilan(|rapport| rapport["errors"] = json!([{ "title": "Network Error" }])).est_bon());
        let rompu = Bilan { violations: Some("ROMPU S-1".to_owned()), ..bilan(|_| ()) };
        assert!(!rompu.est_bon());
    }

    #[test]
    fn the_last_line_is_one_that_ci_counts() {
        let mauvais = || bilan(|rapport| rapport["exit_code"] = json!(1));
        assert_eq!(somme(&[bilan(|_| ()), bilan(|_| ())]), "test result: ok. 2 passed; 0 failed; 0 ignored");
        assert_eq!(somme(&[bilan(|_| ()), mauvais()]), "test result: FAILED. 1 passed; 1 failed; 0 ignored");
    }
}
