//! Transfers as they are read.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error};
use comptoir_types::{CompteId, LieuId, TransfertId};

use crate::transferts::domain::{Entete, Etat, Transfert};

comptoir_database::from_row!(Entete {
    transfert_id,
    source_id,
    destination_id,
    etat,
    prepare_par,
    expedie_par,
    recu_par,
    annule_par,
    cree_le,
    expedie_le,
    recu_le,
    annule_le,
    version,
    nombre_lignes,
    manquante
});

comptoir_database::from_row!(Transfert { entete: row, lignes: json });

pub(super) const LIRE: &str = "select * from magasin.transfert_et_lignes where transfert_id = $1";

/// The transfer of this id, whole.
pub(crate) async fn lire(db: &Connection, id: TransfertId) -> Result<Option<Transfert>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const LISTER: &str = include_str!("lister.sql");

/// Which transfers a list keeps.
pub(crate) struct Filtre<'a> {
    /// Those from or to these places; none: to or from any.
    pub(crate) lieux: Option<&'a [LieuId]>,
    /// Those from or to this place.
    pub(crate) lieu: Option<LieuId>,
    /// In this state.
    pub(crate) etat: Option<Etat>,
    /// How many at most.
    pub(crate) lignes: i64,
}

/// The transfers, newest first, from before this one on.
pub(crate) async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    (avant, id): (DateTime<Utc>, TransfertId),
) -> Result<Vec<Entete>, Error> {
    let Filtre { lieux, lieu, etat, lignes } = filtre;
    db.all(LISTER, &[lieux, lieu, etat, &avant, &id, lignes]).await
}

pub(super) const SITUATION: &str = "
    select source_id, destination_id, etat, version,
           case etat when 'en_transit' then expedie_par when 'recu' then recu_par
                     when 'annule' then annule_par end as dernier
      from magasin.transfert
     where transfert_id = $1";

/// Where a transfer stands that a step could not be taken with.
pub(crate) struct Situation {
    pub(crate) source: LieuId,
    pub(crate) destination: LieuId,
    pub(crate) etat: Etat,
    pub(crate) version: i32,
    /// Who took the last step, once there was one.
    pub(crate) dernier: Option<CompteId>,
}

comptoir_database::from_row!(Situation {
    source: "source_id",
    destination: "destination_id",
    etat,
    version,
    dernier
});

/// Where the transfer stands.
pub(crate) async fn situation(db: &Connection, id: TransfertId) -> Result<Option<Situation>, Error> {
    db.maybe(SITUATION, &[&id]).await
}

pub(super) const EN_COURS: &str = "
    select count(*) filter (where etat = 'en_preparation') as en_preparation,
           count(*) filter (where etat = 'en_transit') as en_transit
      from magasin.transfert
     where etat in ('en_preparation', 'en_transit')";

/// How many transfers are under way.
pub(crate) struct EnCours {
    pub(crate) en_preparation: i64,
    pub(crate) en_transit: i64,
}

comptoir_database::from_row!(EnCours { en_preparation, en_transit });

/// How many transfers are under way.
pub(crate) async fn en_cours(db: &Connection) -> Result<EnCours, Error> {
    db.one(EN_COURS, &[]).await
}
