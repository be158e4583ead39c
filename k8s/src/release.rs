//! The chart, installed.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::k6::{LoadReport, fin};
use crate::{
    Json, Namespace, PortForward, Reglages, attendre, en_liste, fichier, helm, kubectl, lire_json, texte,
};

/// A release of the chart in a namespace.
pub struct Release {
    pub espace: Arc<Namespace>,
    /// What helm calls it.
    pub nom: String,
    /// The prefix of its objects.
    pub prefixe: String,
    reglages: Vec<String>,
    verifications: AtomicU32,
}

impl Release {
    /// One to be installed.
    pub fn nouvelle(espace: &Arc<Namespace>, nom: &str, reglages: &Reglages) -> Self {
        let (registre, depot) = reglages.registre.rsplit_once('/').unwrap_or(("", &reglages.registre));
        Release {
            espace: Arc::clone(espace),
            nom: nom.to_owned(),
            prefixe: if nom.contains("comptoir") { nom.to_owned() } else { format!("{nom}-comptoir") },
            reglages: vec![
                format!("image.registry={registre}"),
                format!("image.repository={depot}"),
                format!("image.tag={}", reglages.tag),
            ],
            verifications: AtomicU32::new(0),
        }
    }

    /// Installs or upgrades it: the values of the tests, then these, each as `helm --set` takes it. Gives the revision.
    ///
    /// # Errors
    /// The chart or the cluster refuses.
    pub fn installer(&self, valeurs: &[&str]) -> Result<u64> {
        let chart = fichier("../charts/comptoir").display().to_string();
        let communes = fichier("tests/values.yaml").display().to_string();
        let mut args = vec!["upgrade", "--install", &self.nom, &chart, "--namespace", &self.espace.nom];
        args.extend(["--values", &communes, "--output", "json"]);
        for valeur in self.reglages.iter().map(String::as_str).chain(valeurs.iter().copied()) {
            args.extend(["--set", valeur]);
        }
        let dit = lire_json(&helm(&args)?)?;
        dit["version"].as_u64().context("helm tells no revision")
    }

    /// Waits until every workload is as it should be, and what runs once has run.
    ///
    /// # Errors
    /// It is not within this time; says what was missing.
    pub fn prete(&self, secondes: u64) -> Result<()> {
        attendre(&format!("release {}", self.nom), secondes, || {
            let instance = format!("app.kubernetes.io/instance={}", self.nom);
            let tout = self.espace.lire(&["deployments,statefulsets,jobs,hpa", "--selector", &instance])?;
            let manquent: Vec<_> = en_liste(&tout["items"])
                .iter()
                .filter(|objet| !pret(objet))
                .map(|objet| texte(&objet["metadata"]["name"]))
                .collect();
            Ok(match manquent.is_empty() {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(manquent.join(", ")),
            })
        })
    }

    /// A tunnel to one copy of what users call: the gateway, or nginx.
    ///
    /// # Errors
    /// Nothing is ready there.
    pub fn entree(&self) -> Result<PortForward> {
        let passerelle = self.espace.pods(&self.selecteur("gateway"))?;
        let entree = if passerelle.is_empty() { "nginx" } else { "gateway" };
        PortForward::vers(&self.espace.nom, &format!("svc/{}-{entree}", self.prefixe), 8081)
    }

    /// Selects the pods of a component.
    pub fn selecteur(&self, composant: &str) -> String {
        format!("app.kubernetes.io/instance={},app.kubernetes.io/component={composant}", self.nom)
    }

    /// The names of a component's pods.
    ///
    /// # Errors
    /// The cluster does not answer.
    pub fn copies(&self, composant: &str) -> Result<Vec<String>> {
        let pods = self.espace.pods(&self.selecteur(composant))?;
        Ok(pods.iter().map(|pod| texte(&pod["metadata"]["name"]).to_owned()).collect())
    }

    /// Starts a load script with these variables, beside these values; gives the name of its Job, whose pod runs.
    ///
    /// # Errors
    /// The chart refuses, or the pod does not start.
    pub fn charger(&self, script: &str, variables: &[(&str, &str)], valeurs: &[&str]) -> Result<String> {
        // What a busy machine makes slow or late is measured here, not judged.
        let mut toutes =
            ["k6.enabled=true", "k6.env.P95=10000", "k6.env.ABANDONS=100000"].map(str::to_owned).to_vec();
        toutes.push(format!("k6.script={script}"));
        let variable = |(nom, valeur): &(&str, &str)| format!("k6.env.{nom}={}", valeur.replace(',', "\\,"));
        toutes.extend(variables.iter().map(variable));
        toutes.extend(valeurs.iter().map(|&valeur| valeur.to_owned()));
        let revision = self.installer(&toutes.iter().map(String::as_str).collect::<Vec<_>>())?;
        let job = format!("{}-k6-{revision}", self.prefixe);
        attendre(&format!("the start of {script}"), 60, || {
            let pods = self.espace.pods(&format!("job-name={job}"))?;
            let phases: Vec<_> = pods.iter().map(|pod| texte(&pod["status"]["phase"]).to_owned()).collect();
            let parti = phases.iter().any(|phase| phase != "Pending");
            Ok(if parti { ControlFlow::Break(()) } else { ControlFlow::Continue(phases.concat()) })
        })?;
        Ok(job)
    }

    /// What came of a load, once it ended; every threshold of it held.
    ///
    /// # Errors
    /// One did not, or there was no end.
    pub fn bilan(&self, job: &str, secondes: u64) -> Result<LoadReport> {
        let (reussi, journal) = self.espace.finir(job, secondes)?;
        let bilan = LoadReport::lire(&journal)?;
        if !reussi || !bilan.reussi {
            bail!(
                "{job} failed: {} of {} requests\n{}",
                bilan.echecs,
                bilan.requetes,
                bilan.raconter(&journal)
            );
        }
        Ok(bilan)
    }

    /// Runs `comptoir verifier` on the database: every invariant holds.
    ///
    /// # Errors
    /// One is broken, or the database is out of reach.
    pub fn verifier(&self) -> Result<()> {
        // The Job of the demo data has the image, the login and the way to the database.
        let jobs = self.espace.lire(&["jobs", "--selector", &self.selecteur("demo")])?;
        let mut modele = en_liste(&jobs["items"]).first().context("no demo Job")?["spec"]["template"].clone();
        modele["spec"]["containers"][0]["args"] = json!(["verifier"]);
        modele["spec"]["restartPolicy"] = json!("Never");
        if let Some(labels) = modele["metadata"]["labels"].as_object_mut() {
            labels.retain(|nom, _| nom.starts_with("app.kubernetes.io/"));
        }
        let numero = self.verifications.fetch_add(1, Ordering::Relaxed);
        let nom = format!("{}-verifier-{numero}", self.prefixe);
        self.espace.appliquer(&json!({
            "apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": nom},
            "spec": {"backoffLimit": 0, "template": modele},
        }))?;
        match self.espace.finir(&nom, 120)? {
            (true, _) => Ok(()),
            (false, dit) => bail!("an invariant is broken:\n{}", fin(&dit, 40)),
        }
    }

    /// Runs SQL as the administrator; gives the rows.
    ///
    /// # Errors
    /// PostgreSQL refuses, or is not in this release.
    pub fn sql(&self, sql: &str) -> Result<String> {
        let pod = format!("{}-postgresql-0", self.prefixe);
        let psql =
            "psql --quiet --no-psqlrc --tuples-only --no-align --set ON_ERROR_STOP=1 --dbname \"$BASE\"";
        let espace = ["--namespace", &self.espace.nom, "exec", "--stdin", &pod, "--", "sh", "-c", psql];
        kubectl(&espace, Some(sql))
    }
}

fn pret(objet: &Json) -> bool {
    let (spec, status) = (&objet["spec"], &objet["status"]);
    if objet["kind"] == "Job" {
        let une_fois = ["migrate", "demo"].map(Json::from);
        return status["succeeded"].as_u64() >= Some(1)
            || !une_fois.contains(&objet["metadata"]["labels"]["app.kubernetes.io/component"]);
    }
    if objet["kind"] == "HorizontalPodAutoscaler" {
        return status["currentReplicas"].as_u64() >= spec["minReplicas"].as_u64();
    }
    let voulues = spec["replicas"].as_u64();
    let toutes = ["replicas", "updatedReplicas", "readyReplicas", "availableReplicas"];
    status["observedGeneration"] == objet["metadata"]["generation"]
        && toutes.iter().all(|champ| status[champ].as_u64().unwrap_or(0) == voulues.unwrap_or(1))
}
