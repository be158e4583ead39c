//! The receipts of cards.

use comptoir_database::{Connection, Error};
use comptoir_types::CarteDocumentId;

use crate::cartes::domain::RecuCarte;

comptoir_database::from_row!(RecuCarte {
    document_id,
    genre,
    document,
    magasin_id,
    par,
    le,
    carte,
    derniers,
    derniers_perdue,
    montant_cents,
    arrondi_cents,
    paiements: json,
    date_locale,
    raison_sociale,
    magasin,
    adresse,
    ville,
    code_postal,
    telephone
});

pub(super) const RECU: &str = include_str!("recu_de_carte.sql");

/// All that the receipt of this sale or replacement says.
pub async fn recu(db: &Connection, id: CarteDocumentId) -> Result<Option<RecuCarte>, Error> {
    db.maybe(RECU, &[&id]).await
}
