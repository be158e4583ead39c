//! An exchange: a return and a sale in one transaction, in one network flight.

use comptoir_database::{Connection, Error, FromRow};
use uuid::Uuid;

use super::retourner::{Parametres, RETOURNER};
use crate::idempotency::Demande;
use crate::retours::domain::RetourFait;
use crate::ventes::domain::{Accord, NouvelleVente};
use crate::ventes::store::vendre::Vendre;

pub(super) const VERROUILLER: &str = "select magasin.verrouiller_echange($1, $2, $3, $4, $5, $6, $7)";

pub(super) const CONCLURE: &str = "select magasin.conclure_echange($1, $2, $3, $4)";

/// The sale of an exchange: under its own key, by the same worker.
pub(crate) struct Vendue<'a> {
    pub(crate) cle: Uuid,
    pub(crate) vente: &'a NouvelleVente,
    pub(crate) accord: Accord,
}

/// Records both documents with their outcome; all locks are taken first, in the order of every other step.
///
/// # Errors
/// The named constraint that refused either; `echange_entier` where the sale or the session took neither. Nothing is then
/// written.
pub(crate) async fn echanger(
    db: &Connection,
    demande: &Demande<'_>,
    parametres: &Parametres<'_>,
    vendue: &Vendue<'_>,
) -> Result<Option<RetourFait>, Error> {
    let demande_de_vente = Demande { cle: vendue.cle, ..*demande };
    let vendre = Vendre::new(&demande_de_vente, vendue.vente, demande.compte, &vendue.accord);
    let [produits, skus, gtins] = vendre.articles();
    let rangs = parametres.rangs.as_deref().unwrap_or_default();
    let answers = db
        .together(&[
            (
                VERROUILLER,
                &[&parametres.vente, &parametres.session, &parametres.magasin, &rangs, produits, skus, gtins],
            ),
            (RETOURNER, &parametres.as_params()),
            (Vendre::SQL, &vendre.params()),
            (CONCLURE, &[&demande.compte, &parametres.id, &vendue.cle, &demande.empreinte]),
        ])
        .await?;
    let row = |step: usize| answers.get(step).and_then(|rows| rows.first());
    let Some((retour, vente)) = row(1).zip(row(2)) else { return Ok(None) };
    let mut retour = RetourFait::from_row(retour)?;
    retour.numero_avoir = parametres.numero_avoir();
    retour.nouvelle_vente = Some(FromRow::from_row(vente)?);
    Ok(Some(retour))
}
