//! Returns as they were recorded.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{LieuId, RetourId, SessionCaisseId, VenteId};

use crate::retours::domain::{NoteDeCredit, Retour, RetourResume};
use crate::ventes::store::lecture::taux;

comptoir_database::from_row!(RetourResume {
    fait: row,
    magasin_id,
    session_id,
    par,
    approuve_par,
    motif,
    jour,
    le
});

comptoir_database::from_row!(Retour { resume: row, vente_numero, lignes: json, paiements: json });

pub(super) const LISTER: &str = include_str!("lister.sql");

/// Which returns a list keeps.
pub struct Filtre<'a> {
    /// Those of these places; none: of all.
    pub lieux: Option<&'a [LieuId]>,
    pub magasin: Option<LieuId>,
    pub session: Option<SessionCaisseId>,
    pub vente: Option<VenteId>,
    /// How many at most.
    pub lignes: i64,
}

/// The returns, newest first, from before this one on.
pub async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    (avant, id): (DateTime<Utc>, RetourId),
) -> Result<Vec<RetourResume>, Error> {
    let Filtre { lieux, magasin, session, vente, lignes } = filtre;
    db.all(LISTER, &[lieux, magasin, session, vente, &avant, &id, lignes]).await
}

pub(super) const LIRE: &str = include_str!("lire.sql");

/// The return of this id, whole.
pub async fn lire(db: &Connection, id: RetourId) -> Result<Option<Retour>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const NOTE_DE_CREDIT: &str = include_str!("note_de_credit.sql");

comptoir_database::from_row!(NoteDeCredit {
    retour: row,
    taux: (taux),
    date_locale,
    raison_sociale,
    numero_tps,
    numero_tvq,
    magasin,
    adresse,
    ville,
    code_postal,
    telephone
});

/// All that the credit note of this return says.
pub async fn note_de_credit(db: &Connection, id: RetourId) -> Result<Option<NoteDeCredit>, Error> {
    db.maybe(NOTE_DE_CREDIT, &[&id]).await
}

pub(super) const MAGASIN_DE_LA_VENTE: &str = "select magasin_id from magasin.vente where vente_id = $1";

/// The place that sold, which never changes.
pub async fn magasin_de_la_vente(db: &Connection, vente: VenteId) -> Result<Option<LieuId>, Error> {
    Ok(db.maybe(MAGASIN_DE_LA_VENTE, &[&vente]).await?.map(|Value(magasin)| magasin))
}
