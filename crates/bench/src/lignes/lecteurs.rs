//! The readers of events: how far behind they are, and what it takes to make all of it again.

use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use tokio::time::sleep;

use crate::base::Proprietaire;
use crate::bench::connexion;
use crate::dire;
use crate::harness::Harness;
use crate::lignes::rapports::vendre;
use crate::lignes::ventes::Comptoir;
use crate::mesure::Mesure;
use crate::programmes::Service;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};

/// Those that are held to a lag.
const LECTEURS: [&str; 3] = ["magasin.rapports", "clientele.historique", "travailleur.audit"];

/// Sales a second that they keep up with.
const VENTES: u32 = 200;

/// Where the demo data leaves but the reader of reports: the others would read all of it while something else is measured.
pub(super) const AU_BOUT: &str = "
    update clientele.lecteur set position = (select max(position) from magasin.outbox) where source = 'magasin';
    update travailleur.lecteur set position = (select max(position) from magasin.outbox) where source = 'magasin'";

/// Every reader of `magasin`, all events numbered: how many are missing to the slowest.
const EN_RETARD: &str = "
    select (select count(*) from magasin.outbox where position is null)
         + (select coalesce(max(position), 0) from magasin.outbox)
         - least((select min(position) from magasin.lecteur where source = 'magasin'),
                 (select min(position) from clientele.lecteur where source = 'magasin'),
                 (select min(position) from travailleur.lecteur where source = 'magasin'))";

/// Whether the figures of reports are being made again.
const EN_RECONSTRUCTION: &str = "
    select (reprise.demandee_le is not null or lecteur.position < reprise.cible)::int
      from magasin.rapport_reconstruction as reprise, magasin.lecteur
     where lecteur.nom = 'magasin.rapports' and lecteur.source = 'magasin'";

/// What the service gives its own checks: crates/http/src/invariants.rs.
const CONTROLE: &str = "
    set work_mem = '64MB'; set jit = off; set max_parallel_workers_per_gather = 0; set random_page_cost = 1.1";

const CHIFFRES_EXACTS: &str =
    include_str!("../../../../services/magasin/src/rapports/store/chiffres_exacts.sql");

pub(super) async fn mesurer(
    atelier: &Harness,
    un: Systeme,
    comptoir: &mut Comptoir,
    vendues: u32,
    rangs: &mut Rangs,
) {
    let travail = format!("retard des lecteurs, {VENTES} ventes par s");
    rangs.noter(&travail, retards(atelier, &un, comptoir).await);
    rangs.noter("chiffres refaits", reconstruire(atelier, &un, vendues).await);
    rangs.noter("I-26", chiffres_exacts(atelier, &un, vendues).await);
    let base = un.base;
    drop(un);
    let cinq = async {
        let cinq = Systeme::demarrer(atelier, Forme::Cinq, base).await?;
        retards(atelier, &cinq, comptoir).await
    };
    rangs.noter(&travail, cinq.await);
}

/// All readers follow the feed from its start: the demo data leaves but the figures of reports behind.
pub(super) async fn rattraper(
    atelier: &Harness,
    systeme: &Systeme,
    vendues: u32,
) -> anyhow::Result<[Row; 1]> {
    dire("Les lecteurs suivent le fil depuis son début.");
    let debut = Instant::now();
    let base = atelier.serveur.proprietaire(systeme.base).await?;
    attendre(&base, EN_RETARD, Duration::from_secs(1200)).await?;
    // What each of them has written since costs the lines that follow nothing.
    base.reposer().await?;
    let travail = format!("tous les lecteurs, d'un fil de {vendues} ventes");
    Ok([Row::new(&travail, systeme.forme.nom(), None, (debut.elapsed().as_secs_f64(), "s"), Budget::Aucun)])
}

/// From an event to its effect, for each reader.
async fn retards(atelier: &Harness, systeme: &Systeme, comptoir: &mut Comptoir) -> anyhow::Result<Vec<Row>> {
    let base = atelier.serveur.proprietaire(systeme.base).await?;
    attendre(&base, EN_RETARD, Duration::from_secs(60)).await?;
    let avant = systeme.metriques().await?;
    let (avant_service, avant_base) = (systeme.cpu(), atelier.serveur.cpu()?);
    let tir = vendre(atelier, systeme, comptoir, VENTES, atelier.echelle.soutenu).await?;
    let debit = tir.requetes as f64 / tir.secondes;
    ensure!(debit > 0.95 * f64::from(VENTES), "{debit} sales a second instead of {VENTES}");
    attendre(&base, EN_RETARD, Duration::from_secs(60)).await?;
    let (service, cpu_base) = (systeme.cpu() - avant_service, atelier.serveur.cpu()? - avant_base);
    let apres = systeme.metriques().await?;
    let vente = Mesure::new(&tir, tir.requetes, service, cpu_base);
    let travail = format!("vente de 3 lignes et ses lecteurs, {VENTES} par s");
    let figure = (vente.cpu_ms(), "ms CPU");
    let vente = Row::new(&travail, systeme.forme.nom(), Some(vente), figure, Budget::Aucun);
    let rang = |lecteur: &str| {
        let p95 = Delais::lire(&apres, lecteur)?.depuis(&Delais::lire(&avant, lecteur)?).au(0.95);
        let travail = format!("retard de {lecteur}, {VENTES} ventes par s");
        let figure = (p95.context("no event had an effect")?, "s p95");
        Ok(Row::new(&travail, systeme.forme.nom(), None, figure, Budget::AuPlus(2.0, "s")))
    };
    std::iter::once(Ok(vente)).chain(LECTEURS.into_iter().map(rang)).collect()
}

/// The figures of all sales, from the first event on.
async fn reconstruire(atelier: &Harness, systeme: &Systeme, vendues: u32) -> anyhow::Result<[Row; 2]> {
    dire("Les chiffres sont refaits.");
    let base = atelier.serveur.proprietaire(systeme.base).await?;
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let avant = systeme.memoire()?;
    let debut = Instant::now();
    let url = systeme.url(Service::Magasin, "/api/reconstruction/rapports");
    let reponse = awc::Client::new().post(&url).bearer_auth(&jeton).send().await;
    let statut = reponse.map_err(|error| anyhow::anyhow!("{url}: {error}"))?.status();
    ensure!(statut == 202, "{url}: {statut}");
    let mut sommet = avant;
    while base.nombre(EN_RECONSTRUCTION).await? > 0 {
        ensure!(debut.elapsed() < Duration::from_secs(1200), "not made again after 20 minutes");
        sommet = sommet.max(systeme.memoire()?);
        sleep(Duration::from_millis(100)).await;
    }
    let duree = debut.elapsed().as_secs_f64();
    base.reposer().await?;
    let travail = format!("chiffres de {vendues} ventes refaits");
    let rang = |figure, budget| Row::new(&travail, systeme.forme.nom(), None, figure, budget);
    Ok([
        rang((duree, "s"), Budget::AuPlus(300.0, "s")),
        rang((sommet - avant, "Mio de plus"), Budget::AuPlus(10.0, "Mio de plus")),
    ])
}

/// Whether they are those of the documents, and what it takes to say so.
async fn chiffres_exacts(atelier: &Harness, systeme: &Systeme, vendues: u32) -> anyhow::Result<[Row; 1]> {
    let base = atelier.serveur.proprietaire(systeme.base).await?;
    base.faire(CONTROLE).await?;
    let debut = Instant::now();
    let violations = base.nombre(CHIFFRES_EXACTS).await?;
    let duree = debut.elapsed().as_secs_f64();
    ensure!(violations == 0, "{violations} figures are not those of the documents");
    let travail = format!("I-26 de {vendues} ventes, chiffres refaits");
    Ok([Row::new(&travail, "PostgreSQL", None, (duree, "s"), Budget::AuPlus(30.0, "s"))])
}

/// Waits until a statement says 0.
async fn attendre(base: &Proprietaire, sql: &str, limite: Duration) -> anyhow::Result<()> {
    let fin = Instant::now() + limite;
    loop {
        let reste = base.nombre(sql).await?;
        if reste == 0 {
            return Ok(());
        }
        ensure!(Instant::now() < fin, "{reste} events are not read after {limite:?}");
        sleep(Duration::from_millis(200)).await;
    }
}

/// A histogram of `comptoir_evenements_delai_seconds`: upper bounds, and how many were below each.
struct Delais(Vec<(f64, f64)>);

impl Delais {
    /// That of this reader, among the series of the process in which it runs.
    fn lire(series: &str, lecteur: &str) -> anyhow::Result<Self> {
        let debut = format!("comptoir_evenements_delai_seconds_bucket{{lecteur=\"{lecteur}\",le=\"");
        let barreaux = series.lines().filter_map(|ligne| ligne.strip_prefix(&debut)).map(|ligne| {
            let (borne, nombre) = ligne.split_once("\"} ").with_context(|| ligne.to_owned())?;
            Ok((borne.replace("+Inf", "inf").parse()?, nombre.parse()?))
        });
        Ok(Delais(barreaux.collect::<anyhow::Result<_>>()?))
    }

    /// Those that came after these; before the first event there is no series.
    fn depuis(&self, avant: &Delais) -> Delais {
        let autre = |rang: usize| avant.0.get(rang).map_or(0.0, |(_, nombre)| *nombre);
        Delais(self.0.iter().zip(0..).map(|((borne, nombre), rang)| (*borne, nombre - autre(rang))).collect())
    }

    /// What that part of them stayed below, straight between two bounds. None without any.
    fn au(&self, part: f64) -> Option<f64> {
        let voulu = part * self.0.last()?.1;
        let (mut bas, mut dessous) = (0.0, 0.0);
        for (borne, nombre) in &self.0 {
            if *nombre >= voulu && *nombre > dessous {
                return Some(if borne.is_finite() {
                    bas + (borne - bas) * (voulu - dessous) / (nombre - dessous)
                } else {
                    *borne
                });
            }
            (bas, dessous) = (*borne, *nombre);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERIES: &str = r#"
comptoir_evenements_delai_seconds_bucket{lecteur="a",le="0.5"} 10
comptoir_evenements_delai_seconds_bucket{lecteur="a",le="1"} 90
comptoir_evenements_delai_seconds_bucket{lecteur="a",le="2"} 100
comptoir_evenements_delai_seconds_bucket{lecteur="a",le="+Inf"} 110
comptoir_evenements_delai_seconds_bucket{lecteur="b",le="0.5"} 1
comptoir_evenements_delai_seconds_sum{lecteur="a"} 70
"#;

    #[test]
    fn a_lag_is_read_from_the_series_of_its_reader() {
        let tous = Delais::lire(SERIES, "a").unwrap();
        assert_eq!(tous.au(0.5), Some(0.5 + 0.5 * 45.0 / 80.0));
        assert_eq!(tous.au(0.95), Some(f64::INFINITY));
        let avant = Delais(vec![(0.5, 10.0), (1.0, 80.0), (2.0, 90.0), (f64::INFINITY, 100.0)]);
        assert_eq!(tous.depuis(&avant).au(0.95), Some(0.5 + 0.5 * 9.5 / 10.0));
    }

    #[test]
    fn a_reader_that_did_nothing_has_no_lag() {
        assert_eq!(Delais::lire(SERIES, "c").unwrap().au(0.95), None);
        let tous = Delais::lire(SERIES, "a").unwrap();
        assert_eq!(tous.depuis(&tous).au(0.95), None);
    }
}
