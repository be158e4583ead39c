//! The invoice of an order, read.

use comptoir_database::{Connection, Error, Row};
use comptoir_types::{CommandeId, CompteId};

use crate::commandes::domain::{Facture, Vendeur};

pub(super) const FACTURE: &str = include_str!("facture.sql");

impl TryFrom<&Row> for Vendeur {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(Vendeur {
            raison_sociale: row.try_get("raison_sociale")?,
            adresse: row.try_get("adresse_vendeur")?,
            telephone: row.try_get("telephone_vendeur")?,
            courriel: row.try_get("courriel_vendeur")?,
            numero_tps: row.try_get("numero_tps")?,
            numero_tvq: row.try_get("numero_tvq")?,
        })
    }
}

comptoir_database::from_row!(Facture {
    commande: row,
    numero_facture,
    date_locale,
    vendeur: row,
    lieu: json,
    lignes: json,
    paiements: json,
    remboursements: json,
    delai_livraison_jours,
    politique_retour_fr,
    politique_retour_en
});

/// The invoice, if the order was paid; of this client, where one is named.
pub(crate) async fn facture(
    db: &Connection,
    id: CommandeId,
    client: Option<CompteId>,
) -> Result<Option<Facture>, Error> {
    db.maybe(FACTURE, &[&id, &client]).await
}
