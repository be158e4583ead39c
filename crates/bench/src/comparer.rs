//! One change against what is there before it: the same work on both, in turn, in one run.

use std::path::PathBuf;

use clap::Args;

use crate::harness::Harness;
use crate::lignes::{commandes, ventes};
use crate::mesure::{Mesure, mediane};
use crate::programmes::Programmes;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};

/// A change to the programs, to the database, or to both.
#[derive(Args)]
pub(crate) struct Comparaison {
    /// Compares with the programs of this folder, built before the change (target/release of another checkout)
    #[arg(long, value_name = "DOSSIER")]
    contre: Option<PathBuf>,

    /// Compares a database as it is with one to which these statements were applied
    #[arg(long, value_name = "FICHIER")]
    sql: Option<PathBuf>,
}

/// What a round of one system gave.
struct Tour {
    mesure: Mesure,
    /// Bytes of write-ahead log for each piece of work.
    wal: f64,
}

/// How many times the rounds of the scale: a difference of some hundredths is looked for.
const FOIS: usize = 4;

impl Comparaison {
    /// Whether there is something to compare.
    pub(crate) fn demandee(&self) -> bool {
        self.contre.is_some() || self.sql.is_some()
    }

    /// Sales of 3 and of 10 lines, and checkouts.
    pub(crate) async fn mesurer(&self, atelier: &Harness, rangs: &mut Rangs) -> anyhow::Result<()> {
        let anciens = self.contre.clone().map_or_else(|| atelier.programmes.clone(), Programmes::de);
        atelier.semer("avant", &[]).await?;
        let base = atelier.serveur.proprietaire("avant").await?;
        base.approvisionner("true", 1_000_000).await?;
        base.reposer().await?;
        drop(base);
        atelier.serveur.creer("apres", Some("avant")).await?;
        if let Some(fichier) = &self.sql {
            let base = atelier.serveur.proprietaire("apres").await?;
            base.faire(&std::fs::read_to_string(fichier)?).await?;
            base.reposer().await?;
        }
        let systemes = [
            Systeme::demarrer_de(atelier, &anciens, Forme::Un, "avant").await?,
            Systeme::demarrer(atelier, Forme::Un, "apres").await?,
        ];
        let [avant, apres] = &systemes;
        let comptoirs = [
            ventes::Comptoir::ouvrir(atelier, avant).await?,
            ventes::Comptoir::ouvrir(atelier, apres).await?,
        ];
        let vendre = async |systeme: &Systeme, lignes| {
            let [d_avant, d_apres] = &comptoirs;
            let comptoir = if systeme.base == avant.base { d_avant } else { d_apres };
            ventes::de(comptoir, atelier, systeme, lignes).await
        };
        let trois =
            comparer(atelier, &systemes, "vente de 3 lignes", async |systeme| vendre(systeme, 3).await);
        rangs.noter("vente de 3 lignes", trois.await);
        let dix =
            comparer(atelier, &systemes, "vente de 10 lignes", async |systeme| vendre(systeme, 10).await);
        rangs.noter("vente de 10 lignes", dix.await);
        let checkout = comparer(atelier, &systemes, "checkout de 3 lignes", async |systeme| {
            commandes::de(atelier, systeme).await
        });
        rangs.noter("checkout de 3 lignes", checkout.await);
        Ok(())
    }
}

async fn comparer(
    atelier: &Harness,
    systemes: &[Systeme; 2],
    travail: &str,
    faire: impl AsyncFn(&Systeme) -> anyhow::Result<Mesure>,
) -> anyhow::Result<[Row; 4]> {
    let base = atelier.serveur.proprietaire("postgres").await?;
    let mut tours = [Vec::new(), Vec::new()];
    // The first opens connections and prepares statements: it does not count.
    for numero in 0..=atelier.echelle.tours * FOIS {
        for (systeme, tours) in systemes.iter().zip(&mut tours) {
            let avant = base.nombre(WAL).await?;
            let mesure = faire(systeme).await?;
            let wal = (base.nombre(WAL).await? - avant) as f64 / atelier.echelle.ecritures as f64;
            if numero > 0 {
                tours.push(Tour { mesure, wal });
            }
        }
    }
    let [avant, apres] = &tours;
    let rapport = |figure: fn(&Tour) -> f64| {
        mediane(avant.iter().zip(apres).map(|(avant, apres)| figure(apres) / figure(avant)).collect())
    };
    let (cpu, wal) = (rapport(|tour| tour.mesure.cpu_base_ms), rapport(|tour| tour.wal));
    let milieu = |tours: &[Tour]| Mesure::mediane(&tours.iter().map(|tour| tour.mesure).collect::<Vec<_>>());
    let octets = |tours: &[Tour]| mediane(tours.iter().map(|tour| tour.wal).collect());
    let rang = |nom, mesure, figure| Row::new(travail, nom, mesure, figure, Budget::Aucun);
    Ok([
        rang("avant", Some(milieu(avant)), (octets(avant), "octets WAL")),
        rang("après", Some(milieu(apres)), (octets(apres), "octets WAL")),
        rang("après ÷ avant", None, (cpu, "× CPU base")),
        rang("après ÷ avant", None, (wal, "× WAL")),
    ])
}

const WAL: &str = "select (pg_current_wal_lsn() - '0/0')::bigint";
