//! Cancelling an order: by its client before it is prepared, by a manager of its place before it leaves.

use comptoir_auth::Travailleur;
use comptoir_database::Connection;
use comptoir_http::{Idempotent, Problem, kinds};
use comptoir_types::{CommandeId, CompteId};

use super::domain::{DemandeAnnulation, Etat};
use super::metrics::Commandes;
use super::store::lecture::situation;
use super::store::liberation::{self, Annulation};
use crate::Error;
use crate::idempotency::{Demande, trouver};
use crate::lieux::affectes;

const AVANT_PREPARATION: &[Etat] = &[Etat::EnAttentePaiement, Etat::Payee];
const AVANT_REMISE: &[Etat] = &[Etat::EnAttentePaiement, Etat::Payee, Etat::EnPreparation, Etat::Prete];

/// Who cancels.
pub(super) enum Demandeur<'a> {
    /// The order's client.
    Client(CompteId),
    /// A gestionnaire or above.
    Travailleur(&'a Travailleur),
}

/// Cancels the order. Whether an earlier copy of the request did.
///
/// # Errors
/// `introuvable`, `magasin-hors-affectation`, `paiement-en-cours`, `etat-incompatible`, `cle-reutilisee`.
pub(super) async fn annuler(
    db: &Connection,
    mesures: &Commandes,
    id: CommandeId,
    demandeur: &Demandeur<'_>,
    ordre: &Idempotent<DemandeAnnulation>,
) -> Result<bool, Error> {
    let (par, client, lieux, depuis) = match demandeur {
        Demandeur::Client(client) => (*client, Some(*client), None, AVANT_PREPARATION),
        Demandeur::Travailleur(travailleur) => (travailleur.id, None, affectes(travailleur), AVANT_REMISE),
    };
    let motif = ordre.corps.motif.as_ref().map_or("", |motif| motif.as_str());
    let demande = Demande { compte: par, cle: ordre.cle, empreinte: &ordre.empreinte };
    let annulation = Annulation { id, depuis, motif, client, lieux, demande };
    match liberation::annuler(db, &annulation).await {
        Ok(true) => {
            mesures.annulee.inc();
            return Ok(false);
        }
        Err(error) if error.constraint() != Some("idempotence_pkey") => return Err(error.into()),
        Ok(false) | Err(_) => {}
    }
    if trouver(db, &demande).await?.is_some() {
        return Ok(true);
    }
    let trouvee = situation(db, id, client).await?.ok_or(Error::Introuvable)?;
    if let Demandeur::Travailleur(travailleur) = demandeur {
        travailleur.require_place(trouvee.lieu)?;
    }
    Err(Error::Refused(if trouvee.paiement_en_cours {
        Problem::new(&kinds::PAIEMENT_EN_COURS)
    } else {
        Problem::new(&kinds::ETAT_INCOMPATIBLE).member("etat", trouvee.etat)
    }))
}
