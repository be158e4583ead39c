//! Attempts to pay: begun, settled. No row is held while the provider is asked.

use std::time::Duration;

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{Centimes, CommandeId, CompteId, LieuId, PaiementId};

use crate::paiements::prestataire::{INJOIGNABLE, Verdict};

/// How many refusals an order takes: beyond that somebody is trying out cards.
pub(crate) const REFUS_MAX: i32 = 20;

struct Montant(Centimes);

impl From<&Row> for Montant {
    fn from(row: &Row) -> Self {
        Montant(row.get(0))
    }
}

/// The order is kept five minutes more for the attempt, but no longer than an hour in all: failing payments must not
/// hold stock for ever.
pub(super) const DEBUTER: &str = "
    with c as (
      update magasin.commande
         set paiement_en_cours = $1,
             reservee_jusqua = greatest(reservee_jusqua, least(now() + interval '5 minutes', creee_le + interval '1 hour'))
       where commande_id = $2 and client_id = $3 and etat = 'en_attente_paiement' and reservee_jusqua > now()
         and paiement_en_cours is null and version <= $5
      returning commande_id, client_id, total_cents),
    p as (
      insert into magasin.paiement (paiement_id, commande_id, montant_cents)
      select $1, commande_id, total_cents from c
      returning montant_cents),
    i as (
      insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
      select client_id, $1, 'paiement', $4, 202, '{}' from c)
    select montant_cents from p";

/// Begins an attempt to pay; how much to charge. None: the order is not to be paid now.
///
/// # Errors
/// The database's; `paiement_pkey` or `idempotence_pkey` where the key has served.
pub(crate) async fn debuter(
    db: &Connection,
    paiement: PaiementId,
    commande: CommandeId,
    client: CompteId,
    empreinte: &[u8],
) -> Result<Option<Centimes>, Error> {
    let montant =
        db.maybe::<Montant>(DEBUTER, &[&paiement, &commande, &client, &empreinte, &REFUS_MAX]).await?;
    Ok(montant.map(|Montant(montant)| montant))
}

/// Only an attempt that never reached the provider's book is begun again under its key.
pub(super) const REPRENDRE: &str = "
    with c as (
      update magasin.commande
         set paiement_en_cours = $1,
             reservee_jusqua = greatest(reservee_jusqua, least(now() + interval '5 minutes', creee_le + interval '1 hour'))
       where commande_id = $2 and etat = 'en_attente_paiement' and reservee_jusqua > now() and paiement_en_cours is null
         and exists (select from magasin.paiement
                      where paiement_id = $1 and commande_id = $2 and etat = 'refuse' and code_refus = $3)
      returning commande_id)
    update magasin.paiement p set etat = 'en_cours', code_refus = null, regle_le = null, cree_le = now()
      from c where p.paiement_id = $1
    returning p.montant_cents";

/// Begins again what the provider was not there for; how much to charge.
pub(crate) async fn reprendre(
    db: &Connection,
    paiement: PaiementId,
    commande: CommandeId,
) -> Result<Option<Centimes>, Error> {
    let montant = db.maybe::<Montant>(REPRENDRE, &[&paiement, &commande, &INJOIGNABLE]).await?;
    Ok(montant.map(|Montant(montant)| montant))
}

pub(super) const REGLER: &str = "
    with p as (
      update magasin.paiement
         set etat = case when $2 then 'accepte' else 'refuse' end, transaction = $3, code_refus = $4, regle_le = now()
       where paiement_id = $1 and etat = 'en_cours'
      returning commande_id),
    c as (
      update magasin.commande k
         set etat = case when $2 then 'payee' else k.etat end, paiement_en_cours = null, version = version + 1, maj_le = now()
        from p where k.commande_id = p.commande_id and k.etat = 'en_attente_paiement'
      returning k.commande_id, k.client_id, k.numero, k.etat, k.version, k.lieu_id,
                k.total_cents - k.tps_cents - k.tvq_cents as hors_taxes),
    e as (
      insert into magasin.commande_etape (commande_id, rang, etape, resultat, detail, duree_ms)
      select commande_id, version, 'paiement', case when $2 then 'reussie' else 'refusee' end, coalesce($4, ''), $5 from c),
    o as (
      insert into magasin.outbox (type, agregat_id, charge)
      select 'commande.etat', commande_id::text,
             jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat)
        from c where $2)
    select lieu_id, hors_taxes from c";

/// The order whose payment was settled.
pub(crate) struct Reglee {
    /// Its place.
    pub(crate) lieu: LieuId,
    /// What it is worth before taxes.
    pub(crate) hors_taxes: Centimes,
}

impl From<&Row> for Reglee {
    fn from(row: &Row) -> Self {
        Reglee { lieu: row.get(0), hors_taxes: row.get(1) }
    }
}

/// Writes the provider's verdict. None: nothing happens to an attempt that has one already.
pub(crate) async fn regler(
    db: &Connection,
    paiement: PaiementId,
    verdict: &Verdict,
    duree: Duration,
) -> Result<Option<Reglee>, Error> {
    let (accepte, transaction, code) = match verdict {
        Verdict::Accepte { transaction } => (true, Some(transaction), None),
        Verdict::Refuse { code } => (false, None, Some(code)),
    };
    let duree = i32::try_from(duree.as_millis()).unwrap_or(i32::MAX);
    db.maybe(REGLER, &[&paiement, &accepte, &transaction, &code, &duree]).await
}

/// Leaves no step in the order's life: nothing happened to it.
pub(super) const ECARTER: &str = "
    with p as (
      update magasin.paiement set etat = 'refuse', code_refus = $2, regle_le = now()
       where paiement_id = $1 and etat = 'en_cours'
      returning commande_id)
    update magasin.commande k set paiement_en_cours = null
      from p where k.commande_id = p.commande_id and k.paiement_en_cours = $1";

/// Ends an attempt that never reached the provider's book.
pub(crate) async fn ecarter(db: &Connection, paiement: PaiementId) -> Result<(), Error> {
    db.run(ECARTER, &[&paiement, &INJOIGNABLE]).await.map(|_| ())
}
