//! The statements of the consents: choices are added, never changed.

use comptoir_database::{Connection, Error, Value};
use comptoir_types::CompteId;

use super::domain::{Choix, NouveauChoix};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LIRE, CHOISIR];

comptoir_database::from_row!(Choix { finalite, accorde, version_texte, le });

const LIRE: &str = "
    select finalite, coalesce(choix.accorde, false) as accorde, choix.version_texte, choix.le
      from unnest(array['infolettre', 'mesure', 'personnalisation']) with ordinality
           as voulue (finalite, rang)
      left join lateral (
        select accorde, version_texte, le
          from clientele.consentement
         where client_id = $1 and consentement.finalite = voulue.finalite
         order by consentement_id desc limit 1) as choix on true
     order by voulue.rang";

/// The choices of a client, one per purpose.
pub async fn lire(db: &Connection, client: CompteId) -> Result<Vec<Choix>, Error> {
    db.all(LIRE, &[&client]).await
}

const CHOISIR: &str = include_str!("store/choisir.sql");

/// Records a choice, unless it is already the last. False: there is no such client.
pub async fn choisir(db: &Connection, client: CompteId, choix: &NouveauChoix) -> Result<bool, Error> {
    let NouveauChoix { finalite, accorde, version_texte } = choix;
    let connu: Option<Value<CompteId>> =
        db.maybe(CHOISIR, &[&client, finalite, accorde, &version_texte.as_str()]).await?;
    Ok(connu.is_some())
}
