//! Requests as they are read.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CompteId, DemandeId, LieuId, ProduitId};

use crate::demandes::domain::{Demande, Etat};

comptoir_database::from_row!(Demande {
    demande_id,
    lieu_id,
    produit_id,
    sku,
    nom_fr,
    nom_en,
    unite,
    quantite_demandee,
    quantite_approuvee,
    etat,
    transfert_id,
    motif,
    demandee_par,
    decidee_par,
    cree_le,
    decidee_le,
    version
});

pub(super) const LIRE: &str = "
    select demande.demande_id, demande.lieu_id, demande.produit_id, produit.sku, produit.nom_fr,
           produit.nom_en, produit.unite, demande.quantite_demandee, demande.quantite_approuvee,
           demande.etat, demande.transfert_id, demande.motif, demande.demandee_par, demande.decidee_par,
           demande.cree_le, demande.decidee_le, demande.version
      from magasin.demande
      join magasin.produit using (produit_id)
     where demande.demande_id = $1";

/// The request of this id.
pub(crate) async fn lire(db: &Connection, id: DemandeId) -> Result<Option<Demande>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const LISTER: &str = include_str!("lister.sql");

/// Which requests a list keeps.
pub(crate) struct Filtre<'a> {
    /// Those of these stores; none: of all.
    pub(crate) lieux: Option<&'a [LieuId]>,
    pub(crate) lieu: Option<LieuId>,
    /// In this state.
    pub(crate) etat: Option<Etat>,
    /// How many at most.
    pub(crate) lignes: i64,
}

/// The requests, newest first, from before this one on.
pub(crate) async fn lister(
    db: &Connection,
    filtre: &Filtre<'_>,
    (avant, id): (DateTime<Utc>, DemandeId),
) -> Result<Vec<Demande>, Error> {
    let Filtre { lieux, lieu, etat, lignes } = filtre;
    db.all(LISTER, &[lieux, lieu, etat, &avant, &id, lignes]).await
}

pub(super) const SITUATION: &str = "
    select lieu_id, produit_id, etat, version, quantite_demandee, quantite_approuvee, motif, demandee_par, decidee_par
      from magasin.demande
     where demande_id = $1";

/// Where a request stands that could not be decided.
pub(crate) struct Situation {
    pub(crate) lieu: LieuId,
    pub(crate) produit: ProduitId,
    pub(crate) etat: Etat,
    pub(crate) version: i32,
    pub(crate) demandee: i32,
    pub(crate) approuvee: Option<i32>,
    pub(crate) motif: Option<String>,
    pub(crate) auteur: CompteId,
    pub(crate) decideur: Option<CompteId>,
}

comptoir_database::from_row!(Situation {
    lieu: "lieu_id",
    produit: "produit_id",
    etat,
    version,
    demandee: "quantite_demandee",
    approuvee: "quantite_approuvee",
    motif,
    auteur: "demandee_par",
    decideur: "decidee_par"
});

/// Where the request stands.
pub(crate) async fn situation(db: &Connection, id: DemandeId) -> Result<Option<Situation>, Error> {
    db.maybe(SITUATION, &[&id]).await
}

pub(super) const CENTRE: &str = "select lieu_id from magasin.lieu where type = 'centre_logistique'";

/// The logistics centre, which supplies the stores; none in a chain without one.
pub(crate) async fn centre(db: &Connection) -> Result<Option<LieuId>, Error> {
    Ok(db.maybe(CENTRE, &[]).await?.map(|Value(centre)| centre))
}

pub(super) const EN_ATTENTE: &str = "select count(*) from magasin.demande where etat = 'soumise'";

/// How many requests wait for head office.
pub(crate) async fn en_attente(db: &Connection) -> Result<i64, Error> {
    let Value(nombre) = db.one(EN_ATTENTE, &[]).await?;
    Ok(nombre)
}
