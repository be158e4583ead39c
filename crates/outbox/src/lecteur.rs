//! A reader of a feed.

use chrono::Utc;
use comptoir_telemetry::EventMetrics;

use crate::{Evenement, LIMITE};

/// Who reads which feed. Its position is a row of table `lecteur` of its own service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lecteur {
    /// Its service and what it keeps, as `clientele.profils`.
    pub nom: &'static str,
    /// The service whose events it reads.
    pub source: &'static str,
}

impl Lecteur {
    /// Reads the feed to its end. Every replica may, at the same time: each event has its effect once.
    ///
    /// `position` is how far it has got; `lire` gives the events behind a position, at most [`LIMITE`]; `appliquer` moves from
    /// one position to another and has the effect of the events between, in one transaction, and says false, and does
    /// nothing, when another replica has moved meanwhile.
    ///
    /// # Errors
    /// Those of the three; the next call starts where this one got to.
    pub async fn suivre<E>(
        &self,
        mesures: &EventMetrics,
        position: impl AsyncFn() -> Result<i64, E>,
        lire: impl AsyncFn(i64) -> Result<Vec<Evenement>, E>,
        appliquer: impl AsyncFn(i64, i64, &[Evenement]) -> Result<bool, E>,
    ) -> Result<(), E> {
        mesures.connaitre(self.nom, self.source);
        loop {
            let depuis = position().await?;
            let evenements = lire(depuis).await?;
            let Some(dernier) = evenements.last() else {
                mesures.a_jour(self.nom, self.source, depuis);
                return Ok(());
            };
            let avancee = appliquer(depuis, dernier.position, &evenements).await?;
            if !avancee {
                continue;
            }
            for evenement in &evenements {
                let delai = (Utc::now() - evenement.cree_le).to_std().unwrap_or_default();
                mesures.applique(self.nom, delai);
            }
            if evenements.len() < usize::from(LIMITE) {
                mesures.a_jour(self.nom, self.source, dernier.position);
                return Ok(());
            }
            mesures.avance(self.nom, self.source, dernier.position);
        }
    }

    /// Says that an event has no effect, for it cannot be understood: it would otherwise hold up all those behind it.
    pub fn incompris(&self, mesures: &EventMetrics, evenement: &Evenement) {
        mesures.incompris(self.nom, self.source);
        tracing::warn!(
            reader = self.nom,
            source = self.source,
            position = evenement.position,
            kind = evenement.genre,
            "an event cannot be understood: skipped"
        );
    }
}
