//! The product, running in one of its two shapes.

use std::path::PathBuf;
use std::time::Duration;

use futures_util::future::try_join_all;

use crate::harness::Harness;
use crate::processus::{Processus, ports};
use crate::programmes::{COMPTOIR, Programmes, Service};

/// One process, or five that talk over HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Forme {
    Un,
    Cinq,
}

impl Forme {
    /// As the table names it.
    pub(crate) const fn nom(self) -> &'static str {
        match self {
            Forme::Un => "un processus",
            Forme::Cinq => "cinq services",
        }
    }
}

/// A running product, on a database of its own.
pub(crate) struct Systeme {
    pub(crate) forme: Forme,
    /// The name of its database.
    pub(crate) base: &'static str,
    programmes: Programmes,
    environnement: Vec<(&'static str, String)>,
    /// One, or one per service in the order of `Service::TOUS`.
    pub(crate) processus: Vec<Processus>,
}

impl Systeme {
    /// Starts it on this database.
    pub(crate) async fn demarrer(
        atelier: &Harness,
        forme: Forme,
        base: &'static str,
    ) -> anyhow::Result<Self> {
        Systeme::demarrer_de(atelier, &atelier.programmes, forme, base).await
    }

    /// The same, with the programs of another build.
    pub(crate) async fn demarrer_de(
        atelier: &Harness,
        programmes: &Programmes,
        forme: Forme,
        base: &'static str,
    ) -> anyhow::Result<Self> {
        let ports = ports::<5>()?;
        let [authentification, _, _, travailleur, magasin] =
            ports.map(|port| format!("http://127.0.0.1:{port}"));
        let mut environnement = atelier.environnement(base);
        environnement.extend([
            ("AUTHENTIFICATION_URL", authentification),
            ("TRAVAILLEUR_URL", travailleur),
            ("MAGASIN_URL", magasin),
        ]);
        let programmes = programmes.clone();
        let mut systeme = Systeme { forme, base, programmes, environnement, processus: Vec::new() };
        for (programme, port) in systeme.chemins().into_iter().zip(ports) {
            let processus =
                Processus::demarrer(&programme, port, &systeme.environnement, atelier.dossier()).await?;
            systeme.processus.push(processus);
        }
        Ok(systeme)
    }

    fn chemins(&self) -> Vec<PathBuf> {
        match self.forme {
            Forme::Un => vec![self.programmes.chemin(COMPTOIR)],
            Forme::Cinq => {
                Service::TOUS.iter().map(|service| self.programmes.chemin(service.nom())).collect()
            }
        }
    }

    /// A second copy of what serves this service, on the same database.
    pub(crate) async fn doubler(&self, atelier: &Harness, service: Service) -> anyhow::Result<Processus> {
        let nom = if self.forme == Forme::Un { COMPTOIR } else { service.nom() };
        let port = ports::<1>()?[0];
        Processus::demarrer(&self.programmes.chemin(nom), port, &self.environnement, atelier.dossier()).await
    }

    /// Where this service answers.
    pub(crate) fn port(&self, service: Service) -> u16 {
        let rang = if self.forme == Forme::Un { 0 } else { service as usize };
        self.processus.get(rang).map_or(0, |processus| processus.port)
    }

    /// Where a path of this service is.
    pub(crate) fn url(&self, service: Service, chemin: &str) -> String {
        format!("http://127.0.0.1:{}{chemin}", self.port(service))
    }

    /// Seconds of processor that all its processes have taken.
    pub(crate) fn cpu(&self) -> f64 {
        self.processus.iter().map(Processus::cpu).sum()
    }

    /// The longest start of its processes.
    pub(crate) fn demarrage(&self) -> Duration {
        self.processus.iter().map(|processus| processus.demarrage).max().unwrap_or_default()
    }

    /// The series of all its processes.
    pub(crate) async fn metriques(&self) -> anyhow::Result<String> {
        Ok(try_join_all(self.processus.iter().map(Processus::metriques)).await?.concat())
    }

    /// Mebibytes of each of its processes.
    pub(crate) fn memoires(&self) -> anyhow::Result<Vec<f64>> {
        self.processus.iter().map(Processus::memoire).collect()
    }

    /// Mebibytes of its largest process.
    pub(crate) fn memoire(&self) -> anyhow::Result<f64> {
        Ok(self.memoires()?.into_iter().fold(0.0, f64::max))
    }

    /// Mebibytes that its largest process has beside the pages of its program.
    pub(crate) fn memoire_propre(&self) -> anyhow::Result<f64> {
        let propres = self.processus.iter().map(Processus::memoire_propre);
        Ok(propres.collect::<anyhow::Result<Vec<_>>>()?.into_iter().fold(0.0, f64::max))
    }
}
