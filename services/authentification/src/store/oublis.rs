//! Forgotten passwords: who said so, and the tokens that they are sent.

use comptoir_database::{Connection, Error, Found};
use comptoir_types::{CompteId, Courriel, Langue};

use super::comptes::VERROUILLER;
use crate::secrets::ResetToken;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[DEMANDER, PREPARER, VIDER, TITULAIRE, REINITIALISER];

const DEMANDER: &str = "
    insert into authentification.oubli (sujet, courriel, langue)
    values (sha256(convert_to($1::text, 'UTF8')), $1, $2)
        on conflict (sujet) do update
       set courriel = excluded.courriel, langue = excluded.langue,
           (demandes, depuis) = (
             select case when ancienne then 1 else oubli.demandes + 1 end,
                    case when ancienne then now() else oubli.depuis end
               from (values (oubli.depuis < now() - interval '1 hour')) as fenetre (ancienne))
     where oubli.demandes < 5 or oubli.depuis < now() - interval '1 hour'
 returning sujet";

/// Notes that the password of this e-mail was forgotten. False: five times within the hour already.
///
/// Reads no account: nothing that depends on whether there is one is done while somebody waits.
pub async fn demander(db: &Connection, courriel: &Courriel, langue: Langue) -> Result<bool, Error> {
    Ok(db.maybe::<Found>(DEMANDER, &[courriel, &langue]).await?.is_some())
}

const PREPARER: &str = include_str!("preparer_oubli.sql");

/// Takes one request up: its account, if there is one, gets this token. False: none waits.
pub async fn preparer(db: &Connection, jeton: &ResetToken) -> Result<bool, Error> {
    let empreinte = jeton.empreinte();
    Ok(db.maybe::<Found>(PREPARER, &[&jeton.as_str(), &empreinte.as_slice()]).await?.is_some())
}

const VIDER: &str = "
    update authentification.outbox set charge = '{}'
     where type = 'mot_de_passe.oubli' and charge <> '{}'
       and (cree_le < now() - interval '30 minutes'
            or position <= (select position
                              from authentification.outbox_lecteur
                             where lecteur = 'clientele.courriels'))";

/// Empties the events whose e-mail is being written, and those whose token is good no more.
pub async fn vider(db: &Connection) -> Result<(), Error> {
    db.run(VIDER, &[]).await?;
    Ok(())
}

/// Who was sent a token.
pub struct Titulaire {
    pub compte_id: CompteId,
    pub courriel: String,
}

comptoir_database::from_row!(Titulaire { compte_id, courriel });

const TITULAIRE: &str = "
    select compte.compte_id, compte.courriel
      from authentification.reinitialisation
      join authentification.compte using (compte_id)
     where reinitialisation.jeton_hash = $1 and reinitialisation.expire_le > now()
       and compte.etat = 'actif'";

/// Whose token this is, provided that it is good.
pub async fn titulaire(db: &Connection, jeton: &ResetToken) -> Result<Option<Titulaire>, Error> {
    db.maybe(TITULAIRE, &[&jeton.empreinte().as_slice()]).await
}

const REINITIALISER: &str = include_str!("reinitialiser.sql");

/// Gives the account another password for its token, ends its sessions and forgets its failures. False: the token has
/// served meanwhile, or was replaced.
pub async fn reinitialiser(
    db: &Connection,
    compte: CompteId,
    jeton: &ResetToken,
    hash: &str,
) -> Result<bool, Error> {
    let empreinte = jeton.empreinte();
    let changes: Vec<Found> = db
        .after_lock((VERROUILLER, &[&compte]), (REINITIALISER, &[&compte, &empreinte.as_slice(), &hash]))
        .await?;
    Ok(!changes.is_empty())
}
