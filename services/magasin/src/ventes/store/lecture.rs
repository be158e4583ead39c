//! Sales as they were recorded.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_database::{Connection, Error, Row, Value};
use comptoir_types::{CompteId, LieuId, SessionCaisseId, Taux, VenteId};

use crate::ventes::domain::{Recu, Vente, VenteResumee};

comptoir_database::from_row!(VenteResumee {
    vente_id,
    numero,
    canal,
    magasin_id,
    session_id,
    commande_id,
    vendeur_id,
    jour,
    faite_le,
    sous_total_cents,
    consigne_cents,
    tps_cents,
    tvq_cents,
    total_cents,
    annulee,
    hors_ligne,
    supplement
});

pub(super) const PAR_LIEU: &str = include_str!("par_lieu.sql");

/// Which sales a list keeps.
pub struct Filtre<'a> {
    /// Those of these places; none: of all.
    pub lieux: Option<&'a [LieuId]>,
    /// Those of this place.
    pub magasin: Option<LieuId>,
    /// Those of this business day.
    pub jour: Option<NaiveDate>,
    /// Those of this worker.
    pub vendeur: Option<CompteId>,
    /// How many at most.
    pub lignes: i64,
}

/// What sales are ordered by, newest first.
pub type Cle = (NaiveDate, DateTime<Utc>, VenteId);

/// The sales, newest first, from before this one on.
pub async fn par_lieu(
    db: &Connection,
    filtre: &Filtre<'_>,
    (jour, le, id): Cle,
) -> Result<Vec<VenteResumee>, Error> {
    let Filtre { lieux, magasin, jour: du_jour, vendeur, lignes } = filtre;
    db.all(PAR_LIEU, &[lieux, magasin, du_jour, vendeur, &jour, &le, &id, lignes]).await
}

pub(super) const PAR_SESSION: &str = include_str!("par_session.sql");

/// The sales of a session, newest first, from before this one on.
pub async fn par_session(
    db: &Connection,
    session: SessionCaisseId,
    filtre: &Filtre<'_>,
    (jour, le, id): Cle,
) -> Result<Vec<VenteResumee>, Error> {
    let Filtre { lieux, magasin, jour: du_jour, vendeur, lignes } = filtre;
    db.all(PAR_SESSION, &[lieux, magasin, &session, du_jour, vendeur, &jour, &le, &id, lignes]).await
}

pub(super) const PAR_NUMERO: &str = "
    select vente_id, numero, canal, magasin_id, session_id, commande_id, vendeur_id, jour, faite_le,
           sous_total_cents, consigne_cents, tps_cents, tvq_cents, total_cents, annulee, hors_ligne,
           supplement
      from magasin.vente
     where numero = $3
       and ($1::int[] is null or magasin_id = any ($1))
       and ($2::int is null or magasin_id = $2)";

/// The sale of this number, where the filter's places have it.
pub async fn par_numero(
    db: &Connection,
    numero: &str,
    filtre: &Filtre<'_>,
) -> Result<Vec<VenteResumee>, Error> {
    db.all(PAR_NUMERO, &[&filtre.lieux, &filtre.magasin, &numero]).await
}

pub(super) const ID_DU_NUMERO: &str = "select vente_id from magasin.vente where numero = $1";

/// The sale of this receipt or invoice number.
pub async fn id_du_numero(db: &Connection, numero: &str) -> Result<Option<VenteId>, Error> {
    Ok(db.maybe(ID_DU_NUMERO, &[&numero]).await?.map(|Value(id)| id))
}

comptoir_database::from_row!(Vente {
    resume: row,
    frais_livraison_cents,
    taux: (taux),
    arrondi_cents,
    recu_cents,
    monnaie_cents,
    lignes: json,
    paiements: json,
});

/// The rates that a document was made with.
pub(crate) fn taux(row: &Row) -> Result<Taux, Error> {
    Ok(Taux { tps: row.try_get("taux_tps")?, tvq: row.try_get("taux_tvq")? })
}

pub(super) const LIRE: &str = include_str!("lire.sql");

/// The sale of this id, whole.
pub async fn lire(db: &Connection, id: VenteId) -> Result<Option<Vente>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const RECU: &str = include_str!("recu.sql");

comptoir_database::from_row!(Recu {
    vente: row,
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

/// All that the receipt of this sale says.
pub async fn recu(db: &Connection, id: VenteId) -> Result<Option<Recu>, Error> {
    db.maybe(RECU, &[&id]).await
}
