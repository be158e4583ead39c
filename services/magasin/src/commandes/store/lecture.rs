//! Orders as they are read.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error};
use comptoir_types::{CommandeId, CompteId, LieuId};

use crate::commandes::domain::{Commande, Entete, Etat};

comptoir_database::from_row!(Entete {
    commande_id,
    numero,
    client_id,
    mode,
    lieu_id,
    etat,
    reservee_jusqua,
    paiement_en_cours,
    courriel,
    adresse,
    sous_total_cents,
    frais_livraison_cents,
    consigne_cents,
    base_tps_cents,
    base_tvq_cents,
    taux_tps,
    taux_tvq,
    tps_cents,
    tvq_cents,
    total_cents,
    version,
    creee_le,
    maj_le
});

pub(super) const LIRE: &str = include_str!("lire.sql");

comptoir_database::from_row!(Commande { entete: row, lignes: json, paiements: json, etapes: json });

/// The order as this client may read it.
pub(crate) async fn du_client(
    db: &Connection,
    id: CommandeId,
    client: CompteId,
) -> Result<Option<Commande>, Error> {
    db.maybe(LIRE, &[&id, &false, &Some(client)]).await
}

/// The order as staff read it, with its costs.
pub(crate) async fn du_personnel(db: &Connection, id: CommandeId) -> Result<Option<Commande>, Error> {
    db.maybe(LIRE, &[&id, &true, &None::<CompteId>]).await
}

pub(super) const DU_CLIENT: &str = include_str!("lister_du_client.sql");

pub(super) const DES_LIEUX: &str = include_str!("lister_des_lieux.sql");

/// What a list of orders keeps.
pub(crate) struct Filtre {
    /// In this state.
    pub(crate) etat: Option<Etat>,
    /// Of this place.
    pub(crate) lieu: Option<LieuId>,
    /// Ready for over seven days.
    pub(crate) en_retard: bool,
    /// How many at most.
    pub(crate) lignes: i64,
}

/// The end of a page of orders.
pub(crate) type Depart = Option<(DateTime<Utc>, CommandeId)>;

/// The orders of this client, newest first: those of these places, or all.
pub(crate) async fn lister_du_client(
    db: &Connection,
    client: CompteId,
    lieux: Option<&[LieuId]>,
    filtre: &Filtre,
    apres: Depart,
) -> Result<Vec<Entete>, Error> {
    let (le, id) = apres.unzip();
    db.all(
        DU_CLIENT,
        &[&client, &filtre.etat, &filtre.lieu, &filtre.en_retard, &le, &id, &filtre.lignes, &lieux],
    )
    .await
}

/// The orders of these places, or of all, newest first.
pub(crate) async fn lister_des_lieux(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    filtre: &Filtre,
    apres: Depart,
) -> Result<Vec<Entete>, Error> {
    let (le, id) = apres.unzip();
    db.all(DES_LIEUX, &[&lieux, &filtre.etat, &filtre.lieu, &filtre.en_retard, &le, &id, &filtre.lignes])
        .await
}

/// Why an order is not to be paid or cancelled now.
pub(crate) struct Situation {
    pub(crate) etat: Etat,
    /// Whether its reservation has lapsed.
    pub(crate) echue: bool,
    /// Whether a payment awaits its answer.
    pub(crate) paiement_en_cours: bool,
    pub(crate) version: i32,
    /// Where it is made ready.
    pub(crate) lieu: LieuId,
}

comptoir_database::from_row!(Situation { etat, echue, paiement_en_cours, version, lieu: "lieu_id" });

pub(super) const SITUATION: &str = "
    select etat, reservee_jusqua <= now() as echue, paiement_en_cours is not null as paiement_en_cours,
           version, lieu_id
      from magasin.commande
     where commande_id = $1 and ($2::uuid is null or client_id = $2)";

/// Where the order stands, if it is this client's or nobody is named.
pub(crate) async fn situation(
    db: &Connection,
    commande: CommandeId,
    client: Option<CompteId>,
) -> Result<Option<Situation>, Error> {
    db.maybe(SITUATION, &[&commande, &client]).await
}
