//! The book and the settings of the simulated provider.

use comptoir_database::{Connection, Error, Row};
use comptoir_types::{Centimes, CompteId};
use uuid::Uuid;

use crate::paiements::domain::{Operation, ReglagesPaiement, Resultat};
use crate::paiements::prestataire::Verdict;

/// An operation as it would be written.
pub(crate) struct Inscription<'a> {
    /// Its key.
    pub(crate) id: Uuid,
    /// What is asked.
    pub(crate) genre: Operation,
    pub(crate) montant: Centimes,
    /// Why it is refused; none when it is accepted.
    pub(crate) refus: Option<&'a str>,
}

/// The first entry stays; the update that changes nothing makes it come back.
pub(super) const INSCRIRE: &str = "
    insert into magasin.prestataire_simule (operation_id, genre, montant_cents, resultat, transaction)
    values ($1::uuid, $2, $3, case when $4::text is null then 'accepte' else 'refuse' end,
            coalesce($4, 'sim_' || ($1::uuid)::text))
    on conflict (operation_id) do update set operation_id = prestataire_simule.operation_id
    returning resultat, transaction";

impl TryFrom<&Row> for Verdict {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let texte = row.try_get("transaction")?;
        Ok(match row.try_get("resultat")? {
            Resultat::Accepte => Verdict::Accepte { transaction: texte },
            Resultat::Refuse => Verdict::Refuse { code: texte },
        })
    }
}

/// What the book says of this operation, which is written now unless it was before.
pub(crate) async fn inscrire(db: &Connection, inscription: &Inscription<'_>) -> Result<Verdict, Error> {
    let Inscription { id, genre, montant, refus } = inscription;
    db.one(INSCRIRE, &[id, genre, montant, refus]).await
}

/// The settings and their version.
type ReglagesVersion = (ReglagesPaiement, i32);

struct Ligne(ReglagesVersion);

impl TryFrom<&Row> for Ligne {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let reglages = ReglagesPaiement {
            refus_pour_mille: row.try_get("refus_pour_mille")?,
            perte_pour_mille: row.try_get("perte_pour_mille")?,
            latence_ms: row.try_get("latence_ms")?,
            panne_jusqua: row.try_get("panne_jusqua")?,
        };
        Ok(Ligne((reglages, row.try_get("version")?)))
    }
}

pub(super) const REGLAGES: &str = "
    select refus_pour_mille, perte_pour_mille, latence_ms, panne_jusqua, version
      from magasin.reglage_paiement";

/// The settings, with their version.
pub(crate) async fn reglages(db: &Connection) -> Result<ReglagesVersion, Error> {
    db.one::<Ligne>(REGLAGES, &[]).await.map(|Ligne(reglages)| reglages)
}

pub(super) const REGLER: &str = "
    with reglage as (
      update magasin.reglage_paiement
         set refus_pour_mille = $1, perte_pour_mille = $2, latence_ms = $3, panne_jusqua = $4,
             version = version + 1
       where version = $5
      returning refus_pour_mille, perte_pour_mille, latence_ms, panne_jusqua, version),
    evenement as (
      insert into magasin.outbox (type, agregat_id, charge)
      select 'audit.reglage_paiement', 'reglage_paiement',
             jsonb_build_object('acteur_id', $6::uuid, 'objet', 'reglage_paiement',
                                'details', to_jsonb(reglage))
        from reglage)
    select refus_pour_mille, perte_pour_mille, latence_ms, panne_jusqua, version from reglage";

/// Changes the settings from this version on; none when the version is another by now.
pub(crate) async fn regler(
    db: &Connection,
    reglages: &ReglagesPaiement,
    version: i32,
    par: CompteId,
) -> Result<Option<ReglagesVersion>, Error> {
    let ReglagesPaiement { refus_pour_mille, perte_pour_mille, latence_ms, panne_jusqua } = reglages;
    let regles = db
        .maybe::<Ligne>(
            REGLER,
            &[refus_pour_mille, perte_pour_mille, latence_ms, panne_jusqua, &version, &par],
        )
        .await?;
    Ok(regles.map(|Ligne(reglages)| reglages))
}
