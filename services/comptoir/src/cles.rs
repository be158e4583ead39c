//! The keys that sign tokens, kept in the data folder: previous, current, next.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use authentification::{COURANTE, PRECEDENTE, SUIVANTE, SigningKeys};

use crate::cli::Options;

/// The keys: those of the folder given, or those of the data folder, made on the first start. Two processes that start
/// together end with the same ones.
pub(crate) fn lire(options: &Options) -> anyhow::Result<Arc<SigningKeys>> {
    let dossier = dossier(options)?;
    if options.cles.is_none() {
        completer(&dossier)?;
    }
    SigningKeys::ouvrir(&dossier.to_string_lossy()).map_err(anyhow::Error::msg).context("--cles")
}

/// The next key signs from the next start on; the last one is still accepted, for the ten minutes of its tokens.
pub(crate) fn rotate(options: &Options) -> anyhow::Result<()> {
    let dossier = dossier(options)?;
    completer(&dossier)?;
    fs::rename(dossier.join(COURANTE), dossier.join(PRECEDENTE))?;
    fs::rename(dossier.join(SUIVANTE), dossier.join(COURANTE))?;
    creer(&dossier.join(SUIVANTE))
}

fn dossier(options: &Options) -> anyhow::Result<PathBuf> {
    match &options.cles {
        Some(dossier) => Ok(dossier.clone()),
        None => Ok(options.dossier()?.join("cles")),
    }
}

fn completer(dossier: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(dossier).with_context(|| format!("cannot make {}", dossier.display()))?;
    [COURANTE, SUIVANTE].into_iter().try_for_each(|nom| creer(&dossier.join(nom)))
}

/// Written whole beside its place, then linked into it unless another process was first.
fn creer(fichier: &Path) -> anyhow::Result<()> {
    if fichier.exists() {
        return Ok(());
    }
    let brouillon = fichier.with_extension(std::process::id().to_string());
    let mut neuf = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&brouillon)
        .with_context(|| format!("cannot make {}", brouillon.display()))?;
    neuf.write_all(SigningKeys::generer()?.as_bytes())?;
    let lie = fs::hard_link(&brouillon, fichier);
    fs::remove_file(&brouillon)?;
    match lie {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            Err(error).with_context(|| format!("cannot make {}", fichier.display()))
        }
        _ => Ok(()),
    }
}
