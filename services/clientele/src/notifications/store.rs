//! The statements of the notifications.

use chrono::{DateTime, Utc};
use comptoir_database::{Connection, Error, Json, Value};
use comptoir_types::{CompteId, NotificationId};

use super::domain::Notification;
use super::lecteur::Annonce;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LISTER, LU, APPLIQUER, OUBLIER];

comptoir_database::from_row!(Notification { notification_id, genre, donnees, cree_le, lue_le });

const LISTER: &str = "
    select notification_id, genre, donnees, cree_le, lue_le
      from clientele.notification
     where client_id = $1 and ($2::bigint is null or notification_id < $2)
     order by notification_id desc
     limit $3";

/// What a client was told, newest first, from behind this one on.
pub async fn lister(
    db: &Connection,
    client: CompteId,
    apres: Option<i64>,
    lignes: i64,
) -> Result<Vec<Notification>, Error> {
    db.all(LISTER, &[&client, &apres, &lignes]).await
}

const LU: &str = "
    update clientele.notification set lue_le = coalesce(lue_le, now())
     where notification_id = $1 and client_id = $2";

/// Notes that the client has read it. False: they were told no such thing.
pub async fn lue(db: &Connection, client: CompteId, id: NotificationId) -> Result<bool, Error> {
    Ok(db.run(LU, &[&id, &client]).await? > 0)
}

const APPLIQUER: &str = include_str!("store/appliquer.sql");

/// Tells what the events of this source from one position to another have to tell, and moves there, in one transaction.
///
/// False, and nothing done, when another replica has moved meanwhile.
pub async fn appliquer(
    db: &Connection,
    source: &str,
    (depuis, jusque): (i64, i64),
    annonces: &[Annonce],
) -> Result<bool, Error> {
    let positions: Vec<i64> = annonces.iter().map(|annonce| annonce.position).collect();
    let clients: Vec<CompteId> = annonces.iter().map(|annonce| annonce.client).collect();
    let genres: Vec<&str> = annonces.iter().map(|annonce| annonce.genre.as_str()).collect();
    let donnees: Vec<_> = annonces.iter().map(|annonce| Json(&annonce.donnees)).collect();
    let quand: Vec<DateTime<Utc>> = annonces.iter().map(|annonce| annonce.le).collect();
    let Value(avancee) = db
        .one(APPLIQUER, &[&depuis, &jusque, &positions, &clients, &genres, &donnees, &quand, &source])
        .await?;
    Ok(avancee)
}

const OUBLIER: &str = "delete from clientele.notification where cree_le < now() - interval '1 year'";

/// Forgets what was told a year ago. How many.
pub async fn oublier(db: &Connection) -> Result<u64, Error> {
    db.run(OUBLIER, &[]).await
}
