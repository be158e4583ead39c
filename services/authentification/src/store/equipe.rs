//! Accounts of workers, which `travailleur` has made, suspended and given another password.

use comptoir_database::{Connection, Error, Found, Value};
use comptoir_types::{CompteId, Courriel};

use super::comptes::VERROUILLER;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[CHERCHER, OUVRIR, CHANGER_ETAT, REMPLACER];

/// Who has an id, or an e-mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occupation {
    /// Nobody.
    Libre,
    /// The worker's account itself.
    LeMeme,
    /// Another account.
    Prise,
}

comptoir_types::texte_sql!(Occupation: Libre = "libre", LeMeme = "le_meme", Prise = "prise");

const CHERCHER: &str = "
    select case when bool_or(compte_id = $1 and courriel = $2 and genre = 'travailleur') then 'le_meme'
                when count(*) > 0 then 'prise' else 'libre' end
      from authentification.compte
     where compte_id = $1 or courriel = $2";

/// Who has this id, or this e-mail.
pub async fn chercher(db: &Connection, id: CompteId, courriel: &Courriel) -> Result<Occupation, Error> {
    db.one(CHERCHER, &[&id, courriel]).await.map(|Value(occupation)| occupation)
}

const OUVRIR: &str = "
    insert into authentification.compte (
           compte_id, genre, courriel, mot_de_passe, provisoire, etat, etat_rang)
    values ($1, 'travailleur', $2, $3, true, case when $4 then 'actif' else 'suspendu' end, $5)
        on conflict do nothing";

/// Makes the account with a temporary password. False: its id or its e-mail is taken.
pub async fn ouvrir(
    db: &Connection,
    id: CompteId,
    courriel: &Courriel,
    hash: &str,
    (actif, rang): (bool, i32),
) -> Result<bool, Error> {
    Ok(db.run(OUVRIR, &[&id, courriel, &hash, &actif, &rang]).await? > 0)
}

const CHANGER_ETAT: &str = include_str!("changer_etat.sql");

/// Lets the account sign in, or not: its sessions end then. A change older than the last one is passed over.
pub async fn changer_etat(db: &Connection, id: CompteId, actif: bool, rang: i32) -> Result<(), Error> {
    db.after_lock::<Found>((VERROUILLER, &[&id]), (CHANGER_ETAT, &[&id, &actif, &rang])).await?;
    Ok(())
}

const REMPLACER: &str = include_str!("remplacer.sql");

/// Gives the account a temporary password, ends its sessions and forgets its failures. False: there is no such account.
pub async fn remplacer(db: &Connection, id: CompteId, hash: &str) -> Result<bool, Error> {
    let remplaces: Vec<Found> = db.after_lock((VERROUILLER, &[&id]), (REMPLACER, &[&id, &hash])).await?;
    Ok(!remplaces.is_empty())
}
