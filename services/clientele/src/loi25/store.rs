//! The statements of the requests under the Loi 25.

use std::time::Duration;

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Json, Value};
use comptoir_http::Demande as Cle;
use comptoir_types::{CompteId, DemandeLoi25Id};
use serde_json::Value as Document;
use uuid::Uuid;

use super::domain::{AFaire, Demande, Etape, Genre};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[
    DEMANDER,
    OUVERTE,
    LISTER,
    LIRE,
    FICHIER,
    PRENDRE,
    NOTER,
    EFFACER,
    ABANDONNER,
    REPORTER,
    DONNEES,
    OUBLIER,
    ATTENTE,
    EFFACEMENTS,
    REDEMANDER,
];

comptoir_database::from_row!(Demande {
    demande_id,
    genre,
    etat,
    etapes_faites,
    fichier,
    cree_le,
    echeance,
    terminee_le
});

comptoir_database::from_row!(AFaire { demande_id, client_id, genre, etapes_faites, inactif_depuis });

const DEMANDER: &str = include_str!("store/demander.sql");

/// Makes a request; none for a client who is not known, or who has asked to be erased.
///
/// # Errors
/// `demande_loi25_ouverte_unique`; `demande_loi25_pkey` or `idempotence_pkey` when the key has served.
pub async fn demander(db: &Connection, cle: &Cle<'_>, genre: Genre) -> Result<Option<Demande>, Error> {
    db.maybe(DEMANDER, &[&cle.compte, &cle.cle, &cle.empreinte, &genre]).await
}

const OUVERTE: &str = "
    select demande_id
      from clientele.demande_loi25
     where client_id = $1 and genre = $2 and etat <> 'terminee'";

/// The request of this kind that a client has open.
pub async fn ouverte(
    db: &Connection,
    client: CompteId,
    genre: Genre,
) -> Result<Option<DemandeLoi25Id>, Error> {
    Ok(db.maybe(OUVERTE, &[&client, &genre]).await?.map(|Value(id)| id))
}

const LISTER: &str = "
    select demande_id, genre, etat, etapes_faites, document is not null and etat = 'terminee' as fichier,
           cree_le, echeance, terminee_le
      from clientele.demande_loi25
     where client_id = $1 and ($2::timestamptz is null or (cree_le, demande_id) < ($2, $3::uuid))
     order by cree_le desc, demande_id desc
     limit $4";

/// The requests of a client, newest first, from behind this one on.
pub async fn lister(
    db: &Connection,
    client: CompteId,
    apres: Option<(DateTime<Utc>, Uuid)>,
    lignes: i64,
) -> Result<Vec<Demande>, Error> {
    let (avant, avant_id) = apres.unzip();
    db.all(LISTER, &[&client, &avant, &avant_id, &lignes]).await
}

const LIRE: &str = "
    select demande_id, genre, etat, etapes_faites, document is not null and etat = 'terminee' as fichier,
           cree_le, echeance, terminee_le
      from clientele.demande_loi25
     where client_id = $1 and demande_id = $2";

/// A request of a client.
pub async fn lire(db: &Connection, client: CompteId, id: DemandeLoi25Id) -> Result<Option<Demande>, Error> {
    db.maybe(LIRE, &[&client, &id]).await
}

const FICHIER: &str = "
    select document
      from clientele.demande_loi25
     where client_id = $1 and demande_id = $2 and etat = 'terminee' and document is not null";

/// What a client asked for, once it is whole.
pub async fn fichier(
    db: &Connection,
    client: CompteId,
    id: DemandeLoi25Id,
) -> Result<Option<Document>, Error> {
    Ok(db.maybe(FICHIER, &[&client, &id]).await?.map(|Value(Json(document))| document))
}

const PRENDRE: &str = include_str!("store/prendre.sql");

/// Takes requests that are due, for so long that nobody else does.
pub async fn prendre(db: &Connection, bail: Duration, lignes: i64) -> Result<Vec<AFaire>, Error> {
    db.all(PRENDRE, &[&bail.as_secs_f64(), &lignes]).await
}

const NOTER: &str = include_str!("store/noter.sql");

/// Notes that a service has done its part, with what it gave for the file.
pub async fn noter(
    db: &Connection,
    id: DemandeLoi25Id,
    etape: Etape,
    partie: Option<&Document>,
    derniere: bool,
) -> Result<(), Error> {
    db.run(NOTER, &[&id, &etape.as_str(), &partie.map(Json), &derniere]).await.map(drop)
}

const EFFACER: &str = "select clientele.effacer_client($1)";

/// The last step of an erasure: the client is forgotten here. False where that was done before.
pub async fn effacer(db: &Connection, id: DemandeLoi25Id) -> Result<bool, Error> {
    db.one(EFFACER, &[&id]).await.map(|Value(efface)| efface)
}

const ABANDONNER: &str = "
    delete from clientele.demande_loi25
     where demande_id = $1 and etapes_faites = '{}' and inactif_depuis is not null";

/// Gives up an erasure that nobody asked for: its client came back.
pub async fn abandonner(db: &Connection, id: DemandeLoi25Id) -> Result<(), Error> {
    db.run(ABANDONNER, &[&id]).await.map(drop)
}

const REPORTER: &str = "
    update clientele.demande_loi25 set prochain_essai = now() + make_interval(secs => $2)
     where demande_id = $1";

/// Puts a request off.
pub async fn reporter(db: &Connection, id: DemandeLoi25Id, delai: Duration) -> Result<(), Error> {
    db.run(REPORTER, &[&id, &delai.as_secs_f64()]).await.map(drop)
}

const DONNEES: &str = include_str!("store/donnees.sql");

/// What is kept of a client here.
pub async fn donnees(db: &Connection, client: CompteId) -> Result<Document, Error> {
    let Value(Json(donnees)) = db.one(DONNEES, &[&client]).await?;
    Ok(donnees)
}

const OUBLIER: &str = "
    update clientele.demande_loi25 set document = null
     where document is not null and terminee_le < now() - interval '30 days'";

/// Forgets the files of thirty days ago. How many.
pub async fn oublier(db: &Connection) -> Result<u64, Error> {
    db.run(OUBLIER, &[]).await
}

/// How many requests wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attente {
    pub ouvertes: i64,
    /// Past the day by which the law wants them done.
    pub en_retard: i64,
}

comptoir_database::from_row!(Attente { ouvertes, en_retard });

const ATTENTE: &str = "
    select count(*) as ouvertes,
           count(*) filter (where echeance < (now() at time zone 'America/Toronto')::date) as en_retard
      from clientele.demande_loi25
     where etat <> 'terminee'";

/// How many requests wait.
pub async fn attente(db: &Connection) -> Result<Attente, Error> {
    db.one(ATTENTE, &[]).await
}

const EFFACEMENTS: &str = "select id from clientele.effacements() as id order by id";

/// Who is to stay erased whatever archive is restored.
pub async fn effacements(db: &Connection) -> Result<Vec<CompteId>, Error> {
    let effaces: Vec<Value<CompteId>> = db.all(EFFACEMENTS, &[]).await?;
    Ok(effaces.into_iter().map(|Value(id)| id).collect())
}

const REDEMANDER: &str = "select clientele.redemander_effacements($1, $2)";

/// Asks for the erasure again of those of them who are back: how many. `ouverts` are the accounts among them that open.
pub async fn redemander(db: &Connection, effaces: &[CompteId], ouverts: &[CompteId]) -> Result<i64, Error> {
    db.one(REDEMANDER, &[&effaces, &ouverts]).await.map(|Value(nombre)| nombre)
}
