//! Attempts to pay: begun, settled. No row is held while the provider is asked.

use std::time::Duration;

use comptoir_database::{Connection, Error, Value};
use comptoir_types::{Centimes, CommandeId, PaiementId};

use crate::cartes::domain::empreinte;
use crate::commandes::domain::DemandePaiement;
use crate::idempotency::Demande;
use crate::paiements::prestataire::{INJOIGNABLE, Verdict};

/// How many refusals an order takes: beyond that somebody is trying out cards.
pub(crate) const REFUS_MAX: i32 = 20;

pub(super) const DEBUTER: &str = include_str!("debuter_paiement.sql");

/// Begins an attempt to pay, whose id is the key; how much to charge, nothing where a card pays all. None: the order is
/// not to be paid now.
///
/// # Errors
/// The database's; `paiement_pkey` or `idempotence_pkey` where the key has served, `paiement_entier` where the tenders do
/// not make the total, those of a card.
pub(crate) async fn debuter(
    db: &Connection,
    commande: CommandeId,
    demande: &Demande<'_>,
    paiement: &DemandePaiement,
) -> Result<Option<Centimes>, Error> {
    let Demande { compte, cle, empreinte: demandee } = demande;
    let numero = paiement.carte.as_ref().map(|carte| empreinte(&carte.numero));
    let part = paiement.carte.as_ref().map_or(Centimes::ZERO, |carte| carte.montant_cents.get());
    let avec_jeton = paiement.jeton.is_some();
    let montant = db
        .maybe(DEBUTER, &[cle, &commande, compte, demandee, &REFUS_MAX, &numero, &part, &avec_jeton])
        .await?;
    Ok(montant.map(|Value(montant)| montant))
}

pub(super) const REPRENDRE: &str = include_str!("reprendre_paiement.sql");

/// Begins again what the provider was not there for; how much to charge.
pub(crate) async fn reprendre(
    db: &Connection,
    paiement: PaiementId,
    commande: CommandeId,
) -> Result<Option<Centimes>, Error> {
    let montant = db.maybe(REPRENDRE, &[&paiement, &commande, &INJOIGNABLE]).await?;
    Ok(montant.map(|Value(montant)| montant))
}

pub(super) const REGLER: &str = include_str!("regler_paiement.sql");

/// Writes the provider's verdict; how much was at stake. None: nothing happens to an attempt that has one already.
pub(crate) async fn regler(
    db: &Connection,
    paiement: PaiementId,
    verdict: &Verdict,
    duree: Duration,
) -> Result<Option<Centimes>, Error> {
    let (accepte, transaction, code) = match verdict {
        Verdict::Accepte { transaction } => (true, Some(transaction), None),
        Verdict::Refuse { code } => (false, None, Some(code)),
    };
    let duree = i32::try_from(duree.as_millis()).unwrap_or(i32::MAX);
    let montant = db.maybe(REGLER, &[&paiement, &accepte, &transaction, &code, &duree]).await?;
    Ok(montant.map(|Value(montant)| montant))
}

/// Leaves no step in the order's life: nothing happened to it.
pub(super) const ECARTER: &str = "
    with paiement as (
      select magasin.regler_paiement($1, false, null, $2) as commande_id)
    update magasin.commande set paiement_en_cours = null
      from paiement
     where commande.commande_id = paiement.commande_id and commande.paiement_en_cours = $1";

/// Ends an attempt that never reached the provider's book.
pub(crate) async fn ecarter(db: &Connection, paiement: PaiementId) -> Result<(), Error> {
    db.run(ECARTER, &[&paiement, &INJOIGNABLE]).await.map(|_| ())
}
