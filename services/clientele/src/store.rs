//! The statements of the profiles, each beside the function that runs it.

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{CompteId, Langue};

use crate::domain::{Client, Modification, NouveauProfil, Telephone};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LIRE, MODIFIER, POSITION, APPLIQUER];

/// The columns of a profile, in the order that [`Client`] is read.
macro_rules! client {
    () => {
        "client_id, prenom, nom, courriel, telephone, langue, etat, version, cree_le, modifie_le"
    };
}

impl From<&Row> for Client {
    fn from(row: &Row) -> Self {
        Client {
            client_id: row.get(0),
            prenom: row.get(1),
            nom: row.get(2),
            courriel: row.get(3),
            telephone: row.get(4),
            langue: row.get(5),
            etat: row.get(6),
            version: row.get(7),
            cree_le: row.get(8),
            modifie_le: row.get(9),
        }
    }
}

const LIRE: &str = concat!("select ", client!(), " from clientele.client where client_id = $1");

/// The profile of this account.
pub async fn lire(db: &Connection, client: CompteId) -> Result<Option<Client>, Error> {
    db.maybe(LIRE, &[&client]).await
}

const MODIFIER: &str = concat!(
    "update clientele.client
        set prenom = coalesce($3, prenom), nom = coalesce($4, nom),
            telephone = case when $5 then $6 else telephone end, langue = coalesce($7, langue),
            version = version + 1, modifie_le = now()
      where client_id = $1 and version = $2 and etat = 'actif'
     returning ",
    client!()
);

/// Changes the profile, if it is still at this version.
pub async fn modifier(
    db: &Connection,
    client: CompteId,
    version: i32,
    Modification { prenom, nom, telephone, langue }: &Modification,
) -> Result<Option<Client>, Error> {
    let numero = telephone.as_ref().and_then(Option::as_ref).map(Telephone::as_str);
    db.maybe(MODIFIER, &[&client, &version, prenom, nom, &telephone.is_some(), &numero, langue]).await
}

struct Position(i64);

impl From<&Row> for Position {
    fn from(row: &Row) -> Self {
        Position(row.get(0))
    }
}

const POSITION: &str = "select position from clientele.consommation where source = 'authentification'";

/// How far the feed of `authentification` has had its effect.
pub async fn position(db: &Connection) -> Result<i64, Error> {
    let Position(position) = db.one(POSITION, &[]).await?;
    Ok(position)
}

struct Avancee(bool);

impl From<&Row> for Avancee {
    fn from(row: &Row) -> Self {
        Avancee(row.get(0))
    }
}

const APPLIQUER: &str = "
    with c as (
      update clientele.consommation set position = $2, maj_le = now()
       where source = 'authentification' and position = $1
      returning 1),
    n as (
      insert into clientele.client (client_id, prenom, nom, courriel, langue)
      select p.*
        from c, unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[]) p
      on conflict (client_id) do nothing)
    select exists (select from c)";

/// Makes the profiles of the events from one position to another, and moves there, in one transaction.
///
/// False, and nothing done, when another replica has moved meanwhile. A profile that exists stays as its owner left it.
pub async fn appliquer(
    db: &Connection,
    depuis: i64,
    jusque: i64,
    profils: &[(CompteId, NouveauProfil)],
) -> Result<bool, Error> {
    let ids: Vec<CompteId> = profils.iter().map(|(id, _)| *id).collect();
    let prenoms: Vec<&str> = profils.iter().map(|(_, profil)| profil.prenom.as_str()).collect();
    let noms: Vec<&str> = profils.iter().map(|(_, profil)| profil.nom.as_str()).collect();
    let courriels: Vec<&str> = profils.iter().map(|(_, profil)| profil.courriel.as_str()).collect();
    let langues: Vec<Langue> = profils.iter().map(|(_, profil)| profil.langue).collect();
    let Avancee(avancee) =
        db.one(APPLIQUER, &[&depuis, &jusque, &ids, &prenoms, &noms, &courriels, &langues]).await?;
    Ok(avancee)
}
