//! The table in `docs/performances.md`, between two comments.

use std::fs;
use std::path::Path;

use anyhow::Context;
use chrono::Utc;

const DEBUT: &str = "<!-- mesures : écrites par `./just bench --ecrire` -->\n";
const FIN: &str = "<!-- fin des mesures -->\n";

/// Puts them in the place of those that are there.
pub(crate) fn dans_la_page(tableau: &str, circonstances: &str) -> anyhow::Result<()> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/performances.md");
    let mesures = format!("Le {} · {circonstances}\n\n{tableau}", Utc::now().format("%Y-%m-%d"));
    let texte = fs::read_to_string(&page)?;
    let texte = remplacer(&texte, &mesures)
        .with_context(|| format!("expected two lines in {}: {DEBUT}{FIN}", page.display()))?;
    Ok(fs::write(page, texte)?)
}

fn remplacer(page: &str, mesures: &str) -> Option<String> {
    let (avant, reste) = page.split_once(DEBUT)?;
    let (_, apres) = reste.split_once(FIN)?;
    Some(format!("{avant}{DEBUT}\n{mesures}\n{FIN}{apres}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_figures_take_the_place_of_the_old() {
        let page = format!("# Titre\n{DEBUT}vieux\n{FIN}suite\n");
        let une_fois = remplacer(&page, "neuf\n").unwrap();
        assert_eq!(une_fois, format!("# Titre\n{DEBUT}\nneuf\n\n{FIN}suite\n"));
        assert_eq!(remplacer(&une_fois, "neuf\n").unwrap(), une_fois);
        assert_eq!(remplacer("# Titre\n", "neuf\n"), None);
    }

    #[test]
    fn the_page_has_the_place() {
        let page = include_str!("../../../docs/performances.md");
        assert!(remplacer(page, "").is_some());
    }
}
