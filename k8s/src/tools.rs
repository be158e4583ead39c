//! The programs that speak to the cluster.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// What `kubectl` prints with `--output json`.
pub type Json = Value;

/// A file of this folder.
pub fn fichier(nom: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(nom)
}

fn executer(programme: &str, aide: &str, args: &[&str], entree: Option<&str>) -> Result<String> {
    let mut enfant = Command::new(programme)
        .args(args)
        .stdin(if entree.is_some() { Stdio::piped() } else { Stdio::null() })
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{programme} is needed on the PATH: {aide}"))?;
    if let (Some(texte), Some(mut tuyau)) = (entree, enfant.stdin.take()) {
        let texte = texte.to_owned();
        std::thread::spawn(move || tuyau.write_all(texte.as_bytes()));
    }
    let sortie = enfant.wait_with_output()?;
    if !sortie.status.success() {
        let erreurs = String::from_utf8_lossy(&sortie.stderr);
        bail!("{programme} {}: {}", args.join(" "), erreurs.trim());
    }
    Ok(String::from_utf8_lossy(&sortie.stdout).into_owned())
}

/// Runs `kubectl` with this standard input.
///
/// # Errors
/// What it said when it failed.
pub fn kubectl(args: &[&str], entree: Option<&str>) -> Result<String> {
    executer("kubectl", "https://kubernetes.io/docs/tasks/tools/", args, entree)
}

/// Runs `helm`.
///
/// # Errors
/// What it said when it failed.
pub fn helm(args: &[&str]) -> Result<String> {
    executer("helm", "https://helm.sh/docs/intro/install/", args, None)
}

/// Runs a script of this folder in these surroundings; gives all it said.
///
/// # Errors
/// It failed, with what it said.
pub fn script(nom: &str, args: &[&str], environnement: &[(&str, &str)]) -> Result<String> {
    let sortie = Command::new(fichier(nom)).args(args).envs(environnement.iter().copied()).output()?;
    let dit =
        [sortie.stdout, sortie.stderr].map(|octets| String::from_utf8_lossy(&octets).into_owned()).concat();
    if !sortie.status.success() {
        bail!("{nom} {}: {dit}", args.join(" "));
    }
    Ok(dit)
}

/// Fails with what to do unless both programs are there and a cluster answers.
///
/// # Errors
/// What is missing.
pub fn prerequis() -> Result<()> {
    helm(&["version", "--short"])?;
    kubectl(&["get", "--raw", "/readyz", "--request-timeout=10s"], None).context(
        "no cluster answers. Set KUBECONFIG to one, or make one: kind create cluster --config kind-config.yaml",
    )?;
    Ok(())
}

/// Reads JSON.
///
/// # Errors
/// It is none.
pub fn lire_json(texte: &str) -> Result<Json> {
    serde_json::from_str(texte)
        .with_context(|| format!("no JSON: {}", texte.chars().take(200).collect::<String>()))
}

/// The elements of an array; none where there is no array.
pub fn en_liste(valeur: &Json) -> &[Json] {
    valeur.as_array().map_or(&[], Vec::as_slice)
}

/// A string; empty where there is none.
pub fn texte(valeur: &Json) -> &str {
    valeur.as_str().unwrap_or_default()
}

/// An entry of a Secret.
///
/// # Errors
/// It is not there, or no text.
pub fn decoder(secret: &Json, cle: &str) -> Result<String> {
    let octets = STANDARD.decode(texte(&secret["data"][cle])).with_context(|| format!("the entry {cle}"))?;
    Ok(String::from_utf8(octets)?)
}
