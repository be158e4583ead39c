//! The documents that `clientele` sends by e-mail, in words.

use comptoir_clients::documents::{Document, FactureEcrite};
use comptoir_database::{Connection, Error};
use comptoir_types::{CommandeId, Courriel, VenteId};

use super::store;
use crate::impression::texte;
use crate::ventes::store::lecture;

/// The invoice of an order, if it was paid.
pub(super) async fn facture(db: &Connection, id: CommandeId) -> Result<Option<FactureEcrite>, Error> {
    let Some(facture) = store::facture::facture(db, id, None).await? else { return Ok(None) };
    let lieu = &facture.lieu;
    Ok(Some(FactureEcrite {
        courriel: facture.commande.courriel.clone().and_then(|courriel| Courriel::try_from(courriel).ok()),
        mode: facture.commande.mode,
        lieu: format!("{}, {}, {}, {}", lieu.nom, lieu.adresse, lieu.ville, lieu.telephone),
        commande: facture.commande.numero,
        document: Document {
            texte: texte(&facture.rangs()),
            numero: facture.numero_facture,
            vendeur: facture.vendeur.raison_sociale,
        },
    }))
}

/// The receipt of a sale.
pub(super) async fn recu(db: &Connection, id: VenteId) -> Result<Option<Document>, Error> {
    let recu = lecture::recu(db, id).await?;
    Ok(recu.map(|recu| Document {
        texte: texte(&recu.rangs()),
        numero: recu.vente.resume.numero,
        vendeur: recu.raison_sociale,
    }))
}
