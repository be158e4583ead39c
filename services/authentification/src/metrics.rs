//! What the service counts: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, EventMetrics, IntCounter, Metrics};

use crate::Error;

/// The counters of the service, one set per process.
#[derive(Clone)]
pub struct Mesures {
    connexions: Connexions,
    rafraichissements: Rafraichissements,
    /// Accounts of clients that were made.
    pub(crate) inscriptions: IntCounter,
    /// What is shown of events.
    pub(crate) evenements: EventMetrics,
}

#[derive(Clone)]
struct Connexions {
    ok: IntCounter,
    refusee: IntCounter,
    verrouillee: IntCounter,
    indisponible: IntCounter,
}

#[derive(Clone)]
struct Rafraichissements {
    ok: IntCounter,
    invalide: IntCounter,
    en_cours: IntCounter,
    reutilise: IntCounter,
    indisponible: IntCounter,
}

impl Mesures {
    /// All at 0.
    ///
    /// # Errors
    /// A series of the same name.
    pub fn new(metrics: &Metrics) -> Result<Self, MetricsError> {
        let [ok, refusee, verrouillee, indisponible] = metrics.counters(
            "comptoir_connexions_total",
            "Sign-ins with a password, by what they led to.",
            ("resultat", ["ok", "refusee", "verrouillee", "indisponible"]),
        )?;
        let connexions = Connexions { ok, refusee, verrouillee, indisponible };
        let [ok, invalide, en_cours, reutilise, indisponible] = metrics.counters(
            "comptoir_rafraichissements_total",
            "Uses of a refresh token, by what they led to.",
            ("resultat", ["ok", "invalide", "en_cours", "reutilise", "indisponible"]),
        )?;
        let rafraichissements = Rafraichissements { ok, invalide, en_cours, reutilise, indisponible };
        let inscriptions =
            metrics.counter("comptoir_inscriptions_total", "Accounts of clients that were made.")?;
        Ok(Mesures { connexions, rafraichissements, inscriptions, evenements: metrics.events.clone() })
    }

    /// Counts a sign-in.
    pub(crate) fn connexion<T>(&self, issue: &Result<T, Error>) {
        let Connexions { ok, refusee, verrouillee, indisponible } = &self.connexions;
        let compteur = match issue {
            Ok(_) => ok,
            Err(Error::IdentifiantsInvalides) => refusee,
            Err(Error::Verrouille(_)) => verrouillee,
            Err(_) => indisponible,
        };
        compteur.inc();
    }

    /// Counts the use of a refresh token.
    pub(crate) fn rafraichissement<T>(&self, issue: &Result<T, Error>) {
        let Rafraichissements { ok, invalide, en_cours, reutilise, indisponible } = &self.rafraichissements;
        let compteur = match issue {
            Ok(_) => ok,
            Err(Error::SessionInvalide) => invalide,
            Err(Error::RotationEnCours) => en_cours,
            Err(Error::JetonReutilise) => reutilise,
            Err(_) => indisponible,
        };
        compteur.inc();
    }
}
