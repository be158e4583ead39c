//! PINs, and attempts at them.

use std::time::Duration;

use comptoir_database::{Connection, Error, Found, Row};
use comptoir_types::{Action, CompteId, Langue, LieuId, Role};
use uuid::Uuid;

use super::Acteur;
use crate::domain::Matricule;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[ESSAYER, RENDRE, ECHOUER, REUSSIR, APPROUVER, POSER, OUBLIER];

/// Who has a PIN.
#[derive(Debug)]
pub struct Porteur {
    /// Their account.
    pub id: CompteId,
    /// Their given name.
    pub prenom: String,
    /// Their role.
    pub role: Role,
    /// Their language.
    pub langue: Langue,
    /// Whether they act in the place asked for.
    pub affecte: bool,
}

/// An attempt at a PIN.
pub struct Essai {
    /// Whether it may be verified: five attempts within five minutes may.
    pub admis: bool,
    /// In how many seconds the next may.
    pub secondes: i64,
    /// Who has the matricule.
    pub porteur: Option<Porteur>,
    /// What is kept of the PIN of a worker at work.
    pub nip_hash: Option<String>,
}

impl TryFrom<&Row> for Essai {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let porteur = match row.try_get("travailleur_id")? {
            Some(id) => Some(Porteur {
                id,
                prenom: row.try_get("prenom")?,
                role: row.try_get("role")?,
                langue: row.try_get("langue")?,
                affecte: row.try_get("affecte")?,
            }),
            None => None,
        };
        Ok(Essai {
            admis: row.try_get("admis")?,
            secondes: row.try_get("secondes")?,
            porteur,
            nip_hash: row.try_get("nip_hash")?,
        })
    }
}

const ESSAYER: &str = include_str!("essayer.sql");

/// Begins an attempt at the PIN of this matricule, in this store.
pub async fn essayer(db: &Connection, matricule: &Matricule, magasin: LieuId) -> Result<Essai, Error> {
    db.one(ESSAYER, &[&matricule.as_str(), &magasin]).await
}

const RENDRE: &str = "
    update travailleur.nip_essai set essais = greatest(essais - 1, echecs) where matricule = $1";

/// The PIN was not verified: the attempt counts for nothing.
pub async fn rendre(db: &Connection, matricule: &Matricule) -> Result<(), Error> {
    db.run(RENDRE, &[&matricule.as_str()]).await?;
    Ok(())
}

const ECHOUER: &str = include_str!("echouer.sql");

/// The PIN was wrong.
pub async fn echouer(db: &Connection, matricule: &Matricule, magasin: LieuId) -> Result<(), Error> {
    db.run(ECHOUER, &[&matricule.as_str(), &magasin]).await?;
    Ok(())
}

const REUSSIR: &str = "delete from travailleur.nip_essai where matricule = $1";

/// The PIN was right: the attempts before are forgotten.
pub async fn reussir(db: &Connection, matricule: &Matricule) -> Result<(), Error> {
    db.run(REUSSIR, &[&matricule.as_str()]).await?;
    Ok(())
}

const APPROUVER: &str = include_str!("approuver.sql");

/// What is approved of, and for whom.
#[derive(Debug, Clone, Copy)]
pub struct Consentement {
    /// Where.
    pub magasin: LieuId,
    /// Of what.
    pub action: Action,
    /// The document.
    pub objet: Uuid,
    /// Who asks.
    pub demande_par: CompteId,
}

/// The PIN was right, and its owner approves of this.
pub async fn approuver(
    db: &Connection,
    matricule: &Matricule,
    par: CompteId,
    consentement: &Consentement,
) -> Result<(), Error> {
    let Consentement { magasin, action, objet, demande_par } = consentement;
    db.run(APPROUVER, &[&matricule.as_str(), &par, magasin, action, objet, demande_par]).await?;
    Ok(())
}

const POSER: &str = include_str!("poser_nip.sql");

/// Gives a worker another PIN. False: see `poser_nip.sql`.
pub async fn poser(db: &Connection, acteur: &Acteur<'_>, id: CompteId, hash: &str) -> Result<bool, Error> {
    Ok(db.maybe::<Found>(POSER, &[&acteur.id, &acteur.lieux, &id, &hash]).await?.is_some())
}

const OUBLIER: &str = "
    delete from travailleur.nip_essai where dernier_le < now() - make_interval(secs => $1)";

/// Forgets the attempts of that age; how many.
pub async fn oublier(db: &Connection, age: Duration) -> Result<u64, Error> {
    db.run(OUBLIER, &[&age.as_secs_f64()]).await
}
