//! The reader of the four feeds. Every replica may read at the same time: each event has its line once.

use std::rc::Rc;

use comptoir_clients::Evenements;
use comptoir_http::RequestContext;
use comptoir_outbox::{Evenement, Lecteur};

use super::store::journal;
use crate::{Error, State};

const fn lecteur(source: &'static str) -> Lecteur {
    Lecteur { nom: "travailleur.audit", source }
}

/// A feed, and who reads it here.
#[derive(Clone)]
pub struct Source {
    /// Who reads.
    pub lecteur: Lecteur,
    /// What.
    pub feed: Rc<dyn Evenements>,
}

/// Those whose events the audit is made of.
#[derive(Clone)]
pub struct Sources {
    /// `authentification`.
    pub authentification: Rc<dyn Evenements>,
    /// `clientele`.
    pub clientele: Rc<dyn Evenements>,
    /// `magasin`.
    pub magasin: Rc<dyn Evenements>,
    /// This service itself.
    pub travailleur: Rc<dyn Evenements>,
}

impl Sources {
    /// Each with its reader.
    pub fn chacune(self) -> [Source; 4] {
        [
            Source { lecteur: lecteur("authentification"), feed: self.authentification },
            Source { lecteur: lecteur("clientele"), feed: self.clientele },
            Source { lecteur: lecteur("magasin"), feed: self.magasin },
            Source { lecteur: lecteur("travailleur"), feed: self.travailleur },
        ]
    }
}

/// Reads a feed to its end.
///
/// # Errors
/// No answer from its service, or from the database; the next call starts where this one got to.
pub async fn suivre(state: &State, source: &Source) -> Result<(), Error> {
    let lecteur = &source.lecteur;
    let contexte = RequestContext::default();
    let position = async || Ok(journal::position(&state.db.get().await?, lecteur).await?);
    let lire = async |apres| Ok(source.feed.evenements(lecteur, apres, &contexte).await?);
    let appliquer = async |depuis, jusque, evenements: &[Evenement]| {
        let db = state.db.get().await?;
        let issue = journal::inscrire(&db, lecteur, (depuis, jusque), evenements).await?;
        for incompris in issue.iter().flatten() {
            lecteur.incompris(&state.mesures.evenements, incompris);
        }
        Ok(issue.is_some())
    };
    lecteur.suivre(&state.mesures.evenements, position, lire, appliquer).await
}
