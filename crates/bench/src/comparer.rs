//! One change against what is there before it: the same work on both, in turn, in one run.

use std::path::PathBuf;

use clap::Args;

use crate::harness::Harness;
use crate::lignes::{commandes, panier, ventes};
use crate::mesure::{Mesure, mediane};
use crate::programmes::Programmes;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};

/// A change to the programs, to the database, or to both.
#[derive(Args)]
pub(crate) struct Comparaison {
    /// Compares with the programs of this folder, built before the change (target/release of another checkout), on a
    /// database that they made
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

    /// Sales of 3 and of 10 lines, lines put into carts, and checkouts. The readers of events rest: what they take comes
    /// later, of whatever happens to wait for them then.
    pub(crate) async fn mesurer(&self, atelier: &Harness, rangs: &mut Rangs) -> anyhow::Result<()> {
        let anciens = self.contre.clone().map_or_else(|| atelier.programmes.clone(), Programmes::de);
        for (base, programmes) in [("avant", &anciens), ("apres", &atelier.programmes)] {
            atelier.semer_par(programmes, base, &[]).await?;
            let proprietaire = atelier.serveur.proprietaire(base).await?;
            proprietaire.approvisionner("true", 1_000_000).await?;
            proprietaire.faire(LECTEURS_AU_REPOS).await?;
            if let Some(fichier) = self.sql.as_ref().filter(|_| base == "apres") {
                proprietaire.faire(&std::fs::read_to_string(fichier)?).await?;
            }
            proprietaire.reposer().await?;
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
        let budget = if self.contre.is_some() { Budget::AuPlus(1.05, "× CPU") } else { Budget::Aucun };
        let trois = "vente de 3 lignes";
        let mesures = comparer(atelier, &systemes, trois, budget, async |systeme| vendre(systeme, 3).await);
        rangs.noter(trois, mesures.await);
        let dix = "vente de 10 lignes";
        let mesures = comparer(atelier, &systemes, dix, budget, async |systeme| vendre(systeme, 10).await);
        rangs.noter(dix, mesures.await);
        let ajout = "ajout d'une première ligne au panier";
        let ajouter = async |systeme: &Systeme| panier::ajouter(atelier, systeme).await;
        rangs.noter(ajout, comparer(atelier, &systemes, ajout, budget, ajouter).await);
        let checkout = "checkout de 3 lignes";
        let commander = async |systeme: &Systeme| commandes::de(atelier, systeme).await;
        rangs.noter(checkout, comparer(atelier, &systemes, checkout, budget, commander).await);
        Ok(())
    }
}

async fn comparer(
    atelier: &Harness,
    systemes: &[Systeme; 2],
    travail: &str,
    budget: Budget,
    faire: impl AsyncFn(&Systeme) -> anyhow::Result<Mesure>,
) -> anyhow::Result<[Row; 5]> {
    let serveur = atelier.serveur.proprietaire("postgres").await?;
    let mut tours = [Vec::new(), Vec::new()];
    // The first opens connections and prepares statements: it does not count.
    for numero in 0..=atelier.echelle.tours * FOIS {
        for (systeme, tours) in systemes.iter().zip(&mut tours) {
            let avant = serveur.nombre(WAL).await?;
            let mesure = faire(systeme).await?;
            let wal = (serveur.nombre(WAL).await? - avant) as f64 / atelier.echelle.ecritures as f64;
            if numero > 0 {
                tours.push(Tour { mesure, wal });
            }
        }
    }
    let [avant, apres] = &tours;
    let rapport = |figure: fn(&Tour) -> f64| {
        mediane(avant.iter().zip(apres).map(|(avant, apres)| figure(apres) / figure(avant)).collect())
    };
    let tout = rapport(|tour| tour.mesure.cpu_ms());
    let (base, wal) = (rapport(|tour| tour.mesure.cpu_base_ms), rapport(|tour| tour.wal));
    let milieu = |tours: &[Tour]| Mesure::mediane(&tours.iter().map(|tour| tour.mesure).collect::<Vec<_>>());
    let octets = |tours: &[Tour]| mediane(tours.iter().map(|tour| tour.wal).collect());
    let rang = |nom, mesure, figure, budget| Row::new(travail, nom, mesure, figure, budget);
    Ok([
        rang("avant", Some(milieu(avant)), (octets(avant), "octets WAL"), Budget::Aucun),
        rang("après", Some(milieu(apres)), (octets(apres), "octets WAL"), Budget::Aucun),
        rang("après ÷ avant", None, (tout, "× CPU"), budget),
        rang("après ÷ avant", None, (base, "× CPU base"), Budget::Aucun),
        rang("après ÷ avant", None, (wal, "× WAL"), Budget::Aucun),
    ])
}

const WAL: &str = "select (pg_current_wal_lsn() - '0/0')::bigint";

/// Behind every event that may come.
const LECTEURS_AU_REPOS: &str = "
do $$ declare schema text; begin
  for schema in select schemaname from pg_tables where tablename = 'lecteur' loop
    execute format('update %I.lecteur set position = 1::bigint << 60', schema);
  end loop;
end $$";
