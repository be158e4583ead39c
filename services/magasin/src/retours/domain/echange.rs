//! What is taken in exchange, as a till sends it.

use comptoir_auth::JetonApprobation;
use comptoir_types::{Invalid, LieuId, RetourId, SessionCaisseId, VenteId};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::caisses::domain::{Montant, Reference};
use crate::ventes::domain::{LigneEnvoyee, Lignes, NouvelleVente, PaiementEnvoye, Paiements};

/// The sale of an exchange: at the same till and in the same transaction as the return.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VenteEchangee {
    /// The id of the sale to come: a fresh UUID, as an idempotency key.
    pub vente_id: VenteId,
    /// What is taken, 1 to 500 lines.
    #[schema(value_type = Vec<LigneEnvoyee>, min_items = 1, max_items = 500)]
    lignes: Lignes,
    /// How the rest is paid, beyond what the return gives back in exchange; none where it gives back enough.
    #[serde(default)]
    #[schema(value_type = Vec<PaiementEnvoye>, max_items = 20)]
    paiements: Paiements,
    /// The cash that the customer handed over; the cash due by default.
    recu_cents: Option<Montant>,
    /// Sells what is in the customer's hand although the book has none; a count is then asked for.
    #[serde(default)]
    ecart_permis: bool,
    /// What `POST /api/nip/approbation` gave for `vente_id`, for discounts and price errors.
    approbation: Option<JetonApprobation>,
}

impl VenteEchangee {
    /// Whether nothing is paid beyond what the return gives back.
    pub(super) fn payee(&self) -> bool {
        self.paiements.as_slice().is_empty()
    }

    /// The sale, paid first with what this return gives back in exchange.
    ///
    /// # Errors
    /// The id of the return is too long for a reference, which no UUID is.
    pub fn vente(
        self,
        magasin_id: LieuId,
        session_id: SessionCaisseId,
        retour: RetourId,
        echange: Montant,
    ) -> Result<NouvelleVente, Invalid> {
        let reference = Reference::try_from(retour.to_string())?;
        Ok(NouvelleVente {
            magasin_id,
            session_id,
            faite_le: None,
            lignes: self.lignes,
            paiements: self.paiements.avec_echange(echange, reference),
            recu_cents: self.recu_cents,
            ecart_permis: self.ecart_permis,
            approbation: self.approbation,
            hors_ligne: false,
            vendeur_id: None,
        })
    }
}
