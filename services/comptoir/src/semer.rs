//! Demo data.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use chrono::{TimeDelta, Utc};
use comptoir_demo::{Options, est_vide};

use crate::base::Base;
use crate::cli::{Echelle, Semer};
use crate::dire;

/// Fills an empty database; one that holds something is refused, or left alone if so asked.
pub(crate) async fn semer(base: &Base, quoi: &Semer) -> anyhow::Result<ExitCode> {
    if quoi.si_vide && !est_vide(&base.proprietaire().await?).await? {
        dire("La base contient déjà des données : rien à faire.");
    } else {
        remplir(base, &quoi.donnees).await?;
    }
    Ok(ExitCode::SUCCESS)
}

async fn remplir(base: &Base, options: &Options) -> anyhow::Result<()> {
    let mut client = base.proprietaire().await?;
    let debut = Instant::now();
    let mut dernier = None;
    let mut progres = |phase: &str, fait: u64, total: u64| {
        // A line per phase, and one every two seconds in a long one.
        let neuf = dernier.as_ref().is_none_or(|(nom, le): &(String, Instant)| {
            nom != phase || fait == total || le.elapsed() > Duration::from_secs(2)
        });
        if neuf {
            dire(&format!("  {phase} : {fait} / {total}"));
            dernier = Some((phase.to_owned(), Instant::now()));
        }
    };
    comptoir_demo::semer(&mut client, options, &mut progres).await?;
    dire(&format!("Données de démonstration chargées en {:.1} s.", debut.elapsed().as_secs_f32()));
    Ok(())
}

/// Fills the database when it is empty and demo data is wanted.
pub(crate) async fn semer_si_vide(base: &Base, demo: Echelle) -> anyhow::Result<()> {
    // Of late, so that the reports of this week have something to say; but no document is so young that the answer to its
    // key would still be kept, for it had none (I-14).
    let fin = (Utc::now() - TimeDelta::hours(29 + 72)).date_naive();
    let options = match demo {
        Echelle::Aucune => return Ok(()),
        Echelle::Demo => Options { fin, ..Options::default() },
        Echelle::Charge => {
            Options { produits: 100_000, ventes: 1_000_000, jours: 365, fin, ..Options::default() }
        }
    };
    let client = base.proprietaire().await?;
    if est_vide(&client).await? {
        dire("Base vide : chargement des données de démonstration.");
        remplir(base, &options).await?;
    }
    Ok(())
}
