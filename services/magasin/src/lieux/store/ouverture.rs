//! A place opens.

use comptoir_database::{Connection, Error};
use comptoir_types::CodePostal;

use crate::idempotency::Demande;
use crate::lieux::domain::{Lieu, NouveauLieu};

/// A large catalogue takes more than a statement may: 1.3 s for 100,000 products on a machine that does nothing else.
pub(super) const DUREE: &str = "select set_config('statement_timeout', '30s', true)";

pub(super) const CREER: &str = include_str!("creer_lieu.sql");

/// Makes a place, with its row of stock for each product: all or nothing.
///
/// # Errors
/// `lieu_code_unique`, `lieu_nom_unique`, `lieu_seul_de_son_type` when another place has these; `idempotence_pkey` when
/// the key has served.
pub async fn creer(
    db: &Connection,
    demande: &Demande<'_>,
    nouveau: &NouveauLieu,
) -> Result<Option<Lieu>, Error> {
    let Demande { compte: par, cle, empreinte } = demande;
    let NouveauLieu { code, genre, nom, adresse, ville, code_postal, region, telephone, reprend_consignes } =
        nouveau;
    let lieux = db
        .after_lock(
            (DUREE, &[]),
            (
                CREER,
                &[
                    par,
                    cle,
                    empreinte,
                    &code.as_str(),
                    genre,
                    nom,
                    adresse,
                    ville,
                    &CodePostal::as_str(code_postal),
                    region,
                    &telephone.as_str(),
                    reprend_consignes,
                ],
            ),
        )
        .await?;
    Ok(lieux.into_iter().next())
}
