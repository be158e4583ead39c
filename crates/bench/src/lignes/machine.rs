//! What a process costs by being there.

use std::time::Duration;

use crate::banc::{Atelier, Banc};
use crate::mesure::mediane;
use crate::systeme::{Forme, Systeme};
use crate::tableau::{Budget, Rang};

/// How long after «ready» a process is idle.
const REPOS: Duration = Duration::from_secs(2);

pub(crate) async fn mesurer(banc: &Banc) -> anyhow::Result<Vec<Rang>> {
    let mut rangs = Vec::new();
    for systeme in &banc.systemes {
        let nom = systeme.forme.nom();
        let (demarrage, memoire) = demarrages(&banc.atelier, systeme.forme, systeme.base).await?;
        rangs.push(Rang::new(
            "démarrage jusqu'à prêt",
            nom,
            None,
            (demarrage, "s"),
            Budget::AuPlus(1.0, "s"),
        ));
        let budget = Budget::AuPlus(20.0, "Mio");
        rangs.push(Rang::new("mémoire au repos, le plus gros", nom, None, (memoire, "Mio"), budget));
    }
    Ok(rangs)
}

/// Starts it a few times on its existing database: the median of the slowest process, and the memory of the largest.
async fn demarrages(atelier: &Atelier, forme: Forme, base: &'static str) -> anyhow::Result<(f64, f64)> {
    let (mut demarrages, mut memoires) = (Vec::new(), Vec::new());
    for _ in 0..atelier.echelle.tours {
        let systeme = Systeme::demarrer(atelier, forme, base).await?;
        demarrages.push(systeme.demarrage().as_secs_f64());
        tokio::time::sleep(REPOS).await;
        memoires.push(systeme.memoire()?);
    }
    Ok((mediane(demarrages), mediane(memoires)))
}

/// The memory of the systems that all lines have loaded.
pub(crate) fn apres(banc: &Banc) -> anyhow::Result<Vec<Rang>> {
    let rang = |systeme: &Systeme| {
        let memoire = (systeme.memoire()?, "Mio");
        Ok(Rang::new(
            "mémoire après la charge, le plus gros",
            systeme.forme.nom(),
            None,
            memoire,
            Budget::Aucun,
        ))
    };
    banc.systemes.iter().map(rang).collect()
}
