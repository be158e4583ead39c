//! What is left to do once the requests are over: late answers, money to give back.

use std::time::Duration;

use comptoir_database::{Connection, Error};
use comptoir_types::{Centimes, PaiementId};
use uuid::Uuid;

/// An attempt whose answer is overdue.
pub(crate) struct PendingPayment {
    pub(crate) paiement: PaiementId,
    pub(crate) montant: Centimes,
}

comptoir_database::from_row!(PendingPayment { paiement: "paiement_id", montant: "montant_cents" });

pub(super) const SUSPENS: &str = "
    select paiement_id, montant_cents
      from magasin.paiement
     where etat = 'en_cours' and cree_le <= now() - make_interval(secs => $1)
     order by cree_le
     limit $2";

/// The oldest attempts that have waited that long.
pub(crate) async fn en_suspens(
    db: &Connection,
    age: Duration,
    lot: i64,
) -> Result<Vec<PendingPayment>, Error> {
    db.all(SUSPENS, &[&age.as_secs_f64(), &lot]).await
}

/// A refund that is due now.
pub(crate) struct Remboursement {
    /// Which: the provider's operation.
    pub(crate) id: Uuid,
    /// Of which payment.
    pub(crate) paiement: PaiementId,
    pub(crate) montant: Centimes,
}

comptoir_database::from_row!(Remboursement {
    id: "remboursement_id",
    paiement: "paiement_id",
    montant: "montant_cents"
});

/// Whoever takes a refund puts off its next attempt first: 5, 10, 20 … seconds, ten minutes at most. Another replica does
/// not see it meanwhile, and one that dies is replaced once that time is over.
pub(super) const PRENDRE: &str = "
    update magasin.remboursement
       set essais = essais + 1,
           prochain_essai = now() + least(5 * power(2, least(essais, 10)), 600) * interval '1 second'
     where remboursement_id in (
             select remboursement_id
               from magasin.remboursement
              where etat = 'a_faire' and prochain_essai <= now()
              order by prochain_essai
              limit $1
                for update skip locked)
    returning remboursement_id, paiement_id, montant_cents";

/// The refunds due now, for the caller to carry out.
pub(crate) async fn prendre_remboursements(db: &Connection, lot: i64) -> Result<Vec<Remboursement>, Error> {
    db.all(PRENDRE, &[&lot]).await
}
