//! The counted drawer, and the Z report.

use comptoir_database::{Connection, Error, Json};
use comptoir_types::{LieuId, SessionCaisseId};

use crate::caisses::domain::{Comptage, Session, Z as Rapport};
use crate::idempotency::Demande;

pub(super) const COMPTER: &str = include_str!("compter.sql");

/// Closes an ended session; none when it is not one of these places, or not ended.
///
/// # Errors
/// `session_ecart_explique` when the difference needs a note, `idempotence_pkey` when the key has served.
pub async fn compter(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    id: SessionCaisseId,
    comptage: &Comptage,
) -> Result<Option<Session>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let (compte, denominations) = (comptage.denominations.total(), Json(&comptage.denominations));
    db.maybe(COMPTER, &[&lieux, par, cle, empreinte, &id, &compte, &denominations, &comptage.note]).await
}

pub(super) const Z: &str = include_str!("z.sql");

comptoir_database::from_row!(Rapport {
    session: row,
    raison_sociale,
    magasin,
    ouverte_locale,
    terminee_locale,
    compte_locale,
    sous_total_cents,
    consigne_cents,
    tps_cents,
    tvq_cents,
    total_cents,
    arrondi_cents,
    remises_cents,
    retours: json,
    tps_nette_cents,
    tvq_nette_cents,
    paiements: json,
    especes_ventes_cents,
    especes_retours_cents,
    apports_cents,
    retraits_cents,
    mouvements: json,
    nb_cartes,
    especes_cartes_cents,
    cartes_vendues_cents,
    cartes_paiements: json,
    nb_cartes_remboursees,
    cartes_remboursees_cents,
    consignes_cents,
    denominations: json,
    nb_supplements,
    especes_supplements_cents,
    supplements: json
});

/// The Z report of a closed session.
pub async fn z(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    id: SessionCaisseId,
) -> Result<Option<Rapport>, Error> {
    db.maybe(Z, &[&lieux, &id]).await
}
