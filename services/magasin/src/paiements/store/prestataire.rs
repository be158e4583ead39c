//! The book and the settings of the simulated provider.

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{Centimes, CompteId};
use uuid::Uuid;

use crate::paiements::domain::{Latence, PourMille, ReglagesPaiement};
use crate::paiements::prestataire::Verdict;

/// An operation as it would be written.
pub(crate) struct Operation<'a> {
    /// Its key.
    pub(crate) id: Uuid,
    /// `debit` or `remboursement`.
    pub(crate) genre: &'a str,
    /// How much.
    pub(crate) montant: Centimes,
    /// Why it is refused; none when it is accepted.
    pub(crate) refus: Option<&'a str>,
}

/// The first entry stays; the update that changes nothing makes it come back.
pub(super) const INSCRIRE: &str = "
    insert into magasin.prestataire_simule as p (operation_id, genre, montant_cents, resultat, transaction)
    values ($1::uuid, $2, $3, case when $4::text is null then 'accepte' else 'refuse' end, coalesce($4, 'sim_' || ($1::uuid)::text))
    on conflict (operation_id) do update set operation_id = p.operation_id
    returning resultat, transaction";

impl From<&Row> for Verdict {
    fn from(row: &Row) -> Self {
        match row.get(0) {
            "accepte" => Verdict::Accepte { transaction: row.get(1) },
            _ => Verdict::Refuse { code: row.get(1) },
        }
    }
}

/// What the book says of this operation, which is written now unless it was before.
pub(crate) async fn inscrire(db: &Connection, operation: &Operation<'_>) -> Result<Verdict, Error> {
    let Operation { id, genre, montant, refus } = operation;
    db.one(INSCRIRE, &[id, genre, montant, refus]).await
}

/// The settings and their version.
type ReglagesVersion = (ReglagesPaiement, i32);

struct Ligne(ReglagesVersion);

impl From<&Row> for Ligne {
    fn from(row: &Row) -> Self {
        let pour_mille = |colonne| PourMille::try_from(i64::from(row.get::<_, i16>(colonne)));
        let reglages = ReglagesPaiement {
            refus_pour_mille: pour_mille(0).unwrap_or_default(),
            perte_pour_mille: pour_mille(1).unwrap_or_default(),
            latence_ms: Latence::try_from(i64::from(row.get::<_, i32>(2))).unwrap_or_default(),
            panne_jusqua: row.get(3),
        };
        Ligne((reglages, row.get(4)))
    }
}

pub(super) const REGLAGES: &str = "
    select refus_pour_mille, perte_pour_mille, latence_ms, panne_jusqua, version from magasin.reglage_paiement";

/// The settings, with their version.
pub(crate) async fn reglages(db: &Connection) -> Result<ReglagesVersion, Error> {
    db.one::<Ligne>(REGLAGES, &[]).await.map(|Ligne(reglages)| reglages)
}

pub(super) const REGLER: &str = "
    with r as (
      update magasin.reglage_paiement
         set refus_pour_mille = $1, perte_pour_mille = $2, latence_ms = $3, panne_jusqua = $4, version = version + 1
       where version = $5
      returning refus_pour_mille, perte_pour_mille, latence_ms, panne_jusqua, version),
    o as (
      insert into magasin.outbox (type, agregat_id, charge)
      select 'audit.reglage_paiement', 'reglage_paiement',
             jsonb_build_object('acteur_id', $6::uuid, 'objet', 'reglage_paiement', 'details', to_jsonb(r)) from r)
    select refus_pour_mille, perte_pour_mille, latence_ms, panne_jusqua, version from r";

/// Changes the settings from this version on; none when the version is another by now.
pub(crate) async fn regler(
    db: &Connection,
    reglages: &ReglagesPaiement,
    version: i32,
    par: CompteId,
) -> Result<Option<ReglagesVersion>, Error> {
    let (refus, perte) = (reglages.refus_pour_mille.get(), reglages.perte_pour_mille.get());
    let (latence, panne) = (reglages.latence_ms.get(), reglages.panne_jusqua);
    let regles = db.maybe::<Ligne>(REGLER, &[&refus, &perte, &latence, &panne, &version, &par]).await?;
    Ok(regles.map(|Ligne(reglages)| reglages))
}
