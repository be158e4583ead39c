//! What the service counts: docs/metriques.md.

use comptoir_telemetry::{Error as MetricsError, EventMetrics, IntCounter, Metrics};

use crate::Error;

/// The counters of the service, one set per process.
#[derive(Clone)]
pub struct Mesures {
    connexions: Connexions,
    rafraichissements: Rafraichissements,
    echanges: Issues,
    reinitialisations: Issues,
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

/// What came of what somebody showed: a key, or a token.
#[derive(Clone)]
struct Issues {
    ok: IntCounter,
    refusee: IntCounter,
    indisponible: IntCounter,
}

impl Issues {
    fn new(metrics: &Metrics, nom: &str, aide: &str) -> Result<Self, MetricsError> {
        let valeurs = ["ok", "refusee", "indisponible"];
        let [ok, refusee, indisponible] = metrics.counters(nom, aide, ("resultat", valeurs))?;
        Ok(Issues { ok, refusee, indisponible })
    }

    fn compter<T>(&self, issue: &Result<T, Error>) {
        let compteur = match issue {
            Ok(_) => &self.ok,
            Err(Error::CleInvalide | Error::ReinitialisationInvalide | Error::MotDePasseFaible) => {
                &self.refusee
            }
            Err(_) => &self.indisponible,
        };
        compteur.inc();
    }
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
        let echanges = Issues::new(
            metrics,
            "comptoir_cles_echangees_total",
            "Exchanges of an API key, by what they led to.",
        )?;
        let reinitialisations = Issues::new(
            metrics,
            "comptoir_reinitialisations_total",
            "Passwords chosen by the token of an e-mail, by what that led to.",
        )?;
        Ok(Mesures {
            connexions,
            rafraichissements,
            echanges,
            reinitialisations,
            inscriptions,
            evenements: metrics.events.clone(),
        })
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

    /// Counts the exchange of an API key.
    pub(crate) fn echange<T>(&self, issue: &Result<T, Error>) {
        self.echanges.compter(issue);
    }

    /// Counts a password chosen by the token of an e-mail.
    pub(crate) fn reinitialisation<T>(&self, issue: &Result<T, Error>) {
        self.reinitialisations.compter(issue);
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
