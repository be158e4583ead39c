//! What a process costs by being there.

use std::time::Duration;

use crate::bench::Bench;
use crate::harness::Harness;
use crate::mesure::mediane;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};

/// How long after «ready» a process is idle.
pub(crate) const REPOS: Duration = Duration::from_secs(2);

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    for systeme in &banc.systemes {
        rangs.noter("démarrage, mémoire au repos", demarrer(&banc.atelier, systeme).await);
    }
}

async fn demarrer(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<[Row; 2]> {
    let nom = systeme.forme.nom();
    let (demarrage, memoire) = demarrages(atelier, systeme.forme, systeme.base).await?;
    let (demarrage, memoire) = ((demarrage, "s"), (memoire, "Mio"));
    Ok([
        Row::new("démarrage jusqu'à prêt", nom, None, demarrage, Budget::AuPlus(1.0, "s")),
        Row::new("mémoire au repos, le plus gros", nom, None, memoire, Budget::AuPlus(20.0, "Mio")),
    ])
}

/// Starts it a few times on its existing database: the median of the slowest process, and the memory of the largest.
async fn demarrages(atelier: &Harness, forme: Forme, base: &'static str) -> anyhow::Result<(f64, f64)> {
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
pub(crate) fn apres(banc: &Bench) -> anyhow::Result<Vec<Row>> {
    let rang = |systeme: &Systeme| {
        let memoire = (systeme.memoire()?, "Mio");
        Ok(Row::new(
            "mémoire après la charge, le plus gros",
            systeme.forme.nom(),
            None,
            memoire,
            Budget::Aucun,
        ))
    };
    banc.systemes.iter().map(rang).collect()
}
