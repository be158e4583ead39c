//! A namespace that lives as long as what is tried in it.

use std::ops::ControlFlow;

use anyhow::Result;

use crate::k6::fin;
use crate::{Json, attendre, dire, en_liste, kubectl, lire_json, texte};

/// A namespace, gone when this is.
pub struct Namespace {
    pub nom: String,
    garder: bool,
}

impl Namespace {
    /// A fresh one, that lets only restricted pods in.
    ///
    /// # Errors
    /// The cluster refuses, or one of that name does not go away.
    pub fn creer(nom: &str, garder: bool) -> Result<Self> {
        let espace = Namespace { nom: format!("comptoir-e2e-{nom}"), garder };
        kubectl(&["delete", "namespace", &espace.nom, "--ignore-not-found", "--timeout=120s"], None)?;
        kubectl(&["create", "namespace", &espace.nom], None)?;
        let restreint = "pod-security.kubernetes.io/enforce=restricted";
        kubectl(
            &["label", "namespace", &espace.nom, restreint, "app.kubernetes.io/part-of=comptoir-e2e"],
            None,
        )?;
        Ok(espace)
    }

    /// Runs `kubectl` in it.
    ///
    /// # Errors
    /// What it said when it failed.
    pub fn kubectl(&self, args: &[&str]) -> Result<String> {
        kubectl(&[&["--namespace", self.nom.as_str()], args].concat(), None)
    }

    /// Makes or changes objects.
    ///
    /// # Errors
    /// The cluster refuses them.
    pub fn appliquer(&self, objets: &Json) -> Result<()> {
        kubectl(&["--namespace", &self.nom, "apply", "--filename", "-"], Some(&objets.to_string()))?;
        Ok(())
    }

    /// Reads an object or a list of them.
    ///
    /// # Errors
    /// There is none.
    pub fn lire(&self, args: &[&str]) -> Result<Json> {
        lire_json(&self.kubectl(&[&["get", "--output", "json"], args].concat())?)
    }

    /// The pods of a selector that are not on their way out.
    ///
    /// # Errors
    /// The cluster does not answer.
    pub fn pods(&self, selecteur: &str) -> Result<Vec<Json>> {
        let liste = self.lire(&["pods", "--selector", selecteur])?;
        let mut pods = en_liste(&liste["items"]).to_vec();
        pods.retain(|pod| pod["metadata"]["deletionTimestamp"].is_null());
        Ok(pods)
    }

    /// Waits for a Job; gives what its pods said, and whether it succeeded.
    ///
    /// # Errors
    /// It does not end in time.
    pub fn finir(&self, job: &str, secondes: u64) -> Result<(bool, String)> {
        let reussi = attendre(&format!("the Job {job}"), secondes, || {
            let etat = self.lire(&["job", job])?;
            for condition in en_liste(&etat["status"]["conditions"]) {
                match (texte(&condition["type"]), texte(&condition["status"])) {
                    ("Complete", "True") => return Ok(ControlFlow::Break(true)),
                    ("Failed", "True") => return Ok(ControlFlow::Break(false)),
                    _ => {}
                }
            }
            Ok(ControlFlow::Continue(etat["status"].to_string()))
        })?;
        let selecteur = format!("job-name={job}");
        let dit = self.kubectl(&["logs", "--selector", &selecteur, "--all-containers", "--tail=-1"])?;
        Ok((reussi, dit))
    }

    /// Prints what helps to find out why something failed here.
    pub fn raconter(&self) {
        dire(format_args!("what namespace {} was like:", self.nom));
        let montrer = |args: &[&str]| self.kubectl(args).unwrap_or_else(|error| error.to_string());
        println!("{}", montrer(&["get", "pods,hpa,jobs", "--output", "wide"]));
        let evenements = montrer(&["get", "events", "--sort-by=.lastTimestamp"]);
        println!("{}", fin(&evenements, 40));
        for pod in montrer(&["get", "pods", "--output", "name"]).lines() {
            let journal = montrer(&["logs", pod, "--all-containers", "--tail=6"]);
            if !journal.is_empty() {
                println!("--- {pod}\n{journal}");
            }
        }
    }
}

impl Drop for Namespace {
    fn drop(&mut self) {
        if self.garder {
            dire(format_args!("kept: kubectl delete namespace {}", self.nom));
        } else if let Err(error) = kubectl(&["delete", "namespace", &self.nom, "--wait=false"], None) {
            dire(error);
        }
    }
}
