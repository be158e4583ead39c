//! The statements of the clients whom nobody has seen for long.

use chrono::NaiveDate;
use comptoir_clients::personnes::Inactif;
use comptoir_database::{Connection, Error, Value};
use comptoir_types::CompteId;

use super::Inactivite;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LIMITE, AVISER, ECHUS, DEMANDER, REPORTER, AVISES];

const LIMITE: &str = "
    select ((now() at time zone 'America/Toronto')::date - make_interval(months => $1))::date";

/// The day before which somebody must have been seen last to be inactive.
pub async fn limite(db: &Connection, Inactivite { mois, .. }: Inactivite) -> Result<NaiveDate, Error> {
    let Value(limite) = db.one(LIMITE, &[&i32::from(mois)]).await?;
    Ok(limite)
}

const AVISER: &str = include_str!("aviser.sql");

/// Tells the inactive clients of a range of ids, behind the first and up to the last, and forgets those of it who came
/// back. None at the end of the range: it goes on to the last client.
pub async fn aviser(
    db: &Connection,
    (apres, jusque): (Option<CompteId>, Option<CompteId>),
    avant: NaiveDate,
    inactifs: &[Inactif],
    Inactivite { preavis, .. }: Inactivite,
) -> Result<(), Error> {
    let clients: Vec<CompteId> = inactifs.iter().map(|inactif| inactif.client_id).collect();
    let vus: Vec<NaiveDate> = inactifs.iter().map(|inactif| inactif.vu_le).collect();
    let params: comptoir_database::Params<'_> =
        &[&apres, &jusque, &avant, &clients, &vus, &i32::from(preavis)];
    db.run(AVISER, params).await.map(drop)
}

const ECHUS: &str = "
    select client_id
      from clientele.inactivite
     where echeance <= (now() at time zone 'America/Toronto')::date
     order by echeance, client_id
     limit $1";

/// The clients whose notice is over, the earliest first.
pub async fn echus(db: &Connection, lignes: i64) -> Result<Vec<CompteId>, Error> {
    let echus: Vec<Value<CompteId>> = db.all(ECHUS, &[&lignes]).await?;
    Ok(echus.into_iter().map(|Value(client)| client).collect())
}

const DEMANDER: &str = "
    with echue as (
      delete from clientele.inactivite
       where client_id = $1 and echeance <= (now() at time zone 'America/Toronto')::date
      returning client_id)
    insert into clientele.demande_loi25 (demande_id, client_id, genre, inactif_depuis)
    select gen_random_uuid(), client_id, 'effacement', $2
      from echue
      join clientele.client using (client_id)
     where client.etat = 'actif'
    on conflict do nothing";

/// Asks for the erasure of a client whose notice is over, which is given up where they were seen since this day.
pub async fn demander(db: &Connection, client: CompteId, avant: NaiveDate) -> Result<(), Error> {
    db.run(DEMANDER, &[&client, &avant]).await.map(drop)
}

const REPORTER: &str = "
    update clientele.inactivite set echeance = (now() at time zone 'America/Toronto')::date + 1
     where client_id = $1";

/// Looks at a client again tomorrow.
pub async fn reporter(db: &Connection, client: CompteId) -> Result<(), Error> {
    db.run(REPORTER, &[&client]).await.map(drop)
}

const AVISES: &str = "select count(*) from clientele.inactivite";

/// How many clients were told that they will be erased.
pub async fn avises(db: &Connection) -> Result<i64, Error> {
    db.one(AVISES, &[]).await.map(|Value(nombre)| nombre)
}
