//! The statements of e-mail, each beside the function that runs it.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Value};
use comptoir_types::{CompteId, CourrielId, Langue};
use serde_json::Value as Json;

use super::domain::{AEnvoyer, CourrielResume, EtatCourriel, GenreCourriel, Nouveau};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[ECRIRE, PRENDRE, CONCLURE, REPORTER, ABANDONNER, LISTER, ATTENTE, EFFACER];

const ECRIRE: &str = include_str!("ecrire.sql");

/// Writes the messages of the events of this source between two positions, and moves the reader there, in one
/// transaction. False, and nothing done, when another replica has moved meanwhile.
pub async fn ecrire(
    db: &Connection,
    source: &str,
    (depuis, jusque): (i64, i64),
    nouveaux: &[Nouveau],
) -> Result<bool, Error> {
    let positions: Vec<i64> = nouveaux.iter().map(|nouveau| nouveau.position).collect();
    let genres: Vec<GenreCourriel> = nouveaux.iter().map(|nouveau| nouveau.genre).collect();
    let agregats: Vec<&str> = nouveaux.iter().map(|nouveau| nouveau.agregat_id.as_str()).collect();
    let clients: Vec<Option<CompteId>> = nouveaux.iter().map(|nouveau| nouveau.client).collect();
    let langues: Vec<Option<Langue>> = nouveaux.iter().map(|nouveau| nouveau.langue).collect();
    let destinataires: Vec<Option<&str>> =
        nouveaux.iter().map(|nouveau| nouveau.destinataire.as_deref()).collect();
    let donnees: Vec<&Json> = nouveaux.iter().map(|nouveau| &nouveau.donnees).collect();
    let evenements: Vec<DateTime<Utc>> = nouveaux.iter().map(|nouveau| nouveau.evenement_le).collect();
    let echeances: Vec<Option<DateTime<Utc>>> = nouveaux.iter().map(|nouveau| nouveau.jusque).collect();
    let Value(avancee) = db
        .one(
            ECRIRE,
            &[
                &source,
                &depuis,
                &jusque,
                &positions,
                &genres,
                &agregats,
                &clients,
                &langues,
                &destinataires,
                &donnees,
                &evenements,
                &echeances,
            ],
        )
        .await?;
    Ok(avancee)
}

comptoir_database::from_row!(AEnvoyer { courriel_id, genre, agregat_id, langue, destinataire, donnees });

const PRENDRE: &str = include_str!("prendre.sql");

/// Takes so many messages to be tried now. Nobody else tries them for two minutes.
pub async fn prendre(db: &Connection, lignes: i64) -> Result<Vec<AEnvoyer>, Error> {
    db.all(PRENDRE, &[&lignes]).await
}

const CONCLURE: &str = "
    update clientele.courriel
       set etat = $2, fini_le = now(), destinataire = null, donnees = '{}'
     where courriel_id = $1 and etat = 'a_envoyer'";

/// The message is sent, or given up: to whom, and what only it said, is forgotten.
pub async fn conclure(db: &Connection, id: CourrielId, etat: EtatCourriel) -> Result<bool, Error> {
    Ok(db.run(CONCLURE, &[&id, &etat]).await? > 0)
}

const REPORTER: &str = "
    update clientele.courriel
       set derniere_erreur = $2,
           prochain_essai = now() + case when $3 then interval '1 hour'
             else least(make_interval(secs => 10 * 2 ^ least(essais - 1, 12)), interval '1 hour') end
     where courriel_id = $1 and etat = 'a_envoyer'";

/// The message is tried again: after ten seconds, then twice as long each time, up to an hour; at once an hour when
/// the server said that trying again is of no use.
pub async fn reporter(db: &Connection, id: CourrielId, raison: &str, refuse: bool) -> Result<(), Error> {
    db.run(REPORTER, &[&id, &raison, &refuse]).await?;
    Ok(())
}

const ABANDONNER: &str = "
    update clientele.courriel
       set etat = 'abandonne', fini_le = now(), destinataire = null, donnees = '{}'
     where etat = 'a_envoyer' and jusque <= now()";

/// Gives up the messages whose time is over. How many.
pub async fn abandonner(db: &Connection) -> Result<u64, Error> {
    db.run(ABANDONNER, &[]).await
}

comptoir_database::from_row!(CourrielResume {
    courriel_id,
    genre,
    agregat_id,
    destinataire,
    etat,
    essais,
    prochain_essai,
    derniere_erreur,
    cree_le,
    fini_le
});

const LISTER: &str = "
    select courriel_id, genre, agregat_id,
           left(destinataire, 1) || '…@' || split_part(destinataire, '@', 2) as destinataire, etat, essais,
           case when etat = 'a_envoyer' then prochain_essai end as prochain_essai, derniere_erreur, cree_le,
           fini_le
      from clientele.courriel
     where ($1::text is null or etat = $1)
       and ($2::timestamptz is null or (cree_le, courriel_id) < ($2, $3::uuid))
     order by cree_le desc, courriel_id desc limit $4";

/// Messages of this state, or all, newest first, from behind this one on.
pub async fn lister(
    db: &Connection,
    etat: Option<EtatCourriel>,
    apres: Option<(DateTime<Utc>, CourrielId)>,
    lignes: i64,
) -> Result<Vec<CourrielResume>, Error> {
    let (cree_le, id) = apres.unzip();
    db.all(LISTER, &[&etat, &cree_le, &id, &lignes]).await
}

/// What waits to be sent.
pub(crate) struct Attente {
    pub(crate) nombre: i64,
    /// For how many seconds the oldest has waited.
    pub(crate) secondes: i64,
}

comptoir_database::from_row!(Attente { nombre, secondes });

const ATTENTE: &str = "
    select count(*) as nombre, coalesce(max(extract(epoch from now() - cree_le)), 0)::bigint as secondes
      from clientele.courriel
     where etat = 'a_envoyer'";

/// How many messages wait, and since when.
pub(crate) async fn attente(db: &Connection) -> Result<Attente, Error> {
    db.one(ATTENTE, &[]).await
}

const EFFACER: &str = "
    delete from clientele.courriel where fini_le < now() - interval '1 year'";

/// Removes what was over a year ago.
pub async fn effacer(db: &Connection) -> Result<u64, Error> {
    db.run(EFFACER, &[]).await
}
