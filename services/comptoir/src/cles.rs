//! The keys that sign tokens, kept in the data folder: previous, current, next.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use anyhow::Context;
use authentification::Cles;

use crate::base::dossier_des_cles;

const PRECEDENTE: &str = "precedente.pem";
const COURANTE: &str = "courante.pem";
const SUIVANTE: &str = "suivante.pem";

/// The keys of this data folder, made on the first start. Two processes that start together end with the same ones.
pub(crate) fn lire(dossier: &Path) -> anyhow::Result<Cles> {
    let dossier = dossier_des_cles(dossier);
    fs::create_dir_all(&dossier).with_context(|| format!("cannot make {}", dossier.display()))?;
    let lire = |nom: &str| {
        let fichier = dossier.join(nom);
        fs::read_to_string(&fichier).with_context(|| format!("cannot read {}", fichier.display()))
    };
    for nom in [COURANTE, SUIVANTE] {
        creer(&dossier.join(nom))?;
    }
    let precedente = dossier.join(PRECEDENTE).exists().then(|| lire(PRECEDENTE)).transpose()?;
    Ok(Cles::lire(&lire(COURANTE)?, Some(&lire(SUIVANTE)?), precedente.as_deref())?)
}

/// The next key signs from the next start on; the last one is still accepted, for the ten minutes of its tokens.
pub(crate) fn tourner(dossier: &Path) -> anyhow::Result<()> {
    lire(dossier)?;
    let dossier = dossier_des_cles(dossier);
    fs::rename(dossier.join(COURANTE), dossier.join(PRECEDENTE))?;
    fs::rename(dossier.join(SUIVANTE), dossier.join(COURANTE))?;
    creer(&dossier.join(SUIVANTE))
}

/// Written whole beside its place, then linked into it unless another process was first.
fn creer(fichier: &Path) -> anyhow::Result<()> {
    if fichier.exists() {
        return Ok(());
    }
    let brouillon = fichier.with_extension(std::process::id().to_string());
    let mut neuf = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&brouillon)?;
    neuf.write_all(Cles::generer()?.as_bytes())?;
    let lie = fs::hard_link(&brouillon, fichier);
    fs::remove_file(&brouillon)?;
    match lie {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {
            Err(error).with_context(|| format!("cannot make {}", fichier.display()))
        }
        _ => Ok(()),
    }
}
