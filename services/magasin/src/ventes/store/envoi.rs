//! Receipts sent by e-mail.

use comptoir_database::{Connection, Error};
use comptoir_types::{Courriel, LieuId, VenteId};

use crate::idempotency::Demande;
use crate::ventes::domain::EnvoiPrevu;

comptoir_database::from_row!(EnvoiPrevu { vente_id, numero });

pub(super) const ENVOYER: &str = include_str!("envoyer.sql");

/// Has the receipt of a sale of these places sent; none when there is no such sale there.
///
/// # Errors
/// `idempotence_pkey` when the key has served.
pub async fn envoyer(
    db: &Connection,
    demande: &Demande<'_>,
    lieux: Option<&[LieuId]>,
    vente: VenteId,
    courriel: &Courriel,
) -> Result<Option<EnvoiPrevu>, Error> {
    let Demande { compte, cle, empreinte } = demande;
    db.maybe(ENVOYER, &[&lieux, compte, cle, empreinte, &vente, courriel]).await
}
