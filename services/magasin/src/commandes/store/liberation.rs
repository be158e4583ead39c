//! Cancelling and expiring: the stock goes back, what was paid is owed back.

use comptoir_pg::{Connection, Error, Row, retry};
use comptoir_types::{CommandeId, CompteId, LieuId, ProduitId};

pub(super) const VERROU: &str = "select 1 from magasin.commande where commande_id = $1 for update";

/// Sent behind [`VERROU`]. A payment in progress blocks it; an accepted one becomes a refund to carry out. An order
/// expires only once its reservation has lapsed: a payment that was refused meanwhile may have prolonged it.
pub(super) const LIBERER: &str = "
with c as (
  update magasin.commande set etat = $3, version = version + 1, maj_le = now()
   where commande_id = $1 and etat = any ($2) and paiement_en_cours is null
     and ($3 <> 'expiree' or reservee_jusqua <= now())
     and ($7::uuid is null or client_id = $7) and ($8::int[] is null or lieu_id = any ($8))
  returning commande_id, client_id, numero, lieu_id, etat, version),
l as (select c.lieu_id, cl.produit_id, cl.quantite from c join magasin.commande_ligne cl using (commande_id)),
v as (
  select s.lieu_id, s.produit_id, l.quantite
    from magasin.stock s join l using (lieu_id, produit_id)
   order by s.lieu_id, s.produit_id for update of s),
u as (
  update magasin.stock s set reserve = s.reserve - v.quantite
    from v where s.lieu_id = v.lieu_id and s.produit_id = v.produit_id
  returning s.lieu_id, s.produit_id, s.physique, s.reserve, v.quantite),
m as (
  insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres,
         reserve_apres, reference_id, par)
  select lieu_id, produit_id, 'liberation', 0, -quantite, physique, reserve, $1, $5 from u),
p as (
  update magasin.paiement p set rembourse_cents = montant_cents
    from c where p.commande_id = c.commande_id and p.etat = 'accepte'
  returning paiement_id, montant_cents),
b as (
  insert into magasin.remboursement (remboursement_id, paiement_id, cause_id, montant_cents)
  select gen_random_uuid(), paiement_id, $1, montant_cents from p),
e as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat, detail, par)
  select commande_id, version, $4, 'compensee', $6, $5 from c),
o as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.etat', commande_id::text,
         jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat)
    from c),
i as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $5, $9, 'annulation', $10, 200, jsonb_build_object('commande_id', commande_id, 'etat', etat)
    from c where $9::uuid is not null)
select commande_id from c";

struct Id(CommandeId);

impl From<&Row> for Id {
    fn from(row: &Row) -> Self {
        Id(row.get(0))
    }
}

/// Who cancels, and which orders are theirs to cancel.
pub(crate) struct Annulation<'a> {
    /// The order.
    pub(crate) id: CommandeId,
    /// The states that they may cancel.
    pub(crate) depuis: &'a [&'a str],
    /// Who.
    pub(crate) par: CompteId,
    /// Why.
    pub(crate) motif: &'a str,
    /// Only the orders of this client.
    pub(crate) client: Option<CompteId>,
    /// Only the orders of these places.
    pub(crate) lieux: Option<&'a [LieuId]>,
    /// The `Idempotency-Key`.
    pub(crate) cle: uuid::Uuid,
    /// What it served.
    pub(crate) empreinte: &'a [u8],
}

/// Cancels the order. Whether it could be.
///
/// # Errors
/// The database's; `idempotence_pkey` where the key has served.
pub(crate) async fn annuler(db: &Connection, demande: &Annulation<'_>) -> Result<bool, Error> {
    let lieux = demande.lieux.map(|lieux| lieux.iter().map(|lieu| lieu.get()).collect::<Vec<_>>());
    let annulees = retry(async || {
        db.after_lock::<Id>(
            (VERROU, &[&demande.id]),
            (
                LIBERER,
                &[
                    &demande.id,
                    &demande.depuis,
                    &"annulee",
                    &"annulation",
                    &demande.par,
                    &demande.motif,
                    &demande.client,
                    &lieux,
                    &demande.cle,
                    &demande.empreinte,
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
    let depuis: &[&str] = &["en_attente_paiement"];
    let personne = None::<CompteId>;
    let partout = None::<Vec<i32>>;
    let (cle, empreinte) = (None::<uuid::Uuid>, None::<&[u8]>);
    let expirees = retry(async || {
        db.after_lock::<Id>(
            (VERROU, &[&id]),
            (
                LIBERER,
                &[
                    &id,
                    &depuis,
                    &"expiree",
                    &"expiration",
                    &personne,
                    &"",
                    &personne,
                    &partout,
                    &cle,
                    &empreinte,
                ],
            ),
        )
        .await
    })
    .await?;
    Ok(!expirees.is_empty())
}

/// How many orders one round of a sweep takes.
pub(crate) const LOT: i64 = 100;

pub(super) const ECHUES: &str = "
    select commande_id
      from magasin.commande
     where etat = 'en_attente_paiement' and reservee_jusqua <= now() and paiement_en_cours is null
     order by reservee_jusqua
     limit $1";

pub(super) const ECHUES_DE: &str = "
    select commande_id
      from magasin.commande c
     where etat = 'en_attente_paiement' and reservee_jusqua <= now() and paiement_en_cours is null
       and lieu_id = $1
       and exists (select from magasin.commande_ligne l where l.commande_id = c.commande_id and l.produit_id = any ($2))
     order by reservee_jusqua
     limit $3";

/// The orders whose reservation has lapsed unpaid, of these products at this place where they are named; the oldest first.
pub(crate) async fn echues(
    db: &Connection,
    de: Option<(LieuId, &[ProduitId])>,
) -> Result<Vec<CommandeId>, Error> {
    let echues: Vec<Id> = match de {
        None => db.all(ECHUES, &[&LOT]).await?,
        Some((lieu, produits)) => db.all(ECHUES_DE, &[&lieu, &produits, &LOT]).await?,
    };
    Ok(echues.into_iter().map(|Id(id)| id).collect())
}
