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

async fn demarrer(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<[Row; 3]> {
    let nom = systeme.forme.nom();
    let [demarrage, memoire, propre] = demarrages(atelier, systeme.forme, systeme.base).await?;
    let (demarrage, memoire, propre) = ((demarrage, "s"), (memoire, "Mio"), (propre, "Mio"));
    Ok([
        Row::new("démarrage jusqu'à prêt", nom, None, demarrage, Budget::AuPlus(1.0, "s")),
        Row::new("mémoire au repos, le plus gros", nom, None, memoire, Budget::AuPlus(20.0, "Mio")),
        Row::new("  dont hors du programme lui-même", nom, None, propre, Budget::Aucun),
    ])
}

/// Starts it a few times on its existing database: the medians of the slowest process, of the memory of the largest, and
/// of the part of it that is not the program's file.
async fn demarrages(atelier: &Harness, forme: Forme, base: &'static str) -> anyhow::Result<[f64; 3]> {
    let mut figures = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..atelier.echelle.tours {
        let systeme = Systeme::demarrer(atelier, forme, base).await?;
        tokio::time::sleep(REPOS).await;
        let prises = [systeme.demarrage().as_secs_f64(), systeme.memoire()?, systeme.memoire_propre()?];
        figures.iter_mut().zip(prises).for_each(|(figures, prise)| figures.push(prise));
    }
    Ok(figures.map(mediane))
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
