//! `comptoir effacements`: who was erased stays so, whatever archive is restored.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use comptoir_database::Session;
use comptoir_types::CompteId;
use uuid::Uuid;

use crate::base::Base;
use crate::cli::Effacements;
use crate::dire;

/// Writes the ids of who was erased, or asks for their erasure again.
pub(crate) async fn effacements(base: &Base, quoi: &Effacements) -> anyhow::Result<ExitCode> {
    match quoi {
        Effacements::Exporter { fichier } => exporter(base, fichier).await?,
        Effacements::Rejouer { fichier } => rejouer(base, fichier).await?,
    }
    Ok(ExitCode::SUCCESS)
}

async fn exporter(base: &Base, fichier: &Path) -> anyhow::Result<()> {
    let clientele = base.pg.pool(Session::background(clientele::SERVICE)).get().await?;
    let effaces = clientele::loi25::store::effacements(&clientele).await?;
    let lignes: Vec<String> = effaces.iter().map(CompteId::to_string).collect();
    if fichier == Path::new("-") {
        lignes.iter().for_each(|ligne| dire(ligne));
        return Ok(());
    }
    let texte: String = lignes.iter().map(|ligne| format!("{ligne}\n")).collect();
    deposer(fichier, &texte).with_context(|| format!("{} cannot be written", fichier.display()))?;
    dire(&format!("{} personnes effacées : {}", effaces.len(), fichier.display()));
    Ok(())
}

/// Whole or not at all: a list cut short would let somebody come back.
fn deposer(fichier: &Path, texte: &str) -> std::io::Result<()> {
    let mut partiel = fichier.as_os_str().to_owned();
    partiel.push(".part");
    fs::write(&partiel, texte)?;
    fs::rename(&partiel, fichier)
}

async fn rejouer(base: &Base, fichier: &Path) -> anyhow::Result<()> {
    let texte =
        fs::read_to_string(fichier).with_context(|| format!("{} cannot be read", fichier.display()))?;
    let effaces = lire(&texte).map_err(|faute| anyhow::anyhow!("{}: {faute}", fichier.display()))?;
    let authentification = base.pg.pool(Session::background(authentification::SERVICE)).get().await?;
    let ouverts = authentification::store::personnes::ouverts(&authentification, &effaces).await?;
    let clientele = base.pg.pool(Session::background(clientele::SERVICE)).get().await?;
    let redemandes = clientele::loi25::store::redemander(&clientele, &effaces, &ouverts).await?;
    dire(&format!(
        "{} personnes dans la liste, {redemandes} effacements redemandés. `clientele` les fait dans la minute ; \
         `comptoir verifier` le dit (I-32, X-3).",
        effaces.len()
    ));
    Ok(())
}

/// One id a line.
fn lire(texte: &str) -> Result<Vec<CompteId>, String> {
    let ligne = |(rang, ligne): (usize, &str)| {
        Uuid::try_parse(ligne.trim()).map(CompteId::new).map_err(|_| {
            format!(
                "line {}: expected the id of an account, found \"{}\"; nothing was asked for",
                rang + 1,
                ligne.escape_debug()
            )
        })
    };
    texte.lines().enumerate().filter(|(_, ligne)| !ligne.trim().is_empty()).map(ligne).collect()
}

#[cfg(test)]
mod tests {
    use super::lire;

    #[test]
    fn a_list_is_ids_and_its_first_fault_is_told_by_its_line() {
        let id = "018f5a3e-0000-7000-8000-000000000001";
        assert_eq!(lire(&format!("{id}\r\n\n{id}\n")).map(|ids| ids.len()), Ok(2));
        assert_eq!(lire("").map(|ids| ids.len()), Ok(0));
        let faute = lire(&format!("{id}\nZoé\n")).unwrap_err();
        assert!(faute.starts_with("line 2: expected the id of an account, found \"Zoé\""), "{faute}");
    }
}
