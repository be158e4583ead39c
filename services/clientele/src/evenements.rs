//! The events of the service, read at `/interne/evenements`, and how far its readers have got in those of others.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::InternalCaller;
use comptoir_clients::evenements::Suite;
use comptoir_clients::{Evenements, FeedInProcess};
use comptoir_database::{Connection, Value};
use comptoir_http::{Query, RequestContext};
use comptoir_outbox::{Evenement, Feed, Lecteur};

use crate::{Error, State};

comptoir_http::routes!(InternalCaller => evenements);

/// The events of the service.
pub const FEED: Feed = comptoir_outbox::feed!("clientele");

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[POSITION, FEED.numeroter, FEED.lire, FEED.passer];

const POSITION: &str = "select position from clientele.lecteur where nom = $1 and source = $2";

/// Reads a feed to its end. Every replica may, at the same time: each event has its effect once.
///
/// # Errors
/// No answer from the source, or from the database; the next call starts where this one got to.
pub(crate) async fn suivre(
    state: &State,
    lecteur: &Lecteur,
    source: &dyn Evenements,
    contexte: &RequestContext,
    appliquer: impl AsyncFn(i64, i64, &[Evenement]) -> Result<bool, Error>,
) -> Result<(), Error> {
    let position = async || Ok(position(&state.db.get().await?, lecteur).await?);
    let lire = async |apres| Ok(source.evenements(lecteur, apres, contexte).await?);
    lecteur.suivre(&state.mesures.evenements, position, lire, appliquer).await
}

/// Reads three feeds to their end by one reader: those of `magasin`, of `authentification` and of this service, in this order.
///
/// # Errors
/// As for [`suivre`]. One producer that does not answer holds up none of the others.
pub(crate) async fn suivre_trois_fils(
    state: &State,
    [magasin, authentification, clientele]: [&Lecteur; 3],
    contexte: &RequestContext,
    appliquer: impl AsyncFn(&Lecteur, (i64, i64), &[Evenement]) -> Result<bool, Error>,
) -> Result<(), Error> {
    let soi = FeedInProcess { db: state.db.clone(), feed: FEED };
    let fils: [(&Lecteur, &dyn Evenements); 3] =
        [(magasin, &*state.magasin), (authentification, &*state.authentification), (clientele, &soi)];
    let mut fini = Ok(());
    for (lecteur, source) in fils {
        let appliquer =
            async |depuis, jusque, page: &[Evenement]| appliquer(lecteur, (depuis, jusque), page).await;
        fini = fini.and(suivre(state, lecteur, source, contexte, appliquer).await);
    }
    fini
}

/// What each event means to this reader. One that cannot be understood has no effect, and is counted.
pub(crate) fn compris<'a, T>(
    state: &State,
    lecteur: &Lecteur,
    page: &'a [Evenement],
    sens: impl Fn(&'a Evenement) -> Result<Option<T>, serde_json::Error>,
) -> Vec<T> {
    let lus = page.iter().filter_map(|evenement| {
        sens(evenement).unwrap_or_else(|_| {
            lecteur.incompris(&state.mesures.evenements, evenement);
            None
        })
    });
    lus.collect()
}

/// How far a reader of this service has got.
async fn position(db: &Connection, lecteur: &Lecteur) -> Result<i64, comptoir_database::Error> {
    let Value(position) = db.one(POSITION, &[&lecteur.nom, &lecteur.source]).await?;
    Ok(position)
}

/// The events behind a position, in order.
///
/// Réservé à : travailleur.
#[utoipa::path]
#[get("/interne/evenements")]
async fn evenements(
    _: InternalCaller,
    state: Data<State>,
    suite: Query<Suite>,
) -> Result<Json<Vec<Evenement>>, Error> {
    Ok(Json(suite.lire(FEED, &state.db).await?))
}
