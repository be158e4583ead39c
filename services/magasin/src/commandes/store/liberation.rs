//! Cancelling and expiring: the stock goes back, what was paid is owed back.

use comptoir_database::{Connection, Error, Value, retry};
use comptoir_types::{CommandeId, CompteId, LieuId, ProduitId};

use crate::commandes::domain::Etat;
use crate::idempotency::Demande;

pub(super) const VERROU: &str = "select 1 from magasin.commande where commande_id = $1 for update";

/// Sent behind [`VERROU`].
pub(super) const ANNULER: &str = include_str!("annuler.sql");

/// Sent behind [`VERROU`].
pub(super) const EXPIRER: &str = include_str!("expirer.sql");

/// Who cancels, and which orders are theirs to cancel.
pub(crate) struct Annulation<'a> {
    pub(crate) id: CommandeId,
    /// The states that they may cancel.
    pub(crate) depuis: &'a [Etat],
    pub(crate) motif: &'a str,
    /// Only the orders of this client.
    pub(crate) client: Option<CompteId>,
    /// Only the orders of these places.
    pub(crate) lieux: Option<&'a [LieuId]>,
    /// Who, under which key.
    pub(crate) demande: Demande<'a>,
}

/// Cancels the order. Whether it could be.
///
/// # Errors
/// The database's; `idempotence_pkey` where the key has served.
pub(crate) async fn annuler(db: &Connection, annulation: &Annulation<'_>) -> Result<bool, Error> {
    let lieux = annulation.lieux.map(|lieux| lieux.iter().map(|lieu| lieu.get()).collect::<Vec<_>>());
    let annulees = retry(async || {
        db.after_lock::<Value<CommandeId>>(
            (VERROU, &[&annulation.id]),
            (
                ANNULER,
                &[
                    &annulation.id,
                    &annulation.depuis,
                    &annulation.demande.compte,
                    &annulation.motif,
                    &annulation.client,
                    &lieux,
                    &annulation.demande.cle,
                    &annulation.demande.empreinte,
                ],
            ),
        )
        .await
    })
    .await?;
    Ok(!annulees.is_empty())
}

/// Expires the order, if it is still waiting for its payment and its reservation has lapsed.
pub(crate) async fn expirer(db: &Connection, id: CommandeId) -> Result<bool, Error> {
    let expirees =
        retry(async || db.after_lock::<Value<CommandeId>>((VERROU, &[&id]), (EXPIRER, &[&id])).await).await?;
    Ok(!expirees.is_empty())
}

/// How many orders one round of a sweep takes.
pub(crate) const PAR_TOUR: i64 = 100;

pub(super) const ECHUES: &str = "
    select commande_id
      from magasin.commande
     where etat = 'en_attente_paiement' and reservee_jusqua <= now() and paiement_en_cours is null
     order by reservee_jusqua
     limit $1";

pub(super) const ECHUES_DE: &str = "
    select commande_id
      from magasin.commande
     where etat = 'en_attente_paiement' and reservee_jusqua <= now() and paiement_en_cours is null
       and lieu_id = $1
       and exists (select from magasin.commande_ligne
                    where commande_ligne.commande_id = commande.commande_id
                      and commande_ligne.produit_id = any ($2))
     order by reservee_jusqua
     limit $3";

/// The orders whose reservation has lapsed unpaid, of these products at this place where they are named; the oldest first.
pub(crate) async fn echues(
    db: &Connection,
    de: Option<(LieuId, &[ProduitId])>,
) -> Result<Vec<CommandeId>, Error> {
    let echues: Vec<Value<CommandeId>> = match de {
        None => db.all(ECHUES, &[&PAR_TOUR]).await?,
        Some((lieu, produits)) => db.all(ECHUES_DE, &[&lieu, &produits, &PAR_TOUR]).await?,
    };
    Ok(echues.into_iter().map(|Value(id)| id).collect())
}
