//! A year of sales: each report while tills sell, then the readers of their events.

use std::time::{Duration, Instant};

use anyhow::ensure;
use chrono::{Days, NaiveDate, TimeDelta, Utc};

use crate::bench::connexion;
use crate::dire;
use crate::harness::Harness;
use crate::lignes::lecteurs;
use crate::lignes::ventes::Comptoir;
use crate::mesure::Mesure;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::{Forme, Systeme};
use crate::table::{Budget, Rangs, Row};
use crate::wrk::{Load, LoadResult, Pace};

/// The days of the year.
const JOURS: u16 = 365;

/// What tills sell a second while reports are read.
const VENTES: u32 = 20;

/// How often a report is asked for a second.
const CADENCE: u32 = 5;

/// The reports of a period, by what follows the period in their address.
const DE_LA_PERIODE: [(&str, &str); 12] = [
    ("consolidé", "consolide?"),
    ("ventes par heure", "ventes?par=heure&"),
    ("ventes par jour", "ventes?par=jour&"),
    ("ventes par semaine", "ventes?par=semaine&"),
    ("ventes par mois", "ventes?par=mois&"),
    ("ventes par magasin", "ventes?par=magasin&"),
    ("ventes par région", "ventes?par=region&"),
    ("produits", "produits?"),
    ("produits d'un magasin", "produits?magasin_id=3&"),
    ("caisses", "caisses?"),
    ("remises", "remises?"),
    ("taxes", "taxes?"),
];

/// Those of today.
const DU_JOUR: [(&str, &str); 3] =
    [("tableau de bord", "tableau-de-bord"), ("stock", "stock"), ("stock d'un magasin", "stock?lieu_id=3")];

/// Those that add up products, by what they are called.
const PAR_PRODUIT: [&str; 3] = ["consolidé", "produits", "stock"];

pub(crate) async fn mesurer(atelier: &Harness, rangs: &mut Rangs) {
    let (vendues, grand) = (atelier.echelle.annee, atelier.echelle.grand_catalogue);
    let mesures = moyen_catalogue(atelier, vendues, grand / 10, rangs).await;
    rangs.noter("une année de ventes", mesures.map(|()| []));
    let mesures = grand_catalogue(atelier, vendues, grand, rangs).await;
    rangs.noter("une année de ventes, grand catalogue", mesures.map(|()| []));
}

/// Every report, then the readers.
async fn moyen_catalogue(
    atelier: &Harness,
    vendues: u32,
    produits: u32,
    rangs: &mut Rangs,
) -> anyhow::Result<()> {
    let annee = Annee::semer(atelier, "annee", vendues, produits, rangs).await?;
    let systeme = Systeme::demarrer(atelier, Forme::Un, annee.base).await?;
    let mut comptoir = Comptoir::ouvrir(atelier, &systeme).await?;
    rangs.noter("lecteurs, depuis le début", lecteurs::rattraper(atelier, &systeme, vendues).await);
    let allure = Pace::Cadence(CADENCE, atelier.echelle.rapport);
    for (nom, chemin) in annee.rapports() {
        let travail = format!("{nom}, 5 par s pendant 20 ventes par s");
        let mesure = lire(atelier, &systeme, &mut comptoir, &chemin, 4, allure).await;
        rangs.noter(&travail, mesure.map(|mesure| [rang(&travail, produits, mesure, 300.0)]));
    }
    lecteurs::mesurer(atelier, systeme, &mut comptoir, vendues, rangs).await;
    atelier.serveur.supprimer(annee.base).await
}

/// What adds up products, one at a time: five a second take more than two cores.
async fn grand_catalogue(
    atelier: &Harness,
    vendues: u32,
    produits: u32,
    rangs: &mut Rangs,
) -> anyhow::Result<()> {
    let annee = Annee::semer(atelier, "annee_grande", vendues, produits, rangs).await?;
    atelier.serveur.proprietaire(annee.base).await?.faire(lecteurs::AU_BOUT).await?;
    let systeme = Systeme::demarrer(atelier, Forme::Un, annee.base).await?;
    let mut comptoir = Comptoir::ouvrir(atelier, &systeme).await?;
    let allure = Pace::Boucle(atelier.echelle.rapport);
    for (nom, chemin) in annee.rapports() {
        if !PAR_PRODUIT.iter().any(|debut| nom.starts_with(debut)) {
            continue;
        }
        let travail = format!("{nom}, un à la fois pendant 20 ventes par s");
        let mesure = lire(atelier, &systeme, &mut comptoir, &chemin, 1, allure).await;
        rangs.noter(&travail, mesure.map(|mesure| [rang(&travail, produits, mesure, 1000.0)]));
    }
    drop(systeme);
    atelier.serveur.supprimer(annee.base).await
}

fn rang(travail: &str, produits: u32, mesure: Mesure, au_plus: f64) -> Row {
    let p95 = (mesure.p95_ms, "ms p95");
    Row::new(travail, &format!("{produits} produits"), Some(mesure), p95, Budget::AuPlus(au_plus, "ms"))
}

/// A database with a year of sales.
struct Annee {
    base: &'static str,
    /// Its last day.
    fin: NaiveDate,
}

impl Annee {
    async fn semer(
        atelier: &Harness,
        base: &'static str,
        vendues: u32,
        produits: u32,
        rangs: &mut Rangs,
    ) -> anyhow::Result<Self> {
        dire(&format!("Une année : {vendues} ventes de {produits} produits."));
        // As `comptoir` loads them: no sale is so young that the answer to its key would still be kept.
        let fin = (Utc::now() - TimeDelta::days(4)).date_naive();
        let options = [
            ("--ventes", vendues.to_string()),
            ("--produits", produits.to_string()),
            ("--jours", JOURS.to_string()),
            ("--fin", fin.to_string()),
        ];
        let options: Vec<&str> =
            options.iter().flat_map(|(option, valeur)| [*option, valeur.as_str()]).collect();
        let debut = Instant::now();
        atelier.semer(base, &options).await?;
        let figure = (debut.elapsed().as_secs_f64(), "s");
        let travail = format!("{vendues} ventes d'un an chargées, avec leurs chiffres");
        let rang = Row::new(&travail, &format!("{produits} produits"), None, figure, Budget::Aucun);
        rangs.noter(&travail, Ok([rang]));
        let proprietaire = atelier.serveur.proprietaire(base).await?;
        proprietaire.approvisionner("true", 1_000_000).await?;
        proprietaire.reposer().await?;
        Ok(Annee { base, fin })
    }

    /// What a report is called in the table, and its address.
    fn rapports(&self) -> Vec<(String, String)> {
        let du = self.fin.checked_sub_days(Days::new(u64::from(JOURS) - 1)).unwrap_or(self.fin);
        let periode = format!("du={du}&au={}", self.fin);
        let de_la_periode = DE_LA_PERIODE
            .iter()
            .map(|(nom, chemin)| (format!("{nom} d'un an"), format!("/api/rapports/{chemin}{periode}")));
        let du_jour =
            DU_JOUR.iter().map(|(nom, chemin)| ((*nom).to_owned(), format!("/api/rapports/{chemin}")));
        de_la_periode.chain(du_jour).collect()
    }
}

/// A report, read again and again while tills sell.
async fn lire(
    atelier: &Harness,
    systeme: &Systeme,
    comptoir: &mut Comptoir,
    chemin: &str,
    connexions: usize,
    allure: Pace,
) -> anyhow::Result<Mesure> {
    let jeton = connexion(systeme, "charlie@comptoir.example").await?;
    let requetes = [Requete::get(chemin).jeton(&jeton)];
    let charge = Load { requetes: &requetes, ports: &[systeme.port(Service::Magasin)], connexions, allure };
    let duree = atelier.echelle.rapport;
    let lus = async { acceptes(atelier.wrk.tirer(&charge).await?) };
    let (vendues, lus) = tokio::join!(vendre(atelier, systeme, comptoir, VENTES, duree), lus);
    vendues?;
    Ok(Mesure::sans_cpu(&lus?))
}

/// So many sales a second for that long, all of which must be accepted.
pub(super) async fn vendre(
    atelier: &Harness,
    systeme: &Systeme,
    comptoir: &mut Comptoir,
    par_seconde: u32,
    duree: Duration,
) -> anyhow::Result<LoadResult> {
    comptoir.reconnecter(systeme).await?;
    // None is sent twice: the second would be a replay.
    let nombre = par_seconde as usize * (duree.as_secs() as usize + 2);
    let requetes = comptoir.ventes(nombre, 3)?;
    let allure = Pace::Cadence(par_seconde, duree);
    let ports = [systeme.port(Service::Magasin)];
    acceptes(atelier.wrk.tirer(&Load { requetes: &requetes, ports: &ports, connexions: 8, allure }).await?)
}

fn acceptes(tir: LoadResult) -> anyhow::Result<LoadResult> {
    ensure!(tir.refus + tir.pannes == 0, "some were not accepted: {tir:?}");
    ensure!(tir.requetes > 0, "no answer: {tir:?}");
    Ok(tir)
}
