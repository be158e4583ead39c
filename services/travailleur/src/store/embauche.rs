//! Hiring: the worker first, then the account, then the fact that both are there.

use comptoir_clients::authentification::NouveauCompte;
use comptoir_database::{Connection, Error, Found, Row};
use comptoir_http::Demande;
use comptoir_types::CompteId;

use crate::domain::{NouveauTravailleur, Travailleur};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[EMBAUCHER, VOULU, VERROUILLER, CONFIRMER, RENONCER, A_DIRE];

const EMBAUCHER: &str = include_str!("embaucher.sql");

/// Enters a worker, whose account is still to be made.
///
/// # Errors
/// `travailleur_matricule_unique`, `travailleur_courriel_unique`; `travailleur_pkey` or `idempotence_pkey` when the key
/// has served.
pub async fn embaucher(
    db: &Connection,
    demande: &Demande<'_>,
    nouveau: &NouveauTravailleur,
) -> Result<Travailleur, Error> {
    let NouveauTravailleur { matricule, prenom, nom, courriel, role, langue, magasins } = nouveau;
    let params: comptoir_database::Params<'_> = &[
        &demande.compte,
        &demande.cle,
        &demande.empreinte,
        &matricule.as_str(),
        prenom,
        nom,
        courriel,
        role,
        langue,
        &magasins.as_slice(),
    ];
    db.one(EMBAUCHER, params).await
}

/// The account that a worker should have.
pub struct CompteVoulu {
    /// Whose.
    pub id: CompteId,
    /// The account.
    pub compte: NouveauCompte,
    /// Whether it was made.
    pub fait: bool,
}

impl TryFrom<&Row> for CompteVoulu {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let compte = NouveauCompte {
            courriel: row.try_get("courriel")?,
            actif: row.try_get("actif")?,
            rang: row.try_get("etat_rang")?,
        };
        Ok(CompteVoulu { id: row.try_get("travailleur_id")?, compte, fait: row.try_get("fait")? })
    }
}

const VOULU: &str = "
    select travailleur_id, courriel, etat in ('invite', 'actif') as actif, etat_rang,
           compte_rang > 0 as fait
      from travailleur.travailleur
     where travailleur_id = $1";

/// The account that this worker should have.
pub async fn voulu(db: &Connection, id: CompteId) -> Result<Option<CompteVoulu>, Error> {
    db.maybe(VOULU, &[&id]).await
}

pub(super) const VERROUILLER: &str = "
    select travailleur_id from travailleur.travailleur where travailleur_id = $1 for no key update";

const CONFIRMER: &str = include_str!("confirmer.sql");

/// Notes that the account is as the worker is, up to this rank.
pub async fn confirmer(db: &Connection, id: CompteId, rang: i32, par: Option<CompteId>) -> Result<(), Error> {
    db.after_lock::<Found>((VERROUILLER, &[&id]), (CONFIRMER, &[&id, &rang, &par])).await?;
    Ok(())
}

const RENONCER: &str = include_str!("renoncer.sql");

/// Forgets a worker whose account was refused.
pub async fn renoncer(db: &Connection, id: CompteId) -> Result<(), Error> {
    db.run(RENONCER, &[&id]).await?;
    Ok(())
}

const A_DIRE: &str = "
    select travailleur_id, courriel, etat in ('invite', 'actif') as actif, etat_rang,
           compte_rang > 0 as fait
      from travailleur.travailleur
     where compte_rang < etat_rang and compte_rang > 0 and modifie_le < now() - interval '5 seconds'
     order by travailleur_id
     limit 100";

/// Workers whose account has not been told of their state for five seconds.
pub async fn a_dire(db: &Connection) -> Result<Vec<CompteVoulu>, Error> {
    db.all(A_DIRE, &[]).await
}
