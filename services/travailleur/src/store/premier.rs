//! The first responsable of an empty installation.

use comptoir_database::{Connection, Error, Found};
use comptoir_types::{CompteId, Courriel};

use crate::premier::PremierResponsable;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[VERROUILLER, ENTRER, PRESENT];

const VERROUILLER: &str = "select pg_advisory_xact_lock(hashtext('travailleur.responsables'))";

const ENTRER: &str = include_str!("entrer.sql");

/// Enters the first responsable, whose account is still to be made. False: there is one already.
///
/// # Errors
/// `travailleur_matricule_unique`, `travailleur_courriel_unique`.
pub async fn entrer(db: &Connection, id: CompteId, qui: &PremierResponsable) -> Result<bool, Error> {
    let PremierResponsable { matricule, prenom, nom, courriel, langue, .. } = qui;
    let params: comptoir_database::Params<'_> = &[&id, &matricule.as_str(), prenom, nom, courriel, langue];
    Ok(!db.after_lock::<Found>((VERROUILLER, &[]), (ENTRER, params)).await?.is_empty())
}

/// A responsable who is there already.
pub struct Present {
    /// Their account.
    pub travailleur_id: CompteId,
    /// Their number.
    pub matricule: String,
    /// Whether they have not worked yet, and have this e-mail.
    pub le_meme: bool,
}

comptoir_database::from_row!(Present { travailleur_id, matricule, le_meme });

const PRESENT: &str = "
    select travailleur_id, matricule, etat = 'invite' and courriel = $1 as le_meme
      from travailleur.travailleur
     where role = 'responsable' and etat <> 'parti'
     order by etat = 'invite' and courriel = $1 desc, cree_le
     limit 1";

/// A responsable who is there already: rather the one of this e-mail.
pub async fn present(db: &Connection, courriel: &Courriel) -> Result<Option<Present>, Error> {
    db.maybe(PRESENT, &[courriel]).await
}
