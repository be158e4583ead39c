//! What is shown of events and of their readers: docs/metriques.md.

use std::time::Duration;

use prometheus::{HistogramOpts, HistogramVec, IntCounterVec, IntGaugeVec, Registry};

use crate::Error;
use crate::metrics::unix_seconds;

/// From one round of a reader to a night without it, in seconds.
const DELAIS: [f64; 10] = [0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 15.0, 60.0, 600.0, 3600.0];

/// The series of events, one set per process; those of a reader are there from its first round.
#[derive(Clone)]
pub struct EventMetrics {
    publies: IntGaugeVec,
    lus: IntGaugeVec,
    a_jour: IntGaugeVec,
    delais: HistogramVec,
    incompris: IntCounterVec,
}

impl EventMetrics {
    pub(crate) fn new(registry: &Registry) -> Result<Self, Error> {
        let niveau = |nom: &str, aide: &str, labels: &[&str]| {
            let famille = IntGaugeVec::new(prometheus::Opts::new(nom, aide), labels)?;
            registry.register(Box::new(famille.clone()))?;
            Ok::<_, Error>(famille)
        };
        let delais = HistogramOpts::new(
            "comptoir_evenements_delai_seconds",
            "From an event to its effect, by reader.",
        )
        .buckets(DELAIS.to_vec());
        let delais = HistogramVec::new(delais, &["lecteur"])?;
        registry.register(Box::new(delais.clone()))?;
        let incompris = prometheus::Opts::new(
            "comptoir_evenements_incompris_total",
            "Events that a reader could not understand and skipped.",
        );
        let incompris = IntCounterVec::new(incompris, &["lecteur", "source"])?;
        registry.register(Box::new(incompris.clone()))?;
        Ok(EventMetrics {
            publies: niveau(
                "comptoir_evenements_publies",
                "The last position of a service's feed, as of the last look.",
                &["source"],
            )?,
            lus: niveau("comptoir_evenements_lus", "The position of a reader.", &["lecteur", "source"])?,
            a_jour: niveau(
                "comptoir_evenements_a_jour_timestamp_seconds",
                "When a reader was last at the end of the feed, in Unix time.",
                &["lecteur", "source"],
            )?,
            delais,
            incompris,
        })
    }

    /// A feed goes to this position.
    pub fn publie(&self, source: &str, derniere: i64) {
        self.publies.with_label_values(&[source]).set(derniere);
    }

    /// A reader runs: its series are there.
    pub fn connaitre(&self, lecteur: &str, source: &str) {
        self.delais.with_label_values(&[lecteur]);
        self.incompris.with_label_values(&[lecteur, source]);
    }

    /// A reader is at this position, which is not the end.
    pub fn avance(&self, lecteur: &str, source: &str, position: i64) {
        self.lus.with_label_values(&[lecteur, source]).set(position);
    }

    /// A reader is at this position, the end as of now.
    pub fn a_jour(&self, lecteur: &str, source: &str, position: i64) {
        self.avance(lecteur, source, position);
        self.a_jour.with_label_values(&[lecteur, source]).set(unix_seconds());
    }

    /// An event had its effect this long after it happened.
    pub fn applique(&self, lecteur: &str, delai: Duration) {
        self.delais.with_label_values(&[lecteur]).observe(delai.as_secs_f64());
    }

    /// A reader skipped an event.
    pub fn incompris(&self, lecteur: &str, source: &str) {
        self.incompris.with_label_values(&[lecteur, source]).inc();
    }
}
